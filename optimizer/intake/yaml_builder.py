"""Turns the events of the YAML parser into nodes, without recursion and without believing anything it is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

from optimizer.errors import Place
from optimizer.intake.node import Entry, Kind, Node
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import code_point, forbidden
from optimizer.intake.wording import shown
from optimizer.messages import Message, message

DEEPEST = 12
LONGEST_TEXT = 2000
LONGEST_KEY = 100
_PLAIN = (
    (Kind.NULL, re.compile(r"|~|null|Null|NULL")),
    (Kind.BOOLEAN, re.compile(r"true|True|TRUE|false|False|FALSE")),
    (Kind.WHOLE, re.compile(r"-?(0|[1-9][0-9]{0,17})")),
    (Kind.DECIMAL, re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")),
)


class HopelessError(Exception):
    """The text cannot be read any further; the fault is told already."""


@dataclass(slots=True)
class _Open:
    """A list or a map whose end has not come yet."""

    where: Place
    path: str
    is_map: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: str | None = None
    key_place: Place | None = None

    def wants_key(self) -> bool:
        return self.is_map and self.key is None

    def address(self) -> str:
        """Return the dotted address of the next value."""
        if not self.is_map:
            return f"{self.path}[{len(self.items) + 1}]"
        return f"{self.path}.{self.key}" if self.path else str(self.key)

    def put(self, node: Node) -> None:
        """Take the next value; that of a refused key (an empty one) is dropped."""
        if not self.is_map:
            self.items.append(node)
        elif self.key:
            self.entries[self.key] = Entry(self.key, self.key_place or node.where, node)
        self.key = None

    def closed(self) -> Node:
        kind = Kind.MAP if self.is_map else Kind.LIST
        return Node(kind, "", self.where, self.path, tuple(self.items), tuple(self.entries.values()))


class Builder:
    """Builds the tree of one text; every fault goes to the sink and leaves a ``BROKEN`` node behind."""

    def __init__(self, file: str, path: str, sink: FaultSink) -> None:
        """Build for the text called ``file``, whose top stands at the dotted address ``path``."""
        self._file = file
        self._path = path
        self._sink = sink
        self._stack: list[_Open] = []
        self._roots: list[Node] = []

    def build(self, events: Iterable[yaml.Event]) -> Node:
        """Return the root; raises ``HopelessError`` for several documents and for nesting that is too deep."""
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._put(self._stack.pop().closed())
            elif isinstance(event, yaml.DocumentStartEvent) and self._roots:
                self._stop(message("yaml.several_documents"), event)
        return self._roots[0] if self._roots else Node(Kind.NULL, "", Place(self._file), self._path)

    def _node(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif self._stack and self._stack[-1].wants_key():
            self._key(self._stack[-1], event)
        else:
            self._put(self._scalar(event))

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._stack) >= DEEPEST:
            self._stop(message("yaml.too_deep", most=DEEPEST), event)
        if self._stack and self._stack[-1].wants_key():
            self._stop(message("yaml.key", value="[...]"), event)
        self._refuse_decoration(event)
        is_map = isinstance(event, yaml.MappingStartEvent)
        self._stack.append(_Open(self._place(event), self._address(), is_map))

    def _key(self, top: _Open, event: yaml.NodeEvent) -> None:
        key = event.value if isinstance(event, yaml.ScalarEvent) else ""
        top.key, top.key_place = "", self._place(event)
        if self._refuse_decoration(event):
            pass
        elif key == "<<":
            self._fault(message("yaml.merge_key"), event)
        elif not key.strip() or len(key) > LONGEST_KEY or forbidden(key):
            self._fault(message("yaml.key", value=shown(key)), event)
        elif key in top.entries:
            self._fault(message("yaml.duplicate_key", key=key, line=top.entries[key].where.line), event)
        else:
            top.key = key

    def _scalar(self, event: yaml.NodeEvent) -> Node:
        place, address = self._place(event), self._address()
        if self._refuse_decoration(event) or not isinstance(event, yaml.ScalarEvent):
            return Node(Kind.BROKEN, "", place, address)
        bad = forbidden(event.value.replace("\n", ""))
        if bad:
            self._fault(message("text.character", char=code_point(bad)), event)
        elif len(event.value) > LONGEST_TEXT:
            self._fault(message("yaml.text_too_large", most=LONGEST_TEXT), event)
        else:
            return Node(_plain_kind(event.value) if event.style is None else Kind.TEXT, event.value, place, address)
        return Node(Kind.BROKEN, "", place, address)

    def _refuse_decoration(self, event: yaml.NodeEvent) -> bool:
        if isinstance(event, yaml.AliasEvent):
            self._fault(message("yaml.alias", value=shown(f"*{event.anchor}")), event)
        elif event.anchor:
            self._fault(message("yaml.alias", value=shown(f"&{event.anchor}")), event)
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            self._fault(message("yaml.tag", value=shown(event.tag)), event)
        else:
            return False
        return True

    def _put(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].put(node)
        else:
            self._roots.append(node)

    def _address(self) -> str:
        return self._stack[-1].address() if self._stack else self._path

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self._file, mark.line + 1, mark.column + 1) if mark is not None else Place(self._file)

    def _fault(self, what: Message, event: yaml.Event) -> None:
        self._sink.fault(self._place(event), what)

    def _stop(self, what: Message, event: yaml.Event) -> None:
        self._fault(what, event)
        raise HopelessError


def _plain_kind(text: str) -> Kind:
    return next((kind for kind, form in _PLAIN if form.fullmatch(text)), Kind.TEXT)

"""A scenario file as a tree of values, each knowing where it was written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.errors import Place
from optimizer.intake.wording import shown


class Kind(StrEnum):
    """What a value is in YAML 1.2 (core), decided by its own spelling; ``BROKEN`` when its fault is told already."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    NULL = "null"
    BROKEN = "broken"
    LIST = "list"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class Node:
    """One value: ``text`` is its own spelling when it is a scalar; ``path`` its dotted address, ``tujuan.bobot.kumuh``."""

    kind: Kind
    text: str
    where: Place
    path: str
    items: tuple[Node, ...] = ()
    entries: tuple[Entry, ...] = ()

    @property
    def shown(self) -> str:
        """The value as messages show it."""
        marks = {Kind.LIST: "[...]", Kind.MAP: "{...}", Kind.NULL: "null"}
        return marks.get(self.kind) or shown(self.text)

    def entry(self, key: str) -> Entry | None:
        """Return the entry of a key of a map."""
        return next((entry for entry in self.entries if entry.key == key), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a map, the place of the key, and its value."""

    key: str
    where: Place
    value: Node

"""``--set a.b=value``: one value of the scenario said on the command line."""

from __future__ import annotations

import re
from dataclasses import replace

from optimizer.errors import Place
from optimizer.intake.merge import laid_over
from optimizer.intake.node import Entry, Kind, Node
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import code_point, forbidden
from optimizer.intake.wording import shown
from optimizer.intake.yaml_text import load_value
from optimizer.messages import message

_PATH = re.compile(r'(?:[^."\s][^."]*|"[^"]+")(?:\.(?:[^."\s][^."]*|"[^"]+"))*')
_STEP = re.compile(r'"([^"]+)"|([^."]+)')


def apply_overrides(root: Node, overrides: tuple[tuple[str, str], ...], sink: FaultSink, option: str = "--set") -> Node:
    """Return the tree with each override laid over it; a later one wins. A step with a dot in it is quoted: ``a."b.c"``.

    ``option`` is where they were written, for messages.
    """
    for path, text in overrides:
        root = _applied(root, (path, text), Place(f"{option} {shown(path)}"), sink)
    return root


def _applied(root: Node, override: tuple[str, str], where: Place, sink: FaultSink) -> Node:
    path, text = override
    steps = [quoted or plain for quoted, plain in _STEP.findall(path)] if _PATH.fullmatch(path) else []
    bad = forbidden(path + text)
    if bad:
        sink.fault(where, message("text.character", char=code_point(bad)))
    elif not steps:
        sink.fault(where, message("setting.override_path", path=shown(path)))
    else:
        value = load_value(text, where.file, sink, path)
        if value is not None and value.kind is Kind.MAP:
            sink.fault(where, message("setting.override_map", value=shown(text)))
        elif value is not None and _reachable(root, steps, where, sink):
            return laid_over(root, _nested(steps, _placed(value, where), where))
    return root


def _reachable(root: Node, steps: list[str], where: Place, sink: FaultSink) -> bool:
    node = root
    for depth, step in enumerate(steps):
        entry = node.entry(step)
        if node.kind is not Kind.MAP:
            sink.fault(where, message("setting.override_inside", path=shown(".".join(steps[:depth])), value=node.shown))
            return False
        if entry is None:
            return True
        node = entry.value
    return True


def _nested(steps: list[str], value: Node, where: Place) -> Node:
    for depth in range(len(steps) - 1, -1, -1):
        entries = (Entry(steps[depth], where, value),)
        value = Node(Kind.MAP, "", where, ".".join(steps[:depth]), entries=entries)
    return value


def _placed(node: Node, where: Place) -> Node:
    return replace(node, where=where, items=tuple(_placed(item, where) for item in node.items))

"""A scenario as it stands after ``extends`` and overrides: every value with the place it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from optimizer.domain.setting import Setting
from optimizer.intake.layers import read_layers
from optimizer.intake.node import Kind, Node
from optimizer.intake.sink import FaultSink


def resolved_settings(path: Path, overrides: tuple[tuple[str, str], ...] = ()) -> tuple[Setting, ...]:
    """Return every value of a scenario in the order written; raises ``ScenarioError`` when its files cannot be read."""
    sink = FaultSink()
    layered = read_layers(path, overrides, sink)
    if layered is None or sink.count:
        sink.refuse()
    return tuple(_leaves(layered.root, ""))


def _leaves(node: Node, path: str) -> Iterator[Setting]:
    """Yield the scalars under a node; an empty list or map counts as one value."""
    if node.kind is Kind.MAP and node.entries:
        for entry in node.entries:
            yield from _leaves(entry.value, f"{path}.{entry.key}" if path else entry.key)
    elif node.kind is Kind.LIST and node.items:
        for number, item in enumerate(node.items):
            yield from _leaves(item, f"{path}[{number}]")
    else:
        yield Setting(path, node.text or node.shown, node.where)

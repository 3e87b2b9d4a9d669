"""Lays one scenario tree over another: maps merge, lists and scalars replace, every value keeps its own place."""

from __future__ import annotations

from dataclasses import replace

from optimizer.intake.node import Entry, Kind, Node


def laid_over(base: Node, above: Node) -> Node:
    """Return ``base`` with everything ``above`` says; the place of a merged map is that of ``above``."""
    if base.kind is not Kind.MAP or above.kind is not Kind.MAP:
        return above
    entries = {entry.key: entry for entry in base.entries}
    for entry in above.entries:
        old = entries.get(entry.key)
        value = laid_over(old.value, entry.value) if old else entry.value
        entries[entry.key] = Entry(entry.key, entry.where, value)
    return replace(above, entries=tuple(entries.values()))


def without(node: Node, key: str) -> Node:
    """Return a map without one of its keys."""
    return replace(node, entries=tuple(entry for entry in node.entries if entry.key != key))

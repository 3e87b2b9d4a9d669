"""Reads a scenario file and the files it ``extends``, and lays them over one another."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from optimizer.errors import Place
from optimizer.intake.files import Found, Tree, find, read_bytes
from optimizer.intake.merge import laid_over, without
from optimizer.intake.node import Kind, Node
from optimizer.intake.overrides import apply_overrides
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import decode_utf8
from optimizer.intake.wording import listed
from optimizer.intake.yaml_text import load_map
from optimizer.messages import message

LARGEST = 500_000
MOST_LAYERS = 8
EXTENDS = "extends"


@dataclass(frozen=True, slots=True)
class Layered:
    """A scenario tree with everything it extends.

    ``files`` are those it was read from, the scenario itself first; ``complete`` is false when one of them is missing, so
    that keys which are not there may only be out of sight.
    """

    root: Node
    tree: Tree
    files: tuple[Found, ...]
    complete: bool

    def folder_of(self, where: Place) -> tuple[str, ...]:
        """Return the folder a value was written in, as steps below the top: relative paths start there."""
        return next((file.parts[:-1] for file in self.files if file.name == where.file), ())


def read_layers(path: Path, overrides: tuple[tuple[str, str], ...], sink: FaultSink) -> Layered | None:
    """Return the whole tree of an existing scenario file, or ``None`` when nothing of the file can be used."""
    tree = Tree.around(path)
    reader = _LayerReader(sink)
    root = reader.read(Found(tree, (Path(os.path.realpath(path)).name,), 0))
    if root is None:
        return None
    root = without(apply_overrides(root, overrides, sink), EXTENDS)
    return Layered(root, tree, tuple(reader.files), reader.complete)


class _LayerReader:
    """Follows ``extends`` from file to file, each one once."""

    def __init__(self, sink: FaultSink) -> None:
        self.files: list[Found] = []
        self.complete = True
        self._sink = sink

    def read(self, file: Found) -> Node | None:
        """Return the tree of one file laid over the tree of what it extends."""
        self.files.append(file)
        content = read_bytes(file.real, Place(file.name), LARGEST, self._sink)
        text = decode_utf8(content, file.name, self._sink) if content is not None else None
        root = load_map(text, file.name, self._sink) if text is not None else None
        entry = root.entry(EXTENDS) if root is not None else None
        if root is None or entry is None:
            return root
        found = self._extended(file, entry.value)
        base = self.read(found) if found is not None else None
        self.complete = self.complete and base is not None
        return laid_over(base, root) if base is not None else root

    def _extended(self, file: Found, said: Node) -> Found | None:
        if said.kind is not Kind.TEXT:
            if said.kind is not Kind.BROKEN:
                self._sink.fault(said.where, message("setting.need_text", path=EXTENDS, value=said.shown))
            return None
        found = find(file.tree, file.parts[:-1], said.text, said.where, self._sink)
        chain = [one.name for one in self.files]
        if found is None:
            return None
        if found.is_folder:
            self._sink.fault(said.where, message("file.not_ordinary", path=said.shown))
        elif found.name in chain:
            self._sink.fault(said.where, message("setting.extends_circle", chain=listed([*chain, found.name])))
        elif len(chain) >= MOST_LAYERS:
            self._sink.fault(said.where, message("setting.extends_long", most=MOST_LAYERS))
        else:
            return found
        return None

"""The source of the program as syntax trees, read once."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = "optimizer"


@dataclass(frozen=True)
class Import:
    """One import, lazy or not: where it stands and the module it names."""

    path: str
    line: int
    module: str

    @property
    def room(self) -> str:
        """The room the import stands in."""
        return room_of(self.path)

    @property
    def target(self) -> str:
        """The room it reaches for, or the top package of a library."""
        parts = self.module.split(".")
        return parts[1] if parts[0] == PACKAGE and len(parts) > 1 else parts[0]

    @property
    def inside(self) -> bool:
        """Whether it stays in the program."""
        return self.module.split(".")[0] == PACKAGE


def room_of(path: str) -> str:
    return path.removesuffix(".py").split("/")[1]


@cache
def sources() -> dict[str, ast.Module]:
    """Return the tree of every source file by its path with ``/``."""
    paths = sorted((ROOT / PACKAGE).rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def modules() -> dict[str, str]:
    """Return the path of every module by its dotted name."""
    return {path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in sources()}


@cache
def imports() -> tuple[Import, ...]:
    """Return every import of every file."""
    return tuple(found for path, tree in sources().items() for node in ast.walk(tree) for found in _imports_of(path, node))


def _imports_of(path: str, node: ast.AST) -> list[Import]:
    if isinstance(node, ast.Import):
        return [Import(path, node.lineno, alias.name) for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        start = "." * node.level + (node.module or "")
        return [Import(path, node.lineno, _longest(start, alias.name)) for alias in node.names]
    return []


def _longest(start: str, name: str) -> str:
    """Return the module itself when a name imported from a package is one of its modules."""
    full = f"{start}.{name}"
    return full if full in modules() else start


def functions() -> list[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Return every function and method with the path of its file."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [(path, node) for path, tree in sources().items() for node in ast.walk(tree) if isinstance(node, kinds)]

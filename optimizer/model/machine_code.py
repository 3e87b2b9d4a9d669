"""How functions become machine code by numba, and where it is kept between runs.

numba makes code anew when the file of a function has changed, but not when what was compiled *into* it has: after an update of
some files old code would run. So code is kept in a folder named after the content of all files that are compiled.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Protocol, TypeVar

import numba

Function = TypeVar("Function", bound=Callable[..., object])

_HERE = Path(__file__).parent
_COMPILED = ("blocks/compiled_parts", "decomposed/compiled_tree")


class Decorator(Protocol):
    """Makes machine code of a function."""

    def __call__(self, function: Function, /) -> Function:
        """Return the function as it is to be called."""


def whole_functions(arrays: bool) -> Decorator:
    """Return what compiles a function when it is first called, keeps it on disk, and lets other threads work meanwhile.

    By the content of its sources, or as numba keeps it where nothing may be written beside them. Where ``arrays`` may neither
    be made nor reshaped, numba need not count who holds each, which it would do anew for every piece of work.
    """

    def keep(function: Function) -> Function:
        usual = numba.config.CACHE_DIR
        numba.config.CACHE_DIR = str(Path(usual or _HERE / "__pycache__") / _FINGERPRINT)
        try:
            compiled: Function = numba.njit(cache=True, error_model="numpy", nogil=True, _nrt=arrays)(function)
        finally:
            numba.config.CACHE_DIR = usual
        return compiled

    return keep


def pieces(arrays: bool) -> Decorator:
    """Return what compiles a function into those that call it: handing tables over takes as long as many a piece of work."""
    inlined: Decorator = numba.njit(inline="always", error_model="numpy", nogil=True, _nrt=arrays)
    return inlined


def fingerprint(folders: tuple[Path, ...]) -> str:
    """Return what changes with any Python file of some folders, or with how they are compiled here."""
    found = sha256(Path(__file__).read_bytes())
    for path in sorted(path for folder in folders for path in folder.glob("*.py")):
        found.update(sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]


_FINGERPRINT = "tuntas-" + fingerprint(tuple(_HERE / name for name in _COMPILED))

"""Where machine code made by numba is kept between runs.

numba makes code anew when the file of a function has changed, but not when what was compiled *into* it has: after an update of
some files old code would run. So code is kept in a folder named after the content of all files that are compiled.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import numba

Function = TypeVar("Function", bound=Callable[..., object])

_HERE = Path(__file__).parent
_COMPILED = ("blocks/compiled_parts", "decomposed/compiled_tree")


def kept(compiled: Callable[[Function], Function]) -> Callable[[Function], Function]:
    """Return a decorator of numba that keeps code by the content of its sources; elsewhere, as numba does, where it may not."""

    def keep(function: Function) -> Function:
        usual = numba.config.CACHE_DIR
        numba.config.CACHE_DIR = str(Path(usual or _HERE / "__pycache__") / _FINGERPRINT)
        try:
            return compiled(function)
        finally:
            numba.config.CACHE_DIR = usual

    return keep


def fingerprint(folders: tuple[Path, ...]) -> str:
    """Return what changes with any Python file of some folders."""
    found = sha256()
    for path in sorted(path for folder in folders for path in folder.glob("*.py")):
        found.update(sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]


_FINGERPRINT = "tuntas-" + fingerprint(tuple(_HERE / name for name in _COMPILED))

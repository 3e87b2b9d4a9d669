"""Who searches the trees of parts: compiled code where numba is installed, ``branch.py`` otherwise.

Both find plans of the same least cost; of several such plans they may take different ones.
"""

from __future__ import annotations

from collections.abc import Callable

from optimizer.model.decomposed.rivals import Rivals
from optimizer.problem.instance import Floats

Tree = Callable[[Rivals, Floats | None, float], tuple[Floats, float] | None]
"""Takes a part, a plan (n,) to start from and a relative gap; returns a plan (n,) and the bound proved, if any."""


MANY = 600
"""Parts from which on compiled code is worth being compiled, once; fewer get the same plan whether numba is there or not."""


def compiled_tree(parts: int) -> Tree | None:
    """Return the search in compiled code for so many parts, ``None`` where that cannot be loaded or does not pay."""
    if parts < MANY:
        return None
    try:
        from optimizer.model.decomposed.compiled_tree.branched import branched
    except ImportError:
        return None
    return branched

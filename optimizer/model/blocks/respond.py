"""Who answers prices: compiled code where numba is installed, HiGHS otherwise; both give the best answer of every part."""

from __future__ import annotations

from typing import Protocol

from optimizer.model.blocks.chunks import Chunks, Reply
from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Floats


class Responder(Protocol):
    """All parts of a structure, each kept where it answered last."""

    def ask(self, prices: Floats) -> Reply:
        """Return the best answer of every part to prices of the joint rows (j,); own columns stay 0."""

    def duals(self) -> Floats:
        """Return the row multipliers of the last answers, shape (rows,); 0 in joint rows."""


def quick() -> bool:
    """Return whether compiled code can be loaded here, which answers several times sooner; not where it misfits this numpy."""
    try:
        import optimizer.model.blocks.compiled_parts.answers  # noqa: F401
    except ImportError:
        return False
    return True


def responder(parts: Structure) -> Responder:
    """Return what answers for the parts of a structure."""
    if not quick():
        return Chunks(parts)
    from optimizer.model.blocks.compiled_parts.answers import Compiled

    return Compiled(parts)

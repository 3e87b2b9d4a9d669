"""What a study may ask of a linear programme along a line of budgets; the programme is handed in (``model/budget_line.py``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from optimizer.problem.instance import Floats, Instance
from optimizer.problem.stand import Stand


class Asked(Protocol):
    """Something that can be asked at shares of a line."""

    def at(self, share: float) -> Stand:
        """Return the optimum at a share; raises NoPlanError where the rules cannot be met, SolverError when HiGHS fails."""


class Line(Asked, Protocol):
    """The linear programme of an instance when its budgets are ``start + share * step``, both (t, f), Rp."""

    def least(self) -> float:
        """Return the least share at which the rules can be met together; raises NoPlanError when none will do."""

    def within(self, low: float, high: float) -> Asked:
        """Return what to ask at many shares between two that were asked last: the same answers, sooner."""


MakeLine = Callable[[Instance, Floats, Floats, float], Line]
"""Makes the line of an instance from its start, its step and the largest share that will be asked; handed in."""

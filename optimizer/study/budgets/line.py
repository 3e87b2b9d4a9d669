"""What a study may ask of a linear programme along a line of budgets; the programme is handed in (``model/budget_line.py``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from optimizer.problem.instance import Floats, Instance
from optimizer.problem.stand import Stand


class Line(Protocol):
    """The linear programme of an instance when its budgets are ``start + share * step``, both (t, f), Rp."""

    def at(self, share: float) -> Stand:
        """Return the optimum at a share; raises NoPlanError where the rules cannot be met, SolverError when HiGHS fails."""

    def least(self) -> float:
        """Return the least share at which the rules can be met together; raises NoPlanError when none will do."""

    def walk(self, low: float, high: float) -> Iterator[Stand]:
        """Yield the optimum at ``low``, wherever the slope falls, and at ``high``.

        It may end before ``high``: beyond the ``high`` of the last one nothing is known then. Raises as :meth:`at` does.
        """


MakeLine = Callable[[Instance, Floats, Floats, float], Line]
"""Makes the line of an instance from its start, its step and the largest share that will be asked; handed in."""

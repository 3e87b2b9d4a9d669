"""What a study may ask of a linear programme that is kept warm; the programme itself is handed in (``model/relaxed.py``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from optimizer.problem.instance import Floats, Instance
from optimizer.problem.point import Point


class Relaxation(Protocol):
    """The linear programme of an instance. What is set stays set until it is set again; nothing is solved until asked."""

    def solve(self) -> Point:
        """Return an optimum of the programme as it stands.

        Raises NoPlanError when the rules cannot be met together, SolverError when the solver fails.
        """

    def set_budget(self, money: Floats) -> None:
        """Set what each fund has in each year, shape (t, f), Rp; maximum shares and what may be kept follow it."""

    def set_pairs(self, least: Floats, most: Floats) -> None:
        """Set the least and most steps of every pair over all years, both (a, i); never above what fits."""

    def seek_benefit(self) -> None:
        """Seek the most benefit (the goal at the start)."""

    def seek_money(self, pairs: Floats, funds: Floats) -> None:
        """Seek the least weighed money: ``pairs`` (a, i) weigh what is built, ``funds`` (f,) what each pays."""

    def hold_benefit(self, least: float) -> None:
        """Ask for at least this benefit (share of the whole burden); minus infinity lets go of it."""


Relax = Callable[[Instance], Relaxation]
"""Makes the linear programme of an instance: handed in, for this floor does not know a solver."""

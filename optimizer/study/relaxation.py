"""What a study may ask of a linear programme that is kept warm; the programme itself is handed in (``model/relaxed.py``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from optimizer.problem.instance import Floats, Instance
from optimizer.problem.point import Point
from optimizer.problem.program import Program


class Relaxation(Protocol):
    """The linear programme of an instance. What is set stays set until it is set again; nothing is solved until asked."""

    def solve(self) -> Point:
        """Return an optimum of the programme as it stands.

        Raises NoPlanError when the rules cannot be met together, SolverError when the solver fails.
        """

    def proof(self) -> tuple[Program, Floats]:
        """Return the programme as it stands and the row multipliers of its last solve, shape (rows,).

        A bound on what is sought can be proved from them: minus the benefit in millionths of the burden, money in Rp million.
        """

    def set_budget(self, money: Floats) -> None:
        """Set what each fund has in each year, shape (t, f), Rp; maximum shares and what may be kept follow it."""

    def set_pairs(self, least: Floats, most: Floats) -> None:
        """Set the least and most steps of every pair over all years, both (a, i); never above what fits."""

    def set_price(self, area: int, work: int, factor: float) -> None:
        """Set the cost of a step of one pair, in all years, to ``factor`` times its own; fixed costs stay."""

    def set_weights(self, slum: float, poverty: float) -> None:
        """Weigh slum and poverty otherwise; what hectares weigh stays.

        Takes effect when the benefit is sought next; a benefit that is held is still counted by the weights of the instance.
        """

    def seek_benefit(self, thrift: float = 0.0) -> None:
        """Seek the most benefit (the goal at the start), less ``thrift`` for spending the whole budget as it is set.

        A little thrift chooses the cheapest of plans with the same benefit; the benefit is that much under the best at most.
        """

    def seek_weighed(self, slum: float, poverty: float) -> None:
        """Seek the most benefit when slum and poverty count so much, soft aims as ever; ``benefit`` stays that of the goal."""

    def seek_money(self, pairs: Floats, funds: Floats) -> None:
        """Seek the least weighed money: ``pairs`` (a, i) weigh what is built, ``funds`` (f,) what each pays."""

    def hold_benefit(self, least: float) -> None:
        """Ask for at least this benefit (share of the whole burden); minus infinity lets go of it."""


Relax = Callable[[Instance], Relaxation]
"""Makes the linear programme of an instance: handed in, for this floor does not know a solver."""

"""An optimum of the linear programme in the axes of the instance: fractions of steps, and what everything is worth there."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.problem.instance import Floats
from optimizer.problem.plan import Prices


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """``benefit`` is the goal of the instance at this point (share of the whole burden), whatever was sought.

    ``sought`` is what was minimised: minus the benefit, or weighed money in Rp million.
    ``steps`` (a, i, t): steps, not whole.  ``paid`` (t, f): Rp paid by each fund.
    ``prices``: benefit for one rupiah of each budget and capacity, and for one unit share of each aim.
    ``reduced`` (a, i, t): what one more step would change ``sought`` by at the margin, in its units; above zero for a step that
    is not worth its price, under zero for one that would be built but for its own upper limit, 0 where nothing can be built.
    ``charged`` (a, i, t): what the money of one more step, its fixed cost aside, is worth elsewhere, in units of ``sought``;
    the step itself is worth ``charged - reduced``.
    """

    benefit: float
    sought: float
    steps: Floats
    paid: Floats
    prices: Prices
    reduced: Floats
    charged: Floats

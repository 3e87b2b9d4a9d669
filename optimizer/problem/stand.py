"""Where a linear programme stands on a line of budgets: its optimum at one budget, and how far the same basis stays best."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.problem.instance import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Stand:
    """An optimum at ``share`` of a line of budgets.

    ``benefit``: share of the whole burden.  ``slope``: benefit for one more unit of share.  From ``low`` to ``high`` the same
    basis is optimal: there the benefit is straight, and the plan at a share is the plan here and ``drift`` times the way to it.
    ``steps``, ``drift`` (p, t): steps of each pair with room for any, in order of area and intervention, and year.
    ``spent``, ``spent_drift``: Rp paid by all funds in all years.
    ``above``: benefit by which the best plan may be worth more, 0 where an optimum is exact.
    """

    share: float
    benefit: float
    slope: float
    low: float
    high: float
    steps: Floats
    drift: Floats
    spent: float
    spent_drift: float
    above: float = 0.0

    def line(self, share: float) -> float:
        """Return the tangent here at another share: no plan at that share is worth more."""
        return self.benefit + self.above + self.slope * (share - self.share)

    def plan(self, share: float) -> Floats:
        """Return the plan at a share between ``low`` and ``high``, shape (p, t)."""
        moved: Floats = self.steps + self.drift * (share - self.share)
        return moved

    def money(self, share: float) -> float:
        """Return what is spent at a share between ``low`` and ``high``, Rp."""
        return self.spent + self.spent_drift * (share - self.share)

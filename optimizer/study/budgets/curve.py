"""The curve of a scenario: benefit of every budget in the scenario's own proportions, read at any budget."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.study.budgets.line import MakeLine
from optimizer.study.budgets.money import enough, floats
from optimizer.study.budgets.trace import Corner, trace

ABOVE = 1e-9
"""Share of the present budget above the least money at which the curve begins, so that rounding leaves it a plan."""


@dataclass(frozen=True, eq=False)
class Curve:
    """The corners of the curve, cheapest first.

    ``money`` (n,): budgets in all, Rp.  ``benefit`` (n,): share of the whole burden.  ``spent`` (n,): paid, Rp.
    ``steps`` (n, p, t): the optimal plan at each corner; between two corners their mixture is optimal.
    ``area``, ``work`` (p,): the pairs, as indices.
    ``complete``: whether more money than the last corner's buys nothing; else the curve was cut there.
    """

    money: Floats
    benefit: Floats
    spent: Floats
    steps: Floats
    area: Ints
    work: Ints
    complete: bool

    @cached_property
    def price(self) -> Floats:
        """Benefit for one more rupiah just above each corner, shape (n,): 0 at the end of a complete curve."""
        slope = np.diff(self.benefit) / np.diff(self.money)
        last = 0.0 if self.complete or not len(slope) else float(slope[-1])
        return np.append(slope, last)

    @property
    def least(self) -> float:
        """The least money with which the rules can be met, Rp."""
        return float(self.money[0])

    def at(self, money: float) -> float:
        """Return the benefit of a budget; beyond the ends that of the end."""
        return float(np.interp(money, self.money, self.benefit))

    def price_at(self, money: float) -> float:
        """Return the benefit for one more rupiah at a budget."""
        place = int(np.searchsorted(self.money, money, side="right")) - 1
        return float(self.price[max(0, place)])

    def plan(self, money: float) -> Floats:
        """Return an optimal plan at a budget, steps (p, t): the mixture of the two corners around it."""
        place = min(max(0, int(np.searchsorted(self.money, money, side="right")) - 1), max(0, len(self.money) - 2))
        if len(self.money) == 1:
            return np.asarray(self.steps[0])
        left, right = self.money[place], self.money[place + 1]
        part = min(max(0.0, (money - left) / (right - left)), 1.0)
        mixed: Floats = (1.0 - part) * self.steps[place] + part * self.steps[place + 1]
        return mixed


def whole_curve(instance: Instance, make_line: MakeLine, limit: int | None) -> Curve:
    """Return the curve up to where more money buys nothing, or up to ``limit`` rupiah.

    Raises NoPlanError without any budget, or where the limit is under what the rules ask for; SolverError when HiGHS fails.
    """
    whole = int(instance.money.budget.sum())
    if not whole:
        raise NoPlanError(message("frontier-no-money"))
    budget = floats(instance.money.budget)
    most = max(1.0, enough(instance))
    high = most if limit is None else min(most, limit / whole)
    line = make_line(instance, np.zeros_like(budget), budget, most)
    least = line.least()
    low = least + ABOVE if least > 0.0 else 0.0
    if high <= low:
        raise NoPlanError(message("frontier-limit", least=round(low * whole)))
    return _curve(trace(line, low, high), instance, (whole, high))


def _curve(corners: tuple[Corner, ...], instance: Instance, scale: tuple[int, float]) -> Curve:
    """Return corners as arrays, in rupiah; ``scale``: Rp in a unit of share, and the largest share asked."""
    area, work = np.nonzero(instance.works.most > 0)
    whole, high = scale
    return Curve(
        money=np.array([corner.share for corner in corners]) * whole,
        benefit=np.array([corner.benefit for corner in corners]),
        spent=np.array([corner.spent for corner in corners]),
        steps=np.stack([corner.steps for corner in corners]),
        area=area,
        work=work,
        complete=corners[-1].share < high,
    )

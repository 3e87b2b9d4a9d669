"""What each group of regions wins with its money, if steps may be taken in part: one concave curve for each group."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.limits import Limits
from optimizer.ranking.regions import RegionsList


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """A group's own steps by value for money: their places (n,) in the one list; ``spent`` and ``won`` (n + 1,) after each."""

    steps: Ints
    spent: Ints
    won: Ints

    def best(self, price: Fraction) -> int:
        """Return the number of first steps worth more than ``price`` points a rupiah, exactly; fewest of equal choices."""
        low, high = 0, len(self.steps)
        while low < high:
            middle = (low + high) // 2
            points, cost = self._step(middle)
            low, high = (middle + 1, high) if points > price * cost else (low, middle)
        return low

    def paid(self, money: int) -> int:
        """Return the number of first steps that so much money pays for, whole rupiah."""
        return int(np.searchsorted(self.spent, money, side="right")) - 1

    def whole_points(self, money: int) -> int:
        """Return the points won with so much money, the last step in part, rounded down."""
        end = self.paid(money)
        if end == len(self.steps):
            return int(self.won[end])
        points, cost = self._step(end)
        return int(self.won[end]) + points * (money - int(self.spent[end])) // cost

    def money_for(self, points: int) -> Fraction:
        """Return the least money that wins so many points, no more than there are, the last step in part."""
        end = max(0, int(np.searchsorted(self.won, points, side="left")) - 1)
        if not len(self.steps):
            return Fraction(0)
        more, cost = self._step(end)
        return int(self.spent[end]) + Fraction((points - int(self.won[end])) * cost, more)

    def _step(self, number: int) -> tuple[int, int]:
        """Return points and cost of a step."""
        points, cost = (int(column[number + 1] - column[number]) for column in (self.won, self.spent))
        return points, cost


def curves(listed: RegionsList, limits: Limits) -> tuple[Curve, ...]:
    """Return the curve of each group."""
    order = np.argsort(limits.group, kind="stable")
    ends = np.cumsum(np.bincount(limits.group, minlength=len(limits.above)))
    return tuple(_curve(listed, steps) for steps in np.split(order, ends[:-1]))


def _curve(listed: RegionsList, steps: Ints) -> Curve:
    spent, won = (np.concatenate(([0], np.cumsum(column[steps]))) for column in (listed.cost, listed.points))
    return Curve(frozen(steps), frozen(spent), frozen(won))

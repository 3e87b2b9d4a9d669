"""The linear programme asked about one package at a time: without it, with so much of it, at another price."""

from __future__ import annotations

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.problem.point import Point
from optimizer.study.relaxation import Relaxation

Pair = tuple[int, int]
"""A package: indices of its area and its intervention."""


def counted_in(instance: Instance) -> Ints:
    """Return the steps from which a package counts as in, shape (a, i): its lot, or all that fits where it excludes another."""
    works = instance.works
    size = np.broadcast_to(np.maximum(works.least, 1), works.most.shape).copy()
    for one, other in instance.exclusive.tolist():
        both = (works.most[:, one] > 0) & (works.most[:, other] > 0)
        size[both, one], size[both, other] = works.most[both, one], works.most[both, other]
    return size


class Asking:
    """A warm linear programme; every question changes one thing and says again what it leaves alone."""

    def __init__(self, instance: Instance, programme: Relaxation) -> None:
        """Solve the programme as it stands; raises as ``Relaxation.solve`` does."""
        self.instance = instance
        self.programme = programme
        self.size = counted_in(instance)
        self._none = np.zeros(instance.works.most.shape)
        self._any = np.full(instance.works.most.shape, np.inf)
        self.best = programme.solve()

    def without(self, pair: Pair) -> Point | None:
        """Return the optimum without a package; ``None`` where the rules ask for it."""
        most = self._any.copy()
        most[pair] = 0.0
        return self._solved(self._none, most)

    def forced(self, pair: Pair, steps: float, price: float = 1.0) -> Point | None:
        """Return the optimum with exactly so many steps of a package at a multiple of its unit cost; ``None``: impossible."""
        least, most = self._none.copy(), self._any.copy()
        least[pair] = most[pair] = steps
        if price == 1.0:
            return self._solved(least, most)
        self.programme.set_price(*pair, price)
        found = self._solved(least, most)
        self.programme.set_price(*pair, 1.0)
        return found

    def funded(self, money: Floats) -> Point | None:
        """Return the optimum with other budgets, shape (t, f), Rp."""
        self.programme.set_budget(money)
        found = self._solved(self._none, self._any)
        self.programme.set_budget(self.instance.money.budget.astype(np.float64))
        return found

    def _solved(self, least: Floats, most: Floats) -> Point | None:
        self.programme.set_pairs(least, most)
        try:
            return self.programme.solve()
        except NoPlanError:
            return None

"""The linear programme asked about one package at a time: without it, with so much of it, at another price."""

from __future__ import annotations

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.point import Point
from optimizer.study.relaxation import Relaxation

Pair = tuple[int, int]
"""A package: indices of its area and its intervention."""


class Asking:
    """A warm linear programme; every question leaves it as it was."""

    def __init__(self, instance: Instance, programme: Relaxation) -> None:
        """Solve the programme as it stands; raises as ``Relaxation.solve`` does."""
        self.instance = instance
        self.programme = programme
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
        self._price(pair, price)
        found = self._solved(least, most)
        self._price(pair, 1.0)
        return found

    def priced(self, pair: Pair, price: float) -> Point | None:
        """Return the optimum with the unit cost of a package multiplied."""
        self._price(pair, price)
        found = self._solved(self._none, self._any)
        self._price(pair, 1.0)
        return found

    def funded(self, money: Floats) -> Point | None:
        """Return the optimum with other budgets, shape (t, f), Rp."""
        self.programme.set_budget(money)
        found = self._solved(self._none, self._any)
        self.programme.set_budget(self.instance.money.budget.astype(np.float64))
        return found

    def _price(self, pair: Pair, factor: float) -> None:
        self.programme.set_price(pair[0], pair[1], factor)

    def _solved(self, least: Floats, most: Floats) -> Point | None:
        self.programme.set_pairs(least, most)
        try:
            return self.programme.solve()
        except NoPlanError:
            return None
        finally:
            self.programme.set_pairs(self._none, self._any)

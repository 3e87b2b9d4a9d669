"""Who waits for how much: the budget at which each area first gets something, and how much of it at every level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.study.budgets.curve import Curve
from optimizer.study.budgets.whole import WholePlan

SOME = 1e-6
"""Steps under which nothing is built."""


@dataclass(frozen=True, slots=True, eq=False)
class Who:
    """``linear``, ``half``, ``whole`` (a,): Rp from which each area gets what is said; NaN where it never does.

    ``linear``: something, along the curve, exactly.  ``half``: half of what is spent there where the curve ends, along the
    curve.  ``whole``: something, in the whole plans found, so at most that much money.
    """

    linear: Floats
    half: Floats
    whole: Floats


def who(instance: Instance, curve: Curve, plans: Sequence[WholePlan]) -> Who:
    """Return who waits for how much."""
    areas = len(instance.axes.areas)
    built, spent = np.zeros((2, len(curve.money), areas))
    price = instance.works.cost[curve.work]
    for n, steps in enumerate(curve.walk()):
        np.add.at(built[n], curve.area, steps.sum(axis=1))
        np.add.at(spent[n], curve.area, (steps * price).sum(axis=1))
    whole = np.full(areas, np.nan)
    for plan in sorted(plans, key=lambda one: -one.money):
        whole[plan.solution.plan.steps.any(axis=(1, 2))] = plan.money
    return Who(_first(curve.money, built > SOME), _half(curve.money, spent), whole)


def works_at(curve: Curve, areas: int, money: float) -> Ints:
    """Return the works of each area in the plan at a budget, shape (a,)."""
    counts = np.zeros(areas, dtype=np.int64)
    np.add.at(counts, curve.area, curve.plan(money).sum(axis=1) > SOME)
    return counts


def _half(money: Floats, spent: Floats) -> Floats:
    """Return the money at which each area first has half of what it has in the end, straight between two corners."""
    half = np.full(spent.shape[1], np.nan)
    for a, column in enumerate(spent.T):
        asked = 0.5 * column[-1]
        place = int(np.argmax(column >= asked))
        if asked > 0.0 and place > 0:
            part = (asked - column[place - 1]) / (column[place] - column[place - 1])
            half[a] = money[place - 1] + part * (money[place] - money[place - 1])
        elif asked > 0.0:
            half[a] = money[0]
    return half


def _first(money: Floats, some: np.ndarray) -> Floats:
    """Return the money above which each area first gets something: the corner before the first at which it has any."""
    first = np.argmax(some, axis=0)
    start = money[np.maximum(first - 1, 0)]
    return np.where(some.any(axis=0), np.where(first > 0, start, money[0]), np.nan)

"""The exact staircase: the least money for each value, so the best value for every budget at once."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.problem.instance import Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.classes import Classes
from optimizer.ranking.dominance import NEVER, undominated
from optimizer.ranking.trouble import TooManyWaysError

MOST_WORK = 400_000_000
"""Most additions spent on one staircase."""


@dataclass(frozen=True, slots=True, eq=False)
class Staircase:
    """Every stair, both columns ascending: from ``cost[n]`` rupiah up to the next one, ``value[n]`` is the most there is."""

    cost: Ints
    value: Ints


def staircase(classes: Classes) -> Staircase:
    """Return the exact staircase, by dynamic programming over whole values or, where values are few, over pairs.

    Raises TooManyWaysError when it would take too long; :func:`optimizer.ranking.bracket.bracket` then brackets it.
    """
    first = classes.start[:-1]
    extra = classes.value - np.repeat(classes.value[first], np.diff(classes.start))
    unit = math.gcd(*extra.tolist()) or 1
    stairs = int(extra[classes.start[1:] - 1].sum()) // unit + 1
    base_cost, base_value = int(classes.cost[first].sum()), int(classes.value[first].sum())
    whole = stairs * len(classes.cost) <= MOST_WORK
    cost, value = _by_value(classes, extra // unit, stairs) if whole else _by_pairs(classes, extra // unit)
    return Staircase(frozen(base_cost + cost), frozen(base_value + unit * value))


def reached(stairs: Staircase, budget: int) -> int:
    """Return the most value that a budget can reach; raises NoPlanError when it does not pay for the first stair."""
    place = int(np.searchsorted(stairs.cost, budget, side="right")) - 1
    if place < 0:
        raise NoPlanError(message("ranking.unaffordable", least=int(stairs.cost[0]), budget=budget))
    return int(stairs.value[place])


def _items(classes: Classes, extra: Ints, which: int) -> list[tuple[int, int]]:
    """Return what each item of a class but the first adds, as cost and value."""
    first, end = int(classes.start[which]), int(classes.start[which + 1])
    cost = classes.cost[first:end] - classes.cost[first]
    return list(zip(cost[1:].tolist(), extra[first + 1 : end].tolist(), strict=True))


def _by_value(classes: Classes, extra: Ints, stairs: int) -> tuple[Ints, Ints]:
    """Return stairs from the least cost of each whole value, worked out class by class."""
    never = NEVER // 4
    least = np.full(stairs, never, dtype=np.int64)
    least[0] = 0
    top = 0
    for which in range(len(classes)):
        before = least[: top + 1].copy()
        for cost, value in _items(classes, extra, which):
            here = least[value : value + len(before)]
            np.minimum(here, before + cost, out=here)
            top = max(top, len(before) - 1 + value)
    values = np.flatnonzero(least < never)
    kept = undominated(least[values], values[:, None])
    return least[values][kept], values[kept]


def _by_pairs(classes: Classes, extra: Ints) -> tuple[Ints, Ints]:
    """Return stairs from all pairs of cost and value that no other beats, worked out class by class."""
    cost, value = np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.int64)
    spent = 0
    for which in range(len(classes)):
        items = [(0, 0), *_items(classes, extra, which)]
        spent += len(cost) * len(items)
        if spent > MOST_WORK // 10:
            raise TooManyWaysError
        new_cost = np.concatenate([cost + one for one, _ in items])
        new_value = np.concatenate([value + other for _, other in items])
        kept = undominated(new_cost, new_value[:, None])
        cost, value = new_cost[kept], new_value[kept]
    return cost, value

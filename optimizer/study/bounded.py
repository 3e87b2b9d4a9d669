"""A question in which a plan may only shrink, or only grow: what is left is found by solving again, not by guessing."""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.measures.audit import audit
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance, Ints, Locks
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan
from optimizer.problem.readonly import frozen

RESTORED = 300
"""Works given back at one go at most, the dearest: each asks all rules several times."""


def only_less(instance: Instance, steps: Ints) -> Instance:
    """Return the instance that allows, in every area and year, at most the ``steps`` (a, i, t) of a plan."""
    works = instance.works
    most = np.minimum(works.most, steps.sum(axis=2))
    capped = dataclasses.replace(instance, works=dataclasses.replace(works, most=frozen(most)))
    if steps.shape[2] == 1:
        return capped
    cells = np.argwhere(most[:, :, None] > np.zeros_like(steps))
    upper = steps[tuple(cells.T)]
    return dataclasses.replace(capped, locks=_joined(instance.locks, cells, np.zeros_like(upper), upper))


def only_more(instance: Instance, steps: Ints) -> Instance:
    """Return the instance that keeps, in every area and year, at least the ``steps`` (a, i, t) of a plan."""
    cells = np.argwhere(steps > 0)
    lower = steps[tuple(cells.T)]
    return dataclasses.replace(instance, locks=_joined(instance.locks, cells, lower, np.full_like(lower, -1)))


def _joined(locks: Locks, cells: Ints, least: Ints, most: Ints) -> Locks:
    """Return locks with one more for each cell (n, 3): area, intervention, year."""
    area, intervention, year = cells.T
    return Locks(
        area=frozen(np.concatenate((locks.area, area))),
        intervention=frozen(np.concatenate((locks.intervention, intervention))),
        year=frozen(np.concatenate((locks.year, year))),
        least=frozen(np.concatenate((locks.least, least))),
        most=frozen(np.concatenate((locks.most, most))),
    )


def restored(instance: Instance, mine: Ints, cut: Ints) -> Ints:
    """Return the steps ``cut`` with as much of ``mine`` as rules and money let stand, the dearest works first.

    A search that maximises benefit also drops what adds none; a planner asks for as few cuts as will do.
    """
    steps, before = cut.copy(), None
    while before is None or (steps != before).any():  # what must come first may only now be there
        before = steps.copy()
        _restore(instance, mine, steps)
    return frozen(steps)


def _restore(instance: Instance, mine: Ints, steps: Ints) -> None:
    """Raise each work in turn as far as it goes."""
    lost = package_cost(instance, mine) - package_cost(instance, steps)
    cut = sorted(map(tuple, np.argwhere(mine > steps).tolist()), key=lambda place: (-int(lost[place]), place))
    for a, i, t in cut[:RESTORED]:
        low, high = int(steps[a, i, t]), int(mine[a, i, t])
        while low < high:
            middle = (low + high + 1) // 2
            steps[a, i, t] = middle
            low, high = (middle, high) if _obeys(instance, steps) else (low, middle - 1)
        steps[a, i, t] = low


def _obeys(instance: Instance, steps: Ints) -> bool:
    paid = pay(instance, steps)
    return paid is not None and not audit(instance, Plan(steps, paid))

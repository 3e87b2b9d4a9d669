"""A question in which a plan may only shrink, or only grow: what is left is found by solving again, not by guessing."""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.problem.instance import Instance, Ints, Locks
from optimizer.problem.readonly import frozen


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

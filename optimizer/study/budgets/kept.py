"""The same question with a plan kept: at least what it builds, or nothing beside it."""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.problem.instance import Instance, Ints, Locks
from optimizer.problem.readonly import frozen


def at_least(instance: Instance, steps: Ints) -> Instance:
    """Return the instance in which at least ``steps`` (a, i, t) are built, each in its year."""
    area, work, year = np.nonzero(steps)
    own = instance.locks
    locks = Locks(
        area=frozen(np.concatenate((own.area, area))),
        intervention=frozen(np.concatenate((own.intervention, work))),
        year=frozen(np.concatenate((own.year, year))),
        least=frozen(np.concatenate((own.least, steps[area, work, year]))),
        most=frozen(np.concatenate((own.most, np.full(len(area), -1, dtype=np.int64)))),
    )
    return dataclasses.replace(instance, locks=locks)


def at_most(instance: Instance, steps: Ints) -> Instance:
    """Return the instance in which nothing beside ``steps`` (a, i, t) is built, each in its year."""
    area, work = np.nonzero(steps.any(axis=2))
    years = steps.shape[2]
    own = instance.locks
    count = len(area) * years
    locks = Locks(
        area=frozen(np.concatenate((own.area, np.repeat(area, years)))),
        intervention=frozen(np.concatenate((own.intervention, np.repeat(work, years)))),
        year=frozen(np.concatenate((own.year, np.tile(np.arange(years, dtype=np.int64), len(area))))),
        least=frozen(np.concatenate((own.least, np.zeros(count, dtype=np.int64)))),
        most=frozen(np.concatenate((own.most, steps[area, work].ravel()))),
    )
    room = dataclasses.replace(instance.works, most=frozen(np.minimum(instance.works.most, steps.sum(axis=2))))
    return dataclasses.replace(instance, locks=locks, works=room)

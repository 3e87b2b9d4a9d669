"""How many steps an area may take of each intervention, with the locks of the scenario."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.readonly import frozen


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """Steps of each pair over the one year: at least ``low`` (a, i), at most ``high`` (a, i)."""

    low: Ints
    high: Ints


def bounds(instance: Instance) -> Bounds:
    """Return the limits of each pair; raises NoPlanError when a lock asks for more than fits."""
    low = np.zeros_like(instance.works.most)
    high = instance.works.most.copy()
    locks = instance.locks
    pairs = (locks.area, locks.intervention)
    np.maximum.at(low, pairs, locks.least)
    np.minimum.at(high, pairs, np.where(locks.most >= 0, locks.most, high[pairs]))
    high = np.where(high < instance.works.least, 0, high)
    for a, i in np.argwhere(low > high):
        blanks = {"area": instance.axes.areas[a], "intervention": instance.axes.interventions[i]}
        raise NoPlanError(message("ranking.lock", **blanks))
    return Bounds(frozen(low), frozen(high))

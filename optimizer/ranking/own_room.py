"""Groups of regions that alone count in a limit: the most they can win within it, exactly by the steps, and by any plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.ranking.classes import classes
from optimizer.ranking.curves import Curve
from optimizer.ranking.exact import optimal
from optimizer.ranking.limits import Limits
from optimizer.ranking.regions import RegionsList

MOST_STEPS = 5_000
"""Most steps among which the best are chosen exactly; of more, a step at the end of the money is too small to matter."""


@dataclass(frozen=True, slots=True, eq=False)
class OwnRoom:
    """A group whose own limit does not pay for all its steps.

    ``limits``: those it alone counts in.  ``room``: whole rupiah of the tightest.  ``steps``: the best choice within it.
    ``listed``: points that no choice of the steps passes there.  ``any_plan``: points that no plan of the regions passes there.
    """

    limits: frozenset[int]
    room: int
    steps: Ints
    listed: int
    any_plan: int


def own_rooms(listed: RegionsList, limits: Limits, drawn: Sequence[Curve]) -> tuple[OwnRoom | None, ...]:
    """Return what is known of each group, ``None`` for those that share every limit have room for everything, or are large."""
    return tuple(_own(listed, limits, g, curve) for g, curve in enumerate(drawn))


def best_choice(listed: RegionsList, steps: Ints, money: int) -> tuple[Ints, int]:
    """Return which of some steps win most for the money, and the points that no choice of them passes.

    Of each block first steps are chosen, in its order.
    """
    order = steps[np.argsort(listed.block[steps], kind="stable")]
    blocks = np.split(order, np.flatnonzero(np.diff(listed.block[order])) + 1)
    best = optimal(classes([(_sums(listed.cost[own]), _sums(listed.points[own])) for own in blocks]), money)
    counts = best.choice.tolist()
    return np.concatenate([own[:count] for own, count in zip(blocks, counts, strict=True)]), best.bound


def _own(listed: RegionsList, limits: Limits, group: int, curve: Curve) -> OwnRoom | None:
    mine = frozenset(k for k in limits.above[group] if limits.holds[k] == {group})
    room = min((limits.room[k] for k in mine), default=int(curve.spent[-1]))
    if room >= int(curve.spent[-1]):
        return None
    if len(curve.steps) > MOST_STEPS:
        return None
    steps, bound = best_choice(listed, curve.steps, room)
    return OwnRoom(mine, room, steps, bound, curve.whole_points(room))


def _sums(column: Ints) -> Ints:
    """Return the sums of the first 0, 1, 2, ... values."""
    sums: Ints = np.concatenate(([0], np.cumsum(column)))
    return sums

"""From money for each group to whole steps: the list up to that money, the steps about its end chosen exactly, then what fits.

A group's money rarely ends with a step. The steps nearest to the end, by value for money, are then chosen anew as a small
multiple-choice knapsack, exactly; what groups leave is spent last on whatever still fits, best value first.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from optimizer.problem.instance import Bools, Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.curves import Curve
from optimizer.ranking.limits import Limits
from optimizer.ranking.own_room import OwnRoom, best_choice
from optimizer.ranking.regions import RegionsList

NEAR = 40
"""Steps before the end of a group's money, and as many after it, that are chosen anew."""


def whole_steps(
    listed: RegionsList, limits: Limits, drawn: Sequence[Curve], money: Sequence[int], rooms: Sequence[OwnRoom | None]
) -> Bools:
    """Return the whole steps taken (s,), each after the step of its block before it and within all limits.

    ``money`` (g,): whole rupiah meant for each group, within the limits; all its own room: what is best there is taken.
    """
    taken = np.zeros(len(listed.cost), dtype=np.bool_)
    room = list(limits.room)
    for curve, above, meant, own in zip(drawn, limits.above, money, rooms, strict=True):
        steps = own.steps if own is not None and meant == own.room else _of_money(listed, curve, meant)
        taken[steps] = True
        for k in above:
            room[k] -= int(listed.cost[steps].sum())
    _fill(listed, limits, taken, room)
    return frozen(taken)


def _of_money(listed: RegionsList, curve: Curve, money: int) -> Ints:
    """Return the steps that a group takes with its money."""
    end = curve.paid(money)
    if end == len(curve.steps) or int(curve.spent[end]) == money:
        return curve.steps[:end]
    start = max(0, end - NEAR)
    kept, near = curve.steps[:start], curve.steps[start : end + NEAR]
    return np.concatenate((kept, best_choice(listed, near, money - int(curve.spent[start]))[0]))


def _fill(listed: RegionsList, limits: Limits, taken: Bools, room: list[int]) -> None:
    """Take every further step that fits at its turn, best value first, each after the step of its block before it."""
    count = np.bincount(listed.block[taken], minlength=int(listed.block.max(initial=-1)) + 1)
    least = np.array([min(room[k] for k in above) for above in limits.above], dtype=np.int64)
    for n in np.flatnonzero(~taken & (listed.cost <= least[limits.group])).tolist():
        above, cost, block = limits.above[int(limits.group[n])], int(listed.cost[n]), int(listed.block[n])
        if count[block] == listed.rank[n] and all(room[k] >= cost for k in above):
            taken[n] = True
            count[block] += 1
            for k in above:
                room[k] -= cost

"""The linear plan rounded down to whole steps: what is left to offer when a limit stopped the search."""

from __future__ import annotations

import numpy as np

from optimizer.model.answer import Answer
from optimizer.model.columns import Columns
from optimizer.problem.instance import Instance, Ints

NEAR = 1e-6
"""How far under a whole step an amount may lie and still be that step: the linear programme is exact to about 1e-9."""


def rounded_down(instance: Instance, columns: Columns, relaxed: Answer) -> Ints:
    """Return whole steps (a, i, t) at or under the linear answer, without works under their least size or before their time.

    Of two works that exclude one another an area keeps the one with more steps, the first at a tie. Locks and floors may be
    broken: whoever publishes it has it audited.
    """
    works = instance.works
    steps = np.zeros((*works.most.shape, columns.years), dtype=np.int64)
    steps[columns.pair_area, columns.pair_work] = np.floor(relaxed.values[columns.build()] + NEAR).astype(np.int64)
    for one, other in instance.exclusive:
        more = steps[:, one].sum(axis=1) >= steps[:, other].sum(axis=1)
        steps[~more, one] = steps[more, other] = 0
    total = -1
    while total != steps.sum():
        total = int(steps.sum())
        steps[steps < works.least[:, None]] = 0
        _hold_back(instance, steps)
    return steps


def _hold_back(instance: Instance, steps: Ints) -> None:
    """Take out, in place, the steps (a, i, t) that come before what they need stands."""
    before = instance.prerequisites
    for n in np.flatnonzero(before.ratio > 0).tolist():
        later = steps[:, before.later[n]]
        stands = before.standing[n][:, None] + np.cumsum(steps[:, before.earlier[n]], axis=1)
        room = np.floor(np.minimum(stands / before.ratio[n] + NEAR, 2.0**53)).astype(np.int64)
        steps[:, before.later[n]] = np.diff(np.minimum(np.cumsum(later, axis=1), np.maximum(room, 0)), axis=1, prepend=0)

"""Parts that are alike: they use the same joint rows, so what they answer together moves with the same few prices."""

from __future__ import annotations

import numpy as np

from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Ints

SEED = 1
GROUPS = 300
"""Groups of all parts, about: fewer need more rounds, more need longer ones."""


def alike(parts: Structure, groups: int) -> Ints:
    """Return the group of each part, shape (p,): those with the same joint rows, some ``groups`` in all."""
    joint = parts.joint.stop - parts.joint.start
    inside = parts.uses.column < parts.own.start
    part_of = np.repeat(np.arange(parts.parts), np.diff(parts.part_columns))
    used = np.zeros((parts.parts, joint), dtype=np.bool_)
    used[part_of[parts.uses.column[inside]], parts.uses.row[inside]] = True
    names = used @ np.random.default_rng(SEED).integers(1, 2**40, joint)
    _, kind, count = np.unique(names, return_inverse=True, return_counts=True)
    order = np.argsort(kind, kind="stable")
    place = np.empty(parts.parts, dtype=np.int64)
    place[order] = np.arange(parts.parts) - np.repeat(np.cumsum(count) - count, count)
    run = place // max(1, parts.parts // groups)
    group: Ints = np.unique(kind * parts.parts + run, return_inverse=True)[1]
    return group

"""Dominance among many choices: halves of a sorted list compared with one another (Kung, Luccio, Preparata 1975)."""

from __future__ import annotations

import math

import numpy as np

from optimizer.problem.instance import Bools, Ints

MOST_OTHERS = 16
"""Most sets of values of the columns that are not swept."""


def by_halves(gain: Ints) -> Ints | None:
    """Return indices of choices that no earlier one covers; ``gain`` (n, d) are ranks from 0, d of 2 and more.

    The two columns with most different values are swept, for each set of values of the others in turn; ``None`` where those
    are too many for that to be worth while.
    """
    ranks = list(gain.T)
    order = sorted(range(len(ranks)), key=lambda d: (-int(ranks[d].max()), d))
    if math.prod(int(ranks[d].max()) + 1 for d in order[2:]) > MOST_OTHERS:
        return None
    one, other = ranks[order[0]], ranks[order[1]]
    rest = np.stack([ranks[d] for d in order[2:]], axis=1) if len(order) > 2 else np.zeros((len(gain), 1), dtype=np.int64)
    kept = np.ones(len(gain), dtype=np.bool_)
    for values in np.unique(rest, axis=0):
        among = np.flatnonzero((rest >= values).all(axis=1))
        beaten = among[_covered(one[among], other[among])]
        kept[beaten[(rest[beaten] == values).all(axis=1)]] = False
    return np.flatnonzero(kept)


def _covered(one: Ints, other: Ints) -> Bools:
    """Return which choices an earlier one covers in both of two ranks."""
    covered = np.zeros(len(one), dtype=np.bool_)
    alive = np.arange(len(one), dtype=np.int64)
    reach = int(other.max(initial=0)) + 2
    size = 1
    while size < len(one):
        pair, late = alive // (2 * size), (alive // size) % 2 == 1
        order = np.lexsort((late, -one[alive], pair))
        base = pair[order] * reach
        best = np.maximum.accumulate(base + np.where(late[order], 0, other[alive][order] + 1)) - base
        hit = late[order] & (best > other[alive][order])
        covered[alive[order[hit]]] = True
        alive = alive[~covered[alive]]
        size *= 2
    return covered

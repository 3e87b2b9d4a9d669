"""What is worth keeping: of two choices, one that costs no less and wins no more in anything is dropped."""

from __future__ import annotations

import math

import numpy as np

from optimizer.problem.instance import Bools, Ints
from optimizer.ranking.halves import by_halves
from optimizer.ranking.trouble import TooManyWaysError

CELLS = 1 << 20
"""Most cells of a table that dominance is read from; beyond it choices are compared with one another in runs."""

RUN = 256
"""Choices compared at once with those already kept."""

MOST_COMPARED = 12_000
"""Most choices kept while each is compared with all others."""

FEW = 2048
"""Choices from which on halves are compared with one another instead."""

NEVER = np.iinfo(np.int64).max
"""A cost above every cost."""


def undominated(cost: Ints, gain: Ints) -> Ints:
    """Return indices of the choices that no other beats, by ascending cost; of equal ones the first.

    ``cost`` (n,) is better when smaller, every column of ``gain`` (n, d) when larger. Raises TooManyWaysError when there are
    too many of several columns.
    """
    if len(cost) == 0:
        return np.zeros(0, dtype=np.int64)
    gain = gain[:, (gain != gain[0]).any(axis=0)]
    if gain.shape[1] == 0:
        return np.array([np.argmin(cost)], dtype=np.int64)
    if gain.shape[1] == 1:
        return _rising(cost, gain[:, 0])
    ranks = [np.unique(column, return_inverse=True)[1].reshape(-1) for column in gain.T]
    if _cells(ranks) > CELLS:
        ranks = _rising_together(ranks)
    if _cells(ranks) <= CELLS:
        shape = tuple(int(rank.max()) + 1 for rank in ranks)
        return _by_table(cost, np.ravel_multi_index(tuple(ranks), shape), shape)
    hopeful = np.flatnonzero(~_plainly_beaten(cost, ranks))
    order = hopeful[np.lexsort((*(-rank[hopeful] for rank in ranks[::-1]), cost[hopeful]))]
    ranked = np.stack(ranks, axis=1)[order]
    kept = by_halves(ranked) if len(order) > FEW and len(ranks) > 1 else None
    return order[_by_runs(ranked) if kept is None else kept]


def _cells(ranks: list[Ints]) -> int:
    """Return how many different sets of ranks there may be."""
    return math.prod(int(rank.max()) + 1 for rank in ranks)


def _rising_together(ranks: list[Ints]) -> list[Ints]:
    """Return ranks in which those that never disagree about two choices are made one."""
    joined: list[Ints] = []
    for rank in ranks:
        for n, other in enumerate(joined):
            wide = int(other.max()) + 1
            keys, both = np.unique(rank * wide + other, return_inverse=True)
            if (np.diff(keys % wide) >= 0).all():
                joined[n] = both.reshape(-1)
                break
        else:
            joined.append(rank)
    return joined


def _rising(cost: Ints, gain: Ints) -> Ints:
    """Return indices along which cost and the one gain rise together."""
    order = np.lexsort((-gain, cost))
    best = np.maximum.accumulate(gain[order])
    return order[np.concatenate(([True], gain[order][1:] > best[:-1]))]


def _by_table(cost: Ints, cell: Ints, shape: tuple[int, ...]) -> Ints:
    """Return undominated indices, from the least cost in each cell of gains against the least cost at and above it."""
    order = np.argsort(cost, kind="stable")
    first = np.full(math.prod(shape), -1, dtype=np.int64)
    first[cell[order[::-1]]] = order[::-1]
    least = np.where(first >= 0, cost[first], NEVER).reshape(shape)
    above = least
    for axis in range(len(shape)):
        above = np.flip(np.minimum.accumulate(np.flip(above, axis), axis=axis), axis)
    kept = first[(least < _beyond(above)).reshape(-1)]
    return kept[np.argsort(cost[kept], kind="stable")]


def _beyond(above: Ints) -> Ints:
    """Return the least cost among cells that gain more in one thing and no less in any other."""
    beyond = np.full(above.shape, NEVER, dtype=np.int64)
    for axis in range(above.ndim):
        inner = [slice(None)] * above.ndim
        outer = [slice(None)] * above.ndim
        inner[axis], outer[axis] = slice(None, -1), slice(1, None)
        beyond[tuple(inner)] = np.minimum(beyond[tuple(inner)], above[tuple(outer)])
    return beyond


def _plainly_beaten(cost: Ints, ranks: list[Ints]) -> Bools:
    """Return choices beaten by one that stands higher even when ranks are lumped together; others may be beaten too."""
    counts = [int(rank.max()) + 1 for rank in ranks]
    lumps = _lumps(counts)
    cells = tuple(rank * lump // count for rank, lump, count in zip(ranks, lumps, counts, strict=True))
    least = np.full(lumps, NEVER, dtype=np.int64)
    order = np.argsort(-cost, kind="stable")
    least[tuple(cell[order] for cell in cells)] = cost[order]
    for axis, (lump, count) in enumerate(zip(lumps, counts, strict=True)):
        least = np.flip(np.minimum.accumulate(np.flip(least, axis), axis=axis), axis)
        if lump < count:
            least = np.concatenate((np.take(least, range(1, lump), axis), np.full_like(np.take(least, [0], axis), NEVER)), axis)
    return np.asarray(least[cells] <= cost)


def _lumps(counts: list[int]) -> tuple[int, ...]:
    """Return into how many lumps each rank is cut so that there are few cells; ranks with few values are left whole."""
    lumps = [0] * len(counts)
    room = CELLS
    for place, axis in enumerate(sorted(range(len(counts)), key=lambda n: (counts[n], n))):
        lumps[axis] = max(1, min(counts[axis], int(room ** (1 / (len(counts) - place)))))
        room //= lumps[axis]
    return tuple(lumps)


def _by_runs(gain: Ints) -> Ints:
    """Return undominated indices of choices sorted by cost, by comparing runs of them with those already kept.

    Raises TooManyWaysError when more are kept than can be compared.
    """
    kept = np.zeros(0, dtype=np.int64)
    for start in range(0, len(gain), RUN):
        run = np.arange(start, min(start + RUN, len(gain)))
        run = run[~_covers(gain[run], gain[kept]).any(axis=1)]
        among = _covers(gain[run], gain[run])
        kept = np.concatenate((kept, run[~np.tril(among, -1).any(axis=1)]))
        if len(kept) > MOST_COMPARED:
            raise TooManyWaysError
    return kept


def _covers(gain: Ints, other: Ints) -> Bools:
    """Return whether each of ``other`` gains at least as much in everything, shape (gain, other)."""
    covered = np.ones((len(gain), len(other)), dtype=np.bool_)
    for mine, theirs in zip(gain.T, other.T, strict=True):
        covered &= theirs[None, :] >= mine[:, None]
    return covered

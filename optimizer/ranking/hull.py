"""Upper concave hulls, in whole numbers: which options are worth going through as money grows."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from optimizer.problem.instance import Ints

NEAR = 1e-12
"""Relative difference of two slopes under which they are compared as fractions."""


def hull(cost: Ints, value: Ints) -> Ints:
    """Return indices of the options on the upper concave hull, points on its straight pieces included.

    ``cost`` and ``value`` (n,) ascend strictly, so the first and the last option are always on it.
    """
    c, v = cost.tolist(), value.tolist()
    kept: list[int] = []
    for n in range(len(c)):
        while len(kept) > 1 and _under(c, v, (kept[-2], kept[-1], n)):
            kept.pop()
        kept.append(n)
    return np.array(kept, dtype=np.int64)


def by_slope(value: Ints, cost: Ints) -> Ints:
    """Return the order of steps by value for money, best first; of equal ones the earlier first. Costs are above 0.

    Slopes too near to be told apart in floating point are compared as fractions.
    """
    slope = value / cost
    order = np.argsort(-slope, kind="stable")
    ranked = slope[order]
    apart = ranked[:-1] - ranked[1:] > NEAR * ranked[:-1]
    ends = [*(np.flatnonzero(apart) + 1).tolist(), len(order)]
    start = 0
    for end in ends:
        if end - start > 1:
            run = order[start:end].tolist()
            order[start:end] = sorted(run, key=lambda n: (-Fraction(int(value[n]), int(cost[n])), n))
        start = end
    return order


def _under(c: list[int], v: list[int], points: tuple[int, int, int]) -> bool:
    """Whether the middle one of three points lies under the line between the others."""
    a, b, d = points
    return (v[b] - v[a]) * (c[d] - c[b]) < (v[d] - v[b]) * (c[b] - c[a])

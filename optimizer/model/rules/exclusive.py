r"""M8 exclusive: of two ways of doing the same thing, an area gets one.

    sum over t of x[a,i,t] / most[a,i]  +  sum over t of x[a,j,t] / most[a,j]  <=  1        for every exclusive pair, area
    started[a,i,t]  +  started[a,j,t']  <=  1                                               and for every two years t, t'

The second line says it for whole steps; the first is its convex hull, which the linear programme needs.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Entries, Rows, at_most, entries, join
from optimizer.problem.instance import Instance, Ints


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return rows for each exclusive pair and area where both fit."""
    pair_of = np.full(instance.works.most.shape, -1, dtype=np.int64)
    pair_of[columns.pair_area, columns.pair_work] = np.arange(len(columns.pair_area))
    started_of = np.full(len(columns.pair_area), -1, dtype=np.int64)
    started_of[columns.started_pair] = np.arange(len(columns.started_pair))
    parts: list[Entries] = []
    start = 0
    for one, other in instance.exclusive:
        where = np.flatnonzero((pair_of[:, one] >= 0) & (pair_of[:, other] >= 0))
        for work in (one, other):
            share = 1.0 / instance.works.most[where, work]
            number = np.arange(start, start + len(where), dtype=np.int64)[:, None]
            parts.append(entries(number, columns.build()[pair_of[where, work]], share[:, None]))
        start += len(where)
        both = _either(columns, started_of[pair_of[where, one]], started_of[pair_of[where, other]], start)
        parts.append(both)
        start += len(where) * columns.years**2
    return at_most("M8", join(*parts), np.ones(start))


def _either(columns: Columns, one: Ints, other: Ints, start: int) -> Entries:
    """Return entries of ``started + started <= 1`` for every two years, numbered from ``start``."""
    years = columns.years
    number = np.arange(start, start + len(one) * years**2, dtype=np.int64).reshape(-1, years, years)
    started = columns.started()
    return join(entries(number, started[one][:, :, None], 1.0), entries(number, started[other][:, None, :], 1.0))

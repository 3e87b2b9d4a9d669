r"""M7 prerequisites: what must come first stands by then.

    ratio * sum over t' <= t of x[a,later,t']  <=  standing[a] + sum over t' <= t of x[a,earlier,t']
                                                       for every prerequisite, area where the later fits, and year t

``standing`` is what exists in the area before any work, in steps of the earlier intervention.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Entries, Rows, at_most, cumulative, entries, join
from optimizer.problem.instance import Floats, Instance, Ints


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each prerequisite, area where the later intervention fits, and year."""
    pair_of = np.full(instance.works.most.shape, -1, dtype=np.int64)
    pair_of[columns.pair_area, columns.pair_work] = np.arange(len(columns.pair_area))
    before = instance.prerequisites
    parts: list[Entries] = []
    limits: list[Floats] = []
    start = 0
    for n, (later, earlier) in enumerate(zip(before.later, before.earlier, strict=True)):
        where = np.flatnonzero(pair_of[:, later] >= 0)
        number = np.arange(start, start + len(where) * columns.years, dtype=np.int64).reshape(-1, columns.years)
        parts.append(_needs(columns, number, pair_of[where, later], float(before.ratio[n])))
        parts.append(_needs(columns, number, pair_of[where, earlier], -1.0))
        limits.append(np.repeat(before.standing[n, where], columns.years))
        start += number.size
    return at_most("M7", join(*parts), np.concatenate(limits) if limits else np.empty(0))


def _needs(columns: Columns, number: Ints, pair: Ints, value: float) -> Entries:
    """Return cumulative coefficients of pairs, shape (area, t); a pair of -1 has no column."""
    late, early = cumulative(columns.years)
    exists = pair >= 0
    return entries(number[exists][:, late], columns.build()[pair[exists]][:, early], value)

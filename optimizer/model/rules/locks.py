r"""M9 locks: decisions already taken are kept.

    least  <=  sum over the years named of x[a,i,t]  <=  most        for every lock

A lock that names a year holds for that year, else for the sum of all years; steps.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Entries, Rows, entries, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each lock; a lock on a pair that cannot be built keeps its row, with nothing in it."""
    locks = instance.locks
    pair_of = np.full(instance.works.most.shape, -1, dtype=np.int64)
    pair_of[columns.pair_area, columns.pair_work] = np.arange(len(columns.pair_area))
    build = columns.build()
    parts: list[Entries] = []
    for n in range(len(locks.area)):
        pair = int(pair_of[locks.area[n], locks.intervention[n]])
        if pair >= 0:
            year = int(locks.year[n])
            parts.append(entries(np.array([n]), build[pair] if year < 0 else build[pair, year], 1.0))
    upper = np.where(locks.most >= 0, locks.most, np.inf).astype(np.float64)
    return Rows("M9", join(*parts), locks.least.astype(np.float64), upper)

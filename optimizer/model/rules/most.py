r"""M5 most: no more is built in an area over all years than fits there.

    sum over t of x[a,i,t]  <=  most[a,i]        for every pair (a, i)

``most`` is whole steps: the length, households or buildings in need, rounded up, or what the table's ``batas_dasar``
allows: a count of households, poor households or buildings over ``batas_per``, rounded down (a group of ten cannot be formed
of nine), and hectares or the area itself over ``batas_per``, at least one step.
With one year this is the upper bound of the column and no row is needed.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows, at_most, entries
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each pair when there is more than one year."""
    count = len(columns.pair_area) if columns.years > 1 else 0
    number = np.arange(count, dtype=np.int64)[:, None]
    most = instance.works.most[columns.pair_area, columns.pair_work][:count].astype(np.float64)
    return at_most("M5", entries(number, columns.build()[:count], 1.0), most)

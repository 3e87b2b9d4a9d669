r"""M6 capacity: no office is given more work in a year than it can carry out.

    sum over a, i of office o of  cost[i,t] * x[a,i,t] + fixed[i,t] * started[a,i,t]  <=  capacity[o,t]
                                                                        for every office and year with a limit

``capacity`` is Rp million.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import MILLION, Columns
from optimizer.model.rows import Rows, at_most, entries, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each office and year that has a limit, by office and then year."""
    limit = instance.caps.office
    number = np.full(limit.shape, -1, dtype=np.int64)
    number[limit >= 0] = np.arange(int((limit >= 0).sum()))
    row = number[instance.works.office[columns.pair_work]]
    cost = np.where(row >= 0, instance.works.cost[columns.pair_work] / MILLION, 0.0)
    started = columns.started_pair
    fixed = np.where(row[started] >= 0, instance.works.fixed[columns.pair_work[started]] / MILLION, 0.0)
    row = np.maximum(row, 0)
    parts = join(entries(row, columns.build(), cost), entries(row[started], columns.started(), fixed))
    return at_most("M6", parts, limit[limit >= 0] / MILLION)

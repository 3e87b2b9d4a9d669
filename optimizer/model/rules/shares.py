r"""M10 shares: no area, district, office, group or intervention takes more than its share of the whole budget.

    sum over (a,i) named, t of  cost[i,t] * x[a,i,t] + fixed[i,t] * started[a,i,t]  <=  share * sum over t, f of B[t,f]
                                                                                       for every maximum share

Money is Rp million.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import MILLION, Columns
from optimizer.model.rows import Rows, at_most, entries, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each maximum share."""
    caps = instance.caps
    counts = caps.share_pairs[:, columns.pair_area, columns.pair_work]
    named, pair = np.nonzero(counts)
    cost = instance.works.cost[columns.pair_work[pair]] / MILLION
    name, begun = np.nonzero(counts[:, columns.started_pair])
    fixed = instance.works.fixed[columns.pair_work[columns.started_pair[begun]]] / MILLION
    parts = join(
        entries(named[:, None], columns.build()[pair], cost),
        entries(name[:, None], columns.started()[begun], fixed),
    )
    return at_most("M10", parts, caps.share_money / MILLION)

r"""M2 livelihood: poor households are helped by livelihood work built by then, and none is counted twice.

    helped[a,t]  <=  sum over i, t' <= t of  min(livelihood[i], poor[a]) * x[a,i,t']    for every area a, year t
    helped[a,t]  <=  poor[a]                                                            (upper bound of the column)

``livelihood`` is poor households helped by one step, KK: an assumption with a low, base and high value. As with M1, a step
counts for no more than there is.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows, at_most, cumulative, entries, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each area with poor households and each year."""
    years = columns.years
    count = len(columns.helped_area) * years
    number = np.arange(count, dtype=np.int64).reshape(-1, years)
    helped_of = np.full(len(instance.axes.areas), -1, dtype=np.int64)
    helped_of[columns.helped_area] = np.arange(len(columns.helped_area))
    helping = np.minimum(instance.works.livelihood[columns.pair_work], instance.needs.poor[columns.pair_area])
    pair = np.flatnonzero((helping > 0) & (helped_of[columns.pair_area] >= 0))
    late, early = cumulative(years)
    supply = entries(
        number[helped_of[columns.pair_area[pair]]][:, late],
        columns.build()[pair][:, early],
        -helping[pair][:, None],
    )
    taken = entries(number, columns.helped(), 1.0)
    return at_most("M2", join(taken, supply), np.zeros(count))

r"""M1 cover: what is removed was built by then, and nothing is removed twice.

    removed[a,k,t]  <=  sum over i, t' <= t of  min(effect[i,k], deficit[a,k]) * x[a,i,t']        for every need (a, k), year t
    removed[a,k,t]  <=  deficit[a,k]                                                              (upper bound of the column)

``effect`` is deficit units cured by one step. A step that cures more than there is counts for what there is: whole steps
remove the same, and a tenth of a large step no longer cures a tenth of what it could cure elsewhere, so the bound of the
linear programme is nearer to the truth. Together the two lines are the minimum of need and supply (Permen PUPR 14/2018
practice: volume akhir = max(0, volume awal - volume tertangani)).
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows, at_most, cumulative, entries, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each need and year."""
    years = columns.years
    count = len(columns.need_area) * years
    number = np.arange(count, dtype=np.int64).reshape(-1, years)
    need_of = np.full(instance.needs.deficit.shape, -1, dtype=np.int64)
    need_of[columns.need_area, columns.need_parameter] = np.arange(len(columns.need_area))
    touched = need_of[columns.pair_area]
    cured = np.minimum(instance.works.effect[columns.pair_work], instance.needs.deficit[columns.pair_area])
    pair, parameter = np.nonzero((cured > 0) & (touched >= 0))
    late, early = cumulative(years)
    build = columns.build()
    supply = entries(
        number[touched[pair, parameter]][:, late],
        build[pair][:, early],
        -cured[pair, parameter][:, None],
    )
    taken = entries(number, columns.removed(), 1.0)
    return at_most("M1", join(taken, supply), np.zeros(count))

r"""M11 aims: district floors and targets of three levels are reached, or missed at a stated price.

    sum over a, k of weight[n,a,k] * removed[a,k,t] + sum over a of poor_weight[n,a] * helped[a,t] + missed[n]  >=  least[n]
                                                                          for every aim n, t its year

Weights make each aim a share of its own baseline. ``missed`` exists only for soft aims; its price stands in the objective.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows, at_least, entries, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each aim."""
    aims = instance.aims
    number = np.arange(len(aims.name), dtype=np.int64)
    removed = columns.removed().T[aims.year]
    helped = columns.helped().T[aims.year]
    by_need = aims.deficit_weight[:, columns.need_area, columns.need_parameter]
    by_area = aims.poor_weight[:, columns.helped_area]
    missing = entries(columns.soft, columns.missed(), 1.0)
    parts = join(entries(number[:, None], removed, by_need), entries(number[:, None], helped, by_area), missing)
    return at_least("M11", parts, aims.least)

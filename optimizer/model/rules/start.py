r"""M12 start: work that is started has its least size, and what is not started is not built.

    least[i] * started[a,i,t]  <=  x[a,i,t]  <=  most[a,i] * started[a,i,t]        for every pair whose start must be known

``least`` and ``most`` are steps. ``started`` is 0 or 1 for whole steps; between them in the linear programme, whose bound
stays valid: it charges a part of the fixed cost for a part of the work.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows, at_most, entries, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return two rows for each pair and year whose start must be known."""
    pair = columns.started_pair
    started, build = columns.started(), columns.build()[pair]
    number = np.arange(started.size, dtype=np.int64).reshape(started.shape)
    most = instance.works.most[columns.pair_area[pair], columns.pair_work[pair]].astype(np.float64)
    least = instance.works.least[columns.pair_work[pair]].astype(np.float64)
    above = join(entries(number, build, 1.0), entries(number, started, -most[:, None]))
    under = join(entries(number + started.size, build, -1.0), entries(number + started.size, started, least[:, None]))
    return at_most("M12", join(above, under), np.zeros(2 * started.size))

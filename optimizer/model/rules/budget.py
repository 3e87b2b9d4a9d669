r"""M4 budget: no fund pays more in a year than it has; what may be kept is at most a share of the year's budget.

    sum over c of paid[c,f,t] + kept[f,t]  <=  B[t,f] + kept[f,t-1]        for every year t and fund f
    kept[f,t]  <=  carry[f] * B[t,f]                                       (upper bound of the column)

``B`` is Rp million. ``carry`` is the share that may become SILPA of the next year; 0 forbids it.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import MILLION, Columns
from optimizer.model.rows import Rows, at_most, entries, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each year and fund."""
    budget = instance.money.budget / MILLION
    number = np.arange(budget.size, dtype=np.int64).reshape(budget.shape)
    given = entries(number.T[columns.payer_fund], columns.paid(), 1.0)
    kept = columns.kept()
    keeps = entries(number.T[columns.keeper][:, :-1], kept, 1.0)
    returns = entries(number.T[columns.keeper][:, 1:], kept, -1.0)
    return at_most("M4", join(given, keeps, returns), budget.ravel())

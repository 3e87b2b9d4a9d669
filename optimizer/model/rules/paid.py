r"""M3 paid: all that is built in a year is paid by funds that may pay for it.

    sum over f of paid[c,f,t]  =  sum over (a,i) in class c of  cost[i,t] * x[a,i,t] + fixed[i,t] * started[a,i,t]
                                                                                            for every class c and year t

A class is a set of pairs with the same payers; ``cost`` is Rp million for one step, ``fixed`` Rp million for starting.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import MILLION, Columns
from optimizer.model.rows import Rows, entries, equal, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each eligibility class and year."""
    classes = len(instance.money.pays)
    number = np.arange(classes * columns.years, dtype=np.int64).reshape(classes, columns.years)
    pair_class = instance.money.class_of[columns.pair_area, columns.pair_work]
    spent = entries(number[pair_class], columns.build(), -instance.works.cost[columns.pair_work] / MILLION)
    started = columns.started_pair
    fixed = instance.works.fixed[columns.pair_work[started]] / MILLION
    begun = entries(number[pair_class[started]], columns.started(), -fixed)
    given = entries(number[columns.payer_class], columns.paid(), 1.0)
    return equal("M3", join(given, spent, begun), np.zeros(number.size))

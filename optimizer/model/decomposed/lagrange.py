r"""What prices prove: no plan of all parts together is cheaper than what each part costs at its own best.

For any prices ``p`` of the joint rows (of the right sign on one-sided rows), by weak duality

    cost of any plan  >=  sum over joint rows of min(p lower, p upper)
                          + sum over own columns of min(d l, d u),  d = own cost - p own_use
                          + sum over parts of the least of (cost[p] - p use[p]) . x  over whole plans x of the part

The last line is a search over whole steps in each part; its dual bound is the solver's own word for that part, and anybody can
search again at the same prices. Since each part is solved in whole steps, this bound is at or above (in benefit: at or
below) the one of the linear programme.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.split import Split
from optimizer.problem.instance import Floats


def signed(split: Split, prices: Floats) -> Floats:
    """Return prices with those set to zero that would prove nothing: of the wrong sign on a one-sided row."""
    useless = ((prices > 0) & np.isneginf(split.lower)) | ((prices < 0) & np.isposinf(split.upper))
    return np.where(useless, 0.0, prices)


def joint_cost(split: Split, prices: Floats, counted: bool) -> float:
    """Return the part of the bound that no area has a say in; ``counted`` is whether own costs count or are nought."""
    rows = prices * _nearest(prices, split.lower, split.upper)
    cost = split.program.cost[split.own] if counted else np.zeros(len(split.own))
    reduced = cost - prices @ split.own_use
    columns = reduced * _nearest(reduced, split.program.lower[split.own], split.program.upper[split.own])
    return float(rows.sum() + columns.sum())


def _nearest(weight: Floats, lower: Floats, upper: Floats) -> Floats:
    """Return the end of each interval that makes weight times value least; 0 where the weight is 0."""
    end: Floats = np.where(weight > 0, lower, np.where(weight < 0, upper, 0.0))
    return end

r"""G1 contribution: burden removed, averaged over the years.

    maximise   sum over t of w[t] * ( S * sum over a, k of slum_gain[a,k] * removed[a,k,t]
                                    + P * ( sum over a, k of poverty_gain[a,k] * removed[a,k,t]
                                          + sum over a of poor_gain * helped[a,t] ) )
               - sum over soft aims n of price[n] * missed[n]

``w`` sums to 1: the area under the curve over the years, so that work is not put off. ``slum_gain`` is the share of the slum
burden of all areas that one deficit unit weighs; the burden is households times *rata-rata kekumuhan sektoral*, which is
linear in the deficits, so the linear programme is exact for it. ``S`` + ``P`` = 1.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.problem.instance import Floats, Instance

SCALE = 1e6
"""Objective units in the whole burden, so that coefficients stay between 1e-3 and 1e4."""


def cost(instance: Instance, columns: Columns) -> Floats:
    """Return the coefficients to minimise, shape (columns,): the goal with its sign turned, times SCALE."""
    needs = instance.needs
    gain = instance.slum_weight * needs.slum_gain + instance.poverty_weight * needs.poverty_gain
    by_need = gain[columns.need_area, columns.need_parameter]
    value = np.zeros(columns.total)
    value[columns.removed()] = -np.outer(by_need, instance.year_weight)
    value[columns.helped()] = -instance.poverty_weight * needs.poor_gain * instance.year_weight
    value[columns.missed()] = instance.aims.price[columns.soft]
    return value * SCALE

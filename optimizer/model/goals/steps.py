r"""G2 steps: official points won, averaged over the years.

    maximise   sum over t of w[t] * ( S * sum over u, k, l of slum_gain[u] * gain[u,k,l] * level[u,k,l,t]
                                    + P * ( sum over u, k, l of poverty_gain[u] * gain[u,k,l] * level[u,k,l,t]
                                          + sum over a of poor_gain * helped[a,t] )
                                    + H * sum over u of hectare_gain[u] * lifted[u,t] )
               - sum over soft aims n of price[n] * missed[n]

``slum_gain`` is the share of the burden (households times points, *poin-KK*) that one point of a unit weighs; ``gain`` are the
points between two levels (1, 2, 2 for scores 0, 1, 3, 5). ``S`` + ``P`` + ``H`` = 1.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.goals.contribution import SCALE
from optimizer.problem.instance import Floats, Instance


def cost(instance: Instance, columns: Columns) -> Floats:
    """Return the coefficients to minimise, shape (columns,): the goal with its sign turned, times SCALE."""
    ladder, weight = instance.ladder, instance.year_weight
    point = instance.slum_weight * ladder.slum_gain + instance.poverty_weight * ladder.poverty_gain
    gain = ladder.gain[columns.level_unit, columns.level_parameter, columns.level_step]
    value = np.zeros(columns.total)
    value[columns.level()] = -np.outer(point[columns.level_unit] * gain, weight)
    value[columns.helped()] = -instance.poverty_weight * instance.needs.poor_gain * weight
    value[columns.lifted()] = -np.outer(instance.hectare_weight * ladder.hectare_gain[columns.lifted_unit], weight)
    value[columns.missed()] = instance.aims.price[columns.soft]
    return value * SCALE

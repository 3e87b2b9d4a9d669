r"""M13 levels: a level of the official score is passed when enough is removed, and levels are passed in order.

    sum over l of (need[u,k,l] - need[u,k,l-1]) * level[u,k,l,t]  <=  sum over areas a of u of removed[a,k,t]
    level[u,k,l+1,t]  <=  level[u,k,l,t]                          for every counted unit u, parameter k, year t

The incremental form: its linear relaxation is the concave envelope of the steps. ``need`` is whole micro-units (the volume
must fall under the cut); half a micro-unit is taken off so that a solver's rounding cannot refuse what is enough.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows, at_most, entries, join
from optimizer.problem.instance import Floats, Instance, Ints

PER_UNIT = 1e6
HALF = 0.5


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each need of a counted unit and year, then one for each two levels that follow one another."""
    unit, parameter, step = columns.level_unit, columns.level_parameter, columns.level_step
    level, years = columns.level(), np.arange(columns.years)
    row_of = _rows_of(instance, columns)
    need = instance.ladder.need[unit, parameter, step] - HALF
    before = np.where(step > 0, instance.ladder.need[unit, parameter, np.maximum(step - 1, 0)] - HALF, 0.0)
    number = row_of[unit, parameter][:, None] * columns.years + years
    units: Floats = np.divide(need - before, PER_UNIT, dtype=np.float64)
    asked = entries(number, level, units[:, None])
    removing = row_of[instance.ladder.unit_of[columns.need_area], columns.need_parameter]
    counted = np.flatnonzero(removing >= 0)
    given = entries(removing[counted][:, None] * columns.years + years, columns.removed()[counted], -1.0)
    count = int(row_of.max(initial=-1) + 1) * columns.years
    later = np.flatnonzero(step > 0)
    order = count + np.arange(len(later) * columns.years, dtype=np.int64).reshape(-1, columns.years)
    ordered = join(entries(order, level[later], 1.0), entries(order, level[later - 1], -1.0))
    return at_most("M13", join(asked, given, ordered), np.zeros(count + order.size))


def _rows_of(instance: Instance, columns: Columns) -> Ints:
    """Return the number of each need with levels, -1 elsewhere, shape (u, k)."""
    row_of = np.full(instance.ladder.gain.shape[:2], -1, dtype=np.int64)
    row_of[columns.level_unit, columns.level_parameter] = 0
    row_of[row_of == 0] = np.arange(int((row_of == 0).sum()))
    return row_of

r"""M14 exits: a unit counts as lifted when its points fall under the slum bound, and under rule B its services suffice too.

    sum over k, l of gain[u,k,l] * level[u,k,l,t]  >=  (total[u] - bound + 1) * lifted[u,t]        for every unit and year
    sum over k of service_weight[s,u,k] * removed  >=  service_excess[s,u] * lifted[u,t]           and service aspect s (rule B)

``bound`` is the total from which a unit is slum (16 in the 2018 scheme). Rows exist only where hectares count in the goal.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Entries, Rows, at_least, entries, join
from optimizer.problem.instance import Instance, Ints


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each unit that may be lifted and year, then one for each service that falls short."""
    ladder, unit = instance.ladder, columns.lifted_unit
    lifted = columns.lifted()
    number = np.arange(lifted.size, dtype=np.int64).reshape(lifted.shape)
    place = np.full(len(ladder.names), -1, dtype=np.int64)
    place[unit] = np.arange(len(unit))
    own = np.flatnonzero(place[columns.level_unit] >= 0)
    gain = ladder.gain[columns.level_unit, columns.level_parameter, columns.level_step][own]
    points = entries(number[place[columns.level_unit[own]]], columns.level()[own], gain[:, None].astype(np.float64))
    asked = entries(number, lifted, -(ladder.total[unit] - ladder.exit_below + 1)[:, None].astype(np.float64))
    service, short = np.nonzero(ladder.service_excess[:, unit] > 0)
    services = _services(instance, columns, service, short)
    return at_least("M14", join(points, asked, services), np.zeros(lifted.size + len(service) * columns.years))


def _services(instance: Instance, columns: Columns, service: Ints, short: Ints) -> Entries:
    """Return entries of the service rows; ``short`` are indices into the units that may be lifted."""
    ladder, years, start = instance.ladder, columns.years, columns.lifted().size
    number = start + np.arange(len(service) * years, dtype=np.int64).reshape(-1, years)
    unit = columns.lifted_unit[short]
    asked = entries(number, columns.lifted()[short], -ladder.service_excess[service, unit][:, None])
    belongs = ladder.unit_of[columns.need_area] == unit[:, None]
    weight = ladder.service_weight[service[:, None], unit[:, None], columns.need_parameter] * belongs
    row, need = np.nonzero(weight)
    return join(asked, entries(number[row], columns.removed()[need], weight[row, need][:, None]))

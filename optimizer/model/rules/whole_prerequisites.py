r"""M16 whole_prerequisites: what must come first comes in whole steps.

    phi(ratio) * sum over t' <= t of x[a,later,t']  -  phi(1) * sum over t' <= t of x[a,earlier,t']
        <=  phi(ratio) * most[a,later] - phi(lack)          for every prerequisite, area where both fit, year t and size

    lack = ratio * most[a,later] - standing[a]              steps of the earlier work that all of the later one still lack

M7 with the later work counted from its most downwards: ``earlier + ratio * (most - later) >= lack``, amounts over ``lack``
cut to it, then rounded by ``phi`` (model/rounding.py) to steps of 1 and of ``ratio``. With ``lack`` at most 1 the cut alone
says that nothing beyond what stands can be built before the one step is. ``standing`` carries the allowance of M7 for rounding.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rounding import rest_of, rounded
from optimizer.model.rows import Entries, Rows, at_most, cumulative, entries, join
from optimizer.problem.instance import Floats, Instance, Ints

ALLOWANCE = 1e-9
"""What a rule about measured quantities allows for rounding, as the audit and the certificate do."""


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return a row for each prerequisite, area, size of step and year."""
    most, before = instance.works.most, instance.prerequisites
    pair_of = np.full(most.shape, -1, dtype=np.int64)
    pair_of[columns.pair_area, columns.pair_work] = np.arange(len(columns.pair_area))
    late, early = cumulative(columns.years)
    build = columns.build()
    parts: list[Entries] = []
    limits: list[Floats] = [np.empty(0)]
    count = 0
    for n, (later, earlier) in enumerate(zip(before.later.tolist(), before.earlier.tolist(), strict=True)):
        areas = np.flatnonzero((most[:, later] > 0) & (most[:, earlier] > 0))
        standing = before.standing[n, areas]
        standing = standing + ALLOWANCE * np.maximum(1.0, standing + most[areas, earlier])
        ratio = float(before.ratio[n])
        at, (step, counted, need) = _rounded(ratio, ratio * most[areas, later] - standing)
        row = ((count + np.arange(len(at), dtype=np.int64)) * columns.years)[:, None] + late
        parts.append(entries(row, build[pair_of[areas[at], later]][:, early], counted[:, None]))
        parts.append(entries(row, build[pair_of[areas[at], earlier]][:, early], -step[:, None]))
        limits.append(counted * most[areas[at], later] - need)
        count += len(at)
    return at_most("M16", join(*parts), np.repeat(np.concatenate(limits), columns.years))


def _rounded(ratio: float, lack: Floats) -> tuple[Ints, Floats]:
    """Return the rows that say more than M7 of areas with ``lack`` (a,), by areas and sizes.

    The area of each (r,), and what a step of the earlier work, one of the later and the need count for (3, r).
    """
    amounts = np.stack((np.minimum(1.0, lack), np.minimum(ratio, lack), lack))
    says, ways = [(lack > 0.0) & (lack < max(1.0, ratio))], [amounts]
    for size in (each for each in sorted({1.0, ratio}) if each > 0.0):
        rest = np.where(lack > size, rest_of(lack, size), 0.0)
        says.append(rest > 0.0)
        ways.append(rounded(amounts, size, rest))
    area, way = np.nonzero(np.stack(says, axis=1))
    return area, np.stack(ways, axis=2)[:, area, way]

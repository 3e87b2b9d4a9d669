r"""M16 whole_prerequisites: what must come first comes in whole steps.

    phi(ratio) * sum over t' <= t of x[a,later,t']  -  phi(1) * sum over t' <= t of x[a,earlier,t']
        <=  phi(ratio) * most[a,later] - phi(lack)          for every prerequisite, area where both fit, year t and size

    lack = ratio * most[a,later] - standing[a]              steps of the earlier work that all of the later one still lack

M7 with the later work counted from its most downwards: ``earlier + ratio * (most - later) >= lack``, amounts over ``lack``
cut to it, then rounded by ``phi`` (model/rounding.py) to steps of 1 and of ``ratio``. With ``lack`` at most 1 the cut alone
says that nothing beyond what stands can be built before the one step is. ``standing`` carries the allowance of M7 for rounding.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rounding import rest_of, rounded
from optimizer.model.rows import Entries, Rows, at_most, cumulative, entries, join
from optimizer.problem.instance import Floats, Instance

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
    limits: list[float] = []
    for n, (later, earlier) in enumerate(zip(before.later.tolist(), before.earlier.tolist(), strict=True)):
        for a in np.flatnonzero((most[:, later] > 0) & (most[:, earlier] > 0)).tolist():
            standing = float(before.standing[n, a])
            standing += ALLOWANCE * max(1.0, standing + float(most[a, earlier]))
            each = float(before.ratio[n])
            for (step, ratio), need in _rounded(each, each * float(most[a, later]) - standing):
                row = len(limits) * columns.years + late
                parts.append(entries(row, build[pair_of[a, later], early], ratio))
                parts.append(entries(row, build[pair_of[a, earlier], early], -step))
                limits.append(ratio * float(most[a, later]) - need)
    return at_most("M16", join(*parts), np.repeat(np.array(limits, dtype=np.float64), columns.years))


def _rounded(ratio: float, lack: float) -> Iterator[tuple[Floats, float]]:
    """Yield what a step of the earlier and of the later work count for, and the need, for each size that says more than M7."""
    amounts = np.minimum([1.0, ratio], lack)
    if 0.0 < lack < max(1.0, ratio):
        yield amounts, lack
    for size in sorted({1.0, ratio}):
        rest = rest_of(lack, size) if 0.0 < size < lack else 0.0
        if rest:
            yield rounded(amounts, size, rest), float(rounded(np.array(lack), size, rest))

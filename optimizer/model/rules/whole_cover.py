r"""M17 whole_cover: the last step cures only what is left.

    removed[a,k,t]  <=  deficit[a,k] - phi(deficit[a,k]) + sum over i, t' <= t of  phi(cured[i]) * x[a,i,t']
                                                                for every need (a, k), year t and size among the cured[i]

    cured[i] = min(effect[i,k], deficit[a,k]),        rest = deficit[a,k] mod size

M1 rounded by ``phi`` (model/rounding.py): where steps of 200 cure 500, the third cures 100 and no part of it cures more than
that part of 100. Rows exist only under the linear lens: the step lenses count levels (M18), not what is removed.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rounding import rest_of, rounded
from optimizer.model.rows import Entries, Rows, at_most, cumulative, entries, join
from optimizer.problem.instance import Instance


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return a row for each need, size of step that leaves a rest, and year."""
    years = columns.years
    late, early = cumulative(years)
    build, removed = columns.build(), columns.removed()
    first = np.searchsorted(columns.pair_area, np.arange(len(instance.axes.areas) + 1))
    parts: list[Entries] = []
    limits: list[float] = []
    needs = () if instance.stepwise else zip(columns.need_area.tolist(), columns.need_parameter.tolist(), strict=True)
    for need, (a, k) in enumerate(needs):
        deficit = float(instance.needs.deficit[a, k])
        pairs = np.arange(first[a], first[a + 1])
        cured = np.minimum(instance.works.effect[columns.pair_work[pairs], k], deficit)
        for size in np.unique(cured[cured > 0]).tolist():
            rest = rest_of(deficit, size)
            if rest:
                row = len(limits) * years
                parts.append(entries(row + np.arange(years), removed[need], 1.0))
                given = -rounded(cured, size, rest)
                parts.append(entries(row + late, build[pairs][:, early], given[:, None]))
                limits.append(deficit - float(rounded(np.array(deficit), size, rest)))
    return at_most("M17", join(*parts), np.repeat(np.array(limits, dtype=np.float64), years))

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
from optimizer.model.rows import Rows, at_most, cumulative, entries, join, spread
from optimizer.problem.instance import Floats, Instance, Ints


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return a row for each need, size of step that leaves a rest, and year."""
    years = columns.years
    late, early = cumulative(years)
    deficit = instance.needs.deficit[columns.need_area, columns.need_parameter]
    need, pair, cured = _cures(instance, columns, deficit)
    asked, size, rest = _sizes(need, cured, deficit)
    start, end = np.searchsorted(need, asked), np.searchsorted(need, asked, side="right")
    row, place = spread(start, end)
    given = -rounded(cured[place], size[row], rest[row])
    number = np.arange(len(asked) * years, dtype=np.int64).reshape(-1, years)
    taken = entries(number, columns.removed()[asked], 1.0)
    supply = entries(number[row][:, late], columns.build()[pair[place]][:, early], given[:, None])
    limits = deficit[asked] - rounded(deficit[asked], size, rest)
    return at_most("M17", join(taken, supply), np.repeat(limits, years))


def _cures(instance: Instance, columns: Columns, deficit: Floats) -> tuple[Ints, Ints, Floats]:
    """Return what one step of each pair cures of each need that it touches, by needs: (need, pair, cured), each (c,)."""
    if instance.stepwise:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0)
    area = columns.need_area
    need, pair = spread(np.searchsorted(columns.pair_area, area), np.searchsorted(columns.pair_area, area, side="right"))
    cured = np.minimum(instance.works.effect[columns.pair_work[pair], columns.need_parameter[need]], deficit[need])
    some = cured > 0
    return need[some], pair[some], cured[some]


def _sizes(need: Ints, cured: Floats, deficit: Floats) -> tuple[Ints, Floats, Floats]:
    """Return each size of step that leaves a rest, by needs and sizes: (need, size, rest), each (r,)."""
    order = np.lexsort((cured, need))
    need, size = need[order], cured[order]
    first = np.append(True, (need[1:] != need[:-1]) | (size[1:] != size[:-1]))[: len(need)]
    need, size = need[first], size[first]
    rest = rest_of(deficit[need], size)
    some = rest > 0
    return need[some], size[some], rest[some]

r"""M18 whole_levels: a level asks for whole steps.

    sum over l' <= l of (up(need[l'] / size) - up(need[l'-1] / size)) * level[u,k,l',t]
        <=  sum over areas a of u, works i, t' <= t of  up(min(cured[a,i], need[l]) / size) * x[a,i,t']
                                    for every counted unit u, parameter k, level l, year t and size among those cured

    cured[a,i] = min(effect[i,k], deficit[a,k])        whole micro-units, as are need and size; ``up`` rounds up

M13 and M1 together, only up to level ``l``: a step that cures more than the level needs counts for what it needs; and steps
that cure at most ``size`` reach it only when there are at least ``need / size`` of them, rounded up (a Chvatal-Gomory cut). A
row (``size`` is each ``min(cured[a,i], need[l])``) that says the same as another stands once.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows, at_most, cumulative, entries, join
from optimizer.problem.benefit import MICRO
from optimizer.problem.instance import Instance, Ints

Asked = tuple[tuple[int, ...], tuple[int, ...]]
"""Steps that each level asks for beyond the one before, and steps that each work counts for."""


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return a row for each need with levels, level, size of step and year."""
    levels, works, counts = [], [], 0
    for level, pairs, cured in _needs(instance, columns):
        need = instance.ladder.need[columns.level_unit[level], columns.level_parameter[level], columns.level_step[level]]
        for asked, steps in _rounded(tuple(need.tolist()), tuple(cured.tolist())):
            levels += [(counts, int(v), step) for v, step in zip(level, asked, strict=False)]
            works += [(counts, int(p), -step) for p, step in zip(pairs, steps, strict=True)]
            counts += 1
    year = np.arange(columns.years)
    late, early = cumulative(columns.years)
    row, place, value = np.array(levels, dtype=np.int64).reshape(-1, 3).T
    passed = entries(row[:, None] * columns.years + year, columns.level()[place], value[:, None].astype(np.float64))
    row, place, value = np.array(works, dtype=np.int64).reshape(-1, 3).T
    built = entries(row[:, None] * columns.years + late, columns.build()[place][:, early], value[:, None].astype(np.float64))
    return at_most("M18", join(passed, built), np.zeros(counts * columns.years))


def _needs(instance: Instance, columns: Columns) -> Iterator[tuple[Ints, Ints, Ints]]:
    """Yield the levels of each need, in order, with the pairs that cure it and the micro-units that a step of each cures."""
    ladder = instance.ladder
    deficit = np.rint(instance.needs.deficit * MICRO).astype(np.int64)
    cured = np.minimum(ladder.effect[columns.pair_work], deficit[columns.pair_area])
    unit = ladder.unit_of[columns.pair_area]
    order = np.argsort(unit, kind="stable")
    first = np.searchsorted(unit[order], np.arange(len(ladder.names) + 1))
    count = len(columns.level_step)
    new = (np.diff(columns.level_unit) != 0) | (np.diff(columns.level_parameter) != 0)
    for level in np.split(np.arange(count), np.flatnonzero(new) + 1) if count else ():
        u, k = columns.level_unit[level[0]], columns.level_parameter[level[0]]
        pairs = order[first[u] : first[u + 1]]
        acting = pairs[cured[pairs, k] > 0]
        yield level, acting, cured[acting, k]


def _rounded(need: tuple[int, ...], cured: tuple[int, ...]) -> Iterator[Asked]:
    """Yield the rows of one need, each once."""
    seen: set[Asked] = set()
    for last, most in enumerate(need, 1):
        counted = [min(one, most) for one in cured]
        for size in sorted(set(counted)) if most > 0 else ():
            up = [-(-one // size) for one in (0, *need[:last])]
            asked = tuple(after - before for before, after in pairwise(up))
            row = (_trimmed(asked), tuple(-(-one // size) for one in counted))
            if row not in seen:
                seen.add(row)
                yield row


def _trimmed(asked: tuple[int, ...]) -> tuple[int, ...]:
    """Return what levels ask for without the last ones that ask for nothing more."""
    while asked and not asked[-1]:
        asked = asked[:-1]
    return asked

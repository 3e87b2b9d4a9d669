r"""M15 cliques: of several ways of doing the same thing, an area gets one.

    sum over i of the clique, t of  x[a,i,t] / most[a,i]  <=  1        for every area and clique of three works or more that fit

A clique is a set of works that all exclude one another (M8): each exclusive pair, then one work after the other, in the order
of their codes, that excludes all taken so far; each set once. Pairs alone let a linear programme build half of four works.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Entries, Rows, at_most, entries, join
from optimizer.problem.instance import Bools, Instance, Ints

PAIR = 2


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each area and clique of more than a pair, by areas: which works fit decides the cliques of an area."""
    most = instance.works.most
    rivals = _rivals(instance)
    some = np.flatnonzero(rivals.any(axis=0))
    fits, alike = np.unique(most[:, some] > 0, axis=0, return_inverse=True)
    pairs = np.searchsorted(some, instance.exclusive)
    cliques = [_cliques(rivals[np.ix_(some, some)], pairs, each) for each in fits]
    each = np.array([len(among) for among in cliques], dtype=np.int64)[alike]
    first = np.cumsum(each) - each
    pair_of = np.full(most.shape, -1, dtype=np.int64)
    pair_of[columns.pair_area, columns.pair_work] = np.arange(len(columns.pair_area))
    build = columns.build()
    parts: list[Entries] = []
    for kind, among in enumerate(cliques):
        areas = np.flatnonzero(alike == kind)[:, None]
        for place, clique in enumerate(among):
            works = some[list(clique)]
            number, share = first[areas] + place, 1.0 / most[areas, works]
            parts.append(entries(number[:, :, None], build[pair_of[areas, works]], share[:, :, None]))
    return at_most("M15", join(*parts), np.ones(int(each.sum())))


def _rivals(instance: Instance) -> Bools:
    """Return which two works exclude one another, shape (i, i)."""
    rivals = np.zeros((instance.works.most.shape[1],) * 2, dtype=np.bool_)
    rivals[instance.exclusive[:, 0], instance.exclusive[:, 1]] = True
    return rivals | rivals.T


def _cliques(rivals: Bools, pairs: Ints, fits: Bools) -> tuple[tuple[int, ...], ...]:
    """Return the cliques of more than a pair among the works that fit, each once, in the order of their pairs."""
    found: dict[tuple[int, ...], None] = {}
    for taken in pairs.tolist():
        if not fits[taken].all():
            continue
        for work in np.flatnonzero(fits).tolist():
            if rivals[work, taken].all():
                taken.append(work)
        if len(taken) > PAIR:
            found[tuple(sorted(taken))] = None
    return tuple(found)

r"""M15 cliques: of several ways of doing the same thing, an area gets one.

    sum over i of the clique, t of  x[a,i,t] / most[a,i]  <=  1        for every area and clique of three works or more that fit

A clique is a set of works that all exclude one another (M8): each exclusive pair, then one work after the other, in the order
of their codes, that excludes all taken so far; each set once. Pairs alone let a linear programme build half of four works.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows, at_most, entries, join
from optimizer.problem.instance import Bools, Instance

PAIR = 2


def rows(instance: Instance, columns: Columns) -> Rows:
    """Return one row for each area and clique of more than a pair."""
    most = instance.works.most
    pair_of = np.full(most.shape, -1, dtype=np.int64)
    pair_of[columns.pair_area, columns.pair_work] = np.arange(len(columns.pair_area))
    rivals = np.zeros((most.shape[1], most.shape[1]), dtype=np.bool_)
    rivals[instance.exclusive[:, 0], instance.exclusive[:, 1]] = True
    rivals |= rivals.T
    pairs = [(int(one), int(other)) for one, other in instance.exclusive]

    @cache
    def among(fit: bytes) -> tuple[tuple[int, ...], ...]:
        return _cliques(rivals, pairs, np.frombuffer(fit, dtype=np.bool_))

    found = [(a, clique) for a, fits in enumerate(most > 0) for clique in among(fits.tobytes())]
    build = columns.build()
    parts = []
    for number, (a, clique) in enumerate(found):
        works = np.array(clique, dtype=np.int64)
        share = 1.0 / most[a, works]
        parts.append(entries(np.full((len(works), 1), number), build[pair_of[a, works]], share[:, None]))
    return at_most("M15", join(*parts), np.ones(len(found)))


def _cliques(rivals: Bools, pairs: list[tuple[int, int]], fits: Bools) -> tuple[tuple[int, ...], ...]:
    """Return the cliques of more than a pair among the works that fit, each once, in the order of their pairs."""
    found: dict[tuple[int, ...], None] = {}
    for pair in pairs:
        taken = list(pair)
        if not fits[taken].all():
            continue
        for work in np.flatnonzero(fits).tolist():
            if rivals[work, taken].all():
                taken.append(work)
        if len(taken) > PAIR:
            found[tuple(sorted(taken))] = None
    return tuple(found)

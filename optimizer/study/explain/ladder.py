"""Which budget changes the answer: the linear programme at one amount of money after another, for all packages at once.

Amounts go up in steps of about a tenth (24 to each power of ten), so what is told is an amount that was tried and suffices: the
first at which the optimum has the package. Where packages tie, an optimum as good may have had it a little earlier.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Bools, Floats, Instance, Ints
from optimizer.study.explain.asking import Asking

DECADE = (10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91)
"""Amounts tried within a power of ten (the E24 series)."""

FIRST = 1_000_000
"""The smallest amount tried, Rp."""

_SIZE = 1e-7


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """Least amount tried, Rp over all years, at which a package changes sides in the linear programme; -1 where none does.

    ``fund`` (a, i): the one fund whose budget alone need grow least for a package to come in, -1 where none suffices;
    ``more`` (a, i): by how much.  ``all_more`` (a, i): the same with all funds growing by one share.
    ``all_less`` (a, i): all funds shrinking by one share, though not to nothing, until a package that is in goes out.
    """

    fund: Ints
    more: Ints
    all_more: Ints
    all_less: Ints


def ladder(asking: Asking) -> Ladder:
    """Return where money changes the answer for every package."""
    instance = asking.instance
    budget = instance.money.budget
    size = (asking.size * (1.0 - _SIZE)).astype(np.float64)
    inside = (asking.best.steps.sum(axis=2) >= size) & (instance.works.most > 0)
    outside = ~inside & (instance.works.most > 0)
    fund, more = np.full(inside.shape, -1), np.full(inside.shape, -1)
    for f in np.flatnonzero(budget.any(axis=0)).tolist():
        share = np.zeros(budget.shape)
        share[:, f] = budget[:, f] / budget[:, f].sum()
        found = _first(asking, share, outside, size)
        better = (found >= 0) & ((more < 0) | (found < more))
        fund, more = np.where(better, f, fund), np.where(better, found, more)
    whole = budget / max(1, int(budget.sum()))
    return Ladder(fund, more, _first(asking, whole, outside, size), _first(asking, -whole, inside, size))


def rungs(most: int) -> Iterator[int]:
    """Yield the amounts that are tried, Rp, ascending up to ``most``."""
    scale = FIRST // DECADE[0]
    while True:
        for one in DECADE:
            if one * scale > most:
                return
            yield one * scale
        scale *= 10


def _first(asking: Asking, share: Floats, waiting: Bools, size: Floats) -> Ints:
    """Return the first amount, spread by ``share`` (t, f), at which each waiting package changes sides, shape (a, i)."""
    budget = asking.instance.money.budget
    shrinks = bool((share < 0).any())
    found = np.full(waiting.shape, -1, dtype=np.int64)
    for money in rungs(int(budget.sum()) - 1 if shrinks else _everything(asking.instance)):
        if not (waiting & (found < 0)).any():
            break
        point = asking.funded(budget + money * share)
        if point is None:
            break
        built = point.steps.sum(axis=2) >= size
        found[waiting & (found < 0) & (built != shrinks)] = money
        if not shrinks and not (point.prices.fund * share).any():
            break
    return found


def _everything(instance: Instance) -> int:
    """Return what all that fits anywhere costs, Rp."""
    works = instance.works
    return int((works.most * (works.cost + works.fixed).max(axis=1)).sum())

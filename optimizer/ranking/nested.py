"""Whether the list only ever adds: what some step gives up of what an earlier one built."""

from __future__ import annotations

import numpy as np

from optimizer.problem.instance import Bools, Ints
from optimizer.ranking.merge import RankedList


def gives_up_levels(ranked: RankedList) -> Bools:
    """Return which steps lose a level that was reached before, shape (s,): there the list is no order of carrying out."""
    return _falls(ranked, [one.levels for one in ranked.options])


def gives_up_works(ranked: RankedList) -> Bools:
    """Return which steps build less of some work than before, because another does its task, shape (s,)."""
    return _falls(ranked, [one.steps for one in ranked.options])


def _falls(ranked: RankedList, counts: list[Ints]) -> Bools:
    """Return which steps lower any count of their block; ``counts`` (option, any) for each block."""
    origin, target = ranked.items.item[ranked.steps.origin], ranked.items.item[ranked.steps.target]
    pairs = zip(ranked.steps.which.tolist(), origin.tolist(), target.tolist(), strict=True)
    return np.array([bool((counts[m][new] < counts[m][old]).any()) for m, old, new in pairs], dtype=np.bool_)

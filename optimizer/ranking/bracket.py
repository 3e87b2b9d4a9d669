"""The staircase in a bracket: costs rounded up to whole notes give a plan for sure, rounded down a bound for sure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.classes import Classes, Steps, ranked_steps


@dataclass(frozen=True, slots=True, eq=False)
class Bracket:
    """For budgets from ``base + n * note`` to the next note: the optimum is between ``least[n]`` and ``most[n]``.

    ``base``: rupiah that must be spent in any case; ``note``: rupiah in a note.
    """

    base: int
    note: int
    least: Ints
    most: Ints


def bracket(classes: Classes, top: int, note: int) -> Bracket:
    """Return the bracket for every budget up to ``top`` rupiah, by dynamic programming over whole notes of money.

    Where the ranked list is nearer (its choice at the budget below, its bound at the budget above) it takes its place, so the
    bracket is never wider than the list's. Where ``least`` equals ``most`` the optimum is known exactly.
    """
    first = classes.start[:-1]
    base, value = int(classes.cost[first].sum()), int(classes.value[first].sum())
    notes = max(0, top - base) // note
    up, down = (_dynamic(classes, notes, note, rounding) for rounding in (note - 1, 0))
    steps = ranked_steps(classes)
    money = np.arange(notes + 1, dtype=np.int64) * note
    listed, _ = _list_at(steps, money)
    _, bound = _list_at(steps, money + note - 1)
    return Bracket(base, note, frozen(value + np.maximum(up, listed)), frozen(value + np.minimum(down, bound)))


def between(bracket: Bracket, budget: int) -> tuple[int, int]:
    """Return what is known of the optimum at a budget; raises ``ValueError`` outside the bracket's budgets."""
    place = (budget - bracket.base) // bracket.note
    if not 0 <= place < len(bracket.least):
        raise ValueError("the budget is outside the bracket")
    return int(bracket.least[place]), int(bracket.most[place])


def _dynamic(classes: Classes, notes: int, note: int, rounding: int) -> Ints:
    """Return the most value won with each number of notes, each cost rounded to whole notes after adding ``rounding``."""
    best = np.zeros(notes + 1, dtype=np.int64)
    for which in range(len(classes)):
        first, end = int(classes.start[which]), int(classes.start[which + 1])
        before = best.copy()
        for item in range(first + 1, end):
            price = int(classes.cost[item] - classes.cost[first] + rounding) // note
            won = int(classes.value[item] - classes.value[first])
            if price <= notes:
                here = best[price:]
                np.maximum(here, before[: notes + 1 - price] + won, out=here)
    return best


def _list_at(steps: Steps, money: Ints) -> tuple[Ints, Ints]:
    """Return the value of the list's prefix and its bound in whole units, for each amount of money beyond the base."""
    spent = np.concatenate(([0], np.cumsum(steps.cost)))
    won = np.concatenate(([0], np.cumsum(steps.value)))
    taken = np.searchsorted(spent, money, side="right") - 1
    left = (money - spent[taken]).tolist()
    slopes = [*zip(steps.value.tolist(), steps.cost.tolist(), strict=True), (0, 1)]
    extra = [slopes[n][0] * rest // slopes[n][1] for n, rest in zip(taken.tolist(), left, strict=True)]
    return won[taken], won[taken] + np.array(extra, dtype=np.int64)

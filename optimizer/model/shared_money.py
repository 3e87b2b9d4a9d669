"""Prices of limits on money that groups share, where each group wins along a concave curve.

    maximise    sum over groups of won_g(m_g)
    subject to  sum of m_g over the groups of a limit  <=  its room,    for each limit
                m_g >= 0

A curve of many steps is told to HiGHS by a few of its corners; where the prices found cut a curve, the corners about that place
are added, until none is missing: then the answer is that of the whole curves. The number of rows is that of the limits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.model.answer import Answer, SolveOptions
from optimizer.model.run import demand, run_program
from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.problem.program import Block, Program

ROUNDS = 60
"""Most times corners are added."""

FIRST = 12
"""Corners of each curve told at first, evenly along its steps."""


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """``prices`` (k,): worth of one more rupiah of each limit, none under 0; ``money`` (g,): rupiah of each group."""

    prices: Floats
    money: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """Slopes (n,) of each curve, its ``spent`` and ``won`` (n + 1,) in units near 1, and the limits of each group."""

    spent: tuple[Floats, ...]
    won: tuple[Floats, ...]
    slopes: tuple[Floats, ...]
    above: tuple[tuple[int, ...], ...]
    room: Floats


def share_money(curves: Sequence[tuple[Ints, Ints]], above: Sequence[tuple[int, ...]], room: Sequence[int]) -> Shared:
    """Return prices and money of groups with ``curves`` (spent, won), each counting in the limits ``above`` it.

    Raises SolverError when HiGHS fails.
    """
    money = float(max(1, room[0])) / max(1, len(curves))
    whole_won, whole_spent = (float(sum(int(one[side][-1]) for one in curves)) or 1.0 for side in (1, 0))
    points = whole_won / whole_spent * money
    asked = _Question(
        spent=tuple(spent / money for spent, _ in curves),
        won=tuple(won / points for _, won in curves),
        slopes=tuple(np.diff(won) / points / (np.diff(spent) / money) for spent, won in curves),
        above=tuple(above),
        room=np.array(room, dtype=np.float64) / money,
    )
    corners = [_even(len(slopes)) for slopes in asked.slopes]
    for _ in range(ROUNDS):
        answer, group = _solved(asked, corners)
        prices = np.maximum(0.0, -answer.row_duals)
        if not _refined(asked, corners, prices):
            break
    spent = np.zeros(len(curves))
    np.add.at(spent, group, answer.values)
    worth: Floats = prices * (points / money)
    return Shared(worth, spent * money)


def _even(steps: int) -> Bools:
    """Return the corners (n + 1,) of a curve told at first."""
    told = np.zeros(steps + 1, dtype=np.bool_)
    told[np.linspace(0, steps, FIRST).astype(np.int64)] = True
    return told


def _solved(asked: _Question, corners: list[Bools]) -> tuple[Answer, Ints]:
    """Return the answer for the corners told, and the group of each of its columns."""
    places = [np.flatnonzero(told) for told in corners]
    long = np.concatenate([np.diff(spent[at]) for spent, at in zip(asked.spent, places, strict=True)])
    high = np.concatenate([np.diff(won[at]) for won, at in zip(asked.won, places, strict=True)])
    group = np.repeat(np.arange(len(places), dtype=np.int64), [len(at) - 1 for at in places])
    answer = run_program(_program(asked, long, -high / long, group), SolveOptions())
    demand(answer, whole=False)
    return answer, group


def _program(asked: _Question, upper: Floats, cost: Floats, group: Ints) -> Program:
    """Return the programme of pieces with lengths ``upper`` and ``cost`` a unit."""
    columns = [np.flatnonzero([k in above for above in asked.above]) for k in range(len(asked.room))]
    held = [np.flatnonzero(np.isin(group, mine)) for mine in columns]
    count = len(asked.room)
    return Program(
        cost=cost,
        lower=np.zeros(len(upper)),
        upper=upper,
        integer=np.zeros(len(upper), dtype=np.bool_),
        row_lower=np.full(count, -np.inf),
        row_upper=asked.room,
        starts=np.concatenate(([0], np.cumsum([len(mine) for mine in held]))).astype(np.int64),
        indices=np.concatenate(held).astype(np.int32),
        values=np.ones(sum(len(mine) for mine in held)),
        columns=(Block("pieces", 0, len(upper)),),
        rows=(Block("limits", 0, count),),
    )


def _refined(asked: _Question, corners: list[Bools], prices: Floats) -> bool:
    """Add the corners about where the prices cut each curve; return whether any was missing."""
    more = False
    for slopes, above, told in zip(asked.slopes, asked.above, corners, strict=True):
        cut = int(np.searchsorted(-slopes, -float(prices[list(above)].sum())))
        near = told[max(0, cut - 1) : cut + 2]
        more = more or not near.all()
        near[:] = True
    return more

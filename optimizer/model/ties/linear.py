"""The one optimum of a linear programme that is cheapest, then earliest, and so on: each wish leaves others out."""

from __future__ import annotations

import dataclasses
import time

import numpy as np

from optimizer.model.answer import Answer, Outcome, SolveOptions
from optimizer.model.columns import Columns
from optimizer.model.run import left, run_program
from optimizer.model.ties.prices import Prices, evened, held, prices_at
from optimizer.model.ties.wishes import wishes
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.program import Program

ROOMS = 0.0, 1e-10
"""How far from its bound what should stand there may be, tried in turn: with none at all HiGHS sometimes finds no solution."""

LARGEST = 250_000
"""Columns of the largest programme of which one optimum is chosen: a province. The wishes of a nation in one would take HiGHS
longer than parts need for its optimum."""

SAME = 1e-9
"""Relative difference of objectives that is rounding."""


def one_optimum(instance: Instance, columns: Columns, linear: Program, best: Answer, options: SolveOptions) -> Answer:
    """Return the answer with the values of the one optimum that the wishes choose; multipliers and bound stay as they are.

    ``best`` is an optimal answer to ``linear``, found in one or by its parts. Where there are too many columns, a limit stops
    the choice, or a solver fails on the way, the answer is ``best`` itself: as good, but perhaps not the only one.
    """
    start = time.monotonic()
    if len(linear.cost) > LARGEST:
        return best
    even, duals = evened(linear, best.row_duals)
    prices = prices_at(even, duals)
    if _alone(even, prices):
        return best
    for room in ROOMS:
        values = _chosen(_faced(even, prices, room), list(wishes(instance, columns)), room, left(options, start))
        if values is not None and float(linear.cost @ values) - best.objective <= SAME * max(1.0, abs(best.objective)):
            return dataclasses.replace(best, values=values)
    return best


def _chosen(faced: Program, asked: list[Floats], room: float, options: SolveOptions) -> Floats | None:
    """Return the values (c,) of the solution that some wishes choose, ``None`` where a solver does not come to an end."""
    start, values = time.monotonic(), None
    for wish in asked:
        program = dataclasses.replace(faced, cost=wish)
        answer = run_program(program, left(options, start))
        if answer.outcome is not Outcome.OPTIMAL:
            return None
        faced, values = _faced(faced, prices_at(program, answer.row_duals), room), answer.values
    return values


def _faced(program: Program, prices: Prices, room: float) -> Program:
    """Return the programme whose solutions are all optima, and no others."""
    return held(program, prices, (prices.column != 0, prices.row != 0), room)


def _alone(program: Program, prices: Prices) -> bool:
    """Return whether there is surely no second optimum: all that has no price, columns and rows, is in the basis.

    A basis has as many members as there are rows, none with a price.
    """
    unpriced = np.count_nonzero(prices.column == 0) + np.count_nonzero(prices.row == 0)
    return bool(unpriced == len(program.row_lower))

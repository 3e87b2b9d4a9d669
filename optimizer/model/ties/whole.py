"""The one plan in whole steps, of those that exchange like for like with the plan that was found.

The linear optimum has a price for every column and row that leaves its bound; what a plan loses against it is the sum of these.
Plans are compared that leave bounds only where the plan found does, or at the same price elsewhere: a house here or there,
metres of drain in one of two areas. Under the linear lens they lose as much at each price; under the step lenses, where money
often lies idle below a level, as much altogether and no limit of money need be reached. Among them the wishes choose, each
by a small search, unless parts of steps prove that the plan at hand is the best by that wish already.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from optimizer.model.answer import TO_THE_END, Answer, Outcome, SolveOptions
from optimizer.model.columns import Columns
from optimizer.model.readback import money_rows
from optimizer.model.run import left, run_program
from optimizer.model.ties.prices import Prices, held, kinds, like, prices_at, under, weighed_rows
from optimizer.model.ties.wishes import wishes
from optimizer.problem.instance import Bools, Floats, Instance, Ints
from optimizer.problem.program import Block, Program

ROOMS = 1e-5, 1e-6
"""How far from its bound what should stand there may be, tried in turn: ten times what whole steps may be off, since with less
HiGHS often finds no plan; then just that, since with more the choice sometimes does not come to an end."""

ROUNDING = 20
"""Times that room by which parts of steps may do better by a wish, and only use the room: 200 rupiah. Where a fund that is used
up has a price no plan is cheaper, and a search for what is already there was seen not to come to an end (jatim)."""

SMALL = 400
"""Columns up to which plans of the step lenses are compared that leave bounds at any price up to the dearest at which the plan
found leaves one: a few areas over three years. A regency of one year takes minutes, and like for like does there."""

BENEFIT, WISH = 1e-4, 5e-7
"""What sums of rounded numbers may be worse by: of benefit 1e-10 of the burden, of a wish half a rupiah."""

BRANCHED, TIMES = 1_000_000, 10
"""Branches times columns after which a choice is given up: a thousand branches for a regency of one year, where 200 gave up one
order of rows in four (jatim), and 200 for one of five years, where ten times as many do not suffice. A search that may end
early comes upon its plan by luck: there a choice gets ten times its branches, and like for like, or it outlasts the search."""


def one_plan(
    instance: Instance, columns: Columns, program: Program, relaxed: Answer, built: Ints, options: SolveOptions
) -> Floats | None:
    """Return the values of the columns (c,) of the plan that the wishes choose, ``None`` where a limit stops the choice.

    ``program`` asks for whole steps, ``relaxed`` is an optimal answer to it without them, ``built`` (p, t) are the steps of
    a plan that obeys it. Whoever takes the plan has it re-added: a solver's numbers are rounded. No search is given the plan to
    start from: HiGHS 1.16 was seen to return such a plan as it was, under a better objective that was none.
    """
    start = time.monotonic()
    values = _values(program, columns.build(), built, options)
    if values is None:
        return None
    prices, asked = prices_at(program, relaxed.row_duals), tuple(wishes(instance, columns))
    size, to_the_end = len(program.cost), options.gap <= TO_THE_END
    nodes = BRANCHED // size if to_the_end or options.nodes < 0 else min(BRANCHED // size, TIMES * options.nodes)
    closely = dataclasses.replace(options, gap=0.0, nodes=nodes)
    alike = under if instance.stepwise and size <= SMALL and to_the_end else like
    for room in ROOMS:
        exchanges = _exchanges(instance, program, prices, values, (alike, room))
        found = _chosen(exchanges, values, asked, ROUNDING * room, left(closely, start))
        if found is not None:
            return found
    return None


def _chosen(program: Program, values: Floats, asked: Sequence[Floats], near: float, options: SolveOptions) -> Floats | None:
    """Return the values (c,) of the plan that some wishes choose, one after the other; ``None`` where a search is cut short.

    ``values`` are those of a plan that obeys the programme. Where parts of steps do better by no more than the money that is
    ``near``, nothing is searched; the order of codes, which comes last, tells plans apart by less than that.
    """
    start = time.monotonic()
    for wish in asked:
        asking = dataclasses.replace(program, cost=wish)
        if wish is asked[-1] or not _best(asking, values, near, left(options, start)):
            answer = run_program(asking, left(options, start))
            if answer.outcome is not Outcome.OPTIMAL:
                return None
            values = np.where(program.integer, np.rint(answer.values), answer.values)
        program = _with_limit(program, wish, float(wish @ values) + WISH)
    return values


def _best(program: Program, values: Floats, near: float, options: SolveOptions) -> bool:
    """Return whether the linear programme proves that none does better than some values (c,) by more than what is near."""
    answer = run_program(dataclasses.replace(program, integer=np.zeros_like(program.integer)), options)
    return answer.outcome is Outcome.OPTIMAL and answer.objective >= float(program.cost @ values) - near


def _values(program: Program, build: Ints, built: Ints, options: SolveOptions) -> Floats | None:
    """Return the values of all columns of a plan of which the steps are known, ``None`` where a solver has none."""
    lower, upper = program.lower.copy(), program.upper.copy()
    lower[build] = upper[build] = built
    answer = run_program(dataclasses.replace(program, lower=lower, upper=upper), options)
    return np.where(program.integer, np.rint(answer.values), answer.values) if answer.solved else None


def _exchanges(
    instance: Instance, program: Program, prices: Prices, values: Floats, which: tuple[Callable[[Floats, Bools], Bools], float]
) -> Program:
    """Return the programme of the plans that exchange like for like with a plan (c,), and lose no more.

    ``which`` says what is alike, and how far from its bound something may be that stands there.
    """
    alike, room = which
    column_away, row_away = prices.away(program, values)
    column, row = alike(prices.column, column_away > room), alike(prices.row, row_away > room)
    if instance.stepwise:
        row |= money_rows(program)
    asked = held(program, prices, (~column, ~row), room)
    if instance.stepwise:
        return _with_limit(asked, program.cost, float(program.cost @ values) + BENEFIT)
    for weights in _by_price(program, prices, column, row):
        asked = _with_limit(asked, weights, float(weights @ values) + room)
    return asked


def _by_price(program: Program, prices: Prices, column: Bools, row: Bools) -> Iterator[Floats]:
    """Yield, for each price of some columns and then rows, weights (c,): they add up how far all at that price are away."""
    for price, some, weighed in (
        (prices.column, column, lambda signs: signs),
        (prices.row, row, lambda signs: weighed_rows(program, signs)),
    ):
        kind = kinds(price)
        for number in np.unique(kind[some]).tolist():
            yield weighed(np.where(kind == number, np.sign(price), 0.0))


def _with_limit(program: Program, weights: Floats, most: float) -> Program:
    """Return the programme with one more row: the weighted sum of columns is at most ``most``."""
    where = np.flatnonzero(weights)
    return dataclasses.replace(
        program,
        row_lower=np.append(program.row_lower, -np.inf),
        row_upper=np.append(program.row_upper, most),
        starts=np.append(program.starts, program.starts[-1] + len(where)),
        indices=np.append(program.indices, where.astype(np.int32)),
        values=np.append(program.values, weights[where]),
        rows=(*program.rows, Block(f"W{len(program.rows)}", len(program.row_lower), 1)),
    )

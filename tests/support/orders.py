"""The same programme handed to the solver in another order of rows and columns: what a plan must not depend on.

What goes by parts keeps its blocks, whose labels say which rows are joint; inside them it is in another order too. Parts of a
linear programme are answered by compiled code (where numba is installed) and by HiGHS, in turn.
"""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable, Iterator
from unittest import mock

import numpy as np

from optimizer.model import linear, run
from optimizer.model import solve as solving
from optimizer.model.answer import Answer, Hint, SolveOptions
from optimizer.model.array_problem import ArrayProblem
from optimizer.model.blocks import solve as blocks
from optimizer.model.blocks.chunks import Chunks
from optimizer.model.columns import Columns
from optimizer.model.decomposed.solve import Found, plan_by_parts
from optimizer.model.highs import ArrayHighs
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.program import Block, Program


@dataclasses.dataclass(frozen=True)
class Order:
    """Places of columns and rows in another order: new column ``n`` is old column ``columns[n]``."""

    columns: np.ndarray
    rows: np.ndarray

    def of(self, program: Program) -> Program:
        """Return the programme in this order."""
        starts, counts = program.starts[self.rows], np.diff(program.starts)[self.rows]
        ends = np.concatenate(([0], np.cumsum(counts)))
        entries = np.repeat(starts - ends[:-1], counts) + np.arange(ends[-1])
        place = np.argsort(self.columns)
        by_column = np.lexsort((place[program.indices[entries]], np.repeat(np.arange(len(counts)), counts)))
        return dataclasses.replace(
            program,
            cost=program.cost[self.columns],
            lower=program.lower[self.columns],
            upper=program.upper[self.columns],
            integer=program.integer[self.columns],
            row_lower=program.row_lower[self.rows],
            row_upper=program.row_upper[self.rows],
            starts=ends.astype(np.int64),
            indices=place[program.indices[entries]][by_column].astype(np.int32),
            values=program.values[entries][by_column],
        )

    def there(self, answer: Answer) -> Answer:
        """Return an answer with values and duals in the places of this order."""
        return dataclasses.replace(answer, values=answer.values[self.columns], row_duals=answer.row_duals[self.rows])

    def hint(self, hint: Hint) -> Hint:
        """Return what is known of a solution in this order."""
        return Hint(np.argsort(self.columns)[hint.columns], hint.values)

    def back(self, answer: Answer) -> Answer:
        """Return an answer with values and duals in the places they had before."""
        values, duals = answer.values.copy(), answer.row_duals.copy()
        if len(values):
            values[self.columns] = answer.values
        if len(duals):
            duals[self.rows] = answer.row_duals
        return dataclasses.replace(answer, values=values, row_duals=duals)


@dataclasses.dataclass(frozen=True, eq=False)
class Placed(Columns):
    """Columns of a programme in another order: old column ``n`` is new column ``place[n]``."""

    place: Ints

    def _grid(self, block: int, rows: int, width: int) -> Ints:
        return self.place[super()._grid(block, rows, width)]


@contextlib.contextmanager
def ordered(number: int) -> Iterator[None]:
    """Hand every programme that is not kept warm over in the order of a number meanwhile; 0 changes nothing."""
    draw = np.random.default_rng(number)
    ours, other, by_blocks = ArrayHighs.actualSolve, run.solve_with_pulp, linear.solve_by_blocks

    def by_highs(solver: ArrayHighs, problem: ArrayProblem) -> Answer:
        order = _drawn(draw, problem.program)
        hint = None if solver.hint is None else order.hint(solver.hint)
        return order.back(ours(ArrayHighs(solver.limits, hint), ArrayProblem(order.of(problem.program))))

    def by_pulp(program: Program, options: SolveOptions) -> Answer:
        order = _drawn(draw, program)
        return order.back(other(order.of(program), options))

    def in_blocks(program: Program, deadline: float) -> Answer | None:
        order = _drawn_within(draw, program)
        answer = by_blocks(order.of(program), deadline)
        return None if answer is None else order.back(answer)

    if not number:
        yield
        return
    with contextlib.ExitStack() as patched:
        patched.enter_context(mock.patch.object(ArrayHighs, "actualSolve", by_highs))
        patched.enter_context(mock.patch.object(run, "solve_with_pulp", by_pulp))
        patched.enter_context(mock.patch.object(linear, "solve_by_blocks", in_blocks))
        patched.enter_context(mock.patch.object(solving, "plan_by_parts", _parts_in_order(draw)))
        if number % 2:
            patched.enter_context(mock.patch.object(blocks, "responder", Chunks))
        yield


def _parts_in_order(draw: np.random.Generator) -> Callable[..., Found | None]:
    """Return what plans by parts, with rows and columns in another order."""

    def found(instance: Instance, columns: Columns, program: Program, relaxed: Answer, options: SolveOptions) -> Found | None:
        order = _drawn_within(draw, program)
        fields = {field.name: getattr(columns, field.name) for field in dataclasses.fields(columns)}
        placed = Placed(**fields, place=np.argsort(order.columns))
        plan = plan_by_parts(instance, placed, order.of(program), order.there(relaxed), options)
        if plan is None:
            return None
        duals = np.empty_like(plan.duals)
        duals[order.rows] = plan.duals
        return dataclasses.replace(plan, duals=duals)

    return found


def _drawn_within(draw: np.random.Generator, program: Program) -> Order:
    return Order(_shuffled(draw, program.columns), _shuffled(draw, program.rows))


def _shuffled(draw: np.random.Generator, blocks: tuple[Block, ...]) -> np.ndarray:
    """Return another order in which each block stays where it is."""
    return np.concatenate([block.start + draw.permutation(block.count) for block in blocks])


def _drawn(draw: np.random.Generator, program: Program) -> Order:
    return Order(draw.permutation(len(program.cost)), draw.permutation(len(program.row_lower)))

"""The same programme handed to the solver in another order of rows and columns: what a plan must not depend on."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterator
from unittest import mock

import numpy as np

from optimizer.model import run
from optimizer.model.answer import Answer, Hint, SolveOptions
from optimizer.model.array_problem import ArrayProblem
from optimizer.model.highs import ArrayHighs
from optimizer.problem.program import Program


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


@contextlib.contextmanager
def ordered(number: int) -> Iterator[None]:
    """Hand every programme that is not kept warm over in the order of a number meanwhile; 0 changes nothing."""
    draw = np.random.default_rng(number)
    ours, other = ArrayHighs.actualSolve, run.solve_with_pulp

    def by_highs(solver: ArrayHighs, problem: ArrayProblem) -> Answer:
        order = _drawn(draw, problem.program)
        hint = None if solver.hint is None else order.hint(solver.hint)
        return order.back(ours(ArrayHighs(solver.limits, hint), ArrayProblem(order.of(problem.program))))

    def by_pulp(program: Program, options: SolveOptions) -> Answer:
        order = _drawn(draw, program)
        return order.back(other(order.of(program), options))

    if not number:
        yield
        return
    with mock.patch.object(ArrayHighs, "actualSolve", by_highs), mock.patch.object(run, "solve_with_pulp", by_pulp):
        yield


def _drawn(draw: np.random.Generator, program: Program) -> Order:
    return Order(draw.permutation(len(program.cost)), draw.permutation(len(program.row_lower)))

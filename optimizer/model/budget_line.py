"""The linear programme of an instance along a line of budgets, ``start + share * step``, kept warm.

The share is one more column, fixed where it is asked, so that its reduced cost is what the next share is worth, and one system
of equations tells how far the basis stays optimal on either side: the ratio test of the parametric simplex method.
"""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.errors import NoPlanError, SolverError
from optimizer.messages import message
from optimizer.model.answer import Answer, Outcome
from optimizer.model.columns import MILLION, Columns, lay_columns
from optimizer.model.formulate import assemble
from optimizer.model.goals.contribution import SCALE
from optimizer.model.linear_rows import linear_rows
from optimizer.model.rows import Rows, at_most, entries
from optimizer.model.rules import RULES
from optimizer.model.session import Session
from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.problem.program import Program
from optimizer.problem.stand import Stand

KEPT = "kept"
FLAT = 1e-9
"""Change of a basic variable for one more unit of share that is rounding."""


class BudgetLine:
    """See :class:`optimizer.study.budgets.line.Line`, which this keeps to."""

    def __init__(self, instance: Instance, start: Floats, step: Floats, most: float) -> None:
        """Formulate an instance in its own lens on the line; ``start`` and ``step`` (t, f) Rp, ``most``: largest share."""
        self.columns = lay_columns(instance)
        self.number = self.columns.total
        self.program, self.weight = _on_the_line(instance, self.columns, (start, step), most)
        self.session = Session(self.program)
        self.most = most

    def least(self) -> float:
        """Return the least share at which the rules can be met together; raises NoPlanError when none will do."""
        goal = np.zeros(self.number + 1)
        goal[self.number] = 1.0
        self.session.set_cost(goal)
        self.session.solver.changeColBounds(self.number, 0.0, self.most)
        answer = self.session.solve()
        _demand(answer)
        self.session.set_cost(self.program.cost)
        return float(answer.values[self.number])

    def at(self, share: float) -> Stand:
        """Return the optimum at a share; raises NoPlanError where the rules cannot be met, SolverError when HiGHS fails."""
        solver = self.session.solver
        solver.changeColBounds(self.number, share, share)
        answer = self.session.solve_again()
        _demand(answer)
        values = answer.values
        moves, down, up = self._reach(values, np.array(solver.getSolution().row_value, dtype=np.float64))
        build, paid = self.columns.build(), self.columns.paid()
        return Stand(
            share=share,
            benefit=-answer.objective / SCALE,
            slope=float(self.weight @ answer.row_duals) / SCALE,
            low=share - down,
            high=share + up,
            steps=values[build],
            drift=moves[build],
            spent=float(values[paid].sum()) * MILLION,
            spent_drift=float(moves[paid].sum()) * MILLION,
        )

    def _reach(self, values: Floats, activity: Floats) -> tuple[Floats, float, float]:
        """Return how each column moves with the share, and how far down and up it may go before a basic one meets a bound."""
        basic, moved = self._basis()
        columns, program = len(values), self.program
        moves = np.zeros(columns + len(activity))
        moves[basic] = np.where(basic < columns, -moved, moved)
        lower = np.concatenate((program.lower, program.row_lower))[basic]
        upper = np.concatenate((program.upper, program.row_upper))[basic]
        here = np.concatenate((values, activity))[basic]
        speed = moves[basic]
        rising, falling = speed > FLAT, speed < -FLAT
        above, under = np.maximum(upper - here, 0.0), np.maximum(here - lower, 0.0)
        up = _nearest((above, under), (rising, falling), speed)
        down = _nearest((under, above), (rising, falling), speed)
        return moves[:columns], down, up

    def _basis(self) -> tuple[Ints, Floats]:
        """Return the basic variables, rows numbered after columns, and the weight of the share in terms of them."""
        solver, columns = self.session.solver, self.number + 1
        _, numbers = solver.getBasicVariables()  # type: ignore[attr-defined]
        _, moved = solver.getBasisSolve(self.weight)[:2]  # type: ignore[attr-defined]
        basic = np.array(numbers, dtype=np.int64)
        return np.where(basic >= 0, basic, columns - 1 - basic), np.array(moved, dtype=np.float64)


def _nearest(room: tuple[Floats, Floats], moving: tuple[np.ndarray, np.ndarray], speed: Floats) -> float:
    """Return how far the share may go until the first moving variable has used up its room."""
    ways = [left[which] / np.abs(speed[which]) for left, which in zip(room, moving, strict=True)]
    return float(min((way.min() for way in ways if len(way)), default=np.inf))


def _on_the_line(instance: Instance, columns: Columns, line: tuple[Floats, Floats], most: float) -> tuple[Program, Floats]:
    """Return the programme with the share as its last column, and the weights of the share, shape (rows,)."""
    start, step = (part / MILLION for part in line)
    money = instance.money
    kept = columns.kept()
    number = np.arange(kept.size, dtype=np.int64)
    keeping = at_most(KEPT, entries(number, kept.ravel(), 1.0), (money.carry * start)[:-1, columns.keeper].T.ravel())
    rows = tuple(_at_start(linear_rows(rule(instance, columns), instance, columns), instance, start) for rule in RULES)
    program = assemble(instance, columns, (*rows, keeping), whole=False)
    weight = np.zeros(len(program.row_lower))
    per_share = {
        "M4": step.ravel(),
        "M10": instance.caps.share_money / max(1.0, float(money.budget.sum())) * step.sum(),
        KEPT: (money.carry * step)[:-1, columns.keeper].T.ravel(),
    }
    for block in program.rows:
        if block.label in per_share:
            weight[block.start : block.start + block.count] = -per_share[block.label]
    upper = program.upper.copy()
    upper[columns.paid()] = 1.0 + 2.0 * np.cumsum(start + most * step, axis=0)[:, columns.payer_fund].T
    upper[kept] = 1.0 + 2.0 * (money.carry * (start + most * step))[:-1, columns.keeper].T
    return _widened(dataclasses.replace(program, upper=upper), weight, most), weight


def _at_start(rows: Rows, instance: Instance, start: Floats) -> Rows:
    """Return rows that limit money with the limits at the start of the line (Rp million); other rows as they are."""
    if rows.label == "M4":
        return dataclasses.replace(rows, upper=start.ravel())
    if rows.label == "M10":
        whole = max(1.0, float(instance.money.budget.sum()))
        return dataclasses.replace(rows, upper=instance.caps.share_money / whole * start.sum())
    return rows


def _widened(program: Program, weight: Floats, most: float) -> Program:
    """Return a programme with one more column, without a goal of its own, that stands in each row with its weight."""
    has = weight != 0.0
    ends = program.starts[1:][has]
    return dataclasses.replace(
        program,
        cost=np.append(program.cost, 0.0),
        lower=np.append(program.lower, 0.0),
        upper=np.append(program.upper, most),
        integer=np.append(program.integer, False),
        starts=np.concatenate(([0], np.cumsum(np.diff(program.starts) + has))).astype(np.int64),
        indices=np.insert(program.indices, ends, np.int32(len(program.cost))),
        values=np.insert(program.values, ends, weight[has]),
    )


def _demand(answer: Answer) -> None:
    """Raise the error that fits an answer without an optimum."""
    if answer.outcome is Outcome.INFEASIBLE:
        raise NoPlanError(message("no-plan"))
    if answer.outcome is not Outcome.OPTIMAL:
        raise SolverError(message("solver-failed", detail=answer.detail))

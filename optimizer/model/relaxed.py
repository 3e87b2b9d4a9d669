"""The linear programme of an instance, kept warm and asked again with other money, limits and goals.

Beside the rows of the rules there is one more, ``benefit``: minus the goal, free until a benefit is held.
"""

from __future__ import annotations

import numpy as np

from optimizer.errors import NoPlanError, SolverError
from optimizer.messages import message
from optimizer.model.answer import Answer, Outcome
from optimizer.model.columns import MILLION, lay_columns
from optimizer.model.formulate import assemble
from optimizer.model.goals import contribution, steps
from optimizer.model.goals.contribution import SCALE
from optimizer.model.readback import prices_of
from optimizer.model.rows import Rows, entries
from optimizer.model.rules import RULES
from optimizer.model.session import Session
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.point import Point
from optimizer.problem.program import Program

HELD = "benefit"


class Relaxed:
    """See :class:`optimizer.study.relaxation.Relaxation`, which this keeps to."""

    def __init__(self, instance: Instance) -> None:
        """Formulate the instance in its own lens and load it once."""
        self.instance = instance
        self.columns = lay_columns(instance)
        self.goal = (steps if instance.stepwise else contribution).cost(instance, self.columns)
        column = np.arange(self.columns.total, dtype=np.int64)
        held = Rows(HELD, entries(np.zeros_like(column), column, self.goal), np.array([-np.inf]), np.array([np.inf]))
        self.program = assemble(instance, self.columns, (*(rule(instance, self.columns) for rule in RULES), held), whole=False)
        self.cost = self.goal
        self.seeks_benefit = True
        self.row_lower, self.row_upper = self.program.row_lower.copy(), self.program.row_upper.copy()
        self.lower, self.upper = self.program.lower.copy(), self.program.upper.copy()
        self.session = Session(self.program)

    def solve(self) -> Point:
        """Return an optimum; raises NoPlanError when rules cannot be met together, SolverError when HiGHS fails."""
        answer = self.session.solve()
        if answer.outcome is Outcome.INFEASIBLE:
            raise NoPlanError(message("no-plan"))
        if answer.outcome is not Outcome.OPTIMAL:
            raise SolverError(message("solver-failed", detail=answer.detail))
        return self._point(answer)

    def set_budget(self, money: Floats) -> None:
        """Set what each fund has in each year, shape (t, f), Rp; maximum shares and what may be kept follow it."""
        columns, funds, caps = self.columns, self.instance.money, self.instance.caps
        whole = max(1.0, float(funds.budget.sum()))
        self.row_upper[_rows(self.program, "M4")] = money.ravel() / MILLION
        self.row_upper[_rows(self.program, "M10")] = caps.share_money * (float(money.sum()) / whole) / MILLION
        self.upper[columns.paid()] = 1.0 + 2.0 * np.cumsum(money, axis=0)[:, columns.payer_fund].T / MILLION
        self.upper[columns.kept()] = (funds.carry * money)[:-1, columns.keeper].T / MILLION
        self._put_limits()

    def set_pairs(self, least: Floats, most: Floats) -> None:
        """Set the least and most steps of every pair over all years, both (a, i); never above what fits."""
        columns = self.columns
        fits = self.instance.works.most[columns.pair_area, columns.pair_work].astype(np.float64)
        under = np.minimum(least[columns.pair_area, columns.pair_work], fits)
        over = np.minimum(most[columns.pair_area, columns.pair_work], fits)
        self.upper[columns.build()] = over[:, None]
        if columns.years > 1:
            block = _rows(self.program, "M5")
            self.row_lower[block], self.row_upper[block] = np.where(under > 0, under, -np.inf), over
        else:
            self.lower[columns.build()] = under[:, None]
        self._put_limits()

    def seek_benefit(self) -> None:
        """Seek the most benefit."""
        self.cost, self.seeks_benefit = self.goal, True
        self.session.set_cost(self.cost)

    def seek_money(self, pairs: Floats, funds: Floats) -> None:
        """Seek the least weighed money: ``pairs`` (a, i) weigh what is built, ``funds`` (f,) what each pays."""
        columns, works = self.columns, self.instance.works
        weight = pairs[columns.pair_area, columns.pair_work]
        cost = np.zeros(columns.total)
        cost[columns.build()] = weight[:, None] * works.cost[columns.pair_work] / MILLION
        begun = columns.started_pair
        cost[columns.started()] = weight[begun, None] * works.fixed[columns.pair_work[begun]] / MILLION
        cost[columns.paid()] = funds[columns.payer_fund][:, None]
        self.cost, self.seeks_benefit = cost, False
        self.session.set_cost(cost)

    def hold_benefit(self, least: float) -> None:
        """Ask for at least this benefit (share of the whole burden); minus infinity lets go of it."""
        self.row_upper[_rows(self.program, HELD)] = -least * SCALE
        self._put_limits()

    def _put_limits(self) -> None:
        self.session.set_rows(self.row_lower, self.row_upper)
        self.session.set_columns(self.lower, self.upper)

    def _point(self, answer: Answer) -> Point:
        """Return an answer in the axes of the instance."""
        instance, columns, values = self.instance, self.columns, answer.values
        built = np.zeros((*instance.works.most.shape, columns.years))
        built[columns.pair_area, columns.pair_work] = values[columns.build()]
        paid = np.zeros(instance.money.budget.shape)
        np.add.at(paid.T, columns.payer_fund, values[columns.paid()] * MILLION)
        unit = SCALE if self.seeks_benefit else 1.0
        reduced = np.zeros_like(built)
        reduced[columns.pair_area, columns.pair_work] = self._reduced(answer.row_duals)[columns.build()] / unit
        return Point(
            benefit=-float(self.goal @ values) / SCALE,
            sought=float(self.cost @ values) / unit,
            steps=built,
            paid=paid,
            prices=prices_of(instance, self.program, answer.row_duals),
            reduced=reduced,
        )

    def _reduced(self, duals: Floats) -> Floats:
        """Return the reduced cost of every column, shape (columns,)."""
        program = self.program
        weight = np.repeat(duals, np.diff(program.starts)) * program.values
        reduced: Floats = self.cost - np.bincount(program.indices, weight, minlength=len(self.cost))
        return reduced


def _rows(program: Program, label: str) -> slice:
    """Return where the rows of a label stand."""
    block = next(block for block in program.rows if block.label == label)
    return slice(block.start, block.start + block.count)

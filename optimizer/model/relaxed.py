"""The linear programme of an instance, kept warm and asked again with other money, limits and goals.

Beside the rows of the rules there is one more, ``benefit``: minus the goal, free until a benefit is held.
"""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.errors import NoPlanError, SolverError
from optimizer.messages import message
from optimizer.model.answer import Answer, Outcome
from optimizer.model.columns import MILLION, Columns, lay_columns
from optimizer.model.formulate import assemble
from optimizer.model.goals import contribution, steps
from optimizer.model.goals.contribution import SCALE
from optimizer.model.readback import prices_of
from optimizer.model.rows import Rows, entries
from optimizer.model.rules import RULES
from optimizer.model.session import Session
from optimizer.problem.instance import Bools, Floats, Instance
from optimizer.problem.point import Point
from optimizer.problem.program import Program

HELD = "benefit"
MONEY = ("M3", "M6", "M10")
"""Rows in which the cost of a step stands."""
LIMIT = ("M5",)
"""Rows that are the upper limit of one package, as the bound of a column is."""


class Relaxed:
    """See :class:`optimizer.study.relaxation.Relaxation`, which this keeps to."""

    def __init__(self, instance: Instance) -> None:
        """Formulate the instance in its own lens and load it once."""
        self.instance = instance
        self.columns = lay_columns(instance)
        self.goal = _goal(instance, self.columns)
        self.build = self.columns.build()
        column = np.arange(self.columns.total, dtype=np.int64)
        held = Rows(HELD, entries(np.zeros_like(column), column, self.goal), np.array([-np.inf]), np.array([np.inf]))
        self.program = assemble(instance, self.columns, (*(rule(instance, self.columns) for rule in RULES), held), whole=False)
        self.row_of = self.program.row_of()
        self.of_money = self._within(MONEY)
        self.of_limit = self._within(LIMIT)
        self.values = self.program.values.copy()
        self.cost = self.goal
        self.seeks_benefit = True
        self.row_lower, self.row_upper = self.program.row_lower.copy(), self.program.row_upper.copy()
        self.lower, self.upper = self.program.lower.copy(), self.program.upper.copy()
        self.duals = np.zeros(len(self.row_lower))
        self.session = Session(self.program)

    def solve(self) -> Point:
        """Return an optimum; raises NoPlanError when rules cannot be met together, SolverError when HiGHS fails."""
        answer = self.session.solve()
        if answer.outcome is Outcome.INFEASIBLE:
            raise NoPlanError(message("no-plan"))
        if answer.outcome is not Outcome.OPTIMAL:
            raise SolverError(message("solver-failed", detail=answer.detail))
        self.duals = answer.row_duals
        return self._point(answer)

    def proof(self) -> tuple[Program, Floats]:
        """Return the programme as it stands and the row multipliers of its last solve, shape (rows,)."""
        stands = dataclasses.replace(
            self.program,
            cost=self.cost.copy(),
            lower=self.lower.copy(),
            upper=self.upper.copy(),
            row_lower=self.row_lower.copy(),
            row_upper=self.row_upper.copy(),
        )
        return stands, self.duals

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
        self.upper[self.build] = over[:, None]
        if columns.years > 1:
            block = _rows(self.program, "M5")
            self.row_lower[block], self.row_upper[block] = np.where(under > 0, under, -np.inf), over
            self._put_limits()
            return
        self.lower[self.build] = under[:, None]
        self.session.set_columns(self.lower, self.upper)

    def set_price(self, area: int, work: int, factor: float) -> None:
        """Set the cost of a step of one pair, in all years, to ``factor`` times its own; fixed costs stay."""
        program, columns = self.program, self.columns
        pair = np.flatnonzero((columns.pair_area == area) & (columns.pair_work == work))
        places = np.flatnonzero(self.of_money & np.isin(program.indices, self.build[pair]))
        self.values[places] = factor * program.values[places]
        self.session.set_coefficients(self.row_of[places], program.indices[places].astype(np.int64), self.values[places])

    def set_weights(self, slum: float, poverty: float) -> None:
        """Weigh slum and poverty otherwise; what hectares weigh stays. See :class:`optimizer.study.relaxation.Relaxation`."""
        weighed = dataclasses.replace(self.instance, slum_weight=slum, poverty_weight=poverty)
        self.goal = _goal(weighed, self.columns)

    def seek_benefit(self, thrift: float = 0.0) -> None:
        """Seek the most benefit, less ``thrift`` (share of the burden) for spending the whole budget as it is set."""
        self.cost, self.seeks_benefit = self.goal.copy(), True
        if thrift:
            whole = max(1.0, float(self.row_upper[_rows(self.program, "M4")].sum()))
            self.cost[self.columns.paid()] += thrift * SCALE / whole
        self.session.set_cost(self.cost)

    def seek_weighed(self, slum: float, poverty: float) -> None:
        """Seek the most benefit when slum and poverty count so much, soft aims as ever; ``benefit`` stays that of the goal."""
        weighed = dataclasses.replace(self.instance, slum_weight=slum, poverty_weight=poverty)
        self.cost, self.seeks_benefit = _goal(weighed, self.columns), True
        self.session.set_cost(self.cost)

    def seek_money(self, pairs: Floats, funds: Floats) -> None:
        """Seek the least weighed money: ``pairs`` (a, i) weigh what is built, ``funds`` (f,) what each pays."""
        columns, works = self.columns, self.instance.works
        weight = pairs[columns.pair_area, columns.pair_work]
        cost = np.zeros(columns.total)
        cost[self.build] = weight[:, None] * works.cost[columns.pair_work] / MILLION
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
        paid = np.zeros(instance.money.budget.shape)
        np.add.at(paid.T, columns.payer_fund, values[columns.paid()] * MILLION)
        unit = SCALE if self.seeks_benefit else 1.0
        weighed = answer.row_duals[self.row_of] * self.values
        reduced = self.cost - self._summed(np.where(self.of_limit, 0.0, weighed))
        charged = -self._summed(np.where(self.of_money, weighed, 0.0))
        return Point(
            benefit=-float(self.goal @ values) / SCALE,
            sought=float(self.cost @ values) / unit,
            steps=self._by_pair(values),
            paid=paid,
            prices=prices_of(instance, self.program, answer.row_duals),
            reduced=self._by_pair(reduced / unit),
            charged=self._by_pair(charged / unit),
        )

    def _within(self, labels: tuple[str, ...]) -> Bools:
        """Return which coefficients stand in the rows of some labels."""
        rows = np.concatenate([np.r_[_rows(self.program, label)] for label in labels])
        return np.isin(self.row_of, rows)

    def _summed(self, entries: Floats) -> Floats:
        """Return the sum of values of all coefficients by column, shape (columns,)."""
        return np.bincount(self.program.indices, entries, minlength=len(self.cost)).astype(np.float64)

    def _by_pair(self, values: Floats) -> Floats:
        """Return values of columns in the axes of what is built, shape (a, i, t); 0 where nothing can be built."""
        columns = self.columns
        shown = np.zeros((*self.instance.works.most.shape, columns.years))
        shown[columns.pair_area, columns.pair_work] = values[self.build]
        return shown


def _goal(instance: Instance, columns: Columns) -> Floats:
    """Return the cost of every column in the lens of an instance."""
    cost: Floats = (steps if instance.stepwise else contribution).cost(instance, columns)
    return cost


def _rows(program: Program, label: str) -> slice:
    """Return where the rows of a label stand."""
    block = next(block for block in program.rows if block.label == label)
    return slice(block.start, block.start + block.count)

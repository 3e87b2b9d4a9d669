"""The linear programme of an instance along a line of budgets, ``start + share * step``, kept warm.

The share is one more column, fixed where it is asked, so that its reduced cost is what the next share is worth.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np

from optimizer.errors import NoPlanError, SolverError
from optimizer.messages import message
from optimizer.model.answer import Answer, Outcome
from optimizer.model.columns import MILLION, Columns, lay_columns
from optimizer.model.formulate import assemble
from optimizer.model.goals.contribution import SCALE
from optimizer.model.linear_rows import linear_rows
from optimizer.model.optimum import Optimum
from optimizer.model.parametric import Parametric
from optimizer.model.rows import Rows, at_most, entries
from optimizer.model.rules import RULES
from optimizer.model.walk.walk import walk
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.program import Program
from optimizer.problem.stand import Stand

KEPT = "kept"


class BudgetLine:
    """See :class:`optimizer.study.budgets.line.Line`, which this keeps to."""

    def __init__(self, instance: Instance, start: Floats, step: Floats, most: float) -> None:
        """Formulate an instance in its own lens on the line; ``start`` and ``step`` (t, f) Rp, ``most``: largest share."""
        self.columns = lay_columns(instance)
        self.build, self.paid = self.columns.build(), self.columns.paid()
        program, weight = _on_the_line(instance, self.columns, (start, step), most)
        self.whole = Parametric(program, weight)
        self.most = most
        self.last: Optimum | None = None

    def least(self) -> float:
        """Return the least share at which the rules can be met together; raises NoPlanError when none will do."""
        answer = self.whole.least(self.most)
        _demand(answer)
        return float(answer.values[-1])

    def at(self, share: float) -> Stand:
        """Return the optimum at a share; raises NoPlanError where the rules cannot be met, SolverError when HiGHS fails."""
        return self.stand(self.optimum(share))

    def walk(self, low: float, high: float) -> Iterator[Stand]:
        """Yield the optimum at ``low``, wherever the slope falls, and at ``high`` if it comes so far; raises as :meth:`at`."""
        return map(self.stand, walk(self.whole.program, self.whole.weight, self.optimum(low), high))

    def optimum(self, share: float) -> Optimum:
        """Return the optimum at a share, the last one again where it was just asked; raises as :meth:`at` does."""
        if self.last is None or self.last.share != share:
            answer = self.whole.solve(share)
            _demand(answer)
            self.last = self.whole.optimum(share, answer)
        return self.last

    def stand(self, found: Optimum) -> Stand:
        """Return an optimum in the terms of studies."""
        program = self.whole.program
        return Stand(
            share=found.share,
            benefit=-float(program.cost @ found.values) / SCALE,
            slope=float(self.whole.weight @ found.duals) / SCALE,
            low=found.share - found.down,
            high=found.share + found.up,
            steps=found.values[self.build],
            drift=found.drift[self.build],
            spent=float(found.values[self.paid].sum()) * MILLION,
            spent_drift=float(found.drift[self.paid].sum()) * MILLION,
        )


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

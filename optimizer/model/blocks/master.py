"""The master programme: contested parts choose shares of the answers they gave, all other parts stand still.

    minimise    own cost . y  +  penalty . lacking  +  sum over answers of cost * share
    subject to  lower - still use  <=  own use . y  +  lacking  +  sum over answers of use * share  <=  upper - still use
                sum of the shares of each contested part  =  1

A part joins with its still answer at share 1, so the last solution stays one and the primal simplex goes on from there.
"""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np

from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.model.answer import SolveOptions
from optimizer.model.blocks.structure import Structure
from optimizer.model.highs import loaded
from optimizer.problem.instance import Floats, Ints
from optimizer.problem.program import Block, Program

PRIMAL = 4


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """``value`` without what was paid for lacking; ``prices`` (j,); ``worth`` (contested parts,) in the order they joined.

    ``own`` values of own columns, ``share`` of each answer in the order they came; ``lacking`` in all.
    """

    value: float
    prices: Floats
    worth: Floats
    own: Floats
    share: Floats
    lacking: float


class Master:
    """Joint rows, own columns, and the answers of contested parts."""

    def __init__(self, parts: Structure, members: int, still_use: Floats, still_cost: float) -> None:
        """Load joint rows from which ``still_use`` (j,) is taken by so many members, at ``still_cost``; prices are 0."""
        self.parts, self.joint = parts, parts.joint.stop - parts.joint.start
        self.still_use, self.still_cost = still_use.copy(), still_cost
        self.lower, self.upper = parts.program.row_lower[parts.joint], parts.program.row_upper[parts.joint]
        self.own = parts.own.stop - parts.own.start
        self.first = self.own + 2 * self.joint
        self.row_of = np.full(members, -1, dtype=np.int64)
        self.members, self.answers = 0, 0
        self.solver = loaded(_start(parts, still_use), SolveOptions())
        self.bent = np.zeros(2 * self.joint, dtype=np.bool_)
        self.solver.setOptionValue("presolve", "off")
        self.solver.setOptionValue("simplex_strategy", PRIMAL)

    def join(self, part: Ints, cost: Floats, use: Floats) -> None:
        """Let parts (n,) join with their still answers: ``cost`` (n,) and ``use`` (n, j)."""
        count = len(part)
        self.still_use -= use.sum(axis=0)
        self.still_cost -= float(cost.sum())
        rows = np.arange(self.joint, dtype=np.int32)
        bounds = self.lower - self.still_use, self.upper - self.still_use
        self.solver.changeRowsBounds(self.joint, rows, *bounds)  # type: ignore[attr-defined]
        basis = self.solver.getBasis()
        nothing = np.zeros(count, dtype=np.int32)
        self.solver.addRows(count, np.ones(count), np.ones(count), 0, nothing, np.empty(0, dtype=np.int32), np.empty(0))
        self.row_of[part] = self.joint + self.members + np.arange(count)
        self.members += count
        self.add(part, cost, use)
        state = highspy.HighsBasisStatus
        basis.col_status = list(basis.col_status) + [state.kBasic] * count
        basis.row_status = list(basis.row_status) + [state.kLower] * count
        basis.valid = True
        self.solver.setBasis(basis)

    def add(self, part: Ints, cost: Floats, use: Floats) -> None:
        """Take one more answer of each of some parts (n,) that have joined."""
        count = len(part)
        table = np.concatenate((use, np.ones((count, 1))), axis=1)
        answer, column = np.nonzero(table)
        row = np.where(column < self.joint, column, self.row_of[part][answer])
        starts = np.concatenate(([0], np.cumsum(np.bincount(answer, minlength=count))))
        self.solver.addCols(
            count,
            cost,
            np.zeros(count),
            np.full(count, highspy.kHighsInf),
            int(starts[-1]),
            starts[:-1].astype(np.int32),
            row.astype(np.int32),
            table[answer, column],
        )
        self.answers += count

    def allow(self, low: Floats, high: Floats) -> None:
        """Let prices of joint rows (j,) be between two ends: at either, a row may be broken, or left unused, for that price."""
        least = np.where(np.isfinite(self.upper), low, np.maximum(low, 0.0))
        most = np.where(np.isfinite(self.lower), high, np.minimum(high, 0.0))
        cost = np.stack((most, -least), axis=1).ravel()
        self.bent = cost != 0.0
        self.solver.changeColsCost(len(cost), np.arange(self.own, self.first, dtype=np.int32), cost)

    def solve(self) -> Shares:
        """Return the best shares; raises SolverError when HiGHS fails."""
        self.solver.run()
        status = self.solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise SolverError(message("solver-failed", detail=self.solver.modelStatusToString(status)))
        solution = self.solver.getSolution()
        values, duals = np.array(solution.col_value), np.array(solution.row_dual)
        value = self.still_cost + float(self.solver.getInfo().objective_function_value)
        lacking = float(values[self.own : self.first][self.bent].sum())
        return Shares(value, duals[: self.joint], duals[self.joint :], values[: self.own], values[self.first :], lacking)


def _start(parts: Structure, used: Floats) -> Program:
    """Return the joint rows with own columns, and two more columns each to be broken with."""
    program, own, joint = parts.program, parts.own, parts.joint
    rows, width = joint.stop - joint.start, own.stop - own.start
    mine = parts.uses.column >= own.start
    each = np.arange(rows)
    row = np.concatenate((parts.uses.row[mine], each, each))
    column = np.concatenate((parts.uses.column[mine] - own.start, width + 2 * each, width + 2 * each + 1))
    value = np.concatenate((parts.uses.value[mine], np.ones(rows), -np.ones(rows)))
    order = np.lexsort((column, row))
    lower, upper = program.row_lower[joint], program.row_upper[joint]
    total = width + 2 * rows
    return Program(
        cost=np.concatenate((program.cost[own], np.zeros(2 * rows))),
        lower=np.concatenate((program.lower[own], np.zeros(2 * rows))),
        upper=np.concatenate((program.upper[own], np.full(2 * rows, np.inf))),
        integer=np.zeros(total, dtype=np.bool_),
        row_lower=lower - used,
        row_upper=upper - used,
        starts=np.concatenate(([0], np.cumsum(np.bincount(row, minlength=rows)))).astype(np.int64),
        indices=column[order].astype(np.int32),
        values=value[order],
        columns=(Block("own", 0, total),),
        rows=(Block("joint", 0, rows),),
    )

"""The master programme: members, each some parts that answer together, choose shares of the answers they gave.

    minimise    own cost . y  +  price . bent  +  sum over answers of cost * share
    subject to  lower  <=  own use . y  +  bent  +  sum over answers of use * share  <=  upper        (joint rows)
                sum of the shares of each member  =  1

``bent`` is what a joint row is broken by, or left unused: its prices keep those of the rows in a box (see ``box.py``).
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

DUAL, PRIMAL = 1, 4
"""HiGHS's numbers for its simplex: with new answers the last shares are still allowed, with new limits the last prices are."""


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """``value`` of the master; ``prices`` (j,); ``worth`` of each member (m,).

    ``own`` values of own columns, ``share`` of each answer in the order they came; ``lacking``: what is bent in all.
    """

    value: float
    prices: Floats
    worth: Floats
    own: Floats
    share: Floats
    lacking: float


class Master:
    """Joint rows, own columns, and the answers of members."""

    def __init__(self, parts: Structure, members: int) -> None:
        """Load joint rows and a row for each member; no answer is known yet, and no price allowed but 0."""
        self.joint = parts.joint.stop - parts.joint.start
        self.lower, self.upper = parts.program.row_lower[parts.joint], parts.program.row_upper[parts.joint]
        self.own = parts.own.stop - parts.own.start
        self.first = self.own + 2 * self.joint
        self.solver = loaded(_start(parts, members), SolveOptions())
        self.bent = np.zeros(2 * self.joint, dtype=np.bool_)
        self.solver.setOptionValue("presolve", "off")
        self.solver.setOptionValue("simplex_strategy", PRIMAL)

    def add(self, member: Ints, cost: Floats, use: Floats) -> None:
        """Take one more answer of each of some members (n,): ``cost`` (n,) and ``use`` (n, j)."""
        self.solver.setOptionValue("simplex_strategy", PRIMAL)
        count = len(member)
        table = np.concatenate((use, np.ones((count, 1))), axis=1)
        answer, column = np.nonzero(table)
        row = np.where(column < self.joint, column, self.joint + member[answer])
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

    def limit(self, lower: Floats, upper: Floats) -> None:
        """Give the joint rows other limits (j,)."""
        numbers = np.arange(self.joint, dtype=np.int32)
        self.solver.changeRowsBounds(self.joint, numbers, lower, upper)  # type: ignore[attr-defined]
        self.solver.setOptionValue("simplex_strategy", DUAL)

    def excess(self) -> Floats:
        """Return what a share of each answer would cost more than it is worth by the last prices, in the order they came."""
        return np.array(self.solver.getSolution().col_dual)[self.first :]

    def drop(self, answer: Ints) -> None:
        """Forget some answers (n,), none with a share, by their numbers in the order they came."""
        self.solver.deleteCols(len(answer), (self.first + answer).astype(np.int32))

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
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self.solver.clearSolver()  # at prices of another size the last basis may be no start
            self.solver.run()
        status = self.solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise SolverError(message("solver-failed", detail=self.solver.modelStatusToString(status)))
        solution = self.solver.getSolution()
        values, duals = np.array(solution.col_value), np.array(solution.row_dual)
        value = float(self.solver.getInfo().objective_function_value)
        lacking = float(values[self.own : self.first][self.bent].sum())
        return Shares(value, duals[: self.joint], duals[self.joint :], values[: self.own], values[self.first :], lacking)


def _start(parts: Structure, members: int) -> Program:
    """Return the joint rows with own columns and two more each to be bent with, and an empty row for each member."""
    program, own, joint = parts.program, parts.own, parts.joint
    rows, width = joint.stop - joint.start, own.stop - own.start
    mine = parts.uses.column >= own.start
    each = np.arange(rows)
    row = np.concatenate((parts.uses.row[mine], each, each))
    column = np.concatenate((parts.uses.column[mine] - own.start, width + 2 * each, width + 2 * each + 1))
    value = np.concatenate((parts.uses.value[mine], np.ones(rows), -np.ones(rows)))
    order = np.lexsort((column, row))
    whole = np.ones(members)
    total = width + 2 * rows
    return Program(
        cost=np.concatenate((program.cost[own], np.zeros(2 * rows))),
        lower=np.concatenate((program.lower[own], np.zeros(2 * rows))),
        upper=np.concatenate((program.upper[own], np.full(2 * rows, np.inf))),
        integer=np.zeros(total, dtype=np.bool_),
        row_lower=np.concatenate((program.row_lower[joint], whole)),
        row_upper=np.concatenate((program.row_upper[joint], whole)),
        starts=np.concatenate(([0], np.cumsum(np.bincount(row, minlength=rows + members)))).astype(np.int64),
        indices=column[order].astype(np.int32),
        values=value[order],
        columns=(Block("own", 0, total),),
        rows=(Block("joint", 0, rows), Block("member", rows, members)),
    )

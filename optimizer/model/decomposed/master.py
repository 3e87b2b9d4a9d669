"""The master programme: shares of whole plans of each part, kept warm in HiGHS while plans are added.

    minimise    own cost . y  +  sum over plans of cost * share
    subject to  lower  <=  own_use . y  +  sum over plans of use * share  +  lacking  <=  upper       (joint rows)
                sum of the shares of the plans of each part  =  1

``lacking`` is what joint rows lack; it must come to nothing. First it alone is minimised, until the plans known can obey the
joint rows together, then it is shut and the true goal takes its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import highspy
import numpy as np

from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.model.answer import SolveOptions
from optimizer.model.decomposed.oracle import PartPlan
from optimizer.model.decomposed.plans import Plans
from optimizer.model.decomposed.split import Split
from optimizer.model.highs import loaded, run_interruptibly
from optimizer.problem.instance import Floats
from optimizer.problem.program import Block, Program


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """``value`` of the master, ``prices`` (j,) of its joint rows and ``worth`` (p,) of each part."""

    value: float
    prices: Floats
    worth: Floats


class Master:
    """Holds the plans known so far, in the order they came."""

    def __init__(self, split: Split) -> None:
        """Load the joint rows with own and lacking columns; no plan is known yet."""
        self.split = split
        self.known = Plans()
        self.counted = True
        self.solver = loaded(_empty(split), SolveOptions())
        self.solver.setOptionValue("presolve", "off")

    @property
    def plans(self) -> list[PartPlan]:
        """Return the plans known."""
        return self.known.all

    def add(self, plans: Iterable[PartPlan]) -> int:
        """Take plans that are new; return how many were."""
        fresh = self.known.fresh(plans)
        if fresh:
            parts = [self.split.parts[plan.part] for plan in fresh]
            rows = [np.append(part.rows, len(self.split.rows) + plan.part) for part, plan in zip(parts, fresh, strict=True)]
            values = [np.append(plan.use, 1.0) for plan in fresh]
            cost = np.array([plan.cost * self.counted for plan in fresh])
            starts = np.concatenate(([0], np.cumsum([len(row) for row in rows])))
            self.solver.addCols(
                len(fresh),
                cost,
                np.zeros(len(fresh)),
                np.full(len(fresh), highspy.kHighsInf),
                int(starts[-1]),
                starts[:-1].astype(np.int32),
                np.concatenate(rows).astype(np.int32),
                np.concatenate(values),
            )
        return len(fresh)

    def aim(self, counted: bool) -> None:
        """Minimise the true goal, with nothing lacking, or else only what joint rows lack."""
        own, lacking = len(self.split.own), _lacking(self.split).shape[1]
        start = own + lacking
        cost = np.concatenate(
            (
                self.split.program.cost[self.split.own] * counted,
                np.full(lacking, 1.0 - counted),
                [p.cost * counted for p in self.plans],
            )
        )
        self.solver.changeColsCost(len(cost), np.arange(len(cost), dtype=np.int32), cost)
        upper = np.full(lacking, 0.0 if counted else highspy.kHighsInf)
        self.solver.changeColsBounds(lacking, np.arange(own, start, dtype=np.int32), np.zeros(lacking), upper)
        self.counted = counted

    def solve(self) -> Shares:
        """Return the best shares of the plans known; raises SolverError when HiGHS fails."""
        run_interruptibly(self.solver)
        status = self.solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise SolverError(message("solver-failed", detail=self.solver.modelStatusToString(status)))
        duals, joint = np.array(self.solver.getSolution().row_dual), len(self.split.rows)
        return Shares(float(self.solver.getInfo().objective_function_value), duals[:joint], duals[joint:])


def _lacking(split: Split) -> Floats:
    """Return coefficients of what joint rows lack: up where they have a lower limit, down where they have an upper one."""
    rows = np.eye(len(split.rows))
    return np.concatenate((rows[:, np.isfinite(split.lower)], -rows[:, np.isfinite(split.upper)]), axis=1)


def _empty(split: Split) -> Program:
    """Return the master programme without plans, its true goal in place; a row for each part already waits."""
    lacking = _lacking(split)
    table = np.concatenate((split.own_use, lacking), axis=1)
    row, column = np.nonzero(table)
    columns, parts = table.shape[1], len(split.parts)
    counts = np.concatenate((np.bincount(row, minlength=len(table)), np.zeros(parts, dtype=np.int64)))
    nothing = np.zeros(lacking.shape[1])
    return Program(
        cost=np.concatenate((split.program.cost[split.own], nothing)),
        lower=np.concatenate((split.program.lower[split.own], nothing)),
        upper=np.concatenate((split.program.upper[split.own], nothing)),
        integer=np.zeros(columns, dtype=np.bool_),
        row_lower=np.concatenate((split.lower, np.ones(parts))),
        row_upper=np.concatenate((split.upper, np.ones(parts))),
        starts=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        indices=column.astype(np.int32),
        values=table[row, column],
        columns=(Block("own", 0, columns),),
        rows=(Block("joint", 0, len(table)), Block("part", len(table), parts)),
    )

"""A programme on which the presolve of HiGHS never ends when whole numbers are asked for too closely: ours must end."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np

from optimizer.model.answer import Answer, Outcome, SolveOptions
from optimizer.model.highs import loaded, run_interruptibly
from optimizer.model.highs_answer import read
from optimizer.problem.program import Block, Program

ENDLESS = Path(__file__).parent / "endless.mps"
OPTIMUM = -139.4883413952799
SECONDS = 5.0


def a_column() -> Program:
    none = np.empty(0)
    return Program(
        cost=np.zeros(1),
        lower=np.zeros(1),
        upper=np.ones(1),
        integer=np.ones(1, dtype=np.bool_),
        row_lower=none,
        row_upper=none,
        starts=np.zeros(1, dtype=np.int64),
        indices=np.empty(0, dtype=np.int32),
        values=none,
        columns=(Block("x", 0, 1),),
        rows=(),
    )


def answered() -> Answer:
    solver = loaded(a_column(), SolveOptions(gap=0.0, nodes=-1))  # our settings stay when another programme is read
    solver.readModel(str(ENDLESS))
    run_interruptibly(solver, SECONDS)  # raises TimeoutError when HiGHS goes round and round
    return read(solver, dataclasses.replace(a_column(), cost=np.array(solver.getLp().col_cost_)))


def test_the_endless_programme_ends_with_our_settings() -> None:
    answer = answered()
    assert answer.outcome is Outcome.OPTIMAL
    assert abs(answer.objective - OPTIMUM) < 1e-6

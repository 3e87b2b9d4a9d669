"""The linear programme of an instance: in one by HiGHS, or by its parts where it is large."""

from __future__ import annotations

import dataclasses
import math
import time

import numpy as np

from optimizer.model.answer import Answer, SolveOptions
from optimizer.model.blocks.restrict import restrict
from optimizer.model.blocks.solve import solve_by_blocks
from optimizer.model.columns import Columns
from optimizer.model.highs import quiet_stdout
from optimizer.model.linear_rows import needed_rows
from optimizer.model.run import left, run_program
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.program import Program

MANY = 60_000
"""Columns from which on parts are quicker than HiGHS on the whole; both give the same optimum (``benchmarks/linear.py``)."""


def solve_linear(instance: Instance, columns: Columns, linear: Program, options: SolveOptions) -> Answer:
    """Return the answer to ``linear``, the programme of an instance without whole steps, with multipliers of all its rows.

    By parts where it is large; raises SolverError as ``run_program`` does.
    """
    if columns.total < MANY or options.solver.lower() != "highs":
        return run_program(linear, options)
    start = time.monotonic()
    deadline = math.inf if options.seconds is None else start + options.seconds
    answer = solve_by_parts(instance, columns, linear, deadline)
    return run_program(linear, left(options, start)) if answer is None else answer


def solve_by_parts(instance: Instance, columns: Columns, linear: Program, deadline: float = math.inf) -> Answer | None:
    """Return the same optimum found by parts; ``None`` when that way does not get there, which proves nothing.

    Raises SolverError when HiGHS fails on a part.
    """
    needed = needed_rows(linear, instance, columns)
    with quiet_stdout():
        answer = solve_by_blocks(restrict(linear, needed, np.ones(columns.total, dtype=np.bool_)), deadline)
    if answer is None:
        return None
    duals = np.zeros(len(needed))
    duals[needed] = answer.row_duals
    return dataclasses.replace(answer, values=_begun(instance, columns, answer.values), row_duals=duals)


def _begun(instance: Instance, columns: Columns, values: Floats) -> Floats:
    """Return values in which work without a fixed cost is started by the part that is built, which all its rows allow."""
    pair = columns.started_pair
    free = np.flatnonzero(instance.works.fixed.max(axis=1)[columns.pair_work[pair]] <= 0)
    most = instance.works.most[columns.pair_area[pair], columns.pair_work[pair]].astype(np.float64)
    begun = values.copy()
    begun[columns.started()[free]] = values[columns.build()[pair][free]] / most[free, None]
    return begun

"""Runs one programme with the solver asked for, and raises what a failed run means to the planner."""

from __future__ import annotations

import dataclasses
import time

import numpy as np

from optimizer.errors import NoPlanError, SolverError
from optimizer.messages import message
from optimizer.model.answer import Answer, Hint, Outcome, SolveOptions
from optimizer.model.array_problem import ArrayProblem
from optimizer.model.highs import ArrayHighs
from optimizer.model.pulp_solver import available_solvers, solve_with_pulp
from optimizer.problem.program import Program


def run_program(program: Program, options: SolveOptions, hint: Hint | None = None) -> Answer:
    """Return the answer to a programme; raises SolverError for a solver that is not here or a programme it refuses.

    Only HiGHS starts a search from a hint.
    """
    try:
        if options.solver.lower() == "highs":
            answer: Answer = ArrayProblem(program).solve(ArrayHighs(options, hint))
            return answer
        return solve_with_pulp(program, options)
    except ValueError as error:
        known = dict.fromkeys(("HiGHS", *available_solvers()))
        if str(error) == options.solver:
            raise SolverError(message("solver-unknown", solver=options.solver, known=", ".join(known))) from error
        raise SolverError(message("solver-refused", solver=options.solver, detail=error)) from error


def left(options: SolveOptions, start: float) -> SolveOptions:
    """Return the options with the seconds that are left: the limit is that of the whole solve."""
    if options.seconds is None:
        return options
    return dataclasses.replace(options, seconds=max(0.0, options.seconds - (time.monotonic() - start)))


def demand(answer: Answer, whole: bool) -> None:
    """Raise the error that fits an answer without a usable solution; a linear programme must be solved to the end."""
    if answer.solved and not np.isfinite(answer.values).all():
        raise SolverError(message("solver-failed", detail=f"{answer.detail}: NaN"))
    if answer.outcome is Outcome.OPTIMAL or (whole and answer.outcome is Outcome.INCUMBENT):
        return
    if answer.outcome is Outcome.INFEASIBLE:
        raise NoPlanError(message("no-plan-whole" if whole else "no-plan"))
    code = "solver-stopped" if answer.outcome in (Outcome.STOPPED, Outcome.INCUMBENT) else "solver-failed"
    raise SolverError(message(code, detail=answer.detail))

"""What HiGHS has found, told truthfully: its own status, values only where they are a solution, an objective that is theirs."""

from __future__ import annotations

import dataclasses

import highspy
import numpy as np

from optimizer.model.answer import Answer, Outcome, nothing
from optimizer.problem.program import Program

_OUTCOMES = {
    highspy.HighsModelStatus.kOptimal: Outcome.OPTIMAL,
    highspy.HighsModelStatus.kInfeasible: Outcome.INFEASIBLE,
    highspy.HighsModelStatus.kUnbounded: Outcome.UNBOUNDED,
}
_LIMITS = {
    highspy.HighsModelStatus.kTimeLimit,
    highspy.HighsModelStatus.kIterationLimit,
    highspy.HighsModelStatus.kSolutionLimit,
    highspy.HighsModelStatus.kMemoryLimit,
    highspy.HighsModelStatus.kInterrupt,
    highspy.HighsModelStatus.kObjectiveBound,
    highspy.HighsModelStatus.kObjectiveTarget,
}

SAME_OBJECTIVE = 1e-6
"""Relative difference under which an objective is that of the values. HiGHS 1.16 was seen to return the plan it was given to
start from as it was, called optimal, under a better objective that no plan has: it is a plan, but nothing is proven of it."""


def read(solver: highspy.Highs, program: Program) -> Answer:
    """Return what HiGHS proved; values only when they are a solution."""
    status = solver.getModelStatus()
    detail = solver.modelStatusToString(status)
    info = solver.getInfo()
    mixed = bool(program.integer.any())
    outcome = _OUTCOMES.get(status, Outcome.FAILED)
    if status == highspy.HighsModelStatus.kModelEmpty:
        outcome = of_nothing(program)
    if status in _LIMITS:
        found = mixed and info.primal_solution_status == int(highspy.SolutionStatus.kSolutionStatusFeasible)
        outcome = Outcome.INCUMBENT if found else Outcome.STOPPED
    if outcome not in (Outcome.OPTIMAL, Outcome.INCUMBENT):
        return nothing(outcome, detail)
    solution = solver.getSolution()
    values, objective = np.array(solution.col_value, dtype=np.float64), float(info.objective_function_value)
    if not mixed:
        return Answer(outcome, values, np.array(solution.row_dual, dtype=np.float64), objective, objective, detail)
    real = float(np.sum(program.cost * values))
    if abs(real - objective) > SAME_OBJECTIVE * max(1.0, abs(real)):
        return Answer(Outcome.INCUMBENT, values, np.empty(0), real, -np.inf, detail)
    return Answer(outcome, values, np.empty(0), objective, float(info.mip_dual_bound), detail)


def under(cutoff: float, answer: Answer) -> Answer:
    """Return an answer under a cutoff of its objective, where there is none nothing but the bound.

    HiGHS 1.16 calls a solution above the cutoff optimal, when all it has proved is that there is none under it.
    """
    if not answer.solved or answer.objective <= cutoff:
        return answer
    outcome = Outcome.INFEASIBLE if answer.outcome is Outcome.OPTIMAL else Outcome.STOPPED
    return dataclasses.replace(nothing(outcome, answer.detail), bound=min(answer.bound, cutoff))


def of_nothing(program: Program) -> Outcome:
    """Return the outcome without any columns, which solvers leave open: optimal when zero lies within all rows."""
    met = (program.row_lower <= 0.0).all() and (program.row_upper >= 0.0).all()
    return Outcome.OPTIMAL if met else Outcome.INFEASIBLE

"""Any other solver that PuLP knows: the second opinion, and the way to a licensed solver."""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np
import pulp

from optimizer.model.answer import Answer, Outcome, SolveOptions, nothing
from optimizer.model.array_problem import ArrayProblem
from optimizer.model.highs import quiet_stdout
from optimizer.model.highs_answer import of_nothing
from optimizer.model.outside import programs_end_with_us
from optimizer.problem.program import Program

_OUTCOMES = {"Infeasible": Outcome.INFEASIBLE, "Unbounded": Outcome.UNBOUNDED}


def available_solvers() -> tuple[str, ...]:
    """Return the names of PuLP's solvers that can run here."""
    return tuple(sorted(pulp.listSolvers(onlyAvailable=True)))


def solve_with_pulp(program: Program, options: SolveOptions) -> Answer:
    """Return the answer of one of PuLP's solvers; raises ``ValueError`` for a solver that cannot run here.

    It is another program, which may be gone, crash or write anything at all: whatever that leads to is its failure. Its files
    lie in a folder of their own, because PuLP leaves them behind when it fails.
    """
    if options.solver not in available_solvers():
        raise ValueError(options.solver)
    problem = ArrayProblem(program)
    variables = problem.materialise()
    solver = _solver(options)
    try:
        with quiet_stdout(), programs_end_with_us() as solver.tmpDir:
            said = problem.solve(solver)
    except MemoryError:
        raise
    except Exception as error:
        return nothing(Outcome.FAILED, f"{error}".partition("\n")[0] or type(error).__name__)
    outcome, detail = _outcome(problem, said) if variables else (of_nothing(program), "Empty")
    if outcome not in (Outcome.OPTIMAL, Outcome.INCUMBENT):
        return nothing(outcome, detail)
    values = np.array([variable.value() for variable in variables], dtype=np.float64)
    objective = float(program.cost @ values)
    return Answer(outcome, values, _duals(problem, program), objective, -np.inf, detail)


def _solver(options: SolveOptions) -> Any:
    """Return PuLP's solver object; the CBC that comes with PuLP 3 is called by its path, as PuLP 4 wants it.

    Raises ``ValueError`` for a time limit that the solver does not know; a gap or most nodes it does not know stay its own.
    """
    kind = pulp.COIN_CMD if options.solver == "PULP_CBC_CMD" else type(pulp.getSolver(options.solver, msg=False))
    asked = {"timeLimit": options.seconds, "gapRel": options.gap, "maxNodes": options.nodes if options.nodes >= 0 else None}
    known = {name: value for name, value in asked.items() if name in inspect.signature(kind).parameters}
    if options.seconds is not None and "timeLimit" not in known:
        raise ValueError(f"{options.solver} knows no time limit")
    if options.solver == "PULP_CBC_CMD":
        return kind(path=pulp.PULP_CBC_CMD.pulp_cbc_path, msg=False, **known)
    return kind(msg=False, **known)


def _outcome(problem: ArrayProblem, said: Any) -> tuple[Outcome, str]:
    """Return how the solve ended: PuLP 3 keeps the truth in ``sol_status``, PuLP 4 in the statistics it returns.

    ``status`` alone reads "Optimal" after a time-out.
    """
    if isinstance(said, int):
        detail = pulp.LpSolution[problem.sol_status]
        best = {pulp.LpSolutionOptimal: Outcome.OPTIMAL, pulp.LpSolutionIntegerFeasible: Outcome.INCUMBENT}
        if problem.sol_status in best:
            return best[problem.sol_status], detail
        return _OUTCOMES.get(pulp.LpStatus[problem.status], Outcome.STOPPED), detail
    detail = said.status.name
    if said.has_solution:
        return (Outcome.OPTIMAL if detail == "Optimal" else Outcome.INCUMBENT), detail
    return _OUTCOMES.get(detail, Outcome.STOPPED), detail


def _duals(problem: ArrayProblem, program: Program) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the duals of all rows, empty for a programme with whole steps; two-sided rows add their two duals."""
    if program.integer.any():
        return np.empty(0)
    constraints = problem.constraints() if callable(problem.constraints) else problem.constraints.values()
    by_name = {constraint.name: float(constraint.pi or 0.0) for constraint in constraints}
    names = [f"{block.label}_{number}" for block in program.rows for number in range(block.count)]
    return np.array([by_name.get(name, 0.0) + by_name.get(f"{name}_least", 0.0) for name in names], dtype=np.float64)

"""What a modelling layer costs: from arrays to a loaded HiGHS and back to arrays, without the solve.

    python -m benchmarks.layers                 a province: 400 areas, 25 interventions, 5 years, 4 funds
    python -m benchmarks.layers --areas 60

All hand over the same matrix, one after another in fresh processes, and read primal values and row multipliers back. ``raw`` is
highspy given arrays; ``ours`` is ``ArrayProblem`` with ``ArrayHighs`` down to the ``Answer``; ``pulp`` is PuLP's own class for
HiGHS on PuLP variables; ``cvxpy`` and ``pyomo`` are left out where they are not installed (they are no dependencies).
Nothing is solved: what is read back are as many zeros as there would be values. PuLP and the others read nothing, in their
favour.
"""

from __future__ import annotations

import argparse
import importlib.util
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import highspy
import numpy as np
import pulp

from benchmarks.province import province, under
from optimizer.domain.scenario import Lens
from optimizer.model.answer import SolveOptions
from optimizer.model.array_problem import ArrayProblem
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate
from optimizer.model.highs import hand_over, loaded, read
from optimizer.problem.build import build_instance
from optimizer.problem.program import Program

ROOT = Path(__file__).resolve().parent.parent
WAYS = ("raw", "ours", "pulp", "cvxpy", "pyomo")
NEEDS = {"cvxpy": ("cvxpy", "scipy"), "pyomo": ("pyomo",)}
REPEATS = 3


def raw(program: Program) -> None:
    """Hand arrays to highspy, and read arrays."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    hand_over(solver, program)
    solution = solver.getSolution()
    np.array(solution.col_value), np.array(solution.row_dual)


def ours(program: Program) -> None:
    """Do the same by our layer: checked options and numbers, and an answer in arrays."""
    solver = loaded(ArrayProblem(program).program, SolveOptions())
    solution = solver.getSolution()
    np.array(solution.col_value), np.array(solution.row_dual)
    read(solver, program)


def plain_pulp(program: Program) -> None:
    """PuLP variables and constraints, PuLP's own transfer to HiGHS."""
    problem = ArrayProblem(program)
    problem.materialise()
    plain = pulp.HiGHS(msg=False)
    plain.createAndConfigureSolver(problem)
    plain.buildSolverModel(problem)


def with_cvxpy(program: Program) -> None:
    """Sparse blocks in cvxpy, down to the data it would give HiGHS."""
    import cvxpy
    from scipy.sparse import csr_array

    shape = len(program.row_lower), len(program.cost)
    matrix = csr_array((program.values, program.indices, program.starts), shape=shape)
    x = cvxpy.Variable(shape[1], bounds=[program.lower, program.upper])
    under_, over = np.flatnonzero(np.isfinite(program.row_upper)), np.flatnonzero(np.isfinite(program.row_lower))
    rules = [matrix[under_] @ x <= program.row_upper[under_], matrix[over] @ x >= program.row_lower[over]]
    cvxpy.Problem(cvxpy.Minimize(program.cost @ x), rules).get_problem_data(cvxpy.HIGHS)


def with_pyomo(program: Program) -> None:
    """Pyomo's linear expressions; to HiGHS by its persistent interface."""
    from pyomo.contrib.appsi.solvers import Highs
    from pyomo.core.expr.numeric_expr import LinearExpression
    from pyomo.environ import ConcreteModel, Constraint, Objective, Var

    model = ConcreteModel()
    limits = list(zip(program.lower.tolist(), program.upper.tolist(), strict=True))
    model.x = Var(range(len(limits)), bounds=lambda _, column: limits[column])
    x = [model.x[column] for column in range(len(limits))]
    starts, indices, values = program.starts.tolist(), program.indices.tolist(), program.values.tolist()
    lower, upper = ([v if np.isfinite(v) else None for v in side.tolist()] for side in (program.row_lower, program.row_upper))

    def rule(_: object, r: int) -> object:
        span = slice(starts[r], starts[r + 1])
        if starts[r] == starts[r + 1]:
            return Constraint.Skip
        return (lower[r], LinearExpression(linear_coefs=values[span], linear_vars=[x[c] for c in indices[span]]), upper[r])

    model.rows = Constraint(range(len(lower)), rule=rule)
    model.goal = Objective(expr=LinearExpression(linear_coefs=program.cost.tolist(), linear_vars=x))
    Highs().set_instance(model)


RUN: dict[str, Callable[[Program], None]] = {
    "raw": raw,
    "ours": ours,
    "pulp": plain_pulp,
    "cvxpy": with_cvxpy,
    "pyomo": with_pyomo,
}


def measure(asked: argparse.Namespace) -> None:
    """Print the least CPU time of one way over some repeats, its ratio to raw in the same process, and peak memory."""
    instance = build_instance(under(province(asked.areas, 5), Lens.CONTRIBUTION))
    program = formulate(instance, lay_columns(instance), whole=False)
    raw(program)
    base = min(_spent(raw, program) for _ in range(3 * REPEATS))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    repeats = 1 if asked.way in ("pulp", "pyomo") else REPEATS
    spent = min(_spent(RUN[asked.way], program) for _ in range(repeats))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {asked.way:<8}{spent:>9.3f}{spent / base:>9.1f}{peak:>9.0f}{peak / before:>7.2f}", flush=True)


def _spent(way: Callable[[Program], None], program: Program) -> float:
    start = time.process_time()
    way(program)
    return time.process_time() - start


def table(areas: int) -> None:
    """Print a line for each way that is installed, each measured in its own process."""
    print(f"\nmodelling layers, {areas} areas\n  {'way':<8}{'CPU s':>9}{'x raw':>9}{'peak MB':>9}{'x raw':>7}", flush=True)
    for way in WAYS:
        if all(importlib.util.find_spec(name) for name in NEEDS.get(way, ())):
            words = ("--areas", str(areas), "--way", way)
            subprocess.run([sys.executable, "-m", "benchmarks.layers", *words], cwd=ROOT, check=True)
        else:
            print(f"  {way:<8} not installed", flush=True)


if __name__ == "__main__":
    words = argparse.ArgumentParser(prog="python -m benchmarks.layers")
    words.add_argument("--areas", type=int, default=400)
    words.add_argument("--way", choices=WAYS)
    given = words.parse_args()
    if given.way is None:
        table(given.areas)
    else:
        measure(given)

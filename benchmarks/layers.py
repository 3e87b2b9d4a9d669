"""What a modelling layer costs: from arrays to a loaded HiGHS and back to arrays, without the solve.

    python -m benchmarks.layers                 a province: 400 areas, 25 interventions, 5 years, 4 funds
    python -m benchmarks.layers --areas 60

All hand over the same matrix, one after another in fresh processes, and read primal values and row multipliers back. ``raw`` is
highspy given arrays; ``ours`` is ``ArrayProblem`` with ``ArrayHighs`` down to the ``Answer``; ``pulp`` is PuLP's own class for
HiGHS on PuLP variables, ``pulp-cbc`` the file it writes for CBC; the layers of ``layers_others`` are left out where not
installed. Memory is that of the whole process, the layer's own modules included. Nothing is solved: what is read back are as
many zeros as there would be values. PuLP and the others read nothing, in their favour.
"""

from __future__ import annotations

import argparse
import importlib.util
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pulp

from benchmarks.layers_others import with_cvxpy, with_linopy, with_pyoframe, with_pyomo
from benchmarks.province import province, under
from optimizer.domain.scenario import Lens
from optimizer.model.answer import SolveOptions
from optimizer.model.array_problem import ArrayProblem
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate
from optimizer.model.highs import hand_over, loaded
from optimizer.model.highs_answer import read
from optimizer.problem.build import build_instance
from optimizer.problem.program import Program

ROOT = Path(__file__).resolve().parent.parent
WAYS = ("raw", "ours", "pulp", "pulp-cbc", "cvxpy", "linopy", "pyoframe", "pyomo")
NEEDS = {"cvxpy": ("cvxpy", "scipy"), "linopy": ("linopy",), "pyoframe": ("pyoframe", "highsbox"), "pyomo": ("pyomo",)}
REPEATS = {"raw": 9, "pulp": 1, "pulp-cbc": 1, "pyomo": 1}


def raw(program: Program) -> None:
    """Hand arrays to highspy, and read arrays."""
    import highspy

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


def pulp_to_file(program: Program) -> None:
    """PuLP variables and constraints, written to the file that PuLP gives CBC."""
    problem = ArrayProblem(program)
    problem.materialise()
    with tempfile.TemporaryDirectory() as folder:
        problem.writeMPS(str(Path(folder) / "programme.mps"))


RUN: dict[str, Callable[[Program], None]] = {
    "raw": raw,
    "ours": ours,
    "pulp": plain_pulp,
    "pulp-cbc": pulp_to_file,
    "cvxpy": with_cvxpy,
    "linopy": with_linopy,
    "pyoframe": with_pyoframe,
    "pyomo": with_pyomo,
}


def measure(way: str, areas: int) -> None:
    """Print the least CPU time of one way over some repeats (s) and the peak memory of its process (MB)."""
    instance = build_instance(under(province(areas, 5), Lens.CONTRIBUTION))
    program = formulate(instance, lay_columns(instance), whole=False)
    spent = min(_spent(RUN[way], program) for _ in range(REPEATS.get(way, 3)))
    print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _spent(way: Callable[[Program], None], program: Program) -> float:
    start = time.process_time()
    way(program)
    return time.process_time() - start


def table(areas: int) -> None:
    """Print a line for each way that is installed, each measured in its own process."""
    print(f"\nmodelling layers, {areas} areas\n  {'way':<10}{'CPU s':>9}{'x raw':>9}{'peak MB':>9}{'x raw':>7}", flush=True)
    base = _measured("raw", areas)
    for way in WAYS:
        if all(importlib.util.find_spec(name) for name in NEEDS.get(way, ())):
            spent, peak = base if way == "raw" else _measured(way, areas)
            print(f"  {way:<10}{spent:>9.3f}{spent / base[0]:>9.1f}{peak:>9.0f}{peak / base[1]:>7.2f}", flush=True)
        else:
            print(f"  {way:<10} not installed", flush=True)


def _measured(way: str, areas: int) -> tuple[float, float]:
    """Measure one way in a process of its own: pyoframe's HiGHS, loaded after highspy's, crashes."""
    before = "import pyoptinterface.highs; " if way == "pyoframe" else ""
    code = f"{before}from benchmarks.layers import measure; measure({way!r}, {areas})"
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    seconds, peak = said.splitlines()[-1].split()
    return float(seconds), float(peak)


if __name__ == "__main__":
    words = argparse.ArgumentParser(prog="python -m benchmarks.layers")
    words.add_argument("--areas", type=int, default=400)
    table(words.parse_args().areas)

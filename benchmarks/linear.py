"""The linear programme of provinces and of a nation: by its parts, and by HiGHS alone on the same matrix.

    python -m benchmarks.linear                                 the small table: a minute
    python -m benchmarks.linear --all                           all sizes, also how cost grows: half an hour
    python -m benchmarks.linear --areas 11000 --way parts       one line
    python -m benchmarks.linear --areas 400 --way full-ipm      HiGHS on the programme written out by fund: also -dual, -primal

Each line is a fresh process, made-up provinces of ``province.py``, seed 1. ``whole``: raw HiGHS with its own defaults, on the
programme as ``solve`` proves it (all rows); ``lean``: the same without rows that only bind whole steps; ``parts``: as ``solve``
does from 60,000 columns on. Generating and formulating are left out. ``proof`` is the relative distance between the value found
and what the multipliers prove (``measures/bound.py``). CPU is of all threads.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.full import alone, by_fund
from benchmarks.province import province, under
from optimizer.domain.scenario import Lens
from optimizer.measures.bound import least_cost
from optimizer.model.answer import Answer
from optimizer.model.blocks.solve import solve_by_blocks
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate, formulate_lean
from optimizer.model.highs import quiet_stdout
from optimizer.problem.build import build_instance
from optimizer.problem.program import Program

ROOT = Path(__file__).resolve().parent.parent
WAYS = ("whole", "lean", "parts")
FULL = ("full-dual", "full-primal", "full-ipm")
"""The programme written out by fund (``full.py``), by the methods of HiGHS: the best of them is what the aim is a share of."""

SMALL = (100, 400)
LARGE = (100, 200, 400, 1000, 2750)
HEAD = f"{'areas':>6}{'years':>6}  {'lens':<12}{'way':<12}{'columns':>9}{'wall s':>8}{'CPU s':>8}{'peak MB':>9}{'proof':>9}"


def measure(asked: argparse.Namespace) -> None:
    """Solve one programme in one way and print its line."""
    instance = build_instance(under(province(asked.areas, asked.years), Lens(asked.lens)))
    columns = lay_columns(instance)
    program = formulate(instance, columns, whole=False) if asked.way == "whole" else formulate_lean(instance, columns)
    if asked.way in FULL:
        program = by_fund(program, columns)
    wall, cpu = time.perf_counter(), time.process_time()
    with quiet_stdout():
        answer = solve_by_blocks(program) if asked.way == "parts" else alone(program, asked.way[5:], asked.seconds)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = f"{asked.areas:>6}{asked.years:>6}  {asked.lens:<12}{asked.way:<12}{len(program.cost):>9}"
    print(f"{line}{wall:>8.1f}{cpu:>8.2f}{peak:>9.0f}{_proof(program, answer)}", flush=True)


def _proof(program: Program, answer: Answer | None) -> str:
    if answer is None or not answer.solved:
        return f"{'-':>9}  no answer in time"
    proven = least_cost(program, answer.row_duals)
    return f"{(answer.objective - proven) / abs(proven):>9.0e}  {answer.objective:.9f}"


def table(sizes: tuple[int, ...], years: tuple[int, ...] = (5,), ways: tuple[str, ...] = WAYS) -> None:
    """Print a line for each number of areas, years, lens and way, each measured in its own process."""
    print(f"\nlinear programmes, 25 interventions, 4 funds\n{HEAD}", flush=True)
    for lens in (Lens.CONTRIBUTION, Lens.SCORE):
        for areas in sizes:
            for year in years:
                for way in ways:
                    size = ("--areas", str(areas), "--years", str(year), "--lens", lens.value, "--way", way)
                    subprocess.run([sys.executable, "-m", "benchmarks.linear", *size], cwd=ROOT, check=True)


def _words() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(prog="python -m benchmarks.linear")
    words.add_argument("--all", action="store_true", help="all sizes")
    words.add_argument("--areas", type=int, help="one line alone")
    words.add_argument("--years", type=int, default=5)
    words.add_argument("--lens", default=Lens.CONTRIBUTION.value, choices=[Lens.CONTRIBUTION.value, Lens.SCORE.value])
    words.add_argument("--way", default="parts", choices=WAYS + FULL)
    words.add_argument("--seconds", type=float, default=300.0, help="time limit of HiGHS alone")
    return words


if __name__ == "__main__":
    given = _words().parse_args()
    if given.areas is not None:
        measure(given)
    elif given.all:
        table(LARGE)
        table((400,), (1, 2, 3, 4))
    else:
        table(SMALL)

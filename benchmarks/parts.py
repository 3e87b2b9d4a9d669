"""How near to its bound large problems are planned, how long it takes and how much memory it needs.

    python -m benchmarks.parts                                  all sizes, both lenses: some minutes
    python -m benchmarks.parts --quick                          the small ones
    python -m benchmarks.parts --areas 400 --years 5 --lens skor

Each line is a fresh process, by default with the limits `tuntas run` has. ``gap`` is (bound - value) / bound against the bound
that prices of money prove together with the whole-step search of every part (``search_bound``), ``proven`` against the bound
that anybody can re-check without a search. ``CPU`` is of all threads: on a busy machine it is the fairer number.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.province import floored, province, under
from optimizer.domain.scenario import Lens
from optimizer.measures.proof import prove
from optimizer.model.answer import Method, SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance

ROOT = Path(__file__).resolve().parent.parent
AREAS, YEARS = (60, 120, 400), (1, 3, 5)
QUICK = ((60, 1), (120, 1))
LENSES = (Lens.SCORE, Lens.CONTRIBUTION)
HEAD = f"{'areas':>6}{'years':>6}  {'lens':<12}{'gap %':>9}{'proven %':>10}{'wall s':>8}{'CPU s':>8}{'peak MB':>9}"


def measure(asked: argparse.Namespace) -> None:
    """Solve one province and print its line."""
    scenario = province(asked.areas, asked.years, seed=asked.seed)
    scenario = under(floored(scenario) if asked.floors else scenario, Lens(asked.lens))
    instance = build_instance(scenario)
    start, before = time.perf_counter(), time.process_time()
    draft = solve(instance, SolveOptions(gap=asked.gap, method=Method(asked.method)))
    wall, cpu = time.perf_counter() - start, time.process_time() - before
    proof = prove(instance, draft).proof
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    gaps = f"{100 * proof.search_gap:>9.4f}{100 * proof.gap:>10.3f}"
    print(f"{asked.areas:>6}{asked.years:>6}  {asked.lens:<12}{gaps}{wall:>8.1f}{cpu:>8.1f}{peak:>9.0f}", flush=True)


def table(sizes: tuple[tuple[int, int], ...], words: tuple[str, ...] = ()) -> None:
    """Print a line for each size (areas, years) and lens, each measured in its own process."""
    print(f"\nlarge problems, solved in parts where they are large enough\n{HEAD}", flush=True)
    for (areas, years), lens in itertools.product(sizes, LENSES):
        size = ("--areas", str(areas), "--years", str(years), "--lens", lens.value)
        subprocess.run([sys.executable, "-m", "benchmarks.parts", *size, *words], cwd=ROOT, check=True)


def _words() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(prog="python -m benchmarks.parts")
    words.add_argument("--quick", action="store_true", help="only the small sizes")
    words.add_argument("--areas", type=int, help="one size alone")
    words.add_argument("--years", type=int, default=1)
    words.add_argument("--lens", default=Lens.SCORE.value, choices=[lens.value for lens in LENSES])
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--gap", type=float, default=SolveOptions().gap)
    words.add_argument("--method", default=Method.AUTO.value, choices=[method.value for method in Method])
    words.add_argument("--floors", action="store_true", help="with a least benefit for every district, hard and soft in turn")
    return words


if __name__ == "__main__":
    given = _words().parse_args()
    if given.areas is None:
        floors = ("--floors",) if given.floors else ()
        table(QUICK if given.quick else tuple(itertools.product(AREAS, YEARS)), floors)
    else:
        measure(given)

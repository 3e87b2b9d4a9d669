"""How far the promises of docs/reliability.md were tested: faults, kills, changed bits, stopped solvers, solvers agreeing.

    python -m benchmarks.promises            all of them: some minutes
    python -m benchmarks.promises kills      one of them

Each prints how often it was tried and how often the promise was broken; the numbers come from the same code as the tests.
"""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

from optimizer.archive.verify import verify_hashes
from optimizer.archive.write import write_results
from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.certificate.make import certify, exact_proof
from optimizer.measures.proof import prove
from optimizer.model.answer import Method, SolveOptions
from optimizer.model.pulp_solver import available_solvers
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.plan import Status
from tests.archive import test_results_survive as survive
from tests.archive.samples import MANIFEST, is_made, made, written
from tests.support.brute import best_plan
from tests.support.solved import EXACT, answered, best
from tests.support.tiny import tiny
from tests.support.town import random_town

CBC = "PULP_CBC_CMD"
KILLS = 1000
Figure = Iterator[tuple[str, int, int]]


def faults() -> Figure:
    """Fail every call to the system once, and from then on; the results folder must be whole or not there."""
    for one_step, lasts, replaces, shift in product((True, False), (True, False), (True, False), (0, 2)):
        injected = broken = 0
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "2022"
            for first in range(1, 1000):
                failing = survive.Faults(first, survive.ERRORS[(first + shift) % len(survive.ERRORS)], lasts)
                if replaces:
                    write_results(target, made("lama"), MANIFEST)
                survive.attempt(target, failing, one_step)
                if failing.calls < first:
                    break
                injected += 1
                broken += target.exists() and bool(verify_hashes(target).findings)
                write_results(target, made("lagi"), MANIFEST)
                broken += not is_made(target, "lagi")
                if not replaces:
                    survive.wipe(target)
        yield f"failed calls: {one_step=} {lasts=} {replaces=} {shift=}", injected, broken


def kills() -> Figure:
    """Kill a writer before every call, and at odd moments; what is seen must be whole."""
    driver = Path(survive.__file__).with_name("kill_driver.py")
    script = "import runpy, sys; sys.argv = sys.argv[1:]; d = runpy.run_path(sys.argv[0], run_name='driver')"
    script += "; d['at_random'].__globals__['LONGEST'] = 1e9; d['main'](sys.argv[1], d['Path'](sys.argv[2]), int(sys.argv[3]))"
    for kind in ("exchange", "two-steps", "random"):
        with tempfile.TemporaryDirectory() as folder:
            words = [sys.executable, "-c", script, str(driver), kind, f"{folder}/2022", str(KILLS)]
            answer = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
        yield f"kill -9, {kind}", len(answer["seen"]), answer["seen"].count("torn")


def bits() -> Figure:
    """Change one bit of a results folder; it must be found."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "2022"
        write_results(target, made("baru"), MANIFEST)
        tried = missed = 0
        for name, content in written(target).items():
            for bit in range(len(content) * 8):
                (target / name).write_bytes(survive.flipped(content, bit))
                missed += not verify_hashes(target).findings
                tried += 1
            (target / name).write_bytes(content)
    yield "one bit changed", tried, missed


def limits() -> Figure:
    """Stop solvers by time and nodes; a plan called optimal must be so in exact arithmetic."""
    seconds, nodes = (None, 0.0, 0.001, 0.01, 0.05, 0.2), (-1, 0, 1, 5)
    methods = ((Method.COMPACT, "highs"), (Method.DECOMPOSED, "highs"), (Method.COMPACT, CBC))
    ends: Counter[str] = Counter()
    for number, (limit, most, (method, solver)) in enumerate(product(seconds, nodes, methods)):
        if (limit is None and most < 0) or (solver == CBC and CBC not in available_solvers()):
            continue
        for size in (6, 12, 20):
            instance = build_instance(random_town(number, areas=size, years=1 + number % 3))
            options = SolveOptions(solver=solver, seconds=limit, nodes=most, gap=0.0, method=method)
            try:
                solution = prove(instance, solve(instance, options))
            except (SolverError, NoPlanError) as error:
                ends[error.reason.code] += 1
                continue
            claimed = solution.proof.status is Status.OPTIMAL
            ends["optimal" if claimed else "feasible"] += 1
            ends["false"] += claimed and exact_proof(certify(solution)).gap > 1.01e-6
    told = ", ".join(f"{count} {end}" for end, count in sorted(ends.items()) if end != "false")
    yield f"stopped solves ({told})", sum(ends.values()) - ends["false"], ends["false"]


def agreement() -> Figure:
    """Solve the same instances with HiGHS, CBC and by trying every plan."""
    wrong = 0
    for seed in range(100):
        instance = build_instance(random_town(seed, areas=3 + seed % 4, years=1 + seed % 3))
        ours, other = answered(instance).objective, answered(instance, dataclasses.replace(EXACT, solver=CBC)).objective
        wrong += abs(ours - other) > 1e-7 * abs(ours) + 1e-3
    yield "linear optimum, HiGHS and CBC", 100, wrong
    tried = wrong = 0
    for seed, stepped in product(range(100), (False, True)):
        scenario = tiny(seed, stepped)
        oracle = best_plan(scenario)
        if oracle is not None:
            values = [best(scenario, dataclasses.replace(EXACT, solver=solver)).proof.value for solver in ("highs", CBC)]
            wrong += any(abs(value - oracle.value) > 1e-9 for value in values)
            tried += 1
    yield "whole plans, HiGHS, CBC and every plan tried", tried, wrong


def certificates() -> Figure:
    """Prove plans anew in exact arithmetic; the bound of the float proof may be off by 1e-6 at most."""
    wrong = 0
    for seed in range(100):
        solution = best(random_town(seed, areas=3 + seed % 8, years=1 + seed % 3), SolveOptions(nodes=5))
        exact, said = exact_proof(certify(solution)), solution.proof
        wrong += abs(exact.bound - said.bound) > 1e-6 * abs(said.bound) or abs(exact.value - said.value) > 1e-9
    yield "plans certified exactly, bound within 1e-6", 100, wrong


FIGURES: dict[str, Callable[[], Figure]] = {
    "faults": faults,
    "kills": kills,
    "bits": bits,
    "limits": limits,
    "agreement": agreement,
    "certificates": certificates,
}

if __name__ == "__main__":
    for chosen in sys.argv[1:] or FIGURES:
        for label, tried, broken in FIGURES[chosen]():
            sys.stdout.write(f"{chosen:<13} tried {tried:>6}, broken {broken:>3}   {label}\n")
            sys.stdout.flush()

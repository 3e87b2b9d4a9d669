"""One regency: how long each stage of a run takes, and how much memory the whole process needs."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
STAGES = """
import time
t = [time.perf_counter()]
def lap(name):
    t.append(time.perf_counter())
    print(name, t[-1] - t[-2])
from optimizer.app import best_case
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import read_scenario
from optimizer.report.content.gather import gather
from optimizer.report.files import run_files, run_pictures
from optimizer.measures.proof import prove
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.study.case import make_case
lap("import")
scenario = read_scenario(scenario_path("NAME"), ()).scenario
lap("read and check")
instance = build_instance(scenario)
lap("build")
draft = solve(instance, SolveOptions())
lap("solve")
solution = prove(instance, draft)
lap("audit and bound")
facts = gather(make_case(scenario, instance, solution), "id")
files = run_files(facts, "id")
lap("score and tables")
run_pictures(facts, "id")
lap("pictures, first")
run_pictures(facts, "id")
lap("pictures, again")
"""


def stages(name: str, runs: int = 3) -> None:
    """Print the median of each stage over several fresh processes, in seconds."""
    found: dict[str, list[float]] = {}
    for _ in range(runs):
        done = subprocess.run(
            [sys.executable, "-c", STAGES.replace("NAME", name)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        for line in done.stdout.splitlines():
            stage, seconds = line.rsplit(" ", 1)
            found.setdefault(stage, []).append(float(seconds))
    print(f"\nstages of `tuntas run {name}`, median of {runs} processes, seconds")
    for stage, seconds_list in found.items():
        print(f"  {stage:<20} {median(seconds_list):7.3f}")


def whole(name: str, words: tuple[str, ...] = (), runs: int = 3, verb: str = "run") -> None:
    """Print wall time, CPU time and peak memory of the whole command; CPU time is that of all its processes."""
    walls = []
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with TemporaryDirectory() as folder:
        for number in range(runs):
            start = time.perf_counter()
            command = [sys.executable, "-m", "optimizer", verb, name, "--out", f"{folder}/{number}", *words]
            subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
            walls.append(time.perf_counter() - start)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / runs
    shown = " ".join((verb, name, *words))
    print(f"\n`tuntas {shown}`: wall {median(walls):.2f} s, CPU {cpu:.2f} s, peak memory {after.ru_maxrss / 1024:.0f} MB")


def sweep(name: str) -> None:
    """Print the same of a sweep of a thousand cases."""
    whole(name, ("--vary", "pagu=50%..150%", "--vary", "bobot=0..1", "--draws", "1000"), verb="sweep")


if __name__ == "__main__":
    stages("2022")
    whole("2022", ("--no-report",))
    whole("2022")

"""How far the promises of docs/reliability.md were tested: faults, kills, changed bits, stopped solvers, solvers agreeing.

    python -m benchmarks.promises            all of them: an hour or more
    python -m benchmarks.promises kills      one of them

Each prints how often it was tried and how often the promise was broken; the numbers come from the same code as the tests.
The subjects that begin with ``child-`` strike real processes; what each of them finds broken is told on standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from benchmarks.promises.agreement import agreement
from benchmarks.promises.calls import kernel, python
from benchmarks.promises.certified import certificates
from benchmarks.promises.figure import Figure
from benchmarks.promises.killed import commands, sweeps
from benchmarks.promises.lies import lies
from benchmarks.promises.resources import disks, limited
from benchmarks.promises.stops import limits
from benchmarks.promises.twice import twice
from benchmarks.promises.writer import bits, faults, kills

FIGURES: dict[str, Callable[[], Figure]] = {
    "faults": faults,
    "kills": kills,
    "bits": bits,
    "limits": limits,
    "lies": lies,
    "agreement": agreement,
    "certificates": certificates,
    "child-kernel": kernel,
    "child-python": python,
    "child-limits": limited,
    "child-disks": disks,
    "child-kills": commands,
    "child-sweeps": sweeps,
    "child-twice": twice,
}

if __name__ == "__main__":
    for chosen in sys.argv[1:] or FIGURES:
        for label, tried, broken in FIGURES[chosen]():
            sys.stdout.write(f"{chosen:<13} tried {tried:>6}, broken {broken:>3}   {label}\n")
            sys.stdout.flush()

"""How quickly a run that is told to stop ends, how, and what it leaves: many runs, each stopped at a random moment.

    python -m benchmarks.interrupts             100 interrupts
    python -m benchmarks.interrupts 20 7        20 of them, other moments

Half of them hit `run 2022-2026`, the others a run with its report, CBC, and a sweep with two workers.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.support.stopped import Stopped, When, stop

RUNS = (
    (("run", "2022-2026"), 3.5),
    (("run", "2022"), 6.0),
    (("run", "2022-2026"), 3.5),
    (("run", "2022-2026", "--solver", "PULP_CBC_CMD"), 3.5),
    (("run", "2022-2026"), 3.5),
    (("sweep", "2022", "--vary", "pagu=50%..150%", "--draws", "5000", "--processes", "2"), 5.0),
)


def main(count: int, seed: int) -> None:
    """Stop so many runs, and print a line for each that broke the promise and the figures of all."""
    draw = random.Random(seed)
    took: list[float] = []
    broken: Counter[str] = Counter()
    number = over = 0
    while len(took) < count:
        words, longest = RUNS[number % len(RUNS)]
        number += 1
        delay = draw.uniform(0.0, longest)
        stopped, left = once(words, delay)
        if stopped.code == 0:
            over += 1  # it had ended before the signal
            continue
        took.append(stopped.seconds)
        for trouble in troubles(stopped, left):
            broken[trouble] += 1
            sys.stdout.write(f"{' '.join(words)} after {delay:.2f} s: {trouble}: {stopped} {left}\n")
    took.sort()
    told = ", ".join(f"{times} {trouble}" for trouble, times in broken.items()) or "no promise broken"
    middle, late = took[len(took) // 2], took[int(0.99 * len(took))]
    sys.stdout.write(f"{count} interrupts ({over} more came after the end): {told}\n")
    sys.stdout.write(f"seconds to the end: median {middle:.3f}, 99 of 100 {late:.3f}, longest {took[-1]:.3f}\n")


def once(words: tuple[str, ...], delay: float) -> tuple[Stopped, list[str]]:
    """Stop one run in a folder of its own and return how it ended and what it left, a sweep's journal apart."""
    with tempfile.TemporaryDirectory() as place:
        results, temporary = Path(place) / "results", Path(place) / "temporary"
        temporary.mkdir()
        os.environ.update(dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(temporary)))
        stopped = stop(["-m", "optimizer", *words, "--out", str(results / "hasil")], When(None, delay))
        found = [path.name for folder in (results, temporary) if folder.exists() for path in folder.iterdir()]
    return stopped, [name for name in found if name != ".tmp-journal-hasil"]


def troubles(stopped: Stopped, left: list[str]) -> list[str]:
    """Return what of the promise was broken."""
    checks = {
        "another code": stopped.code != 130,
        "over a second": stopped.seconds > 1.0,
        "a trace": any("Traceback" in line for line in stopped.said),
        "a process left": stopped.outlived,
        "something left": bool(left),
    }
    return [name for name, true in checks.items() if true]


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(*given, *(100, 1)[len(given) :])

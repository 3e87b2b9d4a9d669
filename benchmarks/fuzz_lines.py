"""Fuzzes like `benchmarks.fuzz`, led by lines never run before; needs atheris, which is no dependency of this project.

    python -m benchmarks.fuzz_lines --minutes 10 --faults FOLDER

The first byte of an input names the target, the rest is its content; our own damage is three of four mutations.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["optimizer"]):
    from benchmarks.fuzz import Fuzzer, asked_for, is_over, named, report
    from benchmarks.fuzz_targets import seeds

_LONGEST = 60_000
_OPTIONS = (f"-max_len={_LONGEST}", "-timeout=600", "-rss_limit_mb=2000", "-verbosity=0", "-report_slow_units=600")


def fuzz_lines() -> None:
    """Fuzz as the command line says; ends the process, as atheris does."""
    asked = asked_for(None)
    folder = Path(tempfile.mkdtemp())
    with atheris.instrument_imports(include=["optimizer"]):
        fuzzer = Fuzzer(folder / "kota", asked.faults, random.Random(asked.seed))
    every = named(fuzzer, asked.only)
    until = time.process_time() + 60 * asked.minutes

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        dice = random.Random(seed)
        number = data[0] % len(every) if data else dice.randrange(len(every))
        if len(data) > 1 and dice.random() < 0.25:
            return data[:1] + bytes(atheris.Mutate(data[1:], most - 1))
        return (bytes((number,)) + every[number].damage(data[1:], dice, b""))[:most]

    def one(data: bytes) -> None:
        if data:
            fuzzer.tried(every[data[0] % len(every)], data[1:])
        if is_over(fuzzer, until):
            report(fuzzer)
            os._exit(1 if fuzzer.broken else 0)

    (folder / "corpus").mkdir()
    for number, target in enumerate(every):
        for rank, content in enumerate(seeds(target, fuzzer.yard)):
            (folder / "corpus" / f"{number}-{rank}").write_bytes(bytes((number,)) + content)
    atheris.Setup([sys.argv[0], str(folder / "corpus"), *_OPTIONS, f"-seed={asked.seed + 1}"], one, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    fuzz_lines()

"""The writer of results in one process: every call failing once, kills before every call, every bit changed."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

from benchmarks.promises.figure import Figure
from optimizer.archive.verify import verify_hashes
from optimizer.archive.write import write_results
from tests.archive import test_results_survive as survive
from tests.archive.samples import MANIFEST, is_made, made, written

KILLS = 1000


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

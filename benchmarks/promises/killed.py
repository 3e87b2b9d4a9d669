"""``kill -9`` of real ``tuntas`` processes at odd moments, and a sweep that is killed again and again until it ends."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.promises.calls import judged
from benchmarks.promises.figure import Figure
from benchmarks.promises.warm import begin
from optimizer.archive.verify import verify_hashes
from tests.support.children import COMMANDS, Place, hidden, prepared, surrounding, tree

EACH = 30
WRITING = 0.03
"""Seconds after the first file of the results, at most, until a command is killed while it writes."""
SWEEP_KILLS = 80
CASES = 400
GOES_ON = 0.8
"""How often a sweep is left alone until it has kept one more case; else it is killed while it begins."""
PAUSE = 0.05
"""Seconds after which it is killed then, at most."""
BATCH = re.compile(rb'"batch":\d+')


def begun(words: list[str]) -> subprocess.Popen[bytes]:
    """Begin a command in a group of its own and hear nothing of it."""
    quiet = subprocess.DEVNULL
    return subprocess.Popen(words, env=surrounding(), stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)


def kill(child: subprocess.Popen[bytes]) -> bool:
    """Kill a command, not its workers; return whether it was still alive."""
    child.kill()
    return child.wait() == -signal.SIGKILL


def commands() -> Figure:
    """Kill every command: one time in two at any moment, else while it writes."""
    draw = random.Random(6)
    with tempfile.TemporaryDirectory() as home:
        for command in COMMANDS:
            place = prepared(command, Path(home))
            clock = time.monotonic()
            place.reset(replaces=True)
            begin(place).end()
            lasting = time.monotonic() - clock
            waits = [draw.uniform(0.0, WRITING if n % 2 else lasting) for n in range(EACH)]
            shots = [_Shot(place, wait, n % 2 == 1, n % 4 < 2) for n, wait in enumerate(waits)]
            broken = sum(judged(place, f"kill {n}", shot.replaces, shot.fire) for n, shot in enumerate(shots))
            alive = sum(shot.hit for shot in shots)
            writing = sum(shot.hit and shot.while_writing for shot in shots)
            yield f"kill -9 of {command}, {writing} of them while it wrote", alive, broken


@dataclass
class _Shot:
    place: Place
    wait: float
    while_writing: bool
    replaces: bool
    hit: bool = field(default=False)

    def fire(self) -> str:
        """Begin the command and kill it; return what is wrong with what is seen afterwards."""
        child = begin(self.place)
        if self.while_writing:
            while child.alive() and not (self.place.folder.parent / ".tmp-new-hasil").exists():
                time.sleep(0.0005)
        time.sleep(self.wait)
        self.hit = child.killed()
        seen = self.place.state()
        return seen if seen == "torn" or (seen == "none" and self.replaces) else ""


def sweeps() -> Figure:
    """Kill one sweep of whole plans again and again; what it had found stays, and it ends with the bytes of a calm one."""
    with tempfile.TemporaryDirectory() as home:
        first = prepared("run", Path(home))
        options = ("--vary", "pagu=50%..150%", "--vary", "bobot=0..1", "--draws", str(CASES), "--whole", "--processes", "2")
        folders = [Path(home) / name / "sapuan" for name in ("tenang", "terbunuh")]
        calm, struck = (
            [sys.executable, "-m", "optimizer", "sweep", str(first.scenario), *options, "--out", str(folder)]
            for folder in folders
        )
        begun(calm).wait()
        kept = _Kept(folders[1])
        kept.kill_until_enough(struck)
        begun(struck).wait()
        same = tree(folders[0]) == tree(folders[1]) and not verify_hashes(folders[1]).findings
        left = hidden(folders[1].parent)
        yield f"kills of a sweep of {CASES} cases, {kept.found} of them answered before the last kill", kept.kills, kept.torn
        yield "cases kept by its journal that were lost or answered again", kept.found, kept.lost
        yield f"bytes of a calm sweep in the end, nothing left behind {left}", 1, int(not same or bool(left))


@dataclass
class _Kept:
    folder: Path
    kills: int = 0
    torn: int = 0
    lost: int = 0
    found: int = 0

    def kill_until_enough(self, words: list[str]) -> None:
        """Kill the sweep as soon as it has gone on for a moment, time and again."""
        draw, before = random.Random(7), []
        while self.kills < SWEEP_KILLS:
            child = begun(words)
            size = _size(self.folder) if draw.random() < GOES_ON else 0
            while child.poll() is None and _size(self.folder) <= size:
                time.sleep(0.002)
            time.sleep(draw.uniform(0.0, PAUSE))
            if not kill(child):
                return
            self.kills += 1
            self.torn += self.folder.exists()
            after = _entries(self.folder)
            self.lost += after[: len(before)] != before or len({BATCH.search(line)[0] for line in after}) != len(after)
            before, self.found = after, len(after)


def _journal(folder: Path) -> Path:
    return folder.parent / f".tmp-journal-{folder.name}"


def _size(folder: Path) -> int:
    path = _journal(folder)
    return path.stat().st_size if path.exists() else 0


def _entries(folder: Path) -> list[bytes]:
    """Return the whole lines of a journal after the first, which is the question; each is one case."""
    path = _journal(folder)
    return [line for line in path.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")][1:] if path.exists() else []

"""Tells a real run of the program to stop at some moment, and looks at what it said, how it ended and what it left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 60.0


@dataclass(frozen=True)
class Stopped:
    """How a run ended: its code, seconds after the signal, lines on standard error, and whether processes outlived it."""

    code: int
    seconds: float
    said: list[str]
    outlived: bool


@dataclass(frozen=True)
class When:
    """The moment of a signal: ``delay`` seconds after a stage was told (``None``: after the program begins to listen)."""

    stage: str | None
    delay: float


def stop(command: list[str], when: When, number: int = signal.SIGINT, everyone: bool = False) -> Stopped:
    """Run words of Python and send a signal to the process, or to ``everyone`` it has begun too, as a terminal does."""
    deaf_no_more = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a suite that runs in the background ignores it
    words = [sys.executable, *command]
    lines: list[str] = []
    with subprocess.Popen(
        words,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=deaf_no_more,
        start_new_session=True,
    ) as run:
        reader = Thread(target=_read, args=(run, lines))
        reader.start()
        _wait_until(lambda: run.poll() is not None or (_told(when.stage, lines) and _listens(run.pid)))
        time.sleep(when.delay)
        begun = time.monotonic()
        (os.killpg if everyone and run.poll() is None else _tell)(run.pid, number)
        code = _waited(run)
        seconds = time.monotonic() - begun
        outlived = not _wait_until(lambda: not _group_lives(run.pid), 10.0)
        if outlived:
            os.killpg(run.pid, signal.SIGKILL)
        reader.join()
    return Stopped(code, seconds, lines, outlived)


def _waited(run: subprocess.Popen[str]) -> int:
    """Return the code of a run that ends in time, else that of one that had to be killed."""
    try:
        return run.wait(LIMIT)
    except subprocess.TimeoutExpired:
        run.kill()
        return run.wait()


def _tell(process: int, number: int) -> None:
    try:
        os.kill(process, number)
    except ProcessLookupError:
        return


def _read(run: subprocess.Popen[str], lines: list[str]) -> None:
    assert run.stderr is not None
    for line in run.stderr:
        lines.append(line.rstrip("\n"))


def _told(stage: str | None, lines: list[str]) -> bool:
    return stage is None or stage in lines


def _listens(process: int) -> bool:
    """Tell whether a process has a handler of its own for SIGTERM, where the system says so."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return not Path("/proc/self/status").exists()
    caught = next((line for line in status.splitlines() if line.startswith("SigCgt:")), "SigCgt: 0")
    return bool(int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1)


def _group_lives(process: int) -> bool:
    try:
        os.killpg(process, 0)
    except ProcessLookupError:
        return False
    return True


def _wait_until(true: Callable[[], bool], limit: float = LIMIT) -> bool:
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.002)
    return False

"""What runs in a worker process: one task after another, until the process that began it closes the line or is gone."""

from __future__ import annotations

import os
import signal
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import connection, parent_process

READY = "ready"
"""The first word of a worker: a process that dies before it could not be started at all."""


@dataclass(frozen=True, slots=True)
class Broken:
    """What a worker sends in place of an answer when the work itself raises: a fault of the program, told in full."""

    trace: str


def serve(line: connection.Connection, work: Callable[[object], object]) -> None:
    """Answer the tasks that come over a line; Ctrl-C is for the process that began this one, which then ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    line.send(READY)
    while True:
        try:
            task = line.recv()
        except (EOFError, OSError):
            return
        line.send(_answer(work, task))


def _answer(work: Callable[[object], object], task: object) -> object:
    try:
        return work(task)
    except Exception:
        return Broken(traceback.format_exc())


def _leave_with_parent() -> None:
    """End at once when the process that began this one dies, however it dies: nobody waits for the answer any more."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)

"""What runs in a worker process: one task after another, until the process that began it closes the line or is gone."""

from __future__ import annotations

import signal
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection, parent_process

from optimizer.signals import listen, say_at_end, stop

READY = "ready"
"""The first word of a worker: a process that dies before it could not be started at all."""


@dataclass(frozen=True, slots=True)
class Broken:
    """What a worker sends in place of an answer when the work itself raises: a fault of the program, told in full."""

    trace: str


def serve(line: connection.Connection, work: Callable[[object], object]) -> None:
    """Answer the tasks that come over a line; Ctrl-C is for the process that began this one, which then ends it by SIGTERM."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    say_at_end("")
    listen()
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):  # the other end is gone: nobody waits for answers any more
        line.send(READY)
        while True:
            line.send(_answer(work, line.recv()))


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
        stop()

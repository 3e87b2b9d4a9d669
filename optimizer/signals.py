"""A run that is told to stop (Ctrl-C, SIGTERM, a terminal that closes) ends at once, wherever it is, and leaves nothing behind.

Python's own way, an exception in the line the main thread is at, gets lost where exceptions are swallowed, waits for C code,
and may end as "killed by the signal". Here nothing is raised: what is under way is undone, one line is said, and the process
is gone. Should C code hold up the main thread, which alone runs Python's handlers, a thread that only watches does the same.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import NoReturn, TypeVar

Thing = TypeVar("Thing")

PATIENCE = 0.4
"""Seconds the main thread has to end the run by itself."""

LONGEST = 2.0
"""Seconds that undoing may take before the process goes without it."""

_STOPPED = "Dihentikan. / Interrupted."
"""Said while the language asked for is not known yet, nor the messages loaded."""

_STOPS = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)}
_ENDING = threading.Lock()


class _State:
    """What this process knows about its end."""

    stopped = _STOPPED
    told: int | None = None  # signal heard, or code of an end already begun
    held = 0
    ending = False  # a thread that only watches ends the run
    undo: list[Callable[[], None]] = []  # noqa: RUF012 - one for the process, as the others are


def listen() -> None:
    """End the process by code 128 + number (130, 143, 129) when it is told to stop; for its main thread, first of all.

    A signal that the process was begun deaf to (``nohup``, a job of a script in the background) stays unheard.
    """
    for number in _STOPS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _hear)
    reads, writes = os.pipe()
    if hasattr(os, "set_blocking"):  # Windows knows it since Python 3.12, and does not ask for it
        os.set_blocking(writes, False)
    signal.set_wakeup_fd(writes, warn_on_full_buffer=False)
    threading.Thread(target=_watch, args=(reads,), daemon=True).start()


def say_at_end(text: str) -> None:
    """Set the line said on standard error when the run is told to stop; none if empty."""
    _State.stopped = text


@contextmanager
def undone_by(undo: Callable[[], None]) -> Iterator[None]:
    """Have something undone should the run be told to stop meanwhile.

    ``undo`` is called between any two lines of what it undoes: it must not wait for a lock, nor load a module.
    """
    _State.undo.append(undo)
    try:
        yield
    finally:
        _State.undo.remove(undo)


@contextmanager
def made(make: Callable[[], Thing], undo: Callable[[Thing], None]) -> Iterator[Thing]:
    """Make something that is there for these lines only: it is undone at their end, however they end; see :func:`undone_by`."""
    with held():
        thing = make()
        end = partial(undo, thing)
        _State.undo.append(end)
    try:
        yield thing
    finally:
        with held():
            _State.undo.remove(end)
            end()


@contextmanager
def held() -> Iterator[None]:
    """Put off the end until these few lines of the main thread are over: what they begin is then known to be undone."""
    _State.held += 1
    if _State.ending:  # another thread undoes what there is, and waits for lines like these: nothing may be begun any more
        _State.held -= 1
        time.sleep(LONGEST)
        _State.held += 1
    try:
        yield
    finally:
        _State.held -= 1
        if _State.told is not None and not _State.held:
            _end_here(_State.told)


def stop(number: int = signal.SIGTERM) -> NoReturn:
    """End the process as if it were told to, from any thread, even should the main thread be at that already and not get on."""
    if _ENDING.acquire(blocking=False):
        _State.ending = True
        late = time.monotonic() + LONGEST / 2
        while _State.held and time.monotonic() < late:
            time.sleep(0.01)
        _end(number)
    time.sleep(LONGEST)
    os._exit(128 + number)


def leave(code: int) -> NoReturn:
    """End the process without taking Python apart, which takes time, and where a signal would kill it."""
    _State.told = code  # all is done: a signal that comes now is late, and changes nothing
    _ENDING.acquire(blocking=False)
    with suppress(Exception):
        atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    os._exit(code)


def _hear(number: int, _frame: object) -> None:
    """Hear the first signal; those that come while it is being obeyed change nothing."""
    if _State.told is None:
        _State.told = number
        if not _State.held:
            _end_here(number)


def _end_here(number: int) -> None:
    if _ENDING.acquire(blocking=False):
        _end(number)
    time.sleep(LONGEST)  # the watch is at it: nothing may be made anew meanwhile


def _watch(reads: int) -> None:
    number = 0
    while number not in _STOPS:
        number = os.read(reads, 1)[0]
    time.sleep(PATIENCE)
    stop(number)


def _end(number: int) -> NoReturn:
    for undo in reversed(_State.undo):
        with suppress(Exception):
            undo()
    if _State.stopped:
        with suppress(OSError):
            os.write(2, f"{_State.stopped}\n".encode())
    os._exit(128 + number)

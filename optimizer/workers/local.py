"""Processes of this computer, each with a line of its own, so that it is known which task a dead one was at.

A pool of the standard library blames every task under way when one process dies, and leaves its processes behind when its own
process is killed; these do neither. Processes are spawned, never forked: a solver that has run once does not survive a fork.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection, resource_tracker
from multiprocessing.context import SpawnProcess
from typing import Generic, cast

from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.signals import held, undone_by
from optimizer.workers.child import READY, Broken, serve
from optimizer.workers.engine import Answer, Task

TRIES = 2
"""How often a task may take its worker with it before it is given up."""

_PATIENCE = 5.0


class LocalEngine:
    """So many processes of this computer."""

    def __init__(self, processes: int) -> None:
        """Refuse fewer than one process with ``ValueError``."""
        if processes < 1:
            raise ValueError("at least one process is needed")
        self._processes = processes

    def each(self, work: Callable[[Task], Answer], tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer | None]]:
        """Yield every task with its answer; see :class:`optimizer.workers.engine.Engine`."""
        crew = _Crew(self._processes, work, iter(tasks))
        try:
            with undone_by(crew.stop):
                while crew.employ():
                    yield from crew.answers()
        finally:
            crew.dismiss()


@dataclass(frozen=True, slots=True)
class _Turn(Generic[Task]):
    """A task and how often it was begun before."""

    task: Task
    tries: int


class _Worker(Generic[Task]):
    """A process, the line to it, and what it is at."""

    def __init__(self, work: Callable[[Task], object]) -> None:
        context = multiprocessing.get_context("spawn")
        self.line, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=serve, args=(theirs, work), daemon=True)
        with _deaf():
            self.process.start()
        theirs.close()
        self.ready = False
        self.turn: _Turn[Task] | None = None

    def leave(self) -> None:
        """End the process: at once when it is at something, else by itself."""
        self.line.close()
        if self.turn is not None:
            self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


@contextmanager
def _deaf() -> Iterator[None]:
    """Let what is begun meanwhile not hear Ctrl-C, which a terminal tells every process: not even while its Python starts."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # it would be begun in between, and makes its beginner hear again
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


class _Crew(Generic[Task, Answer]):
    """The workers, what is waiting, and what has to be tried again."""

    def __init__(self, most: int, work: Callable[[Task], Answer], tasks: Iterator[Task]) -> None:
        self._most = most
        self._work = work
        self._tasks = tasks
        self._again: deque[_Turn[Task]] = deque()
        self._workers: list[_Worker[Task]] = []

    def employ(self) -> bool:
        """Give every free worker a task, beginning workers as needed; return whether any is at work."""
        idle = [worker for worker in self._workers if worker.turn is None]
        while idle or len(self._workers) < self._most:
            turn = self._next()
            if turn is None:
                break
            worker = idle.pop() if idle else self._begin()
            worker.turn = turn
            if worker.ready:
                self._send(worker)
        return any(worker.turn is not None for worker in self._workers)

    def answers(self) -> Iterator[tuple[Task, Answer | None]]:
        """Wait until some workers say something, and yield the tasks that are done with."""
        busy = [worker for worker in self._workers if worker.turn is not None]
        heard = connection.wait([worker.line for worker in busy])
        for worker in (each for each in busy if each.line in heard):
            turn = worker.turn
            try:
                said = worker.line.recv()
            except (EOFError, OSError):
                yield from self._bury(worker)
                continue
            if said == READY and not worker.ready:
                worker.ready = True
                self._send(worker)
            elif turn is not None:
                worker.turn = None
                yield turn.task, self._taken(said)

    def dismiss(self) -> None:
        """End every worker."""
        for worker in self._workers:
            worker.leave()
        self._workers.clear()

    def stop(self) -> None:
        """Tell every worker to end at once, whatever it is at."""
        for worker in self._workers:
            worker.process.terminate()

    def _begin(self) -> _Worker[Task]:
        with held():  # so that no worker is begun that is not known
            worker = _Worker[Task](self._work)
            self._workers.append(worker)
        return worker

    def _next(self) -> _Turn[Task] | None:
        if self._again:
            return self._again.popleft()
        return next((_Turn(task, 0) for task in self._tasks), None)

    def _send(self, worker: _Worker[Task]) -> None:
        """Send a task; a worker that is dead already is noticed when its answer is awaited."""
        if worker.turn is not None:
            try:
                worker.line.send(worker.turn.task)
            except OSError:
                return

    def _bury(self, worker: _Worker[Task]) -> Iterator[tuple[Task, Answer | None]]:
        """Take a dead worker off the list; its task is tried again, or yielded without an answer."""
        turn = worker.turn
        worker.leave()
        self._workers.remove(worker)
        if not worker.ready:
            raise SolverError(message("sweep.no_worker"))
        if turn is not None and turn.tries + 1 < TRIES:
            self._again.append(_Turn(turn.task, turn.tries + 1))
        elif turn is not None:
            yield turn.task, None

    def _taken(self, said: object) -> Answer:
        if isinstance(said, Broken):
            raise SolverError(message("sweep.broken", detail=said.trace))
        return cast("Answer", said)

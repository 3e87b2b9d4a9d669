"""A Dask cluster: one of its own on this computer, or one that runs elsewhere and is known by its address."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any, cast

from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.workers.engine import Answer, Task

_ALONE = threading.Lock()

PATIENCE = "30s"
"""How long the scheduler of a cluster is waited for."""

AHEAD = 2
"""Tasks sent to the cluster for each of its workers, so that none waits for the next one."""


class DaskEngine:
    """A cluster; it tries tasks of workers that died again by itself, as often as it is set to."""

    def __init__(self, address: str, processes: int) -> None:
        """Keep the address of a scheduler (``tcp://host:8786``), or the number of processes of a cluster begun for this."""
        self._address = address
        self._processes = processes

    def each(self, work: Callable[[Task], Answer], tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer | None]]:
        """Yield every task with its answer; see :class:`optimizer.workers.engine.Engine`."""
        with _client(self._address, self._processes) as client:
            yield from each_on(client, work, tasks)


def each_on(client: Any, work: Callable[[Task], Answer], tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer | None]]:
    """Yield every task with its answer from a cluster that is connected already."""
    from distributed import as_completed

    waiting, alone = iter(tasks), partial(_one_at_a_time, work)
    sent: dict[Any, Task] = {}

    def send(count: int) -> list[Any]:
        more = {client.submit(alone, task, pure=False): task for task in islice(waiting, count)}
        sent.update(more)
        return list(more)

    coming = as_completed(send(AHEAD * max(1, len(client.scheduler_info(n_workers=-1)["workers"]))))
    for done in coming:
        task = sent.pop(done)
        answer = _taken(done)
        for future in send(1):
            coming.add(future)
        yield task, cast("Answer | None", answer)


def _one_at_a_time(work: Callable[[Task], Answer], task: Task) -> Answer:
    """Work a task in a process that may have several threads for them: a solver wants the process to itself."""
    with _ALONE:
        return work(task)


def _taken(done: Any) -> object:
    """Return the answer of a task, ``None`` when the cluster gave it up because its workers died."""
    from distributed import KilledWorker

    error = done.exception()
    if error is None:
        return done.result()
    if isinstance(error, KilledWorker):
        return None
    raise SolverError(message("sweep.broken", detail=f"{type(error).__name__}: {error}"))


def _client(address: str, processes: int) -> Any:
    try:
        from distributed import Client
    except ModuleNotFoundError as error:
        raise SolverError(message("sweep.no_dask")) from error
    try:
        if address:
            return Client(address, timeout=PATIENCE)
        return Client(n_workers=processes, threads_per_worker=1, processes=True, dashboard_address=None)
    except OSError as error:
        raise SolverError(message("sweep.no_cluster", address=address)) from error

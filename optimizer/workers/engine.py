"""What works many tasks: whichever it is, a task is answered by the same function, and a worker that dies is no disaster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Answer = TypeVar("Answer")


class Engine(Protocol):
    """Works tasks in processes of its own."""

    def each(self, work: Callable[[Task], Answer], tasks: Iterable[Task]) -> Iterator[tuple[Task, Answer | None]]:
        """Yield every task with its answer, as answers come; ``None`` where its worker died, and died again when retried.

        ``work``, tasks and answers are pickled. Tasks are taken from the iterable as workers become free. Raises SolverError
        when no worker can be started, or when ``work`` itself raises: it is expected to answer with its failures.
        """

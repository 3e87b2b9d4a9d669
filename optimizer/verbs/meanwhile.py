"""Work done beside other work: pictures are drawn while the solver, which lets go of Python's lock, looks for plans."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Meanwhile(Generic[Result]):
    """A function that runs in a thread of its own; the thread ends with the program, so Ctrl-C need not wait for it."""

    def __init__(self, work: Callable[[], Result]) -> None:
        """Begin at once."""
        self.work = work
        self.answer: list[Result] = []
        self.failure: BaseException | None = None
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def result(self) -> Result:
        """Wait for the end and return the answer; raises what the work raised."""
        self.thread.join()
        if self.failure is not None:
            raise self.failure
        return self.answer[0]

    def _run(self) -> None:
        try:
            self.answer.append(self.work())
        except BaseException as error:
            self.failure = error

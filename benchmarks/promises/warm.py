"""Processes that run the command line, begun by fork from one that has loaded everything: many in little time."""

from __future__ import annotations

import io
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from optimizer.cli import main
from optimizer.cli.wiring import load_ports
from tests.support.children import Ended, Place


def nothing() -> None:
    """Do nothing before a command begins."""


@dataclass(frozen=True)
class Child:
    """A command under way, and the end of a pipe that says what it complains of."""

    number: int
    complaints: int

    def alive(self) -> bool:
        """Whether it has not ended yet; it is still to be waited for."""
        return os.waitid(os.P_PID, self.number, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None

    def killed(self) -> bool:
        """Kill it; return whether it was still at work."""
        os.kill(self.number, signal.SIGKILL)
        os.close(self.complaints)
        return os.waitstatus_to_exitcode(os.waitpid(self.number, 0)[1]) == -signal.SIGKILL

    def end(self) -> Ended:
        """Wait for its end."""
        with open(self.complaints, "rb") as stream:  # noqa: PTH123 - a pipe, not a path
            said = stream.read().decode("utf-8", "replace")
        return Ended(os.waitstatus_to_exitcode(os.waitpid(self.number, 0)[1]), said)


def begin(place: Place, before: Callable[[], object] = nothing, language: str = "en") -> Child:
    """Begin the command of a place; ``before`` runs in its process first."""
    load_ports()
    heard, said = os.pipe()
    number = os.fork()
    if number:
        os.close(said)
        return Child(number, heard)
    code = 99
    try:
        os.setsid()
        os.environ["COLUMNS"] = "1000"
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream, target in enumerate((nowhere, nowhere, said)):
            os.dup2(target, stream)
        sys.stdout, sys.stderr = (io.TextIOWrapper(io.FileIO(stream, "w")) for stream in (1, 2))
        for spare in (heard, said, nowhere):
            os.close(spare)
        before()
        code = int(main(place.words(language)[3:]))
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
    os._exit(code)


def run(place: Place, before: Callable[[], object] = nothing) -> Ended:
    """Run the command of a place to its end."""
    return begin(place, before).end()

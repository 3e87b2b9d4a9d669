"""Gathers the faults and notices of all files of one reading; the only thing in this room that changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

from optimizer.errors import Fault, Place, ScenarioError
from optimizer.messages import Message, message

MOST_FAULTS = 1000
_LONGEST_LINE = 4000


class FaultSink:
    """Takes every fault that is found, so that all of them can be told in one go."""

    def __init__(self) -> None:
        """Start without faults."""
        self._faults: list[Fault] = []
        self._notices: list[Fault] = []
        self._lines: dict[str, Sequence[str]] = {}

    def keep_lines(self, file: str, lines: Sequence[str]) -> None:
        """Remember the lines of a text file, so that faults in it can show the line they are on."""
        self._lines[file] = lines

    def fault(self, where: Place, what: Message, fix: Message | None = None) -> None:
        """Add a fault; raises ``ScenarioError`` at once when there are more than anybody would read."""
        self._faults.append(Fault(where, what, fix, self._line(where)))
        if len(self._faults) >= MOST_FAULTS:
            self._faults.append(Fault(Place(where.file), message("file.too_many_faults", most=MOST_FAULTS)))
            self.refuse()

    def notice(self, where: Place, what: Message, fix: Message | None = None) -> None:
        """Add something the planner should know although the input is accepted."""
        self._notices.append(Fault(where, what, fix, self._line(where)))

    def take(self, error: ScenarioError) -> None:
        """Add the faults of a reading that already ended."""
        self._faults.extend(error.faults)

    def forgive(self, code: str) -> None:
        """Forget the faults of one kind, when what they miss may stand in a file that could not be read."""
        self._faults = [fault for fault in self._faults if fault.what.code != code]

    @property
    def count(self) -> int:
        """Number of faults so far; compare two counts to learn whether a part was clean."""
        return len(self._faults)

    @property
    def notices(self) -> tuple[Fault, ...]:
        """Every notice, in the order of its place."""
        return tuple(sorted(self._notices, key=lambda notice: notice.where))

    def stop(self) -> None:
        """Raise ``ScenarioError`` with everything gathered, when there is anything."""
        if self._faults:
            self.refuse()

    def refuse(self) -> NoReturn:
        """Raise ``ScenarioError`` with everything gathered, each fault once; there must be at least one."""
        unique = {(fault.where, fault.what): fault for fault in self._faults}
        raise ScenarioError(tuple(unique.values()))

    def _line(self, where: Place) -> str:
        lines = self._lines.get(where.file, ())
        inside = not where.cell and 0 < where.line <= len(lines)
        return lines[where.line - 1][:_LONGEST_LINE] if inside else ""

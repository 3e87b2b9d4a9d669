"""What can go wrong, as values: faults with a place, and the four ways a run can end without a plan."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.messages import Message


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in the planner's own files.

    ``line`` and ``column`` count from 1; 0 means that the whole file, or the whole line, is meant.
    ``cell`` is a workbook place as a spreadsheet writes it, ``kawasan!G9``; empty for text files.
    """

    file: str
    line: int = 0
    column: int = 0
    cell: str = ""

    def __str__(self) -> str:
        """Return ``file:line:column``, leaving out what is not known, or ``file, cell`` in a workbook."""
        if self.cell:
            return f"{self.file}, {self.cell}"
        numbers = (self.line, self.column) if self.line else ()
        return ":".join([self.file, *(str(number) for number in numbers if number)])


NOWHERE = Place("")
"""The place of what was made by a program and stands in no file."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with the input: its place, what is wrong, and what would mend it.

    ``source`` is the line as it stands in the file, so that a reader can be shown it; empty when there is none.
    """

    where: Place
    what: Message
    fix: Message | None = None
    source: str = ""


class ScenarioError(Exception):
    """The scenario or its data are refused; carries every fault found (exit code 3)."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep ``faults``, which must not be empty, in the order of their places."""
        if not faults:
            raise ValueError("a ScenarioError needs at least one fault")
        self.faults = tuple(sorted(faults, key=lambda fault: fault.where))
        super().__init__("; ".join(f"{fault.where}: {fault.what.code}" for fault in self.faults))


class NoPlanError(Exception):
    """The rules cannot be met together: there is no plan (exit code 1)."""

    def __init__(self, reason: Message, conflicts: tuple[Message, ...] = (), told: object = None) -> None:
        """Keep the reason and the rules found to be in conflict.

        ``told`` is an answer that a report can tell in full: the conflict and the ways out; ``None`` where nobody looked.
        """
        self.reason = reason
        self.conflicts = conflicts
        self.told = told
        super().__init__(reason.code)


class SolverError(Exception):
    """The solver failed, or stopped without a plan that can be trusted (exit code 4)."""

    def __init__(self, reason: Message) -> None:
        """Keep the reason, told in the planner's words."""
        self.reason = reason
        super().__init__(reason.code)


class ArchiveError(Exception):
    """Results cannot be written, read or trusted: disk, permission, lock or tampering (exit code 4)."""

    def __init__(self, reason: Message) -> None:
        """Keep the reason, told in the planner's words."""
        self.reason = reason
        super().__init__(reason.code)

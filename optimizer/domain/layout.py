"""What the columns of a table hold, as values: enough to draw an empty table without knowing how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.messages import Message


class ColumnKind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    CODE = "code"
    NUMBER = "number"
    WHOLE = "whole"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """A column: its heading, what it means, and what its cells may hold.

    ``choices`` are the words of a choice; ``least`` and ``most`` bound a number, as they are written; ``needed`` cells may
    not be left empty.
    """

    key: str
    meaning: Message
    kind: ColumnKind
    needed: bool
    choices: tuple[str, ...] = ()
    least: str = ""
    most: str = ""


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table: its name, which is also that of its sheet, and its columns in order."""

    name: str
    columns: tuple[ColumnLayout, ...]

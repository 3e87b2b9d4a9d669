"""A table as a grid of cells, the same for CSV and for a sheet of a workbook; every cell knows its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from optimizer.errors import Place

MOST_ROWS = 60_000
"""The RTs of all slum areas of a nation; what one table may cost in memory is measured in docs/reliability.md."""
MOST_COLUMNS = 200
MOST_SHARED = 20_000
"""How many different cells of a table are kept, so that those that are alike are made once."""


class CellKind(StrEnum):
    """How a cell is stored; CSV knows only text."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    BOOLEAN = "boolean"
    ERROR = "error"
    UNCALCULATED = "uncalculated"


class Cell(NamedTuple):
    """A cell: its text, and how it is stored. The text of a number is its decimal spelling."""

    text: str
    kind: CellKind = CellKind.TEXT


EMPTY = Cell("")


class Row(NamedTuple):
    """A row with its number in the file (from 1) and its cells from the first column on."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """Return the cell of a column (from 0); beyond the last one cells are empty."""
        return self.cells[column] if column < len(self.cells) else EMPTY

    def is_blank(self) -> bool:
        """Return whether no cell holds anything."""
        return not any(cell.text.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table; ``sheet`` is empty for CSV, whose ``lines`` and ``delimiter`` give the place of a cell.

    ``lost`` tells that some rows could not be read at all.  ``formulas``: row (from 1) and column of cells that hold one.
    """

    file: str
    sheet: str
    rows: tuple[Row, ...]
    lines: tuple[str, ...] = ()
    delimiter: str = ","
    lost: bool = False
    formulas: tuple[tuple[int, int], ...] = ()

    def place(self, row: int, column: int = -1) -> Place:
        """Return the place of a cell: row from 1, column from 0; without a column the row is meant."""
        if self.sheet:
            cell = f"{column_letters(column)}{row}" if column >= 0 else f"{row}:{row}"
            return Place(self.file, row, column + 1, f"{self.sheet}!{cell}")
        return Place(self.file, row, _offset(self.lines[row - 1], self.delimiter, column) if column >= 0 else 0)


def column_letters(column: int) -> str:
    """Return the letters of a column (from 0) of a workbook: A, B, ..., Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _offset(line: str, delimiter: str, column: int) -> int:
    quoted, seen = False, 0
    for index, char in enumerate(line):
        if seen == column:
            return index + 1
        if char == '"':
            quoted = not quoted
        elif char == delimiter and not quoted:
            seen += 1
    return len(line) + 1

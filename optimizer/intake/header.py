"""The heading row of a table: which column is which, and every heading that is missing, doubled, unknown or in other units."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from optimizer.intake.columns import Columns
from optimizer.intake.grid import EMPTY, CellKind, Grid, Row
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import did_you_mean, listed, nearest, shown
from optimizer.messages import message

ASIDE = "catatan"
"""Columns whose heading begins with this word are notes; any number of them may stand in a table."""
EFFECT = "efek_"
_UNIT_NOTE = re.compile(
    r"\b(?:dalam|in|x) ?(?:rp ?)?(?:ribu|ribuan|juta|jutaan|miliar|miliaran|thousands?|millions?|billions?|1[.,]000)\b"
)
_ROWS_ABOVE = 15
_SHORTEST = 5


def find_columns(grid: Grid, row: Row, columns: Columns, sink: FaultSink) -> dict[str, int] | None:
    """Return the column number of each known heading, or ``None`` when the row is no heading row at all."""
    keys = [column.key for column in columns]
    headings = [heading_of(cell.text) for cell in row.cells]
    refuse_unit_notes(grid, (row,), frozenset(), sink)
    if not {*headings} & {*keys}:
        first = next((cell.text for cell in row.cells if cell.text.strip()), "")
        sink.fault(grid.place(row.number, 0), message("table.no_header", value=shown(first), allowed=listed(keys, 8)))
        refuse_unit_notes(grid, grid.rows[:_ROWS_ABOVE], frozenset(), sink)
        return None
    at: dict[str, int] = {}
    guesses = set()
    for number, heading in enumerate(headings):
        if heading in at:
            _refuse_double(grid, row.number, number, at[heading], heading, sink)
        elif heading in keys:
            at[heading] = number
        elif not heading.startswith(ASIDE):
            guesses.add(_refuse_unknown(grid, row.number, number, row.cells[number].text, keys, sink))
    for column in columns:
        if column.key not in at and not column.optional and column.key not in guesses:
            sink.fault(grid.place(row.number), message("table.missing_column", key=column.key))
    return at


def heading_of(text: str) -> str:
    """Return a heading as it is compared: without blanks around it, in small letters."""
    return " ".join(text.split()).casefold()


def refuse_unit_notes(grid: Grid, rows: tuple[Row, ...], but: Set[int], sink: FaultSink) -> None:
    """Tell of every cell that says the figures are in thousands or millions, ``but`` in these columns: notes, and numbers."""
    width = max((len(row.cells) for row in rows), default=0)
    columns = [column for column in range(width) if column not in but]
    for number, cells in rows:
        for column in columns:
            text, kind = cells[column] if column < len(cells) else EMPTY
            if len(text) > _SHORTEST and kind is CellKind.TEXT and _says_unit(text):
                sink.fault(grid.place(number, column), message("table.unit_note", value=shown(text)))


@lru_cache(maxsize=20_000)
def _says_unit(text: str) -> bool:
    """Return whether a text says that figures are in thousands or more; names are written many times over."""
    return _UNIT_NOTE.search(text.casefold()) is not None


def _refuse_double(grid: Grid, row: int, column: int, first: int, heading: str, sink: FaultSink) -> None:
    place = grid.place(row, first)
    where = place.cell or f"{place.line}:{place.column}"
    sink.fault(grid.place(row, column), message("table.duplicate_column", key=heading, first=where))


def _refuse_unknown(grid: Grid, row: int, column: int, text: str, keys: list[str], sink: FaultSink) -> str:
    heading = heading_of(text)
    if not heading:
        if any(other.cell(column).text.strip() for other in grid.rows):
            sink.fault(grid.place(row, column), message("table.nameless_column"))
        return ""
    if heading.startswith(EFFECT):
        parameters = [key.removeprefix(EFFECT) for key in keys if key.startswith(EFFECT)]
        parameter = heading.removeprefix(EFFECT)
        sink.fault(
            grid.place(row, column),
            message("table.unknown_effect", key=shown(heading), parameter=shown(parameter), allowed=listed(parameters)),
        )
        return ""
    sink.fault(grid.place(row, column), message("table.unknown_column", key=shown(text.strip())), did_you_mean(heading, keys))
    return nearest(heading, keys)

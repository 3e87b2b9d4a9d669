"""The rows of a table to records of values; what is no row of data (ragged, a total) is told and left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from optimizer.errors import Place
from optimizer.intake.cells import Heading
from optimizer.intake.check_rows import RowCheck
from optimizer.intake.columns import Column, Columns, RowRecord
from optimizer.intake.decimals import Span, decimal_mark
from optimizer.intake.grid import CellKind, Grid, Row
from optimizer.intake.header import ASIDE, find_columns, heading_of, refuse_unit_notes
from optimizer.intake.sink import FaultSink
from optimizer.intake.value_cells import NumberCell
from optimizer.intake.wording import shown
from optimizer.intake.wrong import Wrong
from optimizer.messages import message

_TOTAL = re.compile(
    r"(?:grand |sub[ -]?)?(?:jumlah|total|subtotal|rata-rata|average|sum)(?: (?:total|keseluruhan|umum))?[ :.]*"
)
_FREE = (ASIDE, "sumber")


def read_rows(grid: Grid, columns: Columns, sink: FaultSink, checks: tuple[RowCheck, ...] = ()) -> tuple[RowRecord, ...]:
    """Return a record for each row of data, checked as soon as it is read; everything wrong with the table goes to the sink."""
    rows = tuple(row for row in grid.rows if not row.is_blank())
    if not rows and grid.lost:  # told already: some line could not be read
        return ()
    if not rows:
        sink.fault(Place(grid.file, 0, 0, f"{grid.sheet}!A1" if grid.sheet else ""), message("table.empty"))
        return ()
    at = find_columns(grid, rows[0], columns, sink)
    if at is None:
        return ()
    if len(rows) == 1:
        sink.fault(grid.place(rows[0].number), message("table.no_rows"))
    used = tuple(column for column in columns if column.key in at)
    names = {number: heading_of(cell.text) for number, cell in enumerate(rows[0].cells)}
    numbers = {at[column.key] for column in used if isinstance(column.reader, NumberCell)}
    free = {number for number, name in names.items() if name.startswith(_FREE)}
    refuse_unit_notes(grid, rows[1:], numbers | free, sink)
    mark = decimal_mark(_numbers(rows[1:], used, at))
    identities = [at[column.key] for column in used if column.identity]
    whole = (row for row in rows[1:] if _is_data(grid, row, len(names), identities, sink))
    readers = tuple((column, at[column.key], Heading(column.key, mark)) for column in used)
    return tuple(_checked(_record(grid, row, readers, at, sink), checks) for row in whole)


def _checked(record: RowRecord, checks: tuple[RowCheck, ...]) -> RowRecord:
    for check in checks:
        check(record)
    return record


def _record(
    grid: Grid, row: Row, used: tuple[tuple[Column[object], int, Heading], ...], at: dict[str, int], sink: FaultSink
) -> RowRecord:
    values: dict[str, object] = {}
    for column, number, heading in used:
        cell = row.cell(number)
        if cell.text.strip():
            value = column.reader.read(cell, heading)
            if isinstance(value, Wrong):
                sink.fault(grid.place(row.number, number), value.what, value.fix)
            else:
                values[column.key] = value
        elif not column.empty:
            sink.fault(grid.place(row.number, number), message("cell.empty", key=column.key))
    return RowRecord(grid, row, values, at)


def _numbers(rows: tuple[Row, ...], used: Columns, at: dict[str, int]) -> Iterator[tuple[Counter[str], Span]]:
    """Return how often each text with a mark stands in each column of numbers, and what a number may be there."""
    for column in used:
        if isinstance(column.reader, NumberCell):
            number = at[column.key]
            cells = [row.cells[number] for row in rows if number < len(row.cells)]
            marked = [text for text, kind in cells if ("." in text or "," in text) and kind is CellKind.TEXT]
            yield Counter(marked), column.reader.span


def _is_data(grid: Grid, row: Row, width: int, identities: list[int], sink: FaultSink) -> bool:
    total = next((column for column in identities if _TOTAL.fullmatch(heading_of(row.cell(column).text))), None)
    if total is not None:
        sink.fault(grid.place(row.number, total), message("table.total_row", value=shown(row.cell(total).text)))
        return False
    if not grid.sheet and len(row.cells) != width:
        sink.fault(grid.place(row.number), message("table.ragged_row", cells=len(row.cells), width=width))
        return False
    beyond = next((column for column in range(width, len(row.cells)) if row.cell(column).text.strip()), None)
    if beyond is not None:
        value = shown(row.cell(beyond).text)
        sink.fault(grid.place(row.number, beyond), message("table.outside_header", value=value))
    return beyond is None

"""CSV text to a grid: comma, semicolon, tab or bar between the cells, one row on each line."""

from __future__ import annotations

import csv
from functools import lru_cache

from optimizer.errors import Place
from optimizer.intake.grid import MOST_COLUMNS, MOST_ROWS, Cell, Grid, Row
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import decode_table
from optimizer.intake.wording import shown
from optimizer.messages import message

LARGEST = 20_000_000
LONGEST_LINE = 20_000
_DELIMITERS = ",;\t|"


def csv_grid(content: bytes, file: str, sink: FaultSink) -> Grid | None:
    """Return the grid of a CSV file; faults name the line, and leave that row out."""
    text = decode_table(content, file, sink)
    if text is None:
        return None
    lines = tuple(text.rstrip("\n").split("\n"))
    sink.keep_lines(file, lines)
    if len(lines) > MOST_ROWS:
        sink.fault(Place(file), message("table.too_many_rows", rows=len(lines), most=MOST_ROWS))
        return None
    delimiter = max(_DELIMITERS, key=lines[0].count)
    rows = [_row(line, number, delimiter, file, sink) for number, line in enumerate(lines, 1)]
    return Grid(file, "", tuple(row for row in rows if row is not None), lines, delimiter, None in rows)


def _row(line: str, number: int, delimiter: str, file: str, sink: FaultSink) -> Row | None:
    if "\0" in line:
        sink.fault(Place(file, number, line.index("\0") + 1), message("text.character", char="U+0000 NUL"))
        line = line.replace("\0", "")
    if len(line) > LONGEST_LINE:
        sink.fault(Place(file, number), message("table.long_line", length=len(line), most=LONGEST_LINE))
        return None
    try:
        fields = next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error as problem:
        code = "table.quote" if '"' in line else "table.broken_line"
        sink.fault(Place(file, number), message(code, problem=shown(str(problem))))
        return None
    if len(fields) > MOST_COLUMNS:
        sink.fault(Place(file, number), message("table.too_many_columns", columns=len(fields), most=MOST_COLUMNS))
        return None
    return Row(number, tuple(map(_cell, fields)))


@lru_cache(maxsize=20_000)
def _cell(text: str) -> Cell:
    """Return the cell of a text, one for all that are alike: names and years are written many times over."""
    return Cell(text)

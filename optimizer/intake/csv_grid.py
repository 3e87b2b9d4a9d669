"""CSV text to a grid: comma, semicolon, tab or bar between the cells, one row on each line."""

from __future__ import annotations

import csv

from optimizer.errors import Place
from optimizer.intake.grid import MOST_COLUMNS, MOST_ROWS, MOST_SHARED, Cell, Grid, Row
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import decode_table
from optimizer.intake.wording import shown
from optimizer.messages import Message, message

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
    reader = _Lines(file, delimiter, sink)
    rows = [reader.row(line, number) for number, line in enumerate(lines, 1)]
    return Grid(file, "", tuple(row for row in rows if row is not None), lines, delimiter, None in rows)


class _Cells(dict[str, Cell]):
    """The cell of a text, one for all that are alike: names and years are written many times over."""

    def __missing__(self, text: str) -> Cell:
        cell = Cell(text)
        if len(self) < MOST_SHARED:
            self[text] = cell
        return cell


class _Lines:
    """Reads the lines of one file."""

    def __init__(self, file: str, delimiter: str, sink: FaultSink) -> None:
        self._file = file
        self._delimiter = delimiter
        self._sink = sink
        self._cells = _Cells()

    def row(self, line: str, number: int) -> Row | None:
        """Return the row of a line, or tell what is wrong with it."""
        if "\0" in line:
            self._sink.fault(Place(self._file, number, line.index("\0") + 1), message("text.character", char="U+0000 NUL"))
            line = line.replace("\0", "")
        fields = self._fields(line)
        if isinstance(fields, Message):
            self._sink.fault(Place(self._file, number), fields)
            return None
        return Row(number, tuple(map(self._cells.__getitem__, fields)))

    def _fields(self, line: str) -> list[str] | Message:
        """Return the texts of a line; one without quotes is only cut, which takes a fraction of what parsing takes."""
        if len(line) > LONGEST_LINE:
            return message("table.long_line", length=len(line), most=LONGEST_LINE)
        try:
            if '"' in line or "\r" in line:
                fields = next(csv.reader([line], delimiter=self._delimiter, strict=True), [])
            else:
                fields = line.split(self._delimiter)
        except csv.Error as problem:
            return message("table.quote" if '"' in line else "table.broken_line", problem=shown(str(problem)))
        if len(fields) > MOST_COLUMNS:
            return message("table.too_many_columns", columns=len(fields), most=MOST_COLUMNS)
        return fields

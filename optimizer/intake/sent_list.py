"""Lists that regencies sent, read strictly: whoever merges them relies on every number and on their order."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Sequence

from optimizer.domain.sent import COLUMNS, VERSION, SentList, SentStep
from optimizer.errors import Place
from optimizer.intake.grid import Grid
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import decode_utf8
from optimizer.intake.wording import shown
from optimizer.messages import Message, message

MOST_MONEY = 10**15
"""Most rupiah of one step."""

MOST_POINTS = 10**12
"""Most points times households of one step."""


def read_sent_lists(files: Sequence[tuple[str, bytes]]) -> tuple[SentList, ...]:
    """Return the lists of files given by name and content, by region; raises ScenarioError with every fault of all files."""
    sink = FaultSink()
    found: dict[str, tuple[str, SentList]] = {}
    for file, content in sorted(files):
        one = _Reader(file, sink).read(content)
        if one is None:
            continue
        if one.region in found:
            sink.fault(Place(file), message("sent.twice", region=shown(one.region), file=found[one.region][0]))
        found.setdefault(one.region, (file, one))
    sink.stop()
    return tuple(found[region][1] for region in sorted(found))


class _Reader:
    """Reads one file; ``sink`` takes what is wrong with it."""

    def __init__(self, file: str, sink: FaultSink) -> None:
        self.file = file
        self.sink = sink
        self.grid = Grid(file, "", ())

    def read(self, content: bytes) -> SentList | None:
        """Return the list of a file, ``None`` where anything in it is wrong."""
        before = self.sink.count
        text = decode_utf8(content, self.file, self.sink)
        if text is None:
            return None
        lines = tuple(text.rstrip("\n").split("\n"))
        self.sink.keep_lines(self.file, lines)
        self.grid = Grid(self.file, "", (), lines)
        if lines[0] != ",".join(COLUMNS):
            self._wrong(1, 0, message("sent.header", wanted=",".join(COLUMNS), value=shown(lines[0])))
            return None
        rows = [self._cells(number, line) for number, line in enumerate(lines[1:], 2)]
        whole = [row for row in rows if row is not None]
        if not rows:
            self._wrong(1, -1, message("sent.empty"))
        if self.sink.count > before or len(whole) < len(rows):
            return None
        made = self._list(whole)
        return made if self.sink.count == before else None

    def _cells(self, line: int, text: str) -> list[str] | None:
        """Return the cells of a row whose own values are sound."""
        try:
            cells = next(csv.reader([text], strict=True), [])
        except csv.Error:
            cells = []
        if len(cells) != len(COLUMNS):
            self._wrong(line, -1, message("sent.cells", count=len(cells), wanted=len(COLUMNS)))
            return None
        if cells[0] != VERSION:
            self._wrong(line, 0, message("sent.version", value=shown(cells[0]), wanted=VERSION))
        if cells[2] != str(line - 2):
            self._wrong(line, 2, message("sent.order", value=shown(cells[2]), wanted=line - 2))
        first = line == 2
        self._number(line, 6, cells[6], (0 if first else 1, MOST_MONEY))
        self._number(line, 7, cells[7], (0 if first else 1, MOST_POINTS))
        if first:
            self._number(line, 8, cells[8], (0, MOST_POINTS))
        elif cells[8]:
            self._wrong(line, 8, message("sent.blank", column=COLUMNS[8], value=shown(cells[8])))
        return cells

    def _number(self, line: int, column: int, text: str, span: tuple[int, int]) -> None:
        """Tell of a cell that is no whole number within a span, in its one spelling."""
        plain = text.isascii() and text.isdigit() and len(text) <= len(str(span[1]))
        if not plain or str(int(text)) != text or not span[0] <= int(text) <= span[1]:
            name, least, most = COLUMNS[column], span[0], span[1]
            self._wrong(line, column, message("sent.number", column=name, value=shown(text), least=least, most=most))

    def _list(self, rows: list[list[str]]) -> SentList:
        """Return the list of rows, each sound by itself; tell of what does not fit together."""
        region = rows[0][1]
        for line, row in enumerate(rows, 2):
            if row[1] != region or not region.strip():
                self._wrong(line, 1, message("sent.region", value=shown(row[1]), wanted=shown(region) or "-"))
        steps = tuple(SentStep(row[3], row[4], row[5], int(row[6]), int(row[7])) for row in rows[1:])
        for line, (one, then) in enumerate(itertools.pairwise(steps), 4):
            if then.points * one.cost > one.points * then.cost:
                self._wrong(line, 6, message("sent.slope", points=then.points, cost=then.cost))
        burden, points = int(rows[0][8]), int(rows[0][7]) + sum(step.points for step in steps)
        if points > burden:
            self._wrong(2, 8, message("sent.burden", points=points, burden=burden))
        return SentList(region, burden, int(rows[0][6]), int(rows[0][7]), steps)

    def _wrong(self, line: int, column: int, what: Message) -> None:
        """Tell what is wrong with a cell; column from 0, -1 for the whole row."""
        self.sink.fault(self.grid.place(line, column), what)

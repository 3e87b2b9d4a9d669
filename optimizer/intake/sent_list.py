"""Lists that regions sent, read strictly: whoever merges them relies on every number and on their order."""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Sequence

from optimizer.domain.area import Quality
from optimizer.domain.region import Region, is_region_code, lies_in
from optimizer.domain.sent import COLUMNS, FIRST_COLUMNS, VERSION, Basis, SentList, SentStep
from optimizer.errors import Place
from optimizer.intake.grid import Grid
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import decode_utf8
from optimizer.intake.wording import listed, shown
from optimizer.messages import Message, message

MOST_MONEY = 10**15
"""Most rupiah of one step."""

MOST_POINTS = 10**12
"""Most points times households of one step."""

_BURDEN = COLUMNS.index(FIRST_COLUMNS[0])
_YEAR = COLUMNS.index("tahun")
_HASH = re.compile(r"[0-9a-f]{64}")


def read_sent_lists(files: Sequence[tuple[str, bytes]]) -> tuple[SentList, ...]:
    """Return the lists of files given by name and content, by region.

    Raises ScenarioError with every fault of all files: also a region sent twice, a province beside a regency of it, and lists
    on another basis than that of the first file.
    """
    sink = FaultSink()
    found: list[tuple[str, SentList]] = []
    for file, content in sorted(files):
        one = _Reader(file, sink).read(content)
        if one is None:
            continue
        _compare(file, one, found, sink)
        found.append((file, one))
    sink.stop()
    return tuple(sorted((one for _, one in found), key=lambda one: one.region.code))


def _compare(file: str, one: SentList, found: list[tuple[str, SentList]], sink: FaultSink) -> None:
    """Tell what does not fit between a list and those before it."""
    code = one.region.code
    for before, other in found:
        if lies_in(code, other.region.code) or lies_in(other.region.code, code):
            sink.fault(Place(file), message("sent.twice", region=code, other=other.region.code, file=before))
    for label, value, wanted in zip(FIRST_COLUMNS[2:6], _said(one), _said(found[0][1]) if found else _said(one), strict=True):
        if value != wanted:
            sink.fault(Place(file), message("sent.basis", column=label, value=value, wanted=wanted, file=found[0][0]))


def _said(one: SentList) -> tuple[str, ...]:
    """Return the basis of a list as its columns tell it."""
    return str(one.basis.year), one.basis.scheme, one.basis.policy, one.basis.counted


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
        least = 0 if line == 2 else 1
        self._number(line, 6, cells[6], (least, MOST_MONEY))
        self._number(line, 7, cells[7], (least, MOST_POINTS))
        if line == 2:
            self._first(cells)
        else:
            self._blank(line, cells)
        return cells

    def _first(self, cells: list[str]) -> None:
        """Tell what is wrong with the cells that only row 0 fills in."""
        if not is_region_code(cells[1]):
            self._wrong(2, 1, message("sent.code", value=shown(cells[1])))
        self._number(2, _BURDEN, cells[_BURDEN], (0, MOST_POINTS))
        self._number(2, _YEAR, cells[_YEAR], (2000, 2100))
        for column in range(_BURDEN, len(COLUMNS)):
            if not cells[column].strip():
                self._wrong(2, column, message("sent.missing", column=COLUMNS[column]))
        if cells[-2] not in set(Quality):
            self._wrong(2, len(COLUMNS) - 2, message("sent.quality", value=shown(cells[-2]), allowed=listed([*Quality])))
        if not _HASH.fullmatch(cells[-1]):
            self._wrong(2, len(COLUMNS) - 1, message("sent.origin", value=shown(cells[-1])))

    def _blank(self, line: int, cells: list[str]) -> None:
        """Tell of a cell that is filled in although only row 0 fills it in."""
        if not any(cells[_BURDEN:]):
            return
        for column in range(_BURDEN, len(COLUMNS)):
            if cells[column]:
                self._wrong(line, column, message("sent.blank", column=COLUMNS[column], value=shown(cells[column])))

    def _number(self, line: int, column: int, text: str, span: tuple[int, int]) -> None:
        """Tell of a cell that is no whole number within a span, in its one spelling."""
        plain = text.isascii() and text.isdigit() and len(text) <= len(str(span[1]))
        if not plain or str(int(text)) != text or not span[0] <= int(text) <= span[1]:
            name, least, most = COLUMNS[column], span[0], span[1]
            self._wrong(line, column, message("sent.number", column=name, value=shown(text), least=least, most=most))

    def _list(self, rows: list[list[str]]) -> SentList:
        """Return the list of rows, each sound by itself; tell of what does not fit together."""
        first = rows[0]
        for line, row in enumerate(rows[1:], 3):
            if row[1] != first[1]:
                self._wrong(line, 1, message("sent.region", value=shown(row[1]), wanted=shown(first[1])))
        steps = tuple(SentStep(row[3], row[4], row[5], int(row[6]), int(row[7])) for row in rows[1:])
        for line, (one, then) in enumerate(itertools.pairwise(steps), 4):
            if then.points * one.cost > one.points * then.cost:
                self._wrong(line, 6, message("sent.slope", points=then.points, cost=then.cost))
        burden, points = int(first[_BURDEN]), int(first[7]) + sum(step.points for step in steps)
        if points > burden:
            self._wrong(2, _BURDEN, message("sent.burden", points=points, burden=burden))
        _, name, year, scheme, policy, counted, quality, origin = first[_BURDEN:]
        basis = Basis(int(year), scheme, policy, counted)
        return SentList(Region(first[1], name), basis, Quality(quality), origin, burden, int(first[6]), int(first[7]), steps)

    def _wrong(self, line: int, column: int, what: Message) -> None:
        """Tell what is wrong with a cell; column from 0, -1 for the whole row."""
        self.sink.fault(self.grid.place(line, column), what)

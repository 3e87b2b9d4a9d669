"""A workbook as a value: what stands in which cell of which sheet; nothing here knows how it is written.

Rows and columns count from 0. A formula carries the value it has now, so that programs that do not calculate show it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.report.content.book.address import span
from optimizer.report.content.report import Cell


class Ink(StrEnum):
    """How cells look; those with ``EDIT`` are meant to be changed by hand. ``SPARSE`` are whole numbers, 0 not shown."""

    TEXT = "text"
    WRAP = "wrap"
    PLAIN = "plain"
    WHOLE = "whole"
    SPARSE = "sparse"
    DECIMAL = "decimal"
    PERCENT = "percent"
    YEAR = "year"
    EDIT_TEXT = "edit_text"
    EDIT_PLAIN = "edit_plain"
    EDIT_WHOLE = "edit_whole"
    EDIT_YEAR = "edit_year"


class Alarm(StrEnum):
    """What a conditional format says: too much, left out, changed by hand."""

    OVER = "over"
    IDLE = "idle"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, in the English of the file format, and its number.

    All are sums, so that any other formula found in a workbook is known to have come in with data. ``words`` are shown in place
    of the number: the first when it is above 0, the second when it is 0.
    """

    text: str
    value: Cell
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a formula that is no sum, and words a number format cannot hold."""
        if not self.text.startswith("=SUM("):
            raise ValueError(f"not a sum: {self.text}")
        if any('"' in word for word in self.words):
            raise ValueError("a number format cannot quote a quotation mark")


BookCell = Cell | Formula


def summed(top: int, rows: tuple[tuple[BookCell, ...], ...], column: int) -> Formula:
    """Return the sum of a column of rows that begin in row ``top``; a block's first column must be the sheet's."""
    total: float = 0
    for row in rows:
        cell = row[column]
        held = cell.value if isinstance(cell, Formula) else cell
        total += held if isinstance(held, int | float) else 0
    return Formula(f"=SUM({span(top, top + max(len(rows), 1) - 1, column)})", total)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under heads, the heads in row ``top`` from column ``left`` on; a ``title`` stands in the row above them.

    ``inks`` is one for each column, ``strong`` counts the last rows that are totals, ``table`` names an Excel table.
    ``notes``: a comment for each head, empty ones left out.  ``row_inks``: an ink for the numbers of each row, in place of
    those of the columns, where rows hold different things.
    """

    top: int
    left: int
    heads: tuple[str, ...]
    inks: tuple[Ink, ...]
    rows: tuple[tuple[BookCell, ...], ...]
    title: str = ""
    strong: int = 0
    table: str = ""
    notes: tuple[str, ...] = ()
    row_inks: tuple[Ink, ...] = ()

    def __post_init__(self) -> None:
        """Refuse rows, inks and notes of another width than the heads."""
        widths = {len(self.heads), len(self.inks), *(len(row) for row in self.rows)}
        if len(widths) > 1 or (self.notes and len(self.notes) != len(self.heads)):
            raise ValueError("each row needs one cell for each head")
        if self.row_inks and len(self.row_inks) != len(self.rows):
            raise ValueError("inks must be given for every row or for none")

    @property
    def area(self) -> Area:
        """The rectangle of the rows, without the heads."""
        return Area(self.top + 1, self.left, self.top + len(self.rows), self.left + len(self.heads) - 1)


@dataclass(frozen=True, slots=True)
class Watch:
    """Cells that change their look when a formula about the first of them is true."""

    area: Area
    formula: str
    alarm: Alarm


@dataclass(frozen=True, slots=True)
class Choice:
    """Cells that take one of some words, or a number from ``least`` on where there are no words."""

    area: Area
    words: tuple[str, ...] = ()
    least: int = 0


@dataclass(frozen=True, slots=True)
class Series:
    """One run of bars: its name, and the cells of the same sheet that name and measure them."""

    name: str
    names: Area
    values: Area
    focus: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Native bars beside a table, at a cell; ``scale`` is how axis numbers are written."""

    title: str
    series: tuple[Series, ...]
    row: int
    column: int
    height: int
    scale: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text above the tables; ``strong`` marks what must not be overlooked. It may be a formula."""

    text: str | Formula
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: ``title`` in the first row, ``lines`` below it, blocks where they say.

    ``widths`` in characters from the first column on.  ``freeze``: rows and columns that stay in view.  ``repeat``: the row
    printed again on every page, -1 for none.  ``breaks``: rows that begin a page.  ``printed``: what is printed, all of it when
    ``None``; ``large`` paper (A3) for wide tables; all on ``one_page``.
    """

    name: str
    title: str
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    widths: tuple[float, ...]
    freeze: tuple[int, int] = (0, 0)
    repeat: int = -1
    breaks: tuple[int, ...] = ()
    portrait: bool = False
    large: bool = False
    one_page: bool = False
    printed: Area | None = None
    watches: tuple[Watch, ...] = ()
    choices: tuple[Choice, ...] = ()
    charts: tuple[BarChart, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """The whole of it; ``page`` is the foot of every printed page, with ``{page}`` and ``{pages}`` in it."""

    title: str
    page: str
    sheets: tuple[Sheet, ...]

"""A report as a value: text, tables and charts in sections; nothing here knows how it will be written."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from optimizer.messages import Language

Cell = str | int | float | None
"""What stands in a table: text, a whole number, a number, or nothing."""


class Kind(StrEnum):
    """What a column holds; money is whole rupiah, a percentage is already in per cent."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``key`` for machines, ``label`` for people; ``decimals`` are the most that are ever written."""

    key: str
    label: str
    kind: Kind = Kind.TEXT
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of typed cells; ``title`` and ``note`` may be empty."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse keys used twice, rows of another width, cells of another kind than their column, and NaN."""
        keys = [column.key for column in self.columns]
        if len(set(keys)) != len(keys):
            raise ValueError("each column needs a key of its own")
        for row in self.rows:
            for column, cell in zip(self.columns, row, strict=True):
                _check(column, cell)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``strong`` marks what must not be overlooked."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ChartRef:
    """A picture made elsewhere: the stem of its files, and what it shows in words, for those who cannot see it."""

    stem: str
    alt: str


Block = Paragraph | Table | ChartRef


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole of it; ``lead`` is the very first line: that the data are imputed, if they are, else the answer."""

    language: Language
    title: str
    lead: str
    sections: tuple[Section, ...]


def _check(column: Column, cell: Cell) -> None:
    if cell is None:
        return
    if isinstance(cell, str) != (column.kind is Kind.TEXT):
        raise ValueError(f"column {column.key!r} cannot hold {cell!r}")
    if column.kind is Kind.MONEY and not isinstance(cell, int):
        raise ValueError(f"column {column.key!r} holds whole rupiah, not {cell!r}")
    if isinstance(cell, float) and not math.isfinite(cell):
        raise ValueError(f"column {column.key!r} cannot hold {cell!r}")

"""Columns of a table, and the record that a row becomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from optimizer.errors import Place
from optimizer.intake.cells import CellReader
from optimizer.intake.grid import Grid, Row

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Column(Generic[T_co]):
    """A column of a table.

    ``key`` is its heading and ``told`` the code of the sentence that explains it; cells may be left ``empty``, or the whole
    column may be left out when ``optional``. ``identity`` columns say what the row is about, so a total row shows there.
    """

    key: str
    told: str
    reader: CellReader[T_co]
    empty: bool = False
    optional: bool = False
    identity: bool = False


Columns = tuple[Column[object], ...]


@dataclass(frozen=True, slots=True)
class RowRecord:
    """The values of a row that could be read, by heading, and where they stand."""

    grid: Grid
    row: Row
    values: dict[str, object]
    at: dict[str, int]

    def get(self, column: Column[T], default: T) -> T:
        """Return the value of a cell, or ``default`` when it is empty or could not be read."""
        return cast("T", self.values.get(column.key, default))

    def maybe(self, column: Column[T]) -> T | None:
        """Return the value of a cell, or ``None``."""
        return cast("T | None", self.values.get(column.key))

    def given(self, column: Column[object]) -> bool:
        """Return whether the cell holds something, readable or not."""
        at = self.at.get(column.key)
        return at is not None and bool(self.row.cell(at).text.strip())

    def place(self, column: Column[object]) -> Place:
        """Return the place of a cell, or of the row when the table has no such column."""
        return self.at_key(column.key)

    def at_key(self, key: str) -> Place:
        """Return the place of the cell under a heading."""
        return self.grid.place(self.row.number, self.at.get(key, -1))

    def content(self, without: tuple[Column[object], ...]) -> tuple[str, ...]:
        """Return the texts of the row except in some columns; two rows with the same content are one thing twice."""
        left_out = {column.key for column in without}
        kept = sorted((key, at) for key, at in self.at.items() if key not in left_out)
        return tuple(self.row.cell(at).text.strip() for _, at in kept)

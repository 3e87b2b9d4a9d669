"""Rows of the programme, collected as coordinates and sorted once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Bools, Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """Coefficients: ``value`` (e,) in row ``row`` (e,) (of the rule or the programme) and column ``column`` (e,)."""

    row: Ints
    column: Ints
    value: Floats

    def pick(self, chosen: Bools | Ints) -> Entries:
        """Return some of them, by a mask or in an order."""
        return Entries(self.row[chosen], self.column[chosen], self.value[chosen])


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """All rows of one rule: ``lower <= entries . x <= upper``, both (r,)."""

    label: str
    entries: Entries
    lower: Floats
    upper: Floats


def entries(row: Ints, column: Ints, value: Floats | float) -> Entries:
    """Return coefficients from arrays of any matching shapes, broadcast together and without zeros."""
    row, column, values = np.broadcast_arrays(row, column, np.asarray(value, dtype=np.float64))
    flat = values.ravel()
    kept = flat != 0.0
    return Entries(row.ravel()[kept].astype(np.int64), column.ravel()[kept].astype(np.int64), flat[kept].astype(np.float64))


def join(*parts: Entries) -> Entries:
    """Return several collections of coefficients as one."""
    return Entries(
        np.concatenate([part.row for part in parts]) if parts else np.empty(0, dtype=np.int64),
        np.concatenate([part.column for part in parts]) if parts else np.empty(0, dtype=np.int64),
        np.concatenate([part.value for part in parts]) if parts else np.empty(0, dtype=np.float64),
    )


def at_most(label: str, parts: Entries, upper: Floats) -> Rows:
    """Return rows ``entries . x <= upper``."""
    return Rows(label, parts, np.full(len(upper), -np.inf), np.asarray(upper, dtype=np.float64))


def at_least(label: str, parts: Entries, lower: Floats) -> Rows:
    """Return rows ``entries . x >= lower``."""
    return Rows(label, parts, np.asarray(lower, dtype=np.float64), np.full(len(lower), np.inf))


def equal(label: str, parts: Entries, value: Floats) -> Rows:
    """Return rows ``entries . x == value``."""
    exact = np.asarray(value, dtype=np.float64)
    return Rows(label, parts, exact, exact.copy())


def cumulative(years: int) -> tuple[Ints, Ints]:
    """Return all (t, earlier-or-equal t') pairs of year indices."""
    late, early = np.tril_indices(years)
    return late.astype(np.int64), early.astype(np.int64)


def spread(start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Return every place of spans ``start`` to ``end`` (s,), the end left out: (number of the span, place), each (p,)."""
    size = end - start
    span = np.repeat(np.arange(len(size), dtype=np.int64), size)
    return span, np.arange(len(span), dtype=np.int64) - np.repeat(np.cumsum(size) - size - start, size)

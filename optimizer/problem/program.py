"""A linear programme as arrays: what ``model/`` builds and solves, and what ``measures/bound.py`` proves a bound from.

minimise  cost . x   subject to   row_lower <= A x <= row_upper,   lower <= x <= upper
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimizer.problem.instance import Bools, Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A run of columns or rows of one kind: ``label`` (x, removed, paid, ...; M1, M2, ...), first index and count."""

    label: str
    start: int
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """``A`` is stored by rows: row ``r`` holds ``values[starts[r]:starts[r+1]]`` in columns ``indices[...]``.

    Infinite bounds are ``numpy.inf``. Column and row blocks cover all columns and rows in order.
    """

    cost: Floats
    lower: Floats
    upper: Floats
    integer: Bools
    row_lower: Floats
    row_upper: Floats
    starts: NDArray[np.int64]
    indices: NDArray[np.int32]
    values: Floats
    columns: tuple[Block, ...]
    rows: tuple[Block, ...]

    def row_of(self) -> Ints:
        """Return the row of each coefficient, shape (e,)."""
        return np.repeat(np.arange(len(self.row_lower), dtype=np.int64), np.diff(self.starts))

    def activity(self, values: Floats) -> Floats:
        """Return ``A x`` for values of the columns (c,), shape (r,)."""
        terms = self.values * values[self.indices]
        return np.bincount(self.row_of(), terms, minlength=len(self.row_lower)).astype(np.float64)

"""A programme whose coefficients are near 1: rows and columns times powers of two, so that no digit is lost."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Floats
from optimizer.problem.program import Program

ROUNDS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Scaled:
    """``program`` is the original times ``rows`` (r,), in columns that count ``columns`` (c,) of the original."""

    program: Program
    rows: Floats
    columns: Floats


def scaled(program: Program) -> Scaled:
    """Return a programme scaled by the middle between its smallest and its largest coefficients; the last column stays."""
    row, column, value = program.row_of(), program.indices, np.abs(program.values)
    size = np.log2(value, out=np.zeros_like(value), where=value > 0.0)
    of_rows, of_columns = np.zeros(len(program.row_lower)), np.zeros(len(program.cost))
    for _ in range(ROUNDS):
        of_rows -= _middle(size + of_rows[row] + of_columns[column], row, len(of_rows))
        of_columns -= _middle(size + of_rows[row] + of_columns[column], column, len(of_columns))
        of_columns[-1] = 0.0
    rows, columns = np.exp2(np.rint(of_rows)), np.exp2(np.rint(of_columns))
    changed = dataclasses.replace(
        program,
        cost=program.cost * columns,
        lower=program.lower / columns,
        upper=program.upper / columns,
        row_lower=program.row_lower * rows,
        row_upper=program.row_upper * rows,
        values=program.values * rows[row] * columns[column],
    )
    return Scaled(changed, rows, columns)


def _middle(size: Floats, group: np.ndarray, count: int) -> Floats:
    """Return the middle between the least and the largest of each group, 0 for those without any."""
    least, most = np.full(count, np.inf), np.full(count, -np.inf)
    np.minimum.at(least, group, size)
    np.maximum.at(most, group, size)
    has = np.isfinite(least)
    return np.where(has, 0.5 * (np.where(has, least, 0.0) + np.where(has, most, 0.0)), 0.0)

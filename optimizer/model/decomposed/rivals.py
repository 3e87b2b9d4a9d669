r"""Works that exclude one another in a part: what its tree keeps out of the linear programme, and branches on.

``started[i,t] + started[j,t'] <= 1`` for every two years takes a row each, says nothing that the hull of M8 does not in a
linear programme, and fixing one of the columns hardly moves it: the work is put into another year. So such rows are left out,
and a solution that breaks one of them is split by whole works instead:

    either no column of a group is above 0, or no rival of the group is

A group is what has the same rivals: a work with all its years. Columns that cost nothing and that no other row keeps down are
as good as 1 wherever they are above 0, so they are rounded up and not branched on.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from optimizer.model.piece import Coefficients, piece
from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.problem.program import Program

PAIR = 2
"""Coefficients in a row that says that two columns exclude one another."""

NOTHING = 1e-7
"""Value above which a column is taken to be used."""

ROUNDING = 1e-9
"""What a row may be broken by and hold."""


@dataclass(frozen=True, slots=True, eq=False)
class Rivals:
    """``columns`` (c,) that have rivals, ``groups`` (g, c) of those with the same, ``against`` (g, c) the rivals of each group.

    ``free`` (c,) are columns that no row of ``relaxed`` keeps down; that is the programme without the rows of rivals and
    without rows that no values within the bounds can break.
    """

    relaxed: Program
    columns: Ints
    groups: Bools
    against: Bools
    free: Bools

    def with_cost(self, cost: Floats) -> Rivals:
        """Return the same at another cost (n,), where columns that cost something are not free."""
        free = self.free & (cost[self.columns] == 0.0)
        return dataclasses.replace(self, relaxed=dataclasses.replace(self.relaxed, cost=cost), free=free)

    def obeyed(self, values: Floats) -> bool:
        """Return whether values (n,) within the bounds break no row."""
        left = self.relaxed.activity(values)
        over = (left > self.relaxed.row_upper + ROUNDING) | (left < self.relaxed.row_lower - ROUNDING)
        return self.split(values) is None and not over.any()

    def split(self, values: Floats) -> tuple[Ints, Ints] | None:
        """Return the columns that must be 0 on either side of a branch, ``None`` when values (n,) break no row of rivals."""
        if not len(self.columns):
            return None
        here = values[self.columns]
        used = here > NOTHING
        torn = (self.groups & used).any(axis=1) & (self.against & used).any(axis=1)
        if not torn.any():
            return None
        weight = np.where(torn, self.groups @ here, -1.0)
        group = int(np.argmax(weight))
        return self.columns[self.groups[group]], self.columns[self.against[group]]

    def rounded_up(self, values: Floats) -> Floats:
        """Return values (n,) whose free columns are whole."""
        columns = self.columns[self.free]
        up = values.copy()
        up[columns] = np.where(values[columns] > NOTHING, 1.0, 0.0)
        return up


def rivals(program: Program) -> Rivals:
    """Return the rivals among the columns of a part's programme."""
    row, column = program.row_of(), program.indices
    pairs = _pairs(program)
    kept = ~pairs & _binding(program)
    if not pairs.any():
        return _none(_with_rows(program, kept))
    first, second = column[pairs[row]].reshape(-1, PAIR).T
    columns, place = np.unique(np.concatenate((first, second)), return_inverse=True)
    one, other = place.reshape(2, -1)
    excludes = np.zeros((len(columns), len(columns)), dtype=np.bool_)
    excludes[one, other] = excludes[other, one] = True
    against, group = np.unique(excludes, axis=0, return_inverse=True)
    held = np.zeros(len(program.cost), dtype=np.bool_)
    holds = np.where(program.values > 0, np.isfinite(program.row_upper[row]), np.isfinite(program.row_lower[row]))
    held[column[holds & kept[row]]] = True
    groups = group.reshape(-1)[None, :] == np.arange(len(against))[:, None]
    return Rivals(_with_rows(program, kept), columns.astype(np.int64), groups, against, ~held[columns])


def _none(relaxed: Program) -> Rivals:
    """Return a part without rivals, as most are."""
    nothing = np.zeros((0, 0), dtype=np.bool_)
    return Rivals(relaxed, np.zeros(0, dtype=np.int64), nothing, nothing, np.zeros(0, dtype=np.bool_))


def _pairs(program: Program) -> Bools:
    """Return which rows say that of two columns of 0 or 1 only one may be 1, shape (r,)."""
    pairs: Bools = (np.diff(program.starts) == PAIR) & (program.row_upper == 1.0) & np.isneginf(program.row_lower)
    binary = program.integer & (program.lower == 0.0) & (program.upper == 1.0)
    for offset in range(PAIR):
        entry = program.starts[:-1][pairs] + offset
        pairs[pairs] = binary[program.indices[entry]] & (program.values[entry] == 1.0)
    return pairs


def _binding(program: Program) -> Bools:
    """Return which rows some values within the bounds of the columns break, shape (r,)."""
    row, value = program.row_of(), program.values
    low, high = value * program.lower[program.indices], value * program.upper[program.indices]
    count = len(program.row_lower)
    most = np.bincount(row, np.maximum(low, high), minlength=count)
    least = np.bincount(row, np.minimum(low, high), minlength=count)
    binding: Bools = (most > program.row_upper) | (least < program.row_lower)
    return binding


def _with_rows(program: Program, kept: Bools) -> Program:
    """Return a programme with some of its rows."""
    counts = np.diff(program.starts)
    inside = np.repeat(kept, counts)
    starts = np.concatenate(([0], np.cumsum(counts[kept]))).astype(np.int64)
    return piece(program, kept, slice(None), Coefficients(starts, program.indices[inside], program.values[inside]))

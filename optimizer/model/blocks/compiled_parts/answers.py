"""Parts that answer prices in compiled code: what ``Chunks`` does by HiGHS, several times quicker; needs numba, an extra."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from optimizer.model.blocks.chunks import Chunks, Reply
from optimizer.model.blocks.compiled_parts.pairs import UNKNOWN
from optimizer.model.blocks.compiled_parts.simplex import improve_all
from optimizer.model.blocks.compiled_parts.tables import LOWER, Parts, Room, State, Tableau
from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Bools, Floats, Ints

CELLS = 100_000
"""Rows times columns up to which a part begins in a tableau."""

MANY = 1_000
"""Parts from which on each processor answers for its share of them; for fewer a thread costs more than it saves."""

WIDE = 400
"""Rows or columns, whichever are fewer, from which on a part is left to HiGHS: the square of a basis may grow as large."""


class Compiled:
    """All parts of a structure, each kept at its last basis; wide ones, and those that cannot begin at nothing, in HiGHS."""

    def __init__(self, parts: Structure) -> None:
        """Let every part begin with all columns at their lower bounds; nothing is solved yet."""
        self.parts = parts
        program = parts.program
        self.inside = Parts(
            parts.part_columns,
            parts.part_rows,
            program.starts,
            program.indices,
            program.values,
            program.lower,
            program.upper,
            program.row_lower,
            program.row_upper,
        )
        columns, rows = np.diff(parts.part_columns), np.diff(parts.part_rows)
        self.state = _nowhere(parts)
        self._leave(~_begin(parts) | (np.minimum(columns, rows) >= WIDE))

    def ask(self, prices: Floats) -> Reply:
        """Return the best answer of every part to prices of the joint rows (j,); own columns stay 0.

        Raises SolverError when HiGHS fails on a part that was left to it, or a part alone cannot obey its rules.
        """
        reduced = self.parts.program.cost - self.parts.uses.charge(prices, len(self.parts.columns))
        failed = self._improve(reduced)
        if len(failed):
            left = self.left.copy()
            left[failed] = True
            self._leave(left)
        values = self.state.x.copy()
        values[self.parts.own] = 0.0
        if self.rest is not None:
            of_left = self.parts.in_parts(self.left, self.parts.part_columns)
            values[: len(of_left)][of_left] = self.rest.ask(prices).values[: int(of_left.sum())]
        return Reply(values, reduced)

    def duals(self) -> Floats:
        """Return the row multipliers of the last answers, shape (rows,); 0 in joint rows."""
        found = self.state.dual.copy()
        if self.rest is not None:
            of_left = self.parts.in_parts(self.left, self.parts.part_rows)
            found[: len(of_left)][of_left] = self.rest.duals()[: int(of_left.sum())]
        return found

    def _improve(self, cost: Floats) -> Ints:
        """Bring all parts to their best at ``cost`` (columns,), each share of them by a thread; return those that failed."""

        def improve(share: Ints, room: Room) -> Ints:
            failed = np.zeros(len(share), dtype=np.bool_)
            improve_all(self.inside, self.state, room, cost, share, failed)
            return share[failed]

        (mine, room), *others = zip(self.shares, self.rooms, strict=True)
        asked = [self.pool.submit(improve, *other) for other in others]
        return np.concatenate([improve(mine, room), *(each.result() for each in asked)])

    def _leave(self, left: Bools) -> None:
        """Leave some parts (p,) to HiGHS."""
        mine = np.flatnonzero(~left)
        threads = (os.cpu_count() or 1) if len(mine) >= MANY else 1
        self.left, self.shares = left, [mine[first::threads].copy() for first in range(threads)]
        self.rest = Chunks(self.parts.only(left)) if left.any() else None
        columns = int(np.diff(self.parts.part_columns)[mine].max(initial=0))
        rows = int(np.diff(self.parts.part_rows)[mine].max(initial=0))
        self.rooms = [_room(columns, rows) for _ in range(threads)]
        self.pool = ThreadPoolExecutor(threads)


def _begin(parts: Structure) -> Bools:
    """Return which parts (p,) obey their rules with all columns at their lower bounds."""
    program, count = parts.program, parts.joint.start
    end = int(program.starts[count])
    row = np.repeat(np.arange(count), np.diff(program.starts[: count + 1]))
    active = np.bincount(row, program.values[:end] * program.lower[program.indices[:end]], minlength=count)
    broken = (active < program.row_lower[:count]) | (active > program.row_upper[:count])
    before = np.concatenate(([0], np.cumsum(broken)))
    begin: Bools = np.diff(before[parts.part_rows]) == 0
    return begin


def _nowhere(parts: Structure) -> State:
    """Return the state of parts that never answered: all columns at their lower bounds."""
    program = parts.program
    columns, rows = len(program.cost), len(program.row_lower)
    column, row = np.full(columns, LOWER, dtype=np.int8), np.zeros(rows, dtype=np.int8)
    begun, pairs = np.zeros(parts.parts, dtype=np.bool_), np.full(parts.parts, UNKNOWN, dtype=np.int32)
    core, tight, free = (np.zeros(count, dtype=np.int32) for count in (parts.parts, rows, rows))
    return State(column, row, program.lower.copy(), np.zeros(rows), begun, pairs, core, tight, free, np.zeros(rows))


def _room(columns: int, rows: int) -> Room:
    """Return space for parts of so many columns and rows."""
    size = min(columns, rows) + 1
    order, stands, place, waiting = (np.zeros(count, dtype=np.int64) for count in (size, columns, columns, columns))
    right, gain, way = (np.zeros(count) for count in (size, columns, columns))
    opened, square = np.zeros(rows, dtype=np.bool_), np.zeros((size, size))
    return Room(square, order, stands, place, waiting, opened, right, gain, way, _tableau(columns, rows))


def _tableau(columns: int, rows: int) -> Tableau:
    """Return space for the first answers of parts of so many columns and rows, as far as they are not large."""
    cells, value, low, high = (np.zeros(count) for count in (min(columns * rows, CELLS), rows, columns + rows, columns + rows))
    loose, basic, across, down = (np.zeros(count, dtype=np.int64) for count in (columns, rows, columns, rows))
    side, gain = np.zeros(columns, dtype=np.int8), np.zeros(columns)
    return Tableau(cells, loose, side, gain, basic, value, low, high, across, down)

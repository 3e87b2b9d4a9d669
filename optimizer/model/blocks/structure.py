"""A linear programme put in order: the rows and columns of each part stand together, joint rows and own columns come last.

Nothing is copied by part: a run of parts is a slice of the ordered programme (see ``decomposed/split.py`` for what a part is).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.model.decomposed.split import JOINT, OWN, connected, marked, numbered
from optimizer.model.piece import Coefficients, piece
from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.problem.program import Program


@dataclass(frozen=True, slots=True, eq=False)
class Uses:
    """Coefficients of joint rows: ``value`` (e,) in joint row ``row`` (e,) and ordered column ``column`` (e,)."""

    row: Ints
    column: Ints
    value: Floats

    def charge(self, prices: Floats, columns: int) -> Floats:
        """Return what every column pays at some prices (rows,), shape (columns,)."""
        return np.bincount(self.column, self.value * prices[self.row], minlength=columns).astype(np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Structure:
    """``program`` in order, of which ``rows`` (r,) and ``columns`` (c,) are the numbers in the programme as it came.

    ``part_columns`` and ``part_rows`` (p + 1,): where each part begins; own columns and joint rows stand after the last.
    ``uses``: coefficients of joint rows, own columns too.
    """

    program: Program
    rows: Ints
    columns: Ints
    part_columns: Ints
    part_rows: Ints
    uses: Uses

    @property
    def joint(self) -> slice:
        """Return where the joint rows stand."""
        return slice(int(self.part_rows[-1]), len(self.rows))

    @property
    def own(self) -> slice:
        """Return where the own columns stand."""
        return slice(int(self.part_columns[-1]), len(self.columns))

    @property
    def parts(self) -> int:
        """Return the number of parts."""
        return len(self.part_columns) - 1

    def by_part(self, values: Floats) -> Floats:
        """Return the sums of values of columns (columns,) by part, shape (parts,)."""
        return np.add.reduceat(np.append(values[: self.own.start], 0.0), self.part_columns[:-1])[: self.parts]

    def in_parts(self, chosen: Bools, edges: Ints) -> Bools:
        """Return which columns (or rows, by their ``edges``) stand in chosen parts (parts,)."""
        return np.repeat(chosen, np.diff(edges))

    def only(self, chosen: Bools) -> Structure:
        """Return the same with chosen parts (parts,) alone, and all joint rows and own columns."""
        rows = np.append(self.in_parts(chosen, self.part_rows), np.ones(self._width(self.joint), dtype=np.bool_))
        columns = np.append(self.in_parts(chosen, self.part_columns), np.ones(self._width(self.own), dtype=np.bool_))
        place = np.cumsum(columns) - 1
        kept = columns[self.uses.column]
        return Structure(
            program=_ordered(self.program, np.flatnonzero(rows), np.flatnonzero(columns)),
            rows=self.rows[rows],
            columns=self.columns[columns],
            part_columns=np.concatenate(([0], np.cumsum(np.diff(self.part_columns)[chosen]))),
            part_rows=np.concatenate(([0], np.cumsum(np.diff(self.part_rows)[chosen]))),
            uses=Uses(self.uses.row[kept], place[self.uses.column[kept]], self.uses.value[kept]),
        )

    @staticmethod
    def _width(span: slice) -> int:
        return int(span.stop - span.start)


def structure(program: Program) -> Structure:
    """Return a programme in the order of its parts; joint rows are those of M3, M4, M6, M10 and M11."""
    row = np.repeat(np.arange(len(program.row_lower), dtype=np.int32), np.diff(program.starts))
    joint, own = marked(program.rows, JOINT), marked(program.columns, OWN)
    inside = ~joint[row]
    label = connected(len(own), len(joint), row[inside], program.indices[inside])
    part = numbered(label, own, program.indices[~inside].astype(np.int64))
    count = int(part.max(initial=-1)) + 1
    part[own] = count
    row_part = np.full(len(joint), count, dtype=np.int64)
    row_part[row[inside]] = part[program.indices[inside]]
    del row, inside, label
    columns, rows = np.argsort(part, kind="stable"), np.argsort(row_part, kind="stable")
    ordered = _ordered(program, rows, columns)
    edges = np.arange(count + 1)
    first = int(np.searchsorted(row_part[rows], count))
    at = int(ordered.starts[first])
    shared = np.repeat(np.arange(len(rows) - first), np.diff(ordered.starts[first:]))
    return Structure(
        program=ordered,
        rows=rows,
        columns=columns,
        part_columns=np.searchsorted(part[columns], edges),
        part_rows=np.searchsorted(row_part[rows], edges),
        uses=Uses(shared, ordered.indices[at:].astype(np.int64), ordered.values[at:]),
    )


def _ordered(program: Program, rows: Ints, columns: Ints) -> Program:
    """Return a programme of some rows and columns, each in an order; coefficients in other columns are left out."""
    place = np.full(len(program.cost), -1, dtype=np.int32)
    place[columns] = np.arange(len(columns), dtype=np.int32)
    counts = np.diff(program.starts)[rows]
    starts = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    entry = np.repeat(program.starts[rows] - starts[:-1], counts)
    entry += np.arange(len(entry))
    indices = place[program.indices[entry]]
    if len(columns) < len(place):
        kept = indices >= 0
        starts = np.concatenate(([0], np.cumsum(kept)))[starts]
        indices, entry = indices[kept], entry[kept]
    return piece(program, rows, columns, Coefficients(starts, indices, program.values[entry]))

"""A programme taken apart: what remains connected when the rows of shared money and aims are taken out.

    minimise    own cost . y  +  sum over parts p of cost[p] . x[p]
    subject to  lower  <=  own_use . y  +  sum over p of use[p] . x[p]  <=  upper          (joint rows: M3, M4, M6, M10, M11)
                x[p] obeys the rows of its part                                            (all other rules)

``y`` are the columns that belong to no area: who pays, what is kept, which soft aims are missed. Nothing here knows what an
area is: rows that tie areas of one counted unit, exits or exclusives tie their columns together, and what they do not tie falls
apart by itself, so parts are as small as the rules allow (a single work in a single area, often).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from optimizer.model.piece import Coefficients, piece
from optimizer.model.rows import Entries
from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.problem.program import Block, Program

Numbers = NDArray[np.signedinteger[Any]]
"""Numbers of rows or columns, of either width."""

JOINT = ("M3", "M4", "M6", "M10", "M11", "kept")
"""Rules over areas; ``kept`` is what limits savings on a line of budgets (``line_rows.py``)."""

OWN = ("paid", "kept", "missed")

SOME = 8
"""Every so many coefficients are looked at first when parts are told."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """``columns`` (n,) of the whole, ``program`` with the rows of the part alone, ``use`` (r, n) of joint ``rows`` (r,)."""

    columns: Ints
    program: Program
    rows: Ints
    use: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """A whole programme in parts.

    ``rows`` (j,) and ``own`` (m,) are numbers of joint rows and own columns in ``program``; ``lower`` and ``upper`` (j,);
    ``own_use`` (j, m). Parts are in the order of their first columns; ``Part.rows`` index into ``rows``.
    """

    program: Program
    rows: Ints
    own: Ints
    own_use: Floats
    lower: Floats
    upper: Floats
    parts: tuple[Part, ...]


def split(program: Program) -> Split:
    """Return a programme in its parts; columns that use no joint row are one part, the last."""
    sheet = Entries(
        program.row_of(),
        program.indices.astype(np.int64),
        program.values,
    )
    joint, own = marked(program.rows, JOINT), marked(program.columns, OWN)
    inside = sheet.pick(~joint[sheet.row])
    label = connected(len(own), len(joint), inside.row, inside.column)
    shared = sheet.pick(joint[sheet.row])
    part_of = numbered(label, own, shared.column)
    rows = np.flatnonzero(joint)
    place = np.cumsum(joint) - 1
    shared = Entries(place[shared.row], shared.column, shared.value)
    return Split(
        program=program,
        rows=rows,
        own=np.flatnonzero(own),
        own_use=_dense(shared.pick(own[shared.column]), len(rows), np.cumsum(own) - 1, int(own.sum())),
        lower=program.row_lower[rows],
        upper=program.row_upper[rows],
        parts=tuple(_parts(program, part_of, inside, shared)),
    )


def marked(blocks: tuple[Block, ...], labels: tuple[str, ...]) -> Bools:
    """Return which columns or rows stand under one of some labels."""
    return np.repeat([block.label in labels for block in blocks], [block.count for block in blocks]).astype(np.bool_)


def connected(columns: int, rows: int, row: Numbers, column: Numbers) -> Ints:
    """Return for each column the least column it is connected to through rows."""
    label = np.arange(columns, dtype=np.int32)
    one = np.zeros(rows, dtype=np.int32)
    one[row] = column
    for stride in (SOME, 1):  # some coefficients connect nearly all: few of the others are still to be looked at more than once
        label = _joined(label, one[row[::stride]], column[::stride])
    return label.astype(np.int64)


def _joined(label: Numbers, one: Numbers, other: Numbers) -> Numbers:
    """Return the least column that each is connected to, by ``label`` so far (used up) and ``one`` to ``other`` (e,)."""
    while True:
        one, other = label[one], label[other]
        apart = np.flatnonzero(one != other)
        if not len(apart):
            return label
        one, other = one[apart], other[apart]
        np.minimum.at(label, np.maximum(one, other), np.minimum(one, other))
        while not np.array_equal(nearer := label[label], label):
            label = nearer


def numbered(label: Ints, own: Bools, shared: Ints) -> Ints:
    """Return the number of the part of each column, -1 for own columns; what uses no joint row comes last.

    ``shared`` are the columns with a coefficient in a joint row.
    """
    uses, root = np.zeros(len(label), dtype=np.bool_), np.zeros(len(label), dtype=np.bool_)
    uses[label[shared]] = True
    root[label[~own]] = True
    root &= uses
    place = np.cumsum(root) - 1
    numbered: Ints = np.where(own, -1, np.where(uses[label], place[label], int(root.sum())))
    return numbered


def _parts(program: Program, part_of: Ints, inside: Entries, shared: Entries) -> Iterator[Part]:
    """Yield the parts in order."""
    count = int(part_of.max(initial=-1)) + 1
    order = np.argsort(part_of, kind="stable")
    edges = np.searchsorted(part_of[order], np.arange(count + 1))
    place = np.empty(len(part_of), dtype=np.int64)
    place[order] = np.arange(len(order)) - np.concatenate(([0], edges))[part_of[order] + 1]
    sheets = zip(_grouped(inside, part_of, count), _grouped(shared, part_of, count), strict=True)
    for number, (own_rows, joint_rows) in enumerate(sheets):
        columns = order[edges[number] : edges[number + 1]]
        used, row = np.unique(joint_rows.row, return_inverse=True)
        use = _dense(Entries(row.reshape(-1), joint_rows.column, joint_rows.value), len(used), place, len(columns))
        yield Part(columns, _piece(program, columns, place, own_rows), used, use)


def _grouped(sheet: Entries, part_of: Ints, count: int) -> Iterator[Entries]:
    """Yield the coefficients of each part, by row and then column."""
    group = part_of[sheet.column]
    order = np.lexsort((sheet.column, sheet.row, group))
    edges = np.searchsorted(group[order], np.arange(count + 1))
    for start, end in itertools.pairwise(edges):
        yield sheet.pick(order[start:end])


def _piece(program: Program, columns: Ints, place: Ints, sheet: Entries) -> Program:
    """Return the programme of some columns and the rows they alone stand in."""
    rows, counts = np.unique(sheet.row, return_counts=True)
    starts = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    return piece(program, rows, columns, Coefficients(starts, place[sheet.column].astype(np.int32), sheet.value))


def _dense(sheet: Entries, rows: int, place: Ints, columns: int) -> Floats:
    """Return coefficients as a matrix (rows, columns)."""
    matrix = np.zeros((rows, columns))
    matrix[sheet.row, place[sheet.column]] = sheet.value
    return matrix

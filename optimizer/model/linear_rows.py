"""The rows of the rules that a linear programme needs: those that only bind whole steps are left out.

Where steps need not be whole, ``started`` can always be as little as the part that is built, ``x / most``: that costs least.
Then the least size of a work and the second line of M8 hold by themselves (the first line of M8 says as much), and where there
is no fixed cost nothing depends on what is started. A programme of five years shrinks to a fifth, with the same optimum.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.columns import Columns
from optimizer.model.rows import Entries, Rows
from optimizer.problem.instance import Bools, Instance
from optimizer.problem.program import Program

ONLY_WHOLE = ("M8", "M12")
"""Rules with rows that only bind whole steps."""


def linear_rows(rows: Rows, instance: Instance, columns: Columns) -> Rows:
    """Return the rows of a rule without those that only whole steps need."""
    if rows.label in ONLY_WHOLE:
        return _kept(rows, _needed(rows, instance, columns))
    return rows


def needed_rows(program: Program, instance: Instance, columns: Columns) -> Bools:
    """Return which rows of a whole programme its linear programme needs, shape (rows,)."""
    needed = np.ones(len(program.row_lower), dtype=np.bool_)
    for block in program.rows:
        span = slice(int(program.starts[block.start]), int(program.starts[block.start + block.count]))
        if block.label not in ONLY_WHOLE:
            continue
        row = np.repeat(np.arange(block.count), np.diff(program.starts[block.start : block.start + block.count + 1]))
        entries = Entries(row, program.indices[span].astype(np.int64), program.values[span])
        rows = slice(block.start, block.start + block.count)
        needed[rows] = _needed(Rows(block.label, entries, program.row_lower[rows], program.row_upper[rows]), instance, columns)
    return needed


def _needed(rows: Rows, instance: Instance, columns: Columns) -> Bools:
    """Return which rows of one of the rules in question a linear programme needs."""
    if rows.label == "M8":
        return ~_touching(rows, columns)
    dear = np.flatnonzero((instance.works.fixed > 0).any(axis=1))
    above = np.repeat(np.isin(columns.pair_work[columns.started_pair], dear), columns.years)
    return np.concatenate((above, np.zeros_like(above)))


def _touching(rows: Rows, columns: Columns) -> Bools:
    """Return the rows in which any ``started`` stands."""
    found = np.zeros(len(rows.lower), dtype=np.bool_)
    found[rows.entries.row[np.isin(rows.entries.column, columns.started())]] = True
    return found


def _kept(rows: Rows, kept: Bools) -> Rows:
    """Return some of the rows, numbered anew."""
    number = np.cumsum(kept) - 1
    here = kept[rows.entries.row]
    entries = Entries(number[rows.entries.row[here]], rows.entries.column[here], rows.entries.value[here])
    return Rows(rows.label, entries, rows.lower[kept], rows.upper[kept])

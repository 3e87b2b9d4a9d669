"""The tree of a part in compiled code: what ``branch.py`` does by HiGHS, many times quicker; needs numba, an extra."""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.compiled_tree.tables import BEST, CLOSED, Nodes, Piece, Table
from optimizer.model.decomposed.compiled_tree.tree import search
from optimizer.model.decomposed.rivals import Rivals
from optimizer.problem.instance import Floats

CELLS = 400_000
"""Rows times columns up to which a part is searched in a tableau: some 3 MB."""

MOST = 2000
"""Linear programmes of one tree, which take some 35 microseconds each: those that need more are left to HiGHS and its cuts."""

WAITING = 200
"""Open nodes of one tree."""


def branched(rivals: Rivals, start: Floats | None, gap: float) -> tuple[Floats, float] | None:
    """Return whole values (n,) of least cost and the bound proved, to a relative ``gap``, from a plan ``start`` (n,) on.

    ``None`` when there is no plan, or when the part is too large, or its tree does not come to an end: then nothing is known.
    """
    program = rivals.relaxed
    bounded = (np.isfinite(program.lower) & np.isfinite(program.upper)).all()
    if not bounded or len(program.cost) * len(program.row_lower) > CELLS:
        return None
    nodes = _nodes(len(program.cost))
    cost = np.inf
    if start is not None:
        nodes.best[:], cost = start, float(program.cost @ start)
    ended = search(_piece(rivals), _table(len(program.cost), len(program.row_lower)), nodes, cost, gap, MOST)
    if not ended or nodes.reached[BEST] == np.inf:
        return None
    return nodes.best.copy(), float(min(nodes.reached[CLOSED], nodes.reached[BEST]))


def _piece(rivals: Rivals) -> Piece:
    """Return a part as compiled code takes it."""
    program = rivals.relaxed
    return Piece(
        program.starts,
        program.indices,
        program.values,
        program.lower,
        program.upper,
        program.row_lower,
        program.row_upper,
        program.integer,
        rivals.columns,
        np.argmax(rivals.groups, axis=0) if len(rivals.columns) else np.zeros(0, dtype=np.int64),
        rivals.against,
        program.cost,
        rivals.free,
    )


def _table(columns: int, rows: int) -> Table:
    cells, value, low, high = (np.zeros(count) for count in (columns * rows, rows, columns + rows, columns + rows))
    gain, x, reduced, dual = (np.zeros(count) for count in (columns, columns, columns, rows))
    loose, basic = (np.zeros(count, dtype=np.int64) for count in (columns, rows))
    return Table(cells, loose, np.zeros(columns, dtype=np.int8), gain, basic, value, low, high, x, reduced, dual)


def _nodes(columns: int) -> Nodes:
    lower, upper, x, reduced = (np.zeros((WAITING, columns)) for _ in range(4))
    waiting, spare, tally = (np.zeros(count, dtype=np.int64) for count in (WAITING, WAITING, 3))
    best, trial = np.zeros(columns), np.zeros(columns)
    raised, times = np.zeros((2, columns)), np.zeros((2, columns))
    return Nodes(lower, upper, x, reduced, np.zeros(WAITING), waiting, spare, tally, np.zeros(2), best, trial, raised, times)

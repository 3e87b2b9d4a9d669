"""What a tableau proves, worked out from the rows of the part themselves, so that rounding in the tableau proves nothing false.

Whatever the multipliers of rows are, cost . x = dual . (A x) + reduced . x with reduced = cost - dual A, and each term is at
least what it is at the better of its bounds (Neumaier and Shcherbina 2004). Their sum is the bound of a node.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.compiled_tree.tables import LOWER, Piece, Table, inlined
from optimizer.problem.instance import Floats

SURELY = 1e-7
"""Share of the terms of a row by which it must be missed to be out of reach."""


@inlined
def proved(piece: Piece, table: Table, cells: Floats) -> float:
    """Return the cost nothing within the bounds is under; write down values, reduced costs and multipliers."""
    rows, columns = cells.shape
    for r in range(rows):
        table.dual[r] = 0.0
        if table.basic[r] < columns:
            table.x[table.basic[r]] = table.value[r]
    for k in range(columns):
        thing = table.loose[k]
        if thing < columns:
            table.x[thing] = table.low[thing] if table.side[k] == LOWER else table.high[thing]
        elif (table.low[thing] if table.gain[k] > 0.0 else -table.high[thing]) > -np.inf:
            table.dual[thing - columns] = table.gain[k]
    for j in range(columns):
        table.reduced[j] = piece.cost[j]
    return _least(piece, table, columns, rows)


@inlined
def _least(piece: Piece, table: Table, columns: int, rows: int) -> float:
    """Take the multipliers of rows from ``reduced``, and return the least of dual . (A x) + reduced . x within the bounds."""
    least = 0.0
    for r in range(rows):
        dual = table.dual[r]
        if dual != 0.0:
            least += dual * (table.low[columns + r] if dual > 0.0 else table.high[columns + r])
            for e in range(piece.starts[r], piece.starts[r + 1]):
                table.reduced[piece.indices[e]] -= dual * piece.values[e]
    for j in range(columns):
        gain = table.reduced[j]
        if gain != 0.0:
            least += gain * (table.low[j] if gain > 0.0 else table.high[j])
    return least


@inlined
def out_of_reach(piece: Piece, table: Table, cells: Floats, leaving: int) -> bool:
    """Return whether the thing of a row of the tableau surely cannot be within its bounds: it is too small, or too large.

    With the multipliers of that row, sign * thing = dual . (A x) + reduced . x, whose least is above the thing's most.
    """
    rows, columns = cells.shape
    other = table.basic[leaving]
    sign = -1.0 if table.value[leaving] < table.low[other] else 1.0
    bound = table.low[other] if sign < 0.0 else table.high[other]
    for j in range(columns):
        table.reduced[j] = 0.0
    for r in range(rows):
        table.dual[r] = 0.0
    for k in range(columns):
        thing = table.loose[k]
        if thing >= columns:
            dual = sign * cells[leaving, k]
            if (table.low[thing] if dual > 0.0 else -table.high[thing]) > -np.inf:
                table.dual[thing - columns] = dual
    if other < columns:
        table.reduced[other] = sign
    else:
        for e in range(piece.starts[other - columns], piece.starts[other - columns + 1]):
            table.reduced[piece.indices[e]] = sign * piece.values[e]
    return bool(_least(piece, table, columns, rows) > sign * bound + SURELY * max(1.0, abs(bound)))

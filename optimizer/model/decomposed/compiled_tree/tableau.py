"""The equations of a part: basic things as sums of loose ones, and how two change places."""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.compiled_tree.tables import LOWER, UPPER, Piece, Table, inlined
from optimizer.problem.instance import Floats


@inlined
def fill(piece: Piece, table: Table, cells: Floats) -> None:
    """Write down the equations with all columns loose and all rows basic."""
    rows, columns = cells.shape
    cells[:] = 0.0
    for j in range(columns):
        table.loose[j], table.side[j], table.gain[j] = j, LOWER, piece.cost[j]
    for r in range(rows):
        table.basic[r] = columns + r
        table.low[columns + r], table.high[columns + r] = piece.row_lower[r], piece.row_upper[r]
        for e in range(piece.starts[r], piece.starts[r + 1]):
            cells[r, piece.indices[e]] = piece.values[e]


@inlined
def place(table: Table, cells: Floats) -> None:
    """Set loose things to the bound at which they cost least, and basic ones to what follows from them."""
    rows, columns = cells.shape
    for r in range(rows):
        table.value[r] = 0.0
    for k in range(columns):
        thing = table.loose[k]
        if table.low[thing] > -np.inf and table.high[thing] < np.inf and table.gain[k] != 0.0:
            table.side[k] = LOWER if table.gain[k] > 0.0 else UPPER
        stands = table.low[thing] if table.side[k] == LOWER else table.high[thing]
        if stands != 0.0:
            for r in range(rows):
                table.value[r] += cells[r, k] * stands


@inlined
def exchange(table: Table, cells: Floats, entering: int, leaving: int) -> None:
    """Let a loose thing and a basic one change places in the equations."""
    rows, columns = cells.shape
    pivot = cells[leaving, entering]
    for k in range(columns):
        cells[leaving, k] /= -pivot
    cells[leaving, entering] = 1.0 / pivot
    for r in range(rows):
        share = cells[r, entering]
        if r != leaving and share != 0.0:
            cells[r, entering] = 0.0
            for k in range(columns):
                cells[r, k] += share * cells[leaving, k]
    share = table.gain[entering]
    table.gain[entering] = 0.0
    for k in range(columns):
        table.gain[k] += share * cells[leaving, k]
    thing = table.loose[entering]
    table.loose[entering], table.basic[leaving] = table.basic[leaving], thing

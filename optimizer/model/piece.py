"""Some rows and columns of a programme as a programme of their own: how the ways by parts cut it up."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.problem.program import Block, Program

Chosen = slice | Bools | Ints
"""Which rows or columns: a run, a mask, or numbers in an order."""


@dataclass(frozen=True, slots=True, eq=False)
class Coefficients:
    """Those of a piece by row, as in ``Program``: ``starts`` (rows + 1,), ``indices`` and ``values`` (entries,)."""

    starts: NDArray[np.int64]
    indices: NDArray[np.int32]
    values: Floats


def piece(program: Program, rows: Chosen, columns: Chosen, inside: Coefficients) -> Program:
    """Return the programme of some rows and columns, whose coefficients already count in its own columns."""
    cost, row_lower = program.cost[columns], program.row_lower[rows]
    return Program(
        cost=cost,
        lower=program.lower[columns],
        upper=program.upper[columns],
        integer=program.integer[columns],
        row_lower=row_lower,
        row_upper=program.row_upper[rows],
        starts=inside.starts,
        indices=inside.indices,
        values=inside.values,
        columns=(Block("x", 0, len(cost)),),
        rows=(Block("M", 0, len(row_lower)),),
    )

"""What compiled code works on: all parts as arrays, where each of them stands, and room to work on one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from optimizer.model.machine_code import pieces, whole_functions
from optimizer.problem.instance import Bools, Floats

BASIC, LOWER, UPPER = 0, 1, 2
"""States of a column or row: between its bounds, or at one of them."""

compiled, inlined = whole_functions(arrays=False), pieces(arrays=False)


class Parts(NamedTuple):
    """All parts, row by row as in ``Program``; ``part_columns`` and ``part_rows`` (p + 1,): where each begins."""

    part_columns: NDArray[np.int64]
    part_rows: NDArray[np.int64]
    starts: NDArray[np.int64]
    indices: NDArray[np.int32]
    values: Floats
    lower: Floats
    upper: Floats
    row_lower: Floats
    row_upper: Floats


class State(NamedTuple):
    """Where all parts stand: ``column`` and ``row`` states, ``x`` (columns,), ``dual`` (rows,), who has ``begun`` (p,).

    ``pairs`` and ``core`` (p,): of how many pairs a basis is made, and how many rows and columns are left (``pairs.py``).
    From the first row of a part on stand the ``tight`` row, ``free`` column and ``pivot`` of each pair, then those of the core.
    """

    column: NDArray[np.int8]
    row: NDArray[np.int8]
    x: Floats
    dual: Floats
    begun: Bools
    pairs: NDArray[np.int32]
    core: NDArray[np.int32]
    tight: NDArray[np.int32]
    free: NDArray[np.int32]
    pivot: Floats


class Tableau(NamedTuple):
    """Space for the first answer of one part: ``cells`` (rows x columns,) of its basic and loose things (``tableau.py``).

    ``loose``, their ``side`` and ``gain`` (columns,); ``basic`` and their ``value`` (rows,); ``low``, ``high`` (both,) of all.

    ``across`` (columns,) and ``down`` (rows,): where a line or a column of the cells is not 0.
    """

    cells: Floats
    loose: NDArray[np.int64]
    side: NDArray[np.int8]
    gain: Floats
    basic: NDArray[np.int64]
    value: Floats
    low: Floats
    high: Floats
    across: NDArray[np.int64]
    down: NDArray[np.int64]


class Room(NamedTuple):
    """Space for one part: the ``square`` (k, k) of a core, and the ``order`` (k,) in which its rows were taken.

    ``stands``, ``place`` and ``waiting`` (n,) of columns and ``open`` (m,) of rows: what is still to be paired (``pairs.py``).

    ``right`` (k,) side of an equation, ``gain`` (n,) are reduced costs, ``way`` (n,) is how each column moves.
    """

    square: Floats
    order: NDArray[np.int64]
    stands: NDArray[np.int64]
    place: NDArray[np.int64]
    waiting: NDArray[np.int64]
    open: Bools
    right: Floats
    gain: Floats
    way: Floats
    tableau: Tableau

"""What compiled code works on: one part as arrays, room for its tableau, and room for the nodes of its tree."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from optimizer.model.machine_code import pieces, whole_functions
from optimizer.problem.instance import Bools, Floats, Ints

LOWER, UPPER = 1, 2
"""At which of its bounds a loose thing stands."""

OPEN, SPARE, ASKED = 0, 1, 2
"""Places in the tally of a tree."""

BEST, CLOSED = 0, 1
"""Places in what a tree has reached."""

compiled, inlined = whole_functions(arrays=True), pieces(arrays=True)


class Piece(NamedTuple):
    """A part: rows as in ``Program``, without those of rivals; ``whole`` (n,) marks columns in whole steps.

    ``rivals`` (c,) are columns with rivals, ``group`` (c,) their groups, ``against`` (g, c) the rivals of each group, ``free``
    (c,) those that are as good as 1 where they are above 0.
    """

    starts: NDArray[np.int64]
    indices: NDArray[np.int32]
    values: Floats
    lower: Floats
    upper: Floats
    row_lower: Floats
    row_upper: Floats
    whole: Bools
    rivals: Ints
    group: Ints
    against: Bools
    cost: Floats
    free: Bools


class Table(NamedTuple):
    """Space for the linear programme of one part, columns (n,) and rows (m,), each of which is one thing.

    Of these the ``loose`` (n,) stand at a ``side``, and the ``basic`` (m,) have the ``value`` that loose ones make of them:
    basic = cells . loose, cost = gain . loose. ``low`` and ``high`` (n + m,) bound all.

    ``x``, ``reduced`` (n,) and ``dual`` (m,) are the answer.
    """

    cells: Floats
    loose: NDArray[np.int64]
    side: NDArray[np.int8]
    gain: Floats
    basic: NDArray[np.int64]
    value: Floats
    low: Floats
    high: Floats
    x: Floats
    reduced: Floats
    dual: Floats


class Nodes(NamedTuple):
    """Space for a tree: bounds, values and reduced costs (k, n) and ``cost`` (k,) of nodes, whose places are used again.

    ``waiting`` and ``spare`` (k,) are stacks of places, as high as ``tally`` (3,) says under :data:`OPEN` and :data:`SPARE`;
    under :data:`ASKED` it counts linear programmes. ``reached`` (2,) are the cost of the best plan and the least of closed
    nodes (:data:`BEST`, :data:`CLOSED`). ``best`` (n,) is that plan, ``trial`` (n,) room for another; ``raised`` and ``times``
    (2, n) are by what branching on each column, down and up, raised the cost so far, and how often.
    """

    lower: Floats
    upper: Floats
    x: Floats
    reduced: Floats
    cost: Floats
    waiting: NDArray[np.int64]
    spare: NDArray[np.int64]
    tally: NDArray[np.int64]
    reached: Floats
    best: Floats
    trial: Floats
    raised: Floats
    times: Floats

"""A basis taken apart: pairs of a tight row and the free column that it tells, and a small core that is left.

Tight rows and free columns are nearly a triangle: a column that stands in one row alone is told by that row, which is then out
of the way of the others. What is left of usual parts is nothing, or a few rows and columns, and only that is factored. Pairs
are kept until the basis is another: most parts stay as they are when prices move.
"""

from __future__ import annotations

from optimizer.model.blocks.compiled_parts.factor import factor
from optimizer.model.blocks.compiled_parts.tables import BASIC, Parts, Room, State, inlined

UNKNOWN = -1
"""The number of pairs of a part whose basis is not taken apart yet."""


@inlined
def take_apart(parts: Parts, state: State, room: Room, part: int) -> bool:
    """Pair tight rows and free columns if that is not known yet, and factor the core; return whether all can be told."""
    if state.pairs[part] == UNKNOWN:
        if not _count(parts, state, room, part):
            return False
        _pair(parts, state, room, part)
        _gather(parts, state, room, part)
    if state.core[part] > 0:
        _fill(parts, state, room, part)
    return factor(room, state.core[part])


@inlined
def _count(parts: Parts, state: State, room: Room, part: int) -> bool:
    """Count in how many tight rows a column ``stands``, their sum is its ``place``; return whether they are a square."""
    first, top = parts.part_columns[part], parts.part_rows[part]
    more = 0
    for j in range(first, parts.part_columns[part + 1]):
        room.stands[j - first] = room.place[j - first] = 0
        more += state.column[j] == BASIC
    for r in range(top, parts.part_rows[part + 1]):
        room.open[r - top] = state.row[r] != BASIC
        if room.open[r - top]:
            more -= 1
            for e in range(parts.starts[r], parts.starts[r + 1]):
                room.stands[parts.indices[e] - first] += 1
                room.place[parts.indices[e] - first] += r
    return more == 0


@inlined
def _pair(parts: Parts, state: State, room: Room, part: int) -> None:
    """Pair every free column that stands in one open row alone with that row, which is closed; again, until there is none."""
    first, top = parts.part_columns[part], parts.part_rows[part]
    waiting, paired = 0, top
    for j in range(first, parts.part_columns[part + 1]):
        if state.column[j] == BASIC and room.stands[j - first] == 1:
            room.waiting[waiting] = j
            waiting += 1
    while waiting > 0:
        waiting -= 1
        j = room.waiting[waiting]
        if room.stands[j - first] != 1:
            continue
        r = room.place[j - first]
        room.open[r - top] = False
        for e in range(parts.starts[r], parts.starts[r + 1]):
            other = parts.indices[e]
            room.stands[other - first] -= 1
            room.place[other - first] -= r
            if other == j:
                state.pivot[paired] = parts.values[e]
            elif state.column[other] == BASIC and room.stands[other - first] == 1:
                room.waiting[waiting] = other
                waiting += 1
        room.stands[j - first] = -1
        state.tight[paired], state.free[paired] = r, j
        paired += 1
    state.pairs[part] = paired - top


@inlined
def _gather(parts: Parts, state: State, room: Room, part: int) -> None:
    """Put the rows and columns of the core behind the pairs."""
    first, top = parts.part_columns[part], parts.part_rows[part]
    row = column = top + state.pairs[part]
    for j in range(first, parts.part_columns[part + 1]):
        if state.column[j] == BASIC and room.stands[j - first] >= 0:
            state.free[column] = j
            column += 1
    for r in range(top, parts.part_rows[part + 1]):
        if room.open[r - top]:
            state.tight[row] = r
            row += 1
    state.core[part] = row - top - state.pairs[part]


@inlined
def _fill(parts: Parts, state: State, room: Room, part: int) -> None:
    """Put the coefficients of the core into the square."""
    first, core = parts.part_columns[part], state.core[part]
    start = parts.part_rows[part] + state.pairs[part]
    for j in range(first, parts.part_columns[part + 1]):
        room.place[j - first] = -1
    for k in range(core):
        room.place[state.free[start + k] - first] = k
    for i in range(core):
        r = state.tight[start + i]
        for k in range(core):
            room.square[i, k] = 0.0
        for e in range(parts.starts[r], parts.starts[r + 1]):
            k = room.place[parts.indices[e] - first]
            if k >= 0:
                room.square[i, k] = parts.values[e]

"""What a basis says: where its free columns stand, what rows are worth, and how all moves when one thing does."""

from __future__ import annotations

from optimizer.model.blocks.compiled_parts.factor import solve, solve_across
from optimizer.model.blocks.compiled_parts.tables import BASIC, LOWER, Parts, Room, State, inlined
from optimizer.problem.instance import Floats

ROUNDING = 1e-9
"""Share of the largest number in a row by which it may be missed."""


@inlined
def square(parts: Parts, state: State, room: Room, part: int) -> None:
    """Put together the square of tight rows and free columns."""
    first, last = parts.part_columns[part], parts.part_columns[part + 1]
    free = 0
    for j in range(first, last):
        room.place[j - first] = -1
        if state.column[j] == BASIC:
            room.place[j - first] = free
            room.columns[free] = j
            free += 1
    tight = 0
    for r in range(parts.part_rows[part], parts.part_rows[part + 1]):
        if state.row[r] != BASIC:
            room.rows[tight] = r
            for k in range(free):
                room.square[tight, k] = 0.0
            for e in range(parts.starts[r], parts.starts[r + 1]):
                k = room.place[parts.indices[e] - first]
                if k >= 0:
                    room.square[tight, k] = parts.values[e]
            tight += 1
    room.size[0] = free


@inlined
def place_free(parts: Parts, state: State, room: Room, part: int) -> None:
    """Set the free columns to where tight rows put them."""
    free = room.size[0]
    first = parts.part_columns[part]
    for k in range(free):
        r = room.rows[k]
        room.right[k] = parts.row_lower[r] if state.row[r] == LOWER else parts.row_upper[r]
        for e in range(parts.starts[r], parts.starts[r + 1]):
            j = parts.indices[e]
            if room.place[j - first] < 0:
                room.right[k] -= parts.values[e] * state.x[j]
    solve(room)
    for k in range(free):
        state.x[room.columns[k]] = room.right[k]


@inlined
def price(parts: Parts, state: State, room: Room, cost: Floats, part: int) -> None:
    """Find the multipliers of all rows, and what each column gains or loses."""
    free = room.size[0]
    first, last = parts.part_columns[part], parts.part_columns[part + 1]
    for k in range(free):
        room.right[k] = cost[room.columns[k]]
    solve_across(room)
    for r in range(parts.part_rows[part], parts.part_rows[part + 1]):
        state.dual[r] = 0.0
    for j in range(first, last):
        room.gain[j - first] = cost[j]
    for k in range(free):
        r = room.rows[k]
        state.dual[r] = room.right[k]
        for e in range(parts.starts[r], parts.starts[r + 1]):
            room.gain[parts.indices[e] - first] -= parts.values[e] * room.right[k]


@inlined
def direct(parts: Parts, state: State, room: Room, part: int, chosen: int, sign: float) -> None:
    """Find how all columns and rows of a part move with the chosen one."""
    free = room.size[0]
    first, last = parts.part_columns[part], parts.part_columns[part + 1]
    for j in range(first, last):
        room.way[j - first] = 0.0
    if chosen >= 0:
        room.way[chosen - first] = sign
    for k in range(free):
        r = room.rows[k]
        room.right[k] = sign if -1 - r == chosen else 0.0
        if chosen >= 0:
            for e in range(parts.starts[r], parts.starts[r + 1]):
                if parts.indices[e] == chosen:
                    room.right[k] -= sign * parts.values[e]
    solve(room)
    for k in range(free):
        room.way[room.columns[k] - first] = room.right[k]
    top, end = parts.part_rows[part], parts.part_rows[part + 1]
    for r in range(top, end):
        active, moves = 0.0, 0.0
        for e in range(parts.starts[r], parts.starts[r + 1]):
            j = parts.indices[e]
            active += parts.values[e] * state.x[j]
            moves += parts.values[e] * room.way[j - first]
        room.active[r - top], room.moves[r - top] = active, moves


@inlined
def obeyed(parts: Parts, state: State, part: int) -> bool:
    """Return whether the columns of a part, and the rows they make, are within their bounds but for rounding."""
    for j in range(parts.part_columns[part], parts.part_columns[part + 1]):
        room = ROUNDING * max(1.0, abs(state.x[j]))
        if state.x[j] < parts.lower[j] - room or state.x[j] > parts.upper[j] + room:
            return False
    for r in range(parts.part_rows[part], parts.part_rows[part + 1]):
        active, size = 0.0, 1.0
        for e in range(parts.starts[r], parts.starts[r + 1]):
            term = parts.values[e] * state.x[parts.indices[e]]
            active += term
            size = max(size, abs(term))
        if active < parts.row_lower[r] - ROUNDING * size or active > parts.row_upper[r] + ROUNDING * size:
            return False
    return True

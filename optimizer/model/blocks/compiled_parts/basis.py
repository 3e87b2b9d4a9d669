"""What a basis says: where its free columns stand, what rows are worth, and how all moves when one thing does.

Free columns come with a tight row each as pairs (``pairs.py``): a row says where its column stands once all later pairs and the
core do, and a column says what its row is worth once all earlier ones do.
"""

from __future__ import annotations

from optimizer.model.blocks.compiled_parts.factor import solve, solve_across
from optimizer.model.blocks.compiled_parts.tables import LOWER, Parts, Room, State, inlined
from optimizer.problem.instance import Floats

ROUNDING = 1e-9
"""Share of the largest number in a row by which it may be missed."""


@inlined
def place_free(parts: Parts, state: State, room: Room, part: int) -> None:
    """Set the free columns to where tight rows put them."""
    start = parts.part_rows[part]
    middle = start + state.pairs[part]
    end = middle + state.core[part]
    for k in range(start, end):
        state.x[state.free[k]] = 0.0
    for k in range(middle, end):
        room.right[k - middle] = _left(parts, state, state.tight[k])
    solve(room, state.core[part])
    for k in range(middle, end):
        state.x[state.free[k]] = room.right[k - middle]
    for k in range(middle - 1, start - 1, -1):
        state.x[state.free[k]] = _left(parts, state, state.tight[k]) / state.pivot[k]


@inlined
def _left(parts: Parts, state: State, r: int) -> float:
    """Return what columns leave of the bound that a tight row stands at."""
    bound: float = parts.row_lower[r] if state.row[r] == LOWER else parts.row_upper[r]
    return bound - row_stands(parts, state, r)


@inlined
def row_stands(parts: Parts, state: State, r: int) -> float:
    """Return what the columns make of a row."""
    active = 0.0
    for e in range(parts.starts[r], parts.starts[r + 1]):
        active += parts.values[e] * state.x[parts.indices[e]]
    return active


@inlined
def price(parts: Parts, state: State, room: Room, cost: Floats, part: int) -> None:
    """Find the multipliers of all rows, and what each column gains or loses."""
    first, start = parts.part_columns[part], parts.part_rows[part]
    middle = start + state.pairs[part]
    end = middle + state.core[part]
    for r in range(start, parts.part_rows[part + 1]):
        state.dual[r] = 0.0
    for j in range(first, parts.part_columns[part + 1]):
        room.gain[j - first] = cost[j]
    for k in range(start, middle):
        _charge(parts, state, room, first, state.tight[k], room.gain[state.free[k] - first] / state.pivot[k])
    for k in range(middle, end):
        room.right[k - middle] = room.gain[state.free[k] - first]
    solve_across(room, state.core[part])
    for k in range(middle, end):
        _charge(parts, state, room, first, state.tight[k], room.right[k - middle])


@inlined
def _charge(parts: Parts, state: State, room: Room, first: int, r: int, dual: float) -> None:
    """Let columns pay for a row by its multiplier."""
    state.dual[r] = dual
    if dual != 0.0:
        for e in range(parts.starts[r], parts.starts[r + 1]):
            room.gain[parts.indices[e] - first] -= parts.values[e] * dual


@inlined
def direct(parts: Parts, state: State, room: Room, part: int, chosen: int, sign: float) -> None:
    """Find how all columns of a part move with the chosen one, or the row as -1 - row."""
    first, start = parts.part_columns[part], parts.part_rows[part]
    middle = start + state.pairs[part]
    end = middle + state.core[part]
    for j in range(first, parts.part_columns[part + 1]):
        room.way[j - first] = 0.0
    if chosen >= 0:
        room.way[chosen - first] = sign
    for k in range(middle, end):
        r = state.tight[k]
        room.right[k - middle] = (sign if -1 - r == chosen else 0.0) - row_moves(parts, room, first, r)
    solve(room, state.core[part])
    for k in range(middle, end):
        room.way[state.free[k] - first] = room.right[k - middle]
    for k in range(middle - 1, start - 1, -1):
        r = state.tight[k]
        rest = (sign if -1 - r == chosen else 0.0) - row_moves(parts, room, first, r)
        room.way[state.free[k] - first] = rest / state.pivot[k]


@inlined
def row_moves(parts: Parts, room: Room, first: int, r: int) -> float:
    """Return how a row moves with the columns."""
    moves = 0.0
    for e in range(parts.starts[r], parts.starts[r + 1]):
        moves += parts.values[e] * room.way[parts.indices[e] - first]
    return moves


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

"""A bounded primal simplex for thousands of small programmes, one after the other, each from its last basis; compiled by numba.

For each part: minimise cost . x  subject to  row_lower <= A x <= row_upper,  lower <= x <= upper. Of a basis only tight rows
and free columns matter; they are taken apart anew at every step (``pairs.py``), so no rounding builds up. Prices change costs
alone, so the last answer is always one to start from.

Functions are compiled one by one and cannot take lists or classes; what they share stands in ``tables.py``.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from optimizer.model.blocks.compiled_parts.basis import direct, obeyed, place_free, price, row_moves, row_stands
from optimizer.model.blocks.compiled_parts.pairs import UNKNOWN, take_apart
from optimizer.model.blocks.compiled_parts.tableau import begin
from optimizer.model.blocks.compiled_parts.tables import BASIC, LOWER, UPPER, Parts, Room, State, compiled, inlined
from optimizer.problem.instance import Bools, Floats

FLAT = 1e-10
"""A change per step that is rounding."""

SLACK = 1e-11
"""Share of the largest cost of a part by which a column must gain to be changed."""

STALLS = 25
"""Steps of no length after which the first choice is taken instead of the best (Bland), which cannot go round for ever."""

PATIENCE = 60
"""Steps per row and column after which a part is given up."""


@compiled
def improve_all(parts: Parts, state: State, room: Room, cost: Floats, which: NDArray[np.int64], failed: Bools) -> None:
    """Bring parts ``which`` (n,) to their best at ``cost`` (columns,); mark in ``failed`` (n,) those that do not get there.

    Parts that never answered go most of the way in a tableau; should that have rounded too much, they begin again without it.
    """
    for number in range(len(which)):
        part = which[number]
        anew = not state.begun[part]
        if anew:
            begin(parts, state, room.tableau, cost, part)
            state.begun[part] = True
        failed[number] = True
        for again in range(2 if anew else 1):
            if again and failed[number]:
                _clear(parts, state, part)
            if failed[number]:
                failed[number] = not _improve(parts, state, room, cost, part, anew)


@compiled
def _clear(parts: Parts, state: State, part: int) -> None:
    """Set all columns of a part to their lower bounds."""
    for j in range(parts.part_columns[part], parts.part_columns[part + 1]):
        state.column[j], state.x[j] = LOWER, parts.lower[j]
    for r in range(parts.part_rows[part], parts.part_rows[part + 1]):
        state.row[r] = BASIC
    state.pairs[part] = UNKNOWN


@inlined
def _improve(parts: Parts, state: State, room: Room, cost: Floats, part: int, moved: bool) -> bool:
    """Bring one part to its best; return whether it got there. ``moved``: free columns must be placed even without a step."""
    least = _rounding(parts, cost, part)
    stalled, other, found = 0, True, False
    size = parts.part_columns[part + 1] - parts.part_columns[part] + parts.part_rows[part + 1] - parts.part_rows[part]
    for _ in range(PATIENCE * size + PATIENCE):
        if other:
            if not take_apart(parts, state, room, part):
                break
            price(parts, state, room, cost, part)
        chosen, sign = _entering(parts, state, room, part, least, stalled > STALLS)
        if sign == 0.0:
            found = True
            break
        length, other = _step(parts, state, room, part, chosen, sign)
        if length == np.inf:
            break
        stalled = 0 if length > FLAT else stalled + 1
        moved = True
    if found and moved:
        place_free(parts, state, room, part)
        found = obeyed(parts, state, part)
    return found


@inlined
def _rounding(parts: Parts, cost: Floats, part: int) -> float:
    """Return what a column of a part must gain to be changed."""
    largest = 0.0
    for j in range(parts.part_columns[part], parts.part_columns[part + 1]):
        largest = max(largest, abs(cost[j]))
    return SLACK * largest


@inlined
def _entering(parts: Parts, state: State, room: Room, part: int, least: float, first_one: bool) -> tuple[int, float]:
    """Return the column, or the row as -1 - row, that gains most by leaving its bound, and which way; (0, 0.0) for none."""
    first, last = parts.part_columns[part], parts.part_columns[part + 1]
    best, chosen, sign = 0.0, 0, 0.0
    for j in range(first, last):
        gain = room.gain[j - first]
        span = parts.upper[j] - parts.lower[j]
        wanted = (state.column[j] == LOWER and gain < -least) or (state.column[j] == UPPER and gain > least)
        if wanted and abs(gain) * span > best:
            best, chosen, sign = abs(gain) * span, j, -np.sign(gain)
            if first_one:
                return chosen, sign
    if sign != 0.0:
        return chosen, sign
    for r in range(parts.part_rows[part], parts.part_rows[part + 1]):
        dual = state.dual[r]
        wanted = (state.row[r] == LOWER and dual < -least) or (state.row[r] == UPPER and dual > least)
        if wanted and parts.row_lower[r] < parts.row_upper[r] and abs(dual) > best:
            best, chosen, sign = abs(dual), -1 - r, -np.sign(dual)
            if first_one:
                return chosen, sign
    return chosen, sign


@inlined
def _step(parts: Parts, state: State, room: Room, part: int, chosen: int, sign: float) -> tuple[float, bool]:
    """Let a column or row leave its bound until something meets one of its own.

    Return how far, infinity for without end, and whether the basis is another: it is not when the chosen one gets across first.
    """
    direct(parts, state, room, part, chosen, sign)
    length, leaving, side = _nearest(parts, state, room, part, chosen)
    if length == np.inf:
        return length, False
    first, last = parts.part_columns[part], parts.part_columns[part + 1]
    for j in range(first, last):
        if room.way[j - first] != 0.0:
            state.x[j] += length * room.way[j - first]
    state.pairs[part] = UNKNOWN if leaving != chosen else state.pairs[part]
    if chosen >= 0:
        state.column[chosen] = BASIC
    else:
        state.row[-1 - chosen] = BASIC
    if leaving >= 0:
        state.column[leaving] = side
        state.x[leaving] = parts.lower[leaving] if side == LOWER else parts.upper[leaving]
    else:
        state.row[-1 - leaving] = side
    return length, leaving != chosen


@inlined
def _nearest(parts: Parts, state: State, room: Room, part: int, chosen: int) -> tuple[float, int, int]:
    """Return how far the way goes, what ends it (a column, or a row as -1 - row), and at which bound."""
    first, top = parts.part_columns[part], parts.part_rows[part]
    length, leaving, side, pivot = np.inf, chosen, LOWER, 0.0
    if chosen >= 0:
        length = parts.upper[chosen] - parts.lower[chosen]
        side = UPPER if state.column[chosen] == LOWER else LOWER
    else:
        length = parts.row_upper[-1 - chosen] - parts.row_lower[-1 - chosen]
        side = UPPER if state.row[-1 - chosen] == LOWER else LOWER
    for k in range(top, top + state.pairs[part] + state.core[part]):
        j = state.free[k]
        way = room.way[j - first]
        if abs(way) > FLAT:
            bound = parts.upper[j] if way > 0 else parts.lower[j]
            far = max((bound - state.x[j]) / way, 0.0)
            if far < length or (far == length and abs(way) > pivot):
                length, leaving, side, pivot = far, j, UPPER if way > 0 else LOWER, abs(way)
    for r in range(top, parts.part_rows[part + 1]):
        if state.row[r] != BASIC:
            continue
        moves = row_moves(parts, room, first, r)
        if abs(moves) > FLAT:
            bound = parts.row_upper[r] if moves > 0 else parts.row_lower[r]
            far = max((bound - row_stands(parts, state, r)) / moves, 0.0)
            if far < length or (far == length and abs(moves) > pivot):
                length, leaving, side, pivot = far, -1 - r, UPPER if moves > 0 else LOWER, abs(moves)
    return length, leaving, side

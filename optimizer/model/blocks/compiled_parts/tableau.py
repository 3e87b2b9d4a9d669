"""The first answer of a part, from nothing, in a tableau: dozens of cheap steps to a basis, which the simplex then checks.

Every column and row of a part is one thing here: a column counts by its number, a row by its number after all columns. Of these
the *loose* stand at a bound, and the *basic* are what loose ones make of them, ``basic = cells . loose``: at first columns are
loose. A step lets two change places. Rounding builds up over steps, so that only which are basic is kept in the end.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.blocks.compiled_parts.tables import BASIC, LOWER, UPPER, Parts, State, Tableau, compiled, inlined
from optimizer.problem.instance import Floats

FLAT = 1e-10
"""A change per step that is rounding."""

SLACK = 1e-11
"""Share of the largest cost of a part by which something must gain to be changed."""

NOTHING = 1e-12
"""Share of what is added from which on a sum is what rounding left of nothing: most cells are nothing, and skipped."""

STEPS = 20
"""Steps per row and column after which the tableau is left, wherever it stands."""


@compiled
def begin(parts: Parts, state: State, tableau: Tableau, cost: Floats, part: int) -> None:
    """Bring a part from all columns at their lower bounds near its best; one that does not fit stays where it is."""
    first, top = parts.part_columns[part], parts.part_rows[part]
    columns, rows = parts.part_columns[part + 1] - first, parts.part_rows[part + 1] - top
    if rows * columns > len(tableau.cells):
        return
    cells = tableau.cells[: rows * columns].reshape(rows, columns)
    _fill(parts, tableau, cells, cost, part)
    least = 0.0
    for place in range(columns):
        least = max(least, SLACK * abs(tableau.gain[place]))
    for _ in range(STEPS * (rows + columns)):
        chosen = _entering(tableau, columns, least)
        if chosen < 0 or not _step(tableau, cells, chosen):
            break
    for place in range(columns):
        thing, side = tableau.loose[place], tableau.side[place]
        _write(state, (first, top, columns), thing, side, tableau.low[thing] if side == LOWER else tableau.high[thing])
    for place in range(rows):
        _write(state, (first, top, columns), tableau.basic[place], BASIC, tableau.value[place])


@inlined
def _write(state: State, where: tuple[int, int, int], thing: int, side: int, value: float) -> None:
    """Write down where a column or row of a part stands; ``where`` are its first column, its first row and its columns."""
    first, top, columns = where
    if thing < columns:
        state.column[first + thing], state.x[first + thing] = side, value
    else:
        state.row[top + thing - columns] = side


@inlined
def _fill(parts: Parts, tableau: Tableau, cells: Floats, cost: Floats, part: int) -> None:
    """Put a part into the tableau, all columns at their lower bounds."""
    first, top = parts.part_columns[part], parts.part_rows[part]
    rows, columns = cells.shape
    cells[:] = 0.0
    for place in range(columns):
        tableau.loose[place], tableau.side[place] = place, LOWER
        tableau.gain[place] = cost[first + place]
        tableau.low[place], tableau.high[place] = parts.lower[first + place], parts.upper[first + place]
    for place in range(rows):
        r = top + place
        tableau.basic[place] = columns + place
        tableau.low[columns + place], tableau.high[columns + place] = parts.row_lower[r], parts.row_upper[r]
        value = 0.0
        for e in range(parts.starts[r], parts.starts[r + 1]):
            j = parts.indices[e]
            cells[place, j - first] = parts.values[e]
            value += parts.values[e] * parts.lower[j]
        tableau.value[place] = value


@inlined
def _entering(tableau: Tableau, columns: int, least: float) -> int:
    """Return the place of the loose column that gains most over its span, or else of the row that gains most; -1 for none."""
    best, chosen = 0.0, -1
    best_row, chosen_row = 0.0, -1
    for place in range(columns):
        gain = tableau.gain[place] if tableau.side[place] == LOWER else -tableau.gain[place]
        if gain < -least:
            thing = tableau.loose[place]
            span = tableau.high[thing] - tableau.low[thing]
            if thing < columns:
                if -gain * span > best:
                    best, chosen = -gain * span, place
            elif span > 0.0 and -gain > best_row:
                best_row, chosen_row = -gain, place
    return chosen if chosen >= 0 else chosen_row


@inlined
def _step(tableau: Tableau, cells: Floats, chosen: int) -> bool:
    """Move a loose thing until it, or a basic one, meets a bound; return whether any does."""
    thing = tableau.loose[chosen]
    sign = 1.0 if tableau.side[chosen] == LOWER else -1.0
    length, leaving, pivot, moving = tableau.high[thing] - tableau.low[thing], -1, 0.0, 0
    for place in range(cells.shape[0]):
        way = sign * cells[place, chosen]
        if way != 0.0:
            tableau.down[moving] = place
            moving += 1
        if abs(way) > FLAT:
            other = tableau.basic[place]
            bound = tableau.high[other] if way > 0.0 else tableau.low[other]
            far = max((bound - tableau.value[place]) / way, 0.0)
            if far < length or (far == length and abs(way) > pivot):
                length, leaving, pivot = far, place, abs(way)
    if length == np.inf:
        return False
    if length > 0.0:
        for k in range(moving):
            tableau.value[tableau.down[k]] += length * sign * cells[tableau.down[k], chosen]
    if leaving < 0:
        tableau.side[chosen] = UPPER if sign > 0.0 else LOWER
        return True
    side = UPPER if sign * cells[leaving, chosen] > 0.0 else LOWER
    start = tableau.low[thing] if sign > 0.0 else tableau.high[thing]
    _exchange(tableau, cells, chosen, leaving, moving)
    tableau.loose[chosen], tableau.side[chosen] = tableau.basic[leaving], side
    tableau.basic[leaving], tableau.value[leaving] = thing, start + sign * length
    return True


@inlined
def _exchange(tableau: Tableau, cells: Floats, chosen: int, leaving: int, moving: int) -> None:
    """Let a loose and a basic thing change places in the equations; the first ``moving`` things ``down`` change with it."""
    line = cells[leaving]
    pivot = line[chosen]
    line[chosen] = -1.0
    wide = 0
    for place in range(cells.shape[1]):
        if line[place] != 0.0:
            line[place] /= -pivot
            tableau.across[wide] = place
            wide += 1
    for k in range(moving):
        other = tableau.down[k]
        if other != leaving:
            share = cells[other, chosen]
            cells[other, chosen] = 0.0
            for at in range(wide):
                place = tableau.across[at]
                term = share * line[place]
                total = cells[other, place] + term
                cells[other, place] = total if abs(total) > NOTHING * abs(term) else 0.0
    share = tableau.gain[chosen]
    tableau.gain[chosen] = 0.0
    for at in range(wide):
        tableau.gain[tableau.across[at]] += share * line[tableau.across[at]]

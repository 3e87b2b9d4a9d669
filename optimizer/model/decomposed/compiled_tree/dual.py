"""A bounded dual simplex in a tableau: from any bounds back to the least cost within them.

Columns are bounded on both sides, so every basis is one to start from: what is loose stands where it costs least. Moving bounds
from node to node of a tree hence takes only a few steps each. Nothing here has to be exact: ``proof.py`` says what holds.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.compiled_tree.tableau import exchange, place
from optimizer.model.decomposed.compiled_tree.tables import LOWER, UPPER, Table, inlined
from optimizer.problem.instance import Floats

FLAT = 1e-9
"""A change per step that is rounding."""

BROKEN = 1e-9
"""Share of a bound by which it must be passed to be broken."""

STEPS = 20
"""Steps per row and column after which the walk is given up."""

SOLVED, LOST = -1, -2
"""How a walk ends where no row says that nothing is within the bounds: at the least cost, or nowhere."""


@inlined
def walk(table: Table, cells: Floats, enough: float) -> int:
    """Bring the tableau to the least cost within its bounds, or to one above ``enough``.

    Return :data:`SOLVED`, :data:`LOST`, or the row of the tableau that nothing can bring within its bounds.
    """
    rows, columns = cells.shape
    place(table, cells)
    for _ in range(STEPS * (rows + columns)):
        leaving = _leaving(table, rows)
        if leaving < 0 or _cost(table, columns) >= enough:
            return SOLVED
        entering = _entering(table, cells, leaving)
        if entering < 0:
            return leaving
        _step(table, cells, entering, leaving)
    return LOST


@inlined
def _leaving(table: Table, rows: int) -> int:
    """Return the row whose basic thing is farthest outside its bounds, -1 for none."""
    most, chosen = 0.0, -1
    for r in range(rows):
        thing = table.basic[r]
        low, high = table.low[thing], table.high[thing]
        far = low - table.value[r] if table.value[r] < low else table.value[r] - high
        bound = low if table.value[r] < low else high
        if far > most and far > BROKEN * max(1.0, abs(bound)):
            most, chosen = far, r
    return chosen


@inlined
def _cost(table: Table, columns: int) -> float:
    """Return the cost of where the tableau stands."""
    cost = 0.0
    for k in range(columns):
        if table.gain[k] != 0.0:
            thing = table.loose[k]
            cost += table.gain[k] * (table.low[thing] if table.side[k] == LOWER else table.high[thing])
    return cost


@inlined
def _entering(table: Table, cells: Floats, leaving: int) -> int:
    """Return the loose thing that brings a basic one within its bounds at the least cost a step; -1 when none does.

    Those that would reach their other bound first are put there, and the next one is looked for.
    """
    rows, columns = cells.shape
    other = table.basic[leaving]
    rises = table.value[leaving] < table.low[other]
    bound = table.low[other] if rises else table.high[other]
    far, nothing = abs(bound - table.value[leaving]), BROKEN * max(1.0, abs(bound))
    sign = 1.0 if rises else -1.0
    while True:
        least, pivot, chosen = np.inf, 0.0, -1
        for k in range(columns):
            way = sign * cells[leaving, k]
            if (way > FLAT and table.side[k] == LOWER) or (way < -FLAT and table.side[k] == UPPER):
                thing = table.loose[k]
                if table.low[thing] < table.high[thing]:
                    rate = abs(table.gain[k] / way)
                    if rate < least or (rate == least and abs(way) > pivot):
                        least, pivot, chosen = rate, abs(way), k
        if chosen < 0:
            return -1
        thing = table.loose[chosen]
        span = table.high[thing] - table.low[thing]
        if pivot * span >= far - nothing:
            return chosen
        far -= pivot * span
        change = span if table.side[chosen] == LOWER else -span
        table.side[chosen] = UPPER if table.side[chosen] == LOWER else LOWER
        for r in range(rows):
            table.value[r] += change * cells[r, chosen]


@inlined
def _step(table: Table, cells: Floats, entering: int, leaving: int) -> None:
    """Move a loose thing until a basic one is at the bound it had passed, and let the two change places."""
    thing, other = table.loose[entering], table.basic[leaving]
    rises = table.value[leaving] < table.low[other]
    target = table.low[other] if rises else table.high[other]
    length = (target - table.value[leaving]) / cells[leaving, entering]
    for r in range(cells.shape[0]):
        table.value[r] += length * cells[r, entering]
    start = table.low[thing] if table.side[entering] == LOWER else table.high[thing]
    exchange(table, cells, entering, leaving)
    table.side[entering] = LOWER if rises else UPPER
    table.value[leaving] = start + length

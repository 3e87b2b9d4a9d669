"""From basis to basis along a line: the parametric dual simplex method, one exchange for each place where a basis ends.

Going up the line, basic variables move until the first meets a bound (ratio test). It leaves the basis there, and of the others
that one enters whose reduced cost is used up first (dual ratio test): the values stay, prices and direction change.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from optimizer.model.optimum import Optimum
from optimizer.model.walk.kernel import NOISE, SingularError
from optimizer.model.walk.state import State
from optimizer.problem.instance import Floats, Ints
from optimizer.problem.program import Program

STILL = 1e-7
"""Change for one more unit of share, in a programme whose coefficients are near 1, that is rounding."""

SMALLEST = 1e-6
"""A pivot that is not taken."""

ALIKE = 1e-10
"""Reduced cost by which a variable with a larger pivot may be taken instead of the one whose is used up first."""

SAME = 1e-13
"""Shares so near that they are one."""

TOGETHER = 1e-12
"""Room that is none: variables with so little left meet their bounds together, and the quickest of them leaves."""

FALLS = 1e-9
"""Fall of the slope, in units of cost, that is not rounding."""

PATIENCE = 2_000
"""Exchanges without a way made after which a walk is given up: it goes round in circles."""


def walk(program: Program, start: Optimum, high: float) -> Iterator[Optimum]:
    """Yield the optimum wherever the slope falls, going up from ``start``, and that at ``high``.

    The last column is the share. Every optimum is checked against all rows and columns; the walk ends before ``high`` where
    that fails, where rules can no longer be met, or where it makes no way.
    """
    try:
        yield from onward(State(program, start), high)
    except SingularError:
        return


def onward(state: State, high: float) -> Iterator[Optimum]:
    """Yield optima from where a state stands, as :func:`walk` does."""
    slope, idle = np.inf, 0
    while idle < PATIENCE:
        way, leaving = _first_at_bound(state)
        if way > SAME and slope - state.slope > FALLS:
            if not state.settle():
                return
            slope = state.slope
            way, leaving = _first_at_bound(state)
            yield state.optimum(way)
        if state.share + way >= high:
            left = way - (high - state.share)
            state.go(high)
            if state.settle():
                yield state.optimum(left)
            return
        state.go(state.share + way)
        idle = 0 if way > SAME else idle + 1
        if not _exchange(state, leaving):
            return


def _first_at_bound(state: State) -> tuple[float, int]:
    """Return how far it is to where a basic variable meets a bound, infinite if none does, and which it is."""
    moving = (np.abs(state.drift) > STILL).nonzero()[0]
    moving = moving[state.basic[moving]]
    speed, place = state.drift[moving], state.values[moving]
    room = np.where(speed > 0.0, state.upper[moving] - place, place - state.lower[moving])
    ways = np.maximum(room, 0.0) / np.abs(speed)
    way = float(ways.min(initial=np.inf))
    if not np.isfinite(way):
        return np.inf, -1
    together = (room <= way * np.abs(speed) + TOGETHER).nonzero()[0]
    return way, int(moving[together[np.argmax(np.abs(speed[together]))]])


def _exchange(state: State, leaving: int) -> bool:
    """Let a variable out at the bound that it meets and the next best one in; return whether there is one."""
    kernel, count = state.kernel, state.last + 1
    upwards = bool(state.drift[leaving] > 0.0)
    row = kernel.row_of(leaving) if leaving < count else kernel.across(leaving - count)
    where, effect = _row(state, leaving, row)
    entering = _next_best(state, where, effect if upwards else -effect)
    if entering < 0:
        return False
    pivot = float(effect[where.searchsorted(entering)])
    price = state.reduced[entering] / pivot
    state.reduced[where] -= price * effect
    column = kernel.down(entering) if entering < count else kernel.column_of(entering - count)
    _turn(state, entering, column, float(state.drift[leaving]) / pivot)
    kernel.exchange(entering, leaving, column, row, pivot)
    state.swap(entering, leaving, upwards, price)
    return True


def _row(state: State, leaving: int, row: Floats) -> tuple[Ints, Floats]:
    """Return the variables outside the basis on which the leaving one depends, and how far it falls when each rises by one."""
    kernel, count = state.kernel, state.last + 1
    slot = row.nonzero()[0]
    rows, weights = kernel.rows.at[slot], row[slot]
    effect = np.zeros(len(state.values))
    effect[:count] = state.lines.combine(rows, weights)
    effect[count + rows] = -weights
    if leaving >= count:
        columns, values = state.lines.line(leaving - count)
        effect[columns] -= values
    effect *= state.out
    where = (np.abs(effect) > NOISE).nonzero()[0]
    return where, effect[where]


def _next_best(state: State, where: Ints, effect: Floats) -> int:
    """Return which of some variables may hold the leaving one back at the least loss, -1 for none."""
    able = state.rises[where] & (effect > SMALLEST) | state.falls[where] & (effect < -SMALLEST)
    where, size = where[able], np.abs(effect[able])
    if not len(where):
        return -1
    cost = np.abs(state.reduced[where])
    least = float((cost / size).min())
    near = (cost <= least * size + ALIKE).nonzero()[0]
    return int(where[near[np.argmax(size[near])]])


def _turn(state: State, entering: int, column: Floats, speed: float) -> None:
    """Change the direction by what the entering variable does at its speed: the leaving one stands still then."""
    kernel, count = state.kernel, state.last + 1
    slot = (np.abs(column) > NOISE).nonzero()[0]
    columns, change = kernel.columns.at[slot], -column[slot] * speed
    state.drift[columns] += change
    of_rows = state.chains.combine(columns, change)
    if entering < count:
        rows, values = state.chains.line(entering)
        of_rows[rows] += speed * values
    state.drift[count:] += of_rows * state.moves
    state.drift[entering] = speed

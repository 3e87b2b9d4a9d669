"""The first labels: every number of steps of one work, or of a few works that exclude one another."""

from __future__ import annotations

import itertools
import math

import numpy as np

from optimizer.problem.instance import Bools, Ints
from optimizer.ranking.block import Block, Cover, Order
from optimizer.ranking.labels import Built, Labels, take
from optimizer.ranking.pairs import asked_all
from optimizer.ranking.trouble import TooManyWaysError

MOST_WAYS = 4_000_000
"""Most partial plans looked at in one go."""


def groups(block: Block) -> tuple[tuple[int, ...], ...]:
    """Return positions of works that must be decided together because they exclude one another; most stand alone."""
    group = list(range(len(block.works)))
    for one, other in block.exclusive:
        old, new = max(group[one], group[other]), min(group[one], group[other])
        group = [new if value == old else value for value in group]
    return tuple(tuple(n for n, value in enumerate(group) if value == first) for first in sorted(set(group)))


def first_labels(block: Block, positions: tuple[int, ...]) -> Labels:
    """Return every way of building some works by themselves; raises TooManyWaysError when there are too many."""
    grids = [_grid(block, positions, started) for started in _together(block, positions)]
    steps = np.concatenate([np.zeros((0, len(positions)), dtype=np.int64), *grids])
    works = [block.works[n] for n in positions]
    cost, fixed, value = np.array([(work.cost, work.fixed, work.value) for work in works], dtype=np.int64).T
    rows = tuple(n for n in range(len(block.rows)) if _touches(block, n, positions))
    columns = [_volume(block, row, positions, steps) for row in rows]
    labels = Labels(
        works=positions,
        cost=steps @ cost + (steps > 0) @ fixed,
        value=steps @ value,
        rows=rows,
        volume=np.stack(columns, axis=1) if columns else np.zeros((len(steps), 0), dtype=np.int64),
        back=Built(steps),
    )
    return take(labels, np.flatnonzero(_in_order(block, positions, steps)))


def _together(block: Block, positions: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return the sets of works that may be started together, with all that are forced."""
    forced = {n for n in positions if block.works[n].forced}
    sets: list[tuple[int, ...]] = [()]
    for position in positions:
        clash = {a if b == position else b for a, b in block.exclusive if position in (a, b)}
        sets += [(*chosen, position) for chosen in sets if not clash & {*chosen}]
    return [chosen for chosen in sets if forced <= {*chosen}]


def _grid(block: Block, positions: tuple[int, ...], started: tuple[int, ...]) -> Ints:
    """Return all steps of started works, zero for the others, shape (n, m)."""
    choices = [_worth_trying(block, n) if n in started else np.zeros(1, dtype=np.int64) for n in positions]
    if math.prod(len(choice) for choice in choices) > MOST_WAYS:
        raise TooManyWaysError
    return np.array(list(itertools.product(*(choice.tolist() for choice in choices))), dtype=np.int64).reshape(
        -1, len(positions)
    )


def _worth_trying(block: Block, position: int) -> Ints:
    """Return numbers of steps of a started work: only those that reach a level where nothing else adds to its rows."""
    work = block.works[position]
    rows = np.flatnonzero(block.effect[:, position])
    alone = all(isinstance(block.rows[n], Cover) and np.count_nonzero(block.effect[n]) == 1 for n in rows)
    if work.value or not alone or _ordered(block, position):
        return np.arange(work.start, work.high + 1, dtype=np.int64)
    steps = {work.start}
    for n in rows.tolist():
        step = int(block.effect[n, position])
        steps |= {-(-need // step) for need in block.rows[n].needs}  # type: ignore[union-attr]
    return np.array(sorted(value for value in steps if work.start <= value <= work.high), dtype=np.int64)


def _ordered(block: Block, position: int) -> bool:
    """Whether a work asks for another or is asked for."""
    orders = (row for row in block.rows if isinstance(row, Order))
    return any(position == row.earlier or position in (later.work for later in row.later) for row in orders)


def _touches(block: Block, row: int, positions: tuple[int, ...]) -> bool:
    """Whether any of some works adds to a row."""
    kind = block.rows[row]
    if isinstance(kind, Order):
        return kind.earlier in positions or any(later.work in positions for later in kind.later)
    return bool(block.effect[row, list(positions)].any())


def _volume(block: Block, row: int, positions: tuple[int, ...], steps: Ints) -> Ints:
    """Return how far given steps come in a row, shape (n,)."""
    kind = block.rows[row]
    if not isinstance(kind, Order):
        return steps @ block.effect[row, list(positions)]
    if kind.earlier in positions:
        return steps[:, positions.index(kind.earlier)]
    return -_asked(kind, positions, steps)


def _asked(order: Order, positions: tuple[int, ...], steps: Ints) -> Ints:
    """Return steps of the earlier work asked for by the most demanding of some works, never negative, shape (n,)."""
    demands = [asked_all(later, steps[:, positions.index(later.work)]) for later in order.later if later.work in positions]
    most: Ints = np.max([np.zeros(len(steps), dtype=np.int64), *demands], axis=0)
    return most


def _in_order(block: Block, positions: tuple[int, ...], steps: Ints) -> Bools:
    """Return which steps keep the prerequisites among the works themselves."""
    kept = np.ones(len(steps), dtype=np.bool_)
    for order in (row for row in block.rows if isinstance(row, Order)):
        if order.earlier in positions:
            kept &= steps[:, positions.index(order.earlier)] >= _asked(order, positions, steps)
    return kept

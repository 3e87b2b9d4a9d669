"""Two sets of labels put together."""

from __future__ import annotations

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.ranking.block import Block, Cover, Order
from optimizer.ranking.dominance import NEVER, undominated
from optimizer.ranking.labels import Joined, Labels, stack, take
from optimizer.ranking.settle import Outside, settle, unbeaten
from optimizer.ranking.start import MOST_WAYS
from optimizer.ranking.trouble import TooManyWaysError

SLICE = 1 << 18
"""Pairs of labels put together before the beaten ones are dropped."""

MOST_LABELS = 50_000
"""Most labels of one set that are worth going on with."""

MOST_VALUES = 64
"""Most different values among the labels of a last addition to a row that is closed by looking up the cheapest."""


def product(block: Block, left: Labels, right: Labels, outside: Outside) -> Labels:
    """Return every pair of labels; raises TooManyWaysError when there are too many."""
    if len(left) * len(right) > 4 * MOST_WAYS:
        raise TooManyWaysError
    run = max(1, SLICE // max(1, len(right)))
    parts = []
    for start in range(0, max(1, len(left)), run):
        here = np.arange(start, min(start + run, len(left)))
        pairs = (np.repeat(here, len(right)), np.tile(np.arange(len(right)), len(here)))
        parts.append(settle(block, _paired(block, left, right, pairs), outside))
        if sum(map(len, parts)) > 4 * MOST_LABELS or len(parts[-1]) > MOST_LABELS:
            raise TooManyWaysError
    whole = stack(parts)
    if len(parts) > 1:
        whole = take(whole, undominated(whole.cost, np.column_stack((whole.value, whole.volume))))
    return unbeaten(block, whole)


def _paired(block: Block, left: Labels, right: Labels, pairs: tuple[Ints, Ints]) -> Labels:
    """Return the labels of given pairs, without those that break a prerequisite."""
    mine, theirs = _sound(block, left, right, pairs)
    rows = tuple(sorted({*left.rows, *right.rows}))
    columns = []
    for row in rows:
        if row in left.rows and row in right.rows:
            columns.append(_added(block, row, left, right, (left.column(row)[mine], right.column(row)[theirs])))
        else:
            columns.append(left.column(row)[mine] if row in left.rows else right.column(row)[theirs])
    return Labels(
        works=(*left.works, *right.works),
        cost=left.cost[mine] + right.cost[theirs],
        value=left.value[mine] + right.value[theirs],
        rows=rows,
        volume=np.stack(columns, axis=1) if columns else np.zeros((len(mine), 0), dtype=np.int64),
        back=Joined(left, right, mine, theirs),
    )


def _sound(block: Block, left: Labels, right: Labels, pairs: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    """Return the pairs in which what one set asks for is built by the other."""
    mine, theirs = pairs
    for row in {*left.rows} & {*right.rows}:
        kind = block.rows[row]
        if isinstance(kind, Order) and (kind.earlier in left.works or kind.earlier in right.works):
            kept = left.column(row)[mine] + right.column(row)[theirs] >= 0
            if not kept.all():
                mine, theirs = mine[kept], theirs[kept]
    return mine, theirs


def _added(block: Block, row: int, left: Labels, right: Labels, columns: tuple[Ints, Ints]) -> Ints:
    """Return how far pairs of labels come together in a row: what is built, or the most that is asked, in an order row."""
    kind = block.rows[row]
    if not isinstance(kind, Order):
        return columns[0] + columns[1]
    if kind.earlier in left.works:
        return columns[0]
    return columns[1] if kind.earlier in right.works else np.minimum(*columns)


def closes(block: Block, labels: Labels, leaf: Labels) -> bool:
    """Whether the one open row of ``leaf`` can be closed by looking up its cheapest label for each level."""
    fits = len(leaf.rows) == 1 and leaf.rows[0] in labels.rows and isinstance(block.rows[leaf.rows[0]], Cover | Order)
    return fits and len(np.unique(leaf.value)) <= MOST_VALUES


def close(block: Block, labels: Labels, leaf: Labels, outside: Outside) -> Labels:
    """Return labels with the one open row of ``leaf`` closed, to which nothing else adds.

    For each label, each level of the row and each value of the leaf, only its cheapest label that reaches the level counts.
    Raises TooManyWaysError when there are too many.
    """
    row = leaf.rows[0]
    kind = block.rows[row]
    levels = [(None, 0), *zip(kind.needs, kind.worths, strict=True)] if isinstance(kind, Cover) else [(0, 0)]
    order = np.argsort(leaf.column(row), kind="stable")
    reach = leaf.column(row)[order]
    table = _cheapest(leaf.cost[order], leaf.value[order])
    if len(labels) * len(levels) * len(table) > MOST_WAYS:
        return product(block, labels, leaf, outside)
    parts = []
    for need, worth in levels:
        start = np.zeros(len(labels), dtype=np.int64) if need is None else np.searchsorted(reach, need - labels.column(row))
        found = table[:, start]
        which = np.nonzero(found >= 0)
        parts.append((which[1], order[found[which]], np.full(len(which[1]), worth, dtype=np.int64)))
    mine, theirs, worths = (np.concatenate(column) for column in zip(*parts, strict=True))
    one = take(labels, mine)
    others = tuple(n for n in labels.rows if n != row)
    joined = Labels(
        works=(*labels.works, *leaf.works),
        cost=one.cost + leaf.cost[theirs],
        value=one.value + leaf.value[theirs] + worths,
        rows=others,
        volume=one.volume[:, [labels.rows.index(n) for n in others]],
        back=Joined(labels, leaf, mine, theirs),
    )
    return unbeaten(block, settle(block, joined, outside))


def _cheapest(cost: Ints, value: Ints) -> Ints:
    """Return the cheapest label from each place on that wins at least each value, shape (values, n + 1), -1 for none."""
    values = np.unique(value)
    table = np.full((len(values), len(cost) + 1), -1, dtype=np.int64)
    for n, least in enumerate(values):
        here = np.where(value >= least, cost, NEVER)[::-1]
        best = np.minimum.accumulate(here)
        fresh = here < np.concatenate(([NEVER], best[:-1]))
        place = np.maximum.accumulate(np.where(fresh, np.arange(len(here)), -1))
        table[n, :-1] = np.where(place >= 0, len(cost) - 1 - place, -1)[::-1]
    return table

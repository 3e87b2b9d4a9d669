"""Rows that nothing else adds to are closed into value; the others keep no more detail than can still matter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.ranking.block import Block, Cover, Order, Part, Pool
from optimizer.ranking.dominance import undominated
from optimizer.ranking.labels import Labels, take

FINE = 4096
"""Most marks a row is read by; beyond it volumes keep their full detail."""


@dataclass(frozen=True, slots=True)
class Outside:
    """The labels of all other works of the block."""

    others: tuple[Labels, ...]

    def rows(self, block: Block) -> frozenset[int]:
        """Return rows that others add to, also by way of the share of one area."""
        return frozenset(row for other in self.others for row in touched(block, other.rows))


def touched(block: Block, rows: tuple[int, ...]) -> frozenset[int]:
    """Return rows together with those that their shares pour into."""
    into = [row.into for row in (block.rows[n] for n in rows) if isinstance(row, Part)]
    return frozenset(rows) | frozenset(into)


def settle(block: Block, labels: Labels, outside: Outside) -> Labels:
    """Return labels with every row closed that nothing else adds to, without those that another covers at no more cost."""
    elsewhere = outside.rows(block)
    labels = _pour(block, labels, elsewhere)
    own = tuple(row for row in labels.rows if isinstance(block.rows[row], Part))
    open_rows = elsewhere | touched(block, own)
    value = labels.value
    kept = []
    for row in labels.rows:
        if row in open_rows:
            kept.append((row, _coarse(block, row, labels.column(row), outside)))
        else:
            value = value + closed_value(block, row, labels.column(row))
    volume = np.stack([column for _, column in kept], axis=1) if kept else np.zeros((len(labels), 0), dtype=np.int64)
    settled = Labels(labels.works, labels.cost, value, tuple(row for row, _ in kept), volume, labels.back)
    return take(settled, undominated(settled.cost, np.column_stack((settled.value, settled.volume))))


def unbeaten(block: Block, labels: Labels) -> Labels:
    """Return settled labels without those beaten in a roundabout way.

    What one label asks of an earlier work beyond what another asks can be bought at the cost of the earlier work, which does no
    harm; so where that is possible a label is also beaten by one that asks for more, but is cheaper with what it asks for.
    """
    asking = [n for n, row in enumerate(labels.rows) if _can_be_bought(block, row, labels.works)]
    if not asking or len(labels) < 2:
        return labels
    gain = labels.volume.copy()
    price = block.works[block.rows[labels.rows[asking[0]]].earlier].cost  # type: ignore[union-attr]
    gain[:, asking[0]] = price * labels.volume[:, asking[0]] - labels.cost
    return take(labels, undominated(labels.cost, np.column_stack((labels.value, gain))))


def _can_be_bought(block: Block, row: int, works: tuple[int, ...]) -> bool:
    """Whether labels only ask for the earlier work of a row, and more of it may always be built at its plain cost."""
    kind = block.rows[row]
    if not isinstance(kind, Order) or kind.earlier in works:
        return False
    earlier = block.works[kind.earlier]
    asks = any(later.work == kind.earlier for other in block.rows if isinstance(other, Order) for later in other.later)
    excluded = any(kind.earlier in pair for pair in block.exclusive)
    return earlier.start == 1 and earlier.fixed == 0 and not asks and not excluded


def closed_value(block: Block, row: int, volume: Ints) -> Ints:
    """Return what the volumes reached in a row are worth when nothing more will come."""
    kind = block.rows[row]
    if isinstance(kind, Cover):
        worths = np.array((0, *kind.worths), dtype=np.int64)
        return worths[np.searchsorted(np.array(kind.needs, dtype=np.int64), volume, side="right")]
    if isinstance(kind, Pool):
        return np.minimum(volume, kind.limit) * kind.price
    return np.zeros(len(volume), dtype=np.int64)


def _pour(block: Block, labels: Labels, elsewhere: frozenset[int]) -> Labels:
    """Return labels in which the share of an area that is complete has been added to the row of the whole unit."""
    columns = dict(zip(labels.rows, labels.volume.T, strict=True))
    for row in labels.rows:
        kind = block.rows[row]
        if isinstance(kind, Part) and row not in elsewhere:
            counted = np.minimum(columns.pop(row), kind.limit)
            columns[kind.into] = columns.get(kind.into, 0) + counted
    rows = tuple(sorted(columns))
    volume = np.stack([columns[row] for row in rows], axis=1) if rows else np.zeros((len(labels), 0), dtype=np.int64)
    return Labels(labels.works, labels.cost, labels.value, rows, volume, labels.back)


def _coarse(block: Block, row: int, volume: Ints, outside: Outside) -> Ints:
    """Return volumes of an open row brought down to the last mark passed, or cut at what can count at most."""
    marks = _marks(block, row, outside)
    if len(marks) == 0:
        kind = block.rows[row]
        if isinstance(kind, Order):
            return volume
        return np.minimum(volume, kind.needs[-1] if isinstance(kind, Cover) else kind.limit)
    passed = np.searchsorted(marks, volume, side="right")
    return np.where(passed > 0, marks[np.maximum(passed - 1, 0)], marks[0] - 1)


def _marks(block: Block, row: int, outside: Outside) -> Ints:
    """Return the volumes that make a difference when one other set of labels alone can still add to a row; else none."""
    kind = block.rows[row]
    adding = [other for other in outside.others if row in touched(block, other.rows)]
    if not isinstance(kind, Cover | Order) or len(adding) != 1 or row not in adding[0].rows or _fed(block, row, adding[0]):
        return np.zeros(0, dtype=np.int64)
    needs = np.array(kind.needs if isinstance(kind, Cover) else (0,), dtype=np.int64)
    marks = np.unique(needs[:, None] - np.unique(adding[0].column(row))[None, :])
    return marks if len(marks) <= FINE else np.zeros(0, dtype=np.int64)


def _fed(block: Block, row: int, labels: Labels) -> bool:
    """Whether labels still have shares of areas that will pour into a row."""
    return any(isinstance(kind, Part) and kind.into == row for kind in (block.rows[n] for n in labels.rows))

"""A block solved exactly: every way of building it that no other beats in cost and value.

Works are decided one after another (variable elimination). A set of labels stands for the works decided so far; a row is closed
as soon as no other set adds to it, and labels that cost no less and come no farther in anything are dropped, so nothing that
could be part of an unbeaten plan is lost. Sets with one open row are added last, by looking up their cheapest label.
"""

from __future__ import annotations

import itertools
from collections import Counter

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.ranking.block import Block
from optimizer.ranking.join import close, closes, product
from optimizer.ranking.labels import Labels, built_steps
from optimizer.ranking.settle import Outside, settle, touched
from optimizer.ranking.start import first_labels, groups


def front(block: Block) -> tuple[Ints, Ints, Ints]:
    """Return cost (n,) ascending, value (n,) ascending and steps (n, works) of every unbeaten way of building a block.

    Empty when the prerequisites and forced works cannot be met together. Raises TooManyWaysError for a block too large.
    """
    sets = [first_labels(block, positions) for positions in groups(block)]
    for n in range(len(sets)):
        sets[n] = settle(block, sets[n], Outside((*sets[:n], *sets[n + 1 :])))
    while len(sets) > 1:
        one, other, last = _next_pair(block, sets)
        outside = Outside(tuple(labels for n, labels in enumerate(sets) if n not in (one, other)))
        joined = (close if last else product)(block, sets[one], sets[other], outside)
        sets = [*outside.others, joined]
    labels = sets[0]
    return labels.cost, labels.value, built_steps(labels, np.arange(len(labels)), len(block.works))


def _next_pair(block: Block, sets: list[Labels]) -> tuple[int, int, bool]:
    """Return which two sets to put together next, and whether the second closes its only row.

    First what closes a row, then sets that add to the same one row and nothing else, then the two that leave fewest rows open.
    """
    adding = [touched(block, labels.rows) for labels in sets]
    count = Counter(row for rows in adding for row in rows)
    closing = [pair for leaf in range(len(sets)) for pair in _partner(block, sets, count, leaf)]
    if closing:
        one, other = min(closing, key=lambda pair: (len(sets[pair[0]]) * len(sets[pair[1]]), pair))
        return one, other, True
    pairs = list(itertools.combinations(range(len(sets)), 2))
    alike = [(one, other) for one, other in pairs if sets[one].rows == sets[other].rows and len(sets[one].rows) == 1]
    meeting = [(one, other) for one, other in pairs if adding[one] & adding[other]]
    many = [(one, other) for one, other in meeting if len(sets[one].rows) > 1 and len(sets[other].rows) > 1]
    one, other = min(alike or many or meeting or pairs, key=lambda pair: _awkward(sets, adding, count, pair))
    return one, other, False


def _partner(block: Block, sets: list[Labels], count: Counter[int], leaf: int) -> list[tuple[int, int]]:
    """Return the one other set that shares the only open row of a set, if there is just one and the row can be closed."""
    rows = sets[leaf].rows
    if len(rows) != 1 or count[rows[0]] != 2:
        return []
    return [
        (n, leaf) for n, other in enumerate(sets) if n != leaf and rows[0] in other.rows and closes(block, other, sets[leaf])
    ]


def _awkward(sets: list[Labels], adding: list[frozenset[int]], count: Counter[int], pair: tuple[int, int]) -> tuple[int, ...]:
    """Return how little two sets suit one another: rows left open, rows of one alone, new sets begun, pairs of labels."""
    one, other = adding[pair[0]], adding[pair[1]]
    left_open = sum(count[row] > (row in one) + (row in other) for row in one | other)
    joined = max(len(sets[pair[0]].works), len(sets[pair[1]].works))
    return left_open, len(one ^ other), -joined, len(sets[pair[0]]) * len(sets[pair[1]]), *pair

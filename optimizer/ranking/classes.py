"""A choice of one item from each class: the whole problem once money is its only link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.dominance import undominated
from optimizer.ranking.hull import by_slope, hull


@dataclass(frozen=True, slots=True, eq=False)
class Classes:
    """Items of class m are ``start[m]`` to ``start[m + 1]``; within a class cost and value ascend strictly.

    ``cost`` and ``value`` (n,): whole rupiah and whole value units.  ``item`` (n,): place of each item among those given.
    """

    start: Ints
    cost: Ints
    value: Ints
    item: Ints

    def __len__(self) -> int:
        """Return the number of classes."""
        return len(self.start) - 1


def classes(items: Sequence[tuple[Ints, Ints]]) -> Classes:
    """Return classes from the costs and values of their items, without items that another of the class beats.

    A class from which nothing need be taken must hold an item that costs and wins nothing. Raises ``ValueError`` for an empty
    class and for a cost under 0.
    """
    if any(len(cost) == 0 or int(np.min(cost)) < 0 for cost, _ in items):
        raise ValueError("each class needs an item, and no cost may be under 0")
    kept = [undominated(np.asarray(cost), np.asarray(value)[:, None]) for cost, value in items]
    sizes = [len(places) for places in kept]
    return Classes(
        start=frozen(np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))),
        cost=frozen(_joined([np.asarray(cost)[k] for (cost, _), k in zip(items, kept, strict=True)])),
        value=frozen(_joined([np.asarray(value)[k] for (_, value), k in zip(items, kept, strict=True)])),
        item=frozen(_joined(kept)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Hull segments, best value for money first: from item ``origin`` (s,) to item ``target`` (s,), both indices of items.

    ``cost`` and ``value`` (s,) are what the step adds; ``which`` (s,) is its class.
    """

    which: Ints
    origin: Ints
    target: Ints
    cost: Ints
    value: Ints


def ranked_steps(classes: Classes) -> Steps:
    """Return the hull segments of all classes merged by slope; of equal slopes the earlier class first."""
    which, origin, target = [], [], []
    for m in range(len(classes)):
        first, end = int(classes.start[m]), int(classes.start[m + 1])
        on = first + hull(classes.cost[first:end], classes.value[first:end])
        which.append(np.full(len(on) - 1, m, dtype=np.int64))
        origin.append(on[:-1])
        target.append(on[1:])
    one, before, after = _joined(which), _joined(origin), _joined(target)
    cost, value = classes.cost[after] - classes.cost[before], classes.value[after] - classes.value[before]
    order = by_slope(value, cost)
    return Steps(*(frozen(column[order]) for column in (one, before, after, cost, value)))


def after(classes: Classes, steps: Steps, taken: int) -> Ints:
    """Return the items (m,) chosen once the first ``taken`` steps are taken."""
    items = classes.start[:-1].copy()
    items[steps.which[:taken]] = steps.target[:taken]
    return items


def _joined(parts: list[Ints]) -> Ints:
    """Return arrays end to end."""
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts]).astype(np.int64)

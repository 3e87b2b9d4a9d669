"""The lists of regions as one list, best value for money first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.domain.sent import SentList, SentStep
from optimizer.problem.instance import Bools, Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.hull import by_slope


@dataclass(frozen=True, slots=True, eq=False)
class RegionsList:
    """Steps of all regions, best value for money first; of equal ones that of the earlier region.

    ``lists`` by code.  ``region`` and ``place`` (s,): the list of a step and its place there.  ``cost`` and ``points`` (s,):
    whole rupiah, points times households.  ``block`` (s,): steps of one block build on one another, ``rank`` (s,) in this
    order from 0.
    """

    lists: tuple[SentList, ...]
    region: Ints
    place: Ints
    cost: Ints
    points: Ints
    block: Ints
    rank: Ints

    def step(self, number: int) -> SentStep:
        """Return a step by its place in the one list."""
        return self.lists[int(self.region[number])].steps[int(self.place[number])]

    @property
    def burden(self) -> int:
        """Points times households of all regions before any work."""
        return sum(one.burden for one in self.lists)

    @property
    def locked(self) -> tuple[int, int]:
        """Whole rupiah and points of what is locked in, in all regions."""
        return sum(one.cost for one in self.lists), sum(one.points for one in self.lists)


@dataclass(frozen=True, slots=True)
class Spent:
    """What a region spends and wins in all, with what is locked in: whole rupiah, points times households, steps taken."""

    cost: int
    points: int
    steps: int


def one_list(lists: Sequence[SentList]) -> RegionsList:
    """Return the one list of several regions, in whatever order they come; raises ``ValueError`` when a code comes twice."""
    ordered = tuple(sorted(lists, key=lambda one: one.region.code))
    if len({one.region.code for one in ordered}) < len(ordered):
        raise ValueError("each region can be in the list only once")
    sizes = [len(one.steps) for one in ordered]
    cost = np.array([step.cost for one in ordered for step in one.steps], dtype=np.int64)
    points = np.array([step.points for one in ordered for step in one.steps], dtype=np.int64)
    region = np.repeat(np.arange(len(ordered), dtype=np.int64), sizes)
    place = np.concatenate([np.zeros(0, dtype=np.int64), *(np.arange(size, dtype=np.int64) for size in sizes)])
    block, rank = _blocks(ordered)
    order = by_slope(points, cost)
    return RegionsList(ordered, *(frozen(column[order]) for column in (region, place, cost, points, block, rank)))


def spent_by_region(listed: RegionsList, taken: Bools) -> tuple[Spent, ...]:
    """Return what each region spends and wins with the steps ``taken`` (s,), in the order of the lists."""
    own, count = listed.region[taken], len(listed.lists)
    cost, points, steps = (np.zeros(count, dtype=np.int64) for _ in range(3))
    np.add.at(cost, own, listed.cost[taken])
    np.add.at(points, own, listed.points[taken])
    np.add.at(steps, own, 1)
    rows = zip(listed.lists, cost.tolist(), points.tolist(), steps.tolist(), strict=True)
    return tuple(Spent(one.cost + money, one.points + won, number) for one, money, won, number in rows)


def _blocks(lists: Sequence[SentList]) -> tuple[Ints, Ints]:
    """Return the block of each step and its place there, in the order of the lists."""
    number: dict[tuple[int, str, str], int] = {}
    block: list[int] = []
    rank: list[int] = []
    size: list[int] = []
    for r, one in enumerate(lists):
        for step in one.steps:
            n = number.setdefault((r, step.unit, step.parameters), len(number))
            if n == len(size):
                size.append(0)
            block.append(n)
            rank.append(size[n])
            size[n] += 1
    return np.array(block, dtype=np.int64), np.array(rank, dtype=np.int64)

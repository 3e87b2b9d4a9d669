"""The lists of regencies as one, and what it says of a budget with caps: a plan for sure and a bound no plan can pass.

Caps are nested: a cap on ``Sumsel`` holds for all regions named ``Sumsel/...`` together. Steps sorted by value for money and
taken while money lasts, the last one in part, are then a best answer of the relaxation (the caps are a laminar family, so
greedy is exact), and no plan is worth more. The plan is the same walk with whole steps only, and each after the step of its
block before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from optimizer.domain.sent import SentList, SentStep
from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.problem.instance import Bools, Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.hull import by_slope

Caps = tuple[tuple[str, int], ...]
"""Most that a region, or all regions below a name, may spend: name and whole rupiah."""


@dataclass(frozen=True, slots=True, eq=False)
class RegionsList:
    """Steps of all regions, best value for money first; of equal ones that of the earlier region.

    ``lists`` by name.  ``region`` and ``place`` (s,): the list of a step and its place there.  ``cost`` and ``points`` (s,):
    whole rupiah, points times households.
    """

    lists: tuple[SentList, ...]
    region: Ints
    place: Ints
    cost: Ints
    points: Ints

    def step(self, number: int) -> SentStep:
        """Return a step by its place in the one list."""
        return self.lists[int(self.region[number])].steps[int(self.place[number])]

    @property
    def burden(self) -> int:
        """Points times households of all regions before any work."""
        return sum(one.burden for one in self.lists)


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """The list at one budget: which steps are ``taken`` (s,), their ``cost`` and ``points`` with what is locked in.

    ``bound``: points that no plan within the budget and the caps can pass.
    """

    taken: Bools
    cost: int
    points: int
    bound: int

    @property
    def gap(self) -> float:
        """Proven distance to the optimum, as a share of the bound."""
        return (self.bound - self.points) / self.bound if self.bound else 0.0


def one_list(lists: Sequence[SentList]) -> RegionsList:
    """Return the one list of several regions, in whatever order they come; raises ``ValueError`` when a name comes twice."""
    ordered = tuple(sorted(lists, key=lambda one: one.region))
    if len({one.region for one in ordered}) < len(ordered):
        raise ValueError("each region can be in the list only once")
    sizes = [len(one.steps) for one in ordered]
    cost = np.array([step.cost for one in ordered for step in one.steps], dtype=np.int64)
    points = np.array([step.points for one in ordered for step in one.steps], dtype=np.int64)
    region = np.repeat(np.arange(len(ordered), dtype=np.int64), sizes)
    place = np.concatenate([np.zeros(0, dtype=np.int64), *(np.arange(size, dtype=np.int64) for size in sizes)])
    order = by_slope(points, cost)
    return RegionsList(ordered, *(frozen(column[order]) for column in (region, place, cost, points)))


def cut(listed: RegionsList, budget: int, caps: Caps = ()) -> Cut:
    """Return the list at a budget in whole rupiah, under nested caps; raises NoPlanError when what is locked in is dearer."""
    above = _limits_above(listed, caps)
    room = [budget, *(money for _, money in caps)]
    for r, one in enumerate(listed.lists):
        _pay(room, above[r], one.cost)
    for left, whole in zip(room, (budget, *(money for _, money in caps)), strict=True):
        if left < 0:
            raise NoPlanError(message("ranking.unaffordable", least=whole - left, budget=whole))
    fixed = sum(one.points for one in listed.lists)
    taken = _taken(listed, room.copy(), above)
    return Cut(
        taken=frozen(taken),
        cost=sum(one.cost for one in listed.lists) + int(listed.cost[taken].sum()),
        points=fixed + int(listed.points[taken].sum()),
        bound=fixed + _relaxed(listed, room, above),
    )


def spent_by_region(listed: RegionsList, found: Cut) -> tuple[tuple[str, int, int, int], ...]:
    """Return name, whole rupiah, points times households won and steps taken of each region, with what is locked in."""
    count = len(listed.lists)
    sums = [np.zeros(count, dtype=np.int64) for _ in range(3)]
    own = listed.region[found.taken]
    for total, column in zip(sums, (listed.cost, listed.points, np.ones_like(listed.cost)), strict=True):
        np.add.at(total, own, column[found.taken])
    cost, points, steps = (total.tolist() for total in sums)
    return tuple((one.region, one.cost + cost[r], one.points + points[r], steps[r]) for r, one in enumerate(listed.lists))


def _limits_above(listed: RegionsList, caps: Caps) -> list[tuple[int, ...]]:
    """Return for each region the places of the limits it counts in: 0 is the budget, then the caps in order."""
    return [(0, *(n for n, (name, _) in enumerate(caps, 1) if f"{one.region}/".startswith(f"{name}/"))) for one in listed.lists]


def _pay(room: list[int], limits: tuple[int, ...], cost: int) -> None:
    """Take a cost out of each limit it counts in."""
    for n in limits:
        room[n] -= cost


def _taken(listed: RegionsList, room: list[int], above: list[tuple[int, ...]]) -> Bools:
    """Return the whole steps taken, shape (s,): each that fits at its turn, unless an earlier one of its block did not."""
    taken = np.zeros(len(listed.cost), dtype=np.bool_)
    closed: set[tuple[int, str, str]] = set()
    for n, (r, place, cost) in enumerate(zip(listed.region.tolist(), listed.place.tolist(), listed.cost.tolist(), strict=True)):
        step = listed.lists[r].steps[place]
        block = (r, step.unit, step.parameters)
        if block in closed:
            continue
        if all(room[limit] >= cost for limit in above[r]):
            _pay(room, above[r], cost)
            taken[n] = True
        else:
            closed.add(block)
    return taken


def _relaxed(listed: RegionsList, money: list[int], above: list[tuple[int, ...]]) -> int:
    """Return the most points of steps that may be taken in part, rounded down: plans win whole points."""
    room = list(money)
    won, parts = 0, Fraction(0)
    for r, cost, points in zip(listed.region.tolist(), listed.cost.tolist(), listed.points.tolist(), strict=True):
        pays = min(cost, *(room[limit] for limit in above[r])) if room[0] else 0
        if pays == cost:
            won += points
        else:
            parts += Fraction(points * pays, cost)
        _pay(room, above[r], pays)
        if not room[0]:
            break
    return won + int(parts)

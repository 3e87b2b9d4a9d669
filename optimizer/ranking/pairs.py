"""The works that fit in one counted unit, and the prerequisites that tie them to one another."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.ranking.block import Later, Work
from optimizer.ranking.ground import Ground

SLACK = 1e-9
"""Relative slack when a prerequisite is turned into whole steps, as in the audit."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A prerequisite that can bind: position of the earlier work, and what the later one asks of it."""

    earlier: int
    later: Later


def fitting(ground: Ground, unit: int) -> tuple[Work, ...]:
    """Return every work worth looking at in a unit, by area and intervention, cut down to what its prerequisites allow."""
    room = ground.room
    found = [_work(ground, area, i) for area in ground.members[unit] for i in np.flatnonzero(room[area]).tolist()]
    return _reachable(ground, tuple(found))


def ties(ground: Ground, works: tuple[Work, ...]) -> tuple[Tie, ...]:
    """Return the prerequisites that can bind between works that fit."""
    place = {(work.area, work.intervention): n for n, work in enumerate(works)}
    found = []
    for earlier, later in _asking(ground, works):
        position = place.get((works[later.work].area, earlier))
        if position is not None and asked(later, works[later.work].high) > 0:
            found.append(Tie(position, later))
    return tuple(found)


def asked(later: Later, steps: int) -> int:
    """Return the steps of the earlier work that must be built for ``steps`` of the later one."""
    return math.ceil(later.ratio * steps - later.standing - SLACK * max(1.0, later.standing))


def asked_all(later: Later, steps: Ints) -> Ints:
    """Return the same for many at once."""
    whole: Ints = np.ceil(later.ratio * steps - later.standing - SLACK * max(1.0, later.standing)).astype(np.int64)
    return whole


def _work(ground: Ground, area: int, intervention: int) -> Work:
    """Return one work with its costs and limits."""
    works, worth = ground.instance.works, ground.worth
    least = int(ground.bounds.low[area, intervention])
    own = 0 if ground.crowded[area] else int(worth.helped[intervention]) * worth.price
    return Work(
        area=area,
        intervention=intervention,
        cost=int(works.cost[intervention, 0]),
        fixed=int(works.fixed[intervention, 0]),
        start=max(least, int(works.least[intervention]), 1),
        high=int(ground.room[area, intervention]),
        forced=least > 0,
        value=own,
    )


def _asking(ground: Ground, works: tuple[Work, ...]) -> Iterator[tuple[int, Later]]:
    """Yield each prerequisite of each work: the intervention asked for, and what is asked of it."""
    before = ground.instance.prerequisites
    for n, (intervention, earlier) in enumerate(zip(before.later.tolist(), before.earlier.tolist(), strict=True)):
        for position, work in enumerate(works):
            if work.intervention == intervention:
                yield earlier, Later(position, float(before.ratio[n]), float(before.standing[n, work.area]))


def _reachable(ground: Ground, works: tuple[Work, ...]) -> tuple[Work, ...]:
    """Return works cut down to what their prerequisites allow at best; again and again, for one may ask for another."""
    high = {(work.area, work.intervention): work.high for work in works}
    kept = list(works)
    for earlier, later in _asking(ground, works):
        work = kept[later.work]
        there = high.get((work.area, earlier), 0)
        if asked(later, work.high) > there:
            kept[later.work] = dataclasses.replace(work, high=_most_allowed(later, there, work.high))
    alive = tuple(work for work in kept if work.high >= work.start or work.forced)
    return works if alive == works else _reachable(ground, alive)


def _most_allowed(later: Later, there: int, most: int) -> int:
    """Return the most steps of the later work that ``there`` steps of the earlier one allow."""
    guess = max(0, min(most, int((there + later.standing) / later.ratio) + 2))
    while guess > 0 and asked(later, guess) > there:
        guess -= 1
    return guess

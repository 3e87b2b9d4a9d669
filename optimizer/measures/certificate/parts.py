"""A problem of official points cut into parts that do not touch one another, in whole numbers.

Under a price for money (a share of the burden that each rupiah must win) a plan is worth its points and poor households less
what it costs, and that sum falls apart: two works belong together only when they act on the same parameter of a counted unit,
help the same poor households, or are tied by a prerequisite or an exclusion. Nothing else of the problem is used, so what no
part can pass, no plan can.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

from optimizer.measures.certificate.columns import unit_of, works_of
from optimizer.measures.certificate.part import Cut, Name, Option, Part, Slope, Stair, Supply, Tie
from optimizer.measures.certificate.question import Pair, Question
from optimizer.measures.certificate.row import ALLOWANCE, ONE


def cut(question: Question, price: Fraction, together: tuple[tuple[Name, ...], ...]) -> Cut:
    """Return the parts of a problem of one year under a price for money; pairs named ``together`` share a part."""
    worth = _Worth(question, price)
    groups = _groups(worth, together)
    return Cut(tuple(_part(worth, group) for group in groups), worth.scale)


class _Worth:
    """What works act on, and what that is worth, in whole units."""

    def __init__(self, question: Question, price: Fraction) -> None:
        goal = question.goal
        self.question = question
        self.units = unit_of(question)
        self.works = works_of(question)
        self.needs = {(need.area, need.parameter): need.micro for need in question.needs}
        self.poor = {poor.area: poor.households for poor in question.poor}
        each = {unit.name: goal.slum_weight * unit.slum + goal.poverty_weight * unit.poverty for unit in self.units.values()}
        helped = goal.poverty_weight * goal.poor_gain
        self.grains = math.lcm(
            1, *(w.livelihood.denominator for w in self.works.values()), *(p.denominator for p in self.poor.values())
        )
        self.scale = math.lcm(
            price.denominator, (helped / self.grains).denominator, *(value.denominator for value in each.values())
        )
        self.point = {unit: int(value * self.scale) for unit, value in each.items()}
        self.grain = int(helped / self.grains * self.scale)
        self.rupiah = int(price * self.scale)
        self.ladders: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for level in question.stairs.levels if question.stairs else ():
            if self.point[level.unit]:
                self.ladders.setdefault((level.unit, level.parameter), []).append((level.need, level.gain))

    def acts_on(self, pair: Pair) -> dict[tuple[str, str], int]:
        """Return what one step of a pair does: micro-units by (unit, parameter), grains of poor households by ("", area)."""
        work, unit = self.works[pair.work], self.units[pair.area].name
        found = {
            (unit, code): amount
            for code, amount in work.micro
            if amount > 0 and (unit, code) in self.ladders and self.needs.get((pair.area, code), 0) > 0
        }
        if work.livelihood > 0 and self.grain and pair.area in self.poor:
            found["", pair.area] = int(work.livelihood * self.grains)
        return found


def _groups(worth: _Worth, together: tuple[tuple[Name, ...], ...]) -> list[list[Pair]]:
    """Return the pairs of each part, in order."""
    parent: dict[object, object] = {}

    def root(item: object) -> object:
        while parent.setdefault(item, item) != item:
            item = parent[item]
        return item

    for one, other in [*_links(worth), *((names[0], name) for names in together for name in names[1:])]:
        parent[root(one)] = root(other)
    groups: dict[object, list[Pair]] = {}
    for pair in worth.question.pairs:
        groups.setdefault(root((pair.area, pair.work)), []).append(pair)
    return list(groups.values())


def _links(worth: _Worth) -> Iterator[tuple[object, object]]:
    """Yield what cannot be decided apart: pairs with the goals they act on, prerequisites that can bind, exclusives."""
    room = {(pair.area, pair.work): pair.most for pair in worth.question.pairs}
    for pair in worth.question.pairs:
        for goal in worth.acts_on(pair):
            yield (pair.area, pair.work), (*goal, "goal")
    for before in worth.question.prerequisites:
        for area, standing in before.standing:
            later, earlier = (area, before.later), (area, before.earlier)
            if later in room and earlier in room and before.ratio * room[later] > standing:
                yield later, earlier
    for rivals in worth.question.exclusives:
        for area in worth.question.areas:
            if (area, rivals.one) in room and (area, rivals.other) in room:
                yield (area, rivals.one), (area, rivals.other)


def _part(worth: _Worth, pairs: list[Pair]) -> Part:
    """Return one part."""
    goals: dict[tuple[str, str], int] = {}
    supplies: dict[tuple[tuple[str, str], str], int] = {}
    limits: list[Supply] = []
    options = []
    for pair in pairs:
        effects = []
        for goal, amount in worth.acts_on(pair).items():
            into = goals.setdefault(goal, len(goals))
            limit = worth.needs[pair.area, goal[1]] if goal[0] else int(worth.poor[pair.area] * worth.grains)
            if (goal, pair.area) not in supplies:
                supplies[goal, pair.area] = len(limits)
                limits.append(Supply(limit, into))
            effects.append((supplies[goal, pair.area], amount))
        options.append(_option(worth, pair, tuple(effects)))
    place = {option.name: n for n, option in enumerate(options)}
    made = tuple(_stair(worth, goal) if goal[0] else Slope(worth.grain) for goal in goals)
    return Part(tuple(options), tuple(limits), made, tuple(_ties(worth, place)), tuple(_rivals(worth, place)))


def _option(worth: _Worth, pair: Pair, effects: tuple[tuple[int, int], ...]) -> Option:
    """Return what may be built of one pair, locks included."""
    work = worth.works[pair.work]
    locks = [lock for lock in worth.question.locks if (lock.area, lock.work) == (pair.area, pair.work)]
    least = max((lock.least for lock in locks), default=0)
    most = min((lock.most for lock in locks if lock.most is not None), default=pair.most)
    return Option(
        name=(pair.area, pair.work),
        cost=work.cost[0] * worth.rupiah,
        fixed=work.fixed[0] * worth.rupiah,
        start=max(1, work.least, least),
        most=min(most, pair.most),
        forced=least > 0,
        effects=effects,
    )


def _stair(worth: _Worth, goal: tuple[str, str]) -> Stair:
    """Return the levels of a parameter of a unit with what they are worth in all."""
    needs, worths, total = [], [], 0
    for need, gain in worth.ladders[goal]:
        total += gain * worth.point[goal[0]]
        needs.append(need)
        worths.append(total)
    return Stair(tuple(needs), tuple(worths))


def _ties(worth: _Worth, place: dict[Name, int]) -> Iterator[Tie]:
    """Yield the prerequisites of the works of a part."""
    room = {(pair.area, pair.work): pair.most for pair in worth.question.pairs}
    for before in worth.question.prerequisites:
        for area, standing in before.standing:
            if (area, before.later) in place:
                earlier = place.get((area, before.earlier))
                allowed = standing + ALLOWANCE * max(ONE, standing + room.get((area, before.earlier), 0))
                yield Tie(place[area, before.later], earlier, before.ratio, allowed)


def _rivals(worth: _Worth, place: dict[Name, int]) -> Iterator[tuple[int, int]]:
    """Yield the exclusives among the works of a part."""
    for rivals in worth.question.exclusives:
        for area in worth.question.areas:
            if (area, rivals.one) in place and (area, rivals.other) in place:
                yield place[area, rivals.one], place[area, rivals.other]

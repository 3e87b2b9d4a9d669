"""Rows that follow for whole steps: M15 cliques, M16 prerequisites, M17 cover, M18 levels. Formulas as in docs/model.md.

Each is proved from the rules before it alone, so no plan that keeps those can break it; they only bring the bound nearer.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from optimizer.measures.certificate.columns import Key, removable, works_of
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.row import ALLOWANCE, ONE, ZERO, Places, Row, built
from optimizer.measures.certificate.rows_goals import ladders
from optimizer.measures.certificate.stairs import Level

MARGIN = Fraction(1, 29989)
"""Part of a size under which a rest is no rest, as in the programme that was solved."""

COUPLE = 2

Cured = tuple[str, str, int]
"""Area, work, and micro-units that a step cures there."""


def cliques(question: Question, places: Places) -> Iterator[Row]:
    """M15: works that all exclude one another share one limit; multiplied to hold whole numbers."""
    rivals = [(each.one, each.other) for each in question.exclusives]
    excluded = {*rivals, *((other, one) for one, other in rivals)}
    room: dict[str, dict[str, int]] = {area: {} for area in question.areas}
    for pair in question.pairs:
        if pair.most > 0:
            room[pair.area][pair.work] = pair.most
    order = [work.code for work in question.works]
    for area in question.areas:
        fits = [work for work in order if work in room[area]]
        groups = {_clique(fits, excluded, couple): None for couple in rivals if set(couple) <= set(fits)}
        for works in groups:
            if len(works) > COUPLE:
                whole = math.lcm(*(room[area][work] for work in works))
                terms = [built(places, (area, work), question.years, Fraction(whole, room[area][work])) for work in works]
                yield Row("M15", (area, *works), tuple(term for part in terms for term in part), None, Fraction(whole))


def _clique(fits: list[str], excluded: set[tuple[str, str]], couple: tuple[str, str]) -> tuple[str, ...]:
    """Return a pair with every work, taken in order, that excludes all taken before it; in order."""
    taken = list(couple)
    for work in fits:
        if all((work, other) in excluded for other in taken):
            taken.append(work)
    return tuple(work for work in fits if work in taken)


def prerequisites(question: Question, places: Places) -> Iterator[Row]:
    """M16: what must come first comes in whole steps, counted from the most of what comes later downwards."""
    room = {(pair.area, pair.work): pair.most for pair in question.pairs}
    for number, before in enumerate(question.prerequisites, 1):
        for area, standing in before.standing:
            most, first = room.get((area, before.later), 0), room.get((area, before.earlier), 0)
            if not most or not first:
                continue
            lack = before.ratio * most - standing - ALLOWANCE * max(ONE, standing + first)
            for size, (step, ratio, need) in _asked_before(before.ratio, lack):
                for t, year in enumerate(question.years):
                    later = built(places, (area, before.later), question.years[: t + 1], ratio)
                    earlier = built(places, (area, before.earlier), question.years[: t + 1], -step)
                    yield Row("M16", (str(number), area, size, str(year)), (*later, *earlier), None, ratio * most - need)


def _asked_before(ratio: Fraction, lack: Fraction) -> Iterator[tuple[str, tuple[Fraction, Fraction, Fraction]]]:
    """Yield the name of each size that says more than M7, with what a step of either work counts for and the need."""
    step, each = min(ONE, lack), min(ratio, lack)
    if 0 < lack < max(ONE, ratio):
        yield "0", (step, each, lack)
    for number, size in enumerate(sorted({ONE, ratio}), 1):
        rest = _rest(lack, size) if 0 < size < lack else ZERO
        if rest:
            yield str(number), (_phi(step, size, rest), _phi(each, size, rest), _phi(lack, size, rest))


def cover(question: Question, places: Places) -> Iterator[Row]:
    """M17: the last step cures only what is left of a need; under the linear lens alone."""
    works = works_of(question)
    there: dict[str, list[str]] = {}
    for pair in question.pairs:
        there.setdefault(pair.area, []).append(pair.work)
    for need in () if question.stepwise else removable(question):
        effects = {work: dict(works[work].effect).get(need.parameter, ZERO) for work in there.get(need.area, ())}
        cured = {work: min(effect, need.deficit) for work, effect in effects.items() if min(effect, need.deficit) > 0}
        for number, size in enumerate(sorted(set(cured.values())), 1):
            rest = _rest(need.deficit, size)
            if not rest:
                continue
            counted = {work: -_phi(amount, size, rest) for work, amount in cured.items()}
            limit = need.deficit - _phi(need.deficit, size, rest)
            for t, year in enumerate(question.years):
                name: Key = (need.area, need.parameter, str(year))
                terms = [(places[("removed", *name)], ONE)]
                for work, amount in counted.items():
                    terms += built(places, (need.area, work), question.years[: t + 1], amount)
                yield Row("M17", (need.area, need.parameter, str(number), str(year)), tuple(terms), None, limit)


def levels(question: Question, places: Places) -> Iterator[Row]:
    """M18: a level asks for whole steps of each size; a row that says the same as another of its need stands once."""
    if question.stairs is None:
        return
    curing = _curing(question)
    areas = {unit.name: unit.areas for unit in question.stairs.units}
    for (unit, parameter), steps in ladders(question.stairs).items():
        acting = [found for area in areas[unit] for found in curing.get((area, parameter), ())]
        seen: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
        for top in steps:
            for size in sorted({min(amount, top.need) for _, _, amount in acting}) if top.need > 0 else ():
                asked = _asked(steps[: steps.index(top) + 1], size)
                given = [_up(min(amount, top.need), size) for _, _, amount in acting]
                same = (tuple(count for _, count in asked), tuple(given))
                if same in seen:
                    continue
                seen.add(same)
                counted = [(area, work, -count) for (area, work, _), count in zip(acting, given, strict=True)]
                for year in question.years:
                    name = (unit, parameter, str(top.number), str(size), str(year))
                    yield Row("M18", name, _level_terms(question, places, (asked, counted), year), None, ZERO)


def _curing(question: Question) -> dict[tuple[str, str], list[Cured]]:
    """Return the works that cure each need, with what one step cures of it at most."""
    works, deficit = works_of(question), {(need.area, need.parameter): need.micro for need in question.needs}
    found: dict[tuple[str, str], list[Cured]] = {}
    for pair in question.pairs:
        for parameter, micro in works[pair.work].micro:
            amount = min(micro, deficit.get((pair.area, parameter), 0))
            if amount > 0:
                found.setdefault((pair.area, parameter), []).append((pair.area, pair.work, amount))
    return found


def _asked(steps: list[Level], size: int) -> tuple[tuple[Level, int], ...]:
    """Return how many steps of a size levels ask for beyond the one before, without last ones that ask for no more."""
    up = [0, *(_up(level.need, size) for level in steps)]
    last = max((n for n, (before, after) in enumerate(pairwise(up), 1) if after > before), default=0)
    return tuple((level, after - before) for level, (before, after) in zip(steps[:last], pairwise(up), strict=False))


def _level_terms(
    question: Question, places: Places, row: tuple[tuple[tuple[Level, int], ...], list[Cured]], year: int
) -> tuple[tuple[int, Fraction], ...]:
    """Return the terms of one row in one year."""
    asked, counted = row
    named = [(("level", level.unit, level.parameter, str(level.number), str(year)), count) for level, count in asked]
    terms = [(places[key], Fraction(count)) for key, count in named if count]
    sofar = tuple(one for one in question.years if one <= year)
    for area, work, count in counted:
        terms += built(places, (area, work), sofar, Fraction(count))
    return tuple(terms)


def _up(amount: int, size: int) -> int:
    """Return an amount in steps of a size, rounded up."""
    return -(-amount // size)


def _rest(need: Fraction, size: Fraction) -> Fraction:
    """Return what the last step of a size has left to do; zero where that says nothing new."""
    rest = need % size
    return rest if MARGIN * size <= rest <= (1 - MARGIN) * size else ZERO


def _phi(amount: Fraction, size: Fraction, rest: Fraction) -> Fraction:
    """Return an amount rounded: it never falls, and that of a sum is at most the sum of those of its parts."""
    return rest * (amount // size) + min(rest, amount % size)

"""Rows about what is built: M1 cover, M2 livelihood, M5 most, M7 prerequisites, M8 exclusive, M9 locks, M12 start.

Formulas as in docs/model.md, written again from there in exact numbers. Under the step lenses M1 counts with the larger of an
effect and the same in whole micro-units: official points are decided in micro-units, aims in the quantities themselves, and
one row serves both.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from optimizer.measures.certificate.columns import MICRO, helpable, removable, starting, works_of
from optimizer.measures.certificate.question import Need, Question, Work
from optimizer.measures.certificate.row import ALLOWANCE, ONE, ZERO, Places, Row, built

Cures = dict[tuple[str, str], list[tuple[str, Fraction]]]


def cover(question: Question, places: Places) -> Iterator[Row]:
    """M1: removed is at most what was built by then cures, a step counting for no more than the deficit."""
    cures = _cures(question)
    for need in removable(question):
        name = (need.area, need.parameter)
        for t, year in enumerate(question.years):
            terms = [(places[("removed", *name, str(year))], ONE)]
            for work, value in cures.get(name, ()):
                terms += built(places, (need.area, work), question.years[: t + 1], value)
            yield Row("M1", (*name, str(year)), tuple(terms), None, ZERO)


def _cures(question: Question) -> Cures:
    """Return, for each need, the works that cure it with the coefficient of one step."""
    needs = {(need.area, need.parameter): need for need in removable(question)}
    works = works_of(question)
    found: Cures = {}
    for pair in question.pairs:
        for parameter, effect in works[pair.work].effect:
            need = needs.get((pair.area, parameter))
            if need is not None:
                found.setdefault((pair.area, parameter), []).append((pair.work, -_cured(works[pair.work], need, effect)))
    return found


def _cured(work: Work, need: Need, effect: Fraction) -> Fraction:
    """Return what one step cures of a need at most."""
    micro = min(dict(work.micro).get(need.parameter, 0), need.micro)
    return max(min(effect, need.deficit), Fraction(micro, MICRO))


def livelihood(question: Question, places: Places) -> Iterator[Row]:
    """M2: poor households helped are at most those that work built by then helps."""
    works, areas = works_of(question), set(helpable(question))
    there: dict[str, list[str]] = {}
    for pair in question.pairs:
        there.setdefault(pair.area, []).append(pair.work)
    for poor in question.poor:
        if poor.area not in areas:
            continue
        helping = [(work, -min(works[work].livelihood, poor.households)) for work in there[poor.area]]
        for t, year in enumerate(question.years):
            terms = [(places[("helped", poor.area, str(year))], ONE)]
            for work, value in helping:
                terms += built(places, (poor.area, work), question.years[: t + 1], value)
            yield Row("M2", (poor.area, str(year)), tuple(terms), None, ZERO)


def most(question: Question, places: Places) -> Iterator[Row]:
    """M5: no more over all years than fits; with one year the limit of the variable says it."""
    for pair in question.pairs if len(question.years) > 1 else ():
        name = (pair.area, pair.work)
        yield Row("M5", name, tuple(built(places, name, question.years, ONE)), None, Fraction(pair.most))


def prerequisites(question: Question, places: Places) -> Iterator[Row]:
    """M7: what must come first stands by then."""
    room = {(pair.area, pair.work): pair.most for pair in question.pairs}
    for number, before in enumerate(question.prerequisites, 1):
        for area, standing in before.standing:
            limit = standing + ALLOWANCE * max(ONE, standing + room.get((area, before.earlier), 0))
            for t, year in enumerate(question.years):
                asked = built(places, (area, before.later), question.years[: t + 1], before.ratio)
                there = built(places, (area, before.earlier), question.years[: t + 1], -ONE)
                yield Row("M7", (str(number), area, str(year)), (*asked, *there), None, limit)


def exclusive(question: Question, places: Places) -> Iterator[Row]:
    """M8: of two ways an area gets one; the first rows are multiplied by both limits, so that they hold whole numbers."""
    room = {(pair.area, pair.work): pair.most for pair in question.pairs}
    for rivals in question.exclusives:
        one, other = rivals.one, rivals.other
        where = [area for area in question.areas if (area, one) in room and (area, other) in room]
        for area in where:
            first = built(places, (area, one), question.years, Fraction(room[area, other]))
            second = built(places, (area, other), question.years, Fraction(room[area, one]))
            limit = Fraction(room[area, one] * room[area, other])
            yield Row("M8", (area, one, other), (*first, *second), None, limit)
        for area, early, late in product(where, map(str, question.years), map(str, question.years)):
            terms = ((places[("started", area, one, early)], ONE), (places[("started", area, other, late)], ONE))
            yield Row("M8", (area, one, early, other, late), terms, None, ONE)


def locks(question: Question, places: Places) -> Iterator[Row]:
    """M9: decisions already taken are kept; a lock on a pair that does not fit has an empty row."""
    for number, lock in enumerate(question.locks, 1):
        years = question.years if lock.year is None else (lock.year,)
        terms = tuple(built(places, (lock.area, lock.work), years, ONE))
        upper = None if lock.most is None else Fraction(lock.most)
        yield Row("M9", (str(number),), terms, Fraction(lock.least), upper)


def start(question: Question, places: Places) -> Iterator[Row]:
    """M12: what is started has its least size, what is not started is not built."""
    room = {(pair.area, pair.work): pair.most for pair in question.pairs}
    works = works_of(question)
    named = [(area, work, str(year)) for area, work in starting(question) for year in question.years]
    for area, work, year in named:
        terms = ((places[("x", area, work, year)], ONE), (places[("started", area, work, year)], Fraction(-room[area, work])))
        yield Row("M12", ("<=", area, work, year), terms, None, ZERO)
    for area, work, year in named:
        least = Fraction(works[work].least)
        terms = ((places[("x", area, work, year)], -ONE), (places[("started", area, work, year)], least))
        yield Row("M12", (">=", area, work, year), terms, None, ZERO)

"""Rows about what is reached: M11 aims, M13 levels, M14 exits. Formulas as in docs/model.md."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from optimizer.measures.certificate.columns import MICRO, Key, exits
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.row import ALLOWANCE, ONE, ZERO, Places, Row
from optimizer.measures.certificate.stairs import Level, Service, Stairs

HALF = Fraction(1, 2 * MICRO)
"""Half a micro-unit is taken off what the first level needs, as in the programme that was solved."""


def aims(question: Question, places: Places) -> Iterator[Row]:
    """M11: aims are reached, or missed at their price; a hard aim has an allowance for rounding."""
    for number, aim in enumerate(question.aims, 1):
        named: list[tuple[Key, Fraction]] = [
            (("removed", area, parameter, str(aim.year)), weight) for area, parameter, weight in aim.needs
        ]
        named += [(("helped", area, str(aim.year)), weight) for area, weight in aim.poor]
        if aim.price is not None:
            named.append((("missed", str(number)), ONE))
        terms = tuple((places[key], weight) for key, weight in named if key in places and weight)
        least = aim.least if aim.price is not None else aim.least - ALLOWANCE
        yield Row("M11", (str(number),), terms, least, None)


def levels(question: Question, places: Places) -> Iterator[Row]:
    """M13: a level is passed when enough is removed, and levels are passed in order."""
    if question.stairs is None:
        return
    by_need = ladders(question.stairs)
    areas = {unit.name: unit.areas for unit in question.stairs.units}
    for (unit, parameter), steps in by_need.items():
        for year in map(str, question.years):
            keys = [("removed", area, parameter, year) for area in areas[unit]]
            given = [(places[key], -ONE) for key in keys if key in places]
            asked = _asked(places, steps, year)
            yield Row("M13", (unit, parameter, year), (*asked, *given), None, ZERO)
    for (unit, parameter), steps in by_need.items():
        for before, level in pairwise(steps):
            for year in map(str, question.years):
                terms = ((places[_key(level, year)], ONE), (places[_key(before, year)], -ONE))
                yield Row("M13", (unit, parameter, str(level.number), year), terms, None, ZERO)


def _asked(places: Places, steps: list[Level], year: str) -> Iterator[tuple[int, Fraction]]:
    """Yield what each level of a need asks beyond the one before."""
    before = HALF
    for level in steps:
        need = Fraction(level.need, MICRO)
        yield places[_key(level, year)], need - before
        before = need


def ladders(stairs: Stairs) -> dict[tuple[str, str], list[Level]]:
    """Return the levels of each need of each unit that counts, in order."""
    counting = {unit.name for unit in stairs.units if unit.counts}
    found: dict[tuple[str, str], list[Level]] = {}
    for level in stairs.levels:
        if level.unit in counting:
            found.setdefault((level.unit, level.parameter), []).append(level)
    return found


def _key(level: Level, year: str) -> tuple[str, ...]:
    return ("level", level.unit, level.parameter, str(level.number), year)


def leaving(question: Question, places: Places) -> Iterator[Row]:
    """M14: a unit counts as lifted when its points fall under the slum bound and, under rule B, its services suffice."""
    if question.stairs is None:
        return
    units = exits(question)
    for unit in units:
        own = [level for level in question.stairs.levels if level.unit == unit.name]
        fall = unit.total - question.stairs.exit_below + 1
        for year in map(str, question.years):
            won = [(places[_key(level, year)], Fraction(level.gain)) for level in own]
            lifted = (places[("lifted", unit.name, year)], Fraction(-fall))
            yield Row("M14", (unit.name, year), (*won, lifted), ZERO, None)
    for service in question.stairs.services:
        for year in map(str, question.years):
            yield _service(question.stairs, places, service, year)


def _service(stairs: Stairs, places: Places, service: Service, year: str) -> Row:
    """Return the row of one service of a unit in a year, with an allowance for rounding."""
    areas = next(unit.areas for unit in stairs.units if unit.name == service.unit)
    named = [(("removed", area, parameter, year), weight) for area in areas for parameter, weight in service.weights]
    fallen = [(places[key], weight) for key, weight in named if key in places]
    lifted = (places[("lifted", service.unit, year)], ALLOWANCE - service.excess)
    return Row("M14", (str(service.aspect), service.unit, year), (*fallen, lifted), ZERO, None)

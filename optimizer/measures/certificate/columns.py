"""The variables of the linear programme again, by name: upper bounds and what one unit of each adds to the goal.

x (area, intervention, year)       steps built in the year
removed (area, parameter, year)    deficit removed by the end of the year
helped (area, year)                poor households helped by the end of the year
paid (class, fund, year)           money a fund pays for an eligibility class, Rp million
kept (fund, year)                  money kept at the end of the year, Rp million
missed (aim)                       share by which a soft aim is missed
started (area, intervention, year) 1 where work starts in the year
level (unit, parameter, level, year), lifted (unit, year)

All lower bounds are zero and all upper bounds finite, so that any multipliers prove a bound.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from optimizer.measures.certificate.question import Need, Question, Work
from optimizer.measures.certificate.stairs import Unit

MILLION = 10**6
"""Rupiah in one unit of money inside the rows."""

MICRO = 10**6
"""Micro-units in a unit of volume."""

Key = tuple[str, ...]
"""A kind of variable or a rule, then names."""


@dataclass(frozen=True, slots=True)
class Column:
    """A variable between 0 and ``upper``; one unit of it is worth ``gain`` shares of the whole burden."""

    key: Key
    upper: Fraction
    gain: Fraction


def lay(question: Question) -> tuple[Column, ...]:
    """Return every variable of a problem."""
    return (
        *_build(question),
        *_removed(question),
        *_helped(question),
        *_paid(question),
        *_kept(question),
        *_missed(question),
        *_started(question),
        *_levels(question),
        *_lifted(question),
    )


def x_key(area: str, work: str, year: int) -> Key:
    """Return the name of steps built."""
    return ("x", area, work, str(year))


def works_of(question: Question) -> dict[str, Work]:
    """Return the interventions by code."""
    return {work.code: work for work in question.works}


def starting(question: Question) -> tuple[tuple[str, str], ...]:
    """Return pairs whose start must be known: a least size, a fixed cost, or an exclusive that fits there too."""
    asked = {work.code for work in question.works if work.least > 1 or any(fixed > 0 for fixed in work.fixed)}
    rivals: dict[str, set[str]] = {}
    for pair in question.exclusives:
        rivals.setdefault(pair.one, set()).add(pair.other)
        rivals.setdefault(pair.other, set()).add(pair.one)
    there = {(pair.area, pair.work) for pair in question.pairs}
    return tuple(
        (pair.area, pair.work)
        for pair in question.pairs
        if pair.work in asked or any((pair.area, rival) in there for rival in rivals.get(pair.work, ()))
    )


def unit_of(question: Question) -> dict[str, Unit]:
    """Return the counted unit of each area; empty under the linear lens."""
    return {area: unit for unit in (question.stairs.units if question.stairs else ()) for area in unit.areas}


def removable(question: Question) -> tuple[Need, ...]:
    """Return the deficits that something can cure and whose cure counts for something."""
    effects = {work.code: {code for code, amount in work.effect if amount > 0} for work in question.works}
    cured = {(pair.area, code) for pair in question.pairs for code in effects[pair.work]}
    aimed = {(area, parameter) for aim in question.aims for area, parameter, weight in aim.needs if weight > 0}
    stepped = {(level.unit, level.parameter) for level in question.stairs.levels} if question.stairs else set()
    units = unit_of(question)
    return tuple(
        need
        for need in question.needs
        if (need.area, need.parameter) in cured
        and (need.slum > 0 or need.poverty > 0 or (need.area, need.parameter) in aimed or _counted(need, units, stepped))
    )


def _counted(need: Need, units: dict[str, Unit], stepped: set[tuple[str, str]]) -> bool:
    """Whether a need has levels that count towards the goal."""
    unit = units.get(need.area)
    return unit is not None and unit.counts and (unit.name, need.parameter) in stepped


def helpable(question: Question) -> tuple[str, ...]:
    """Return the areas with poor households and work that helps them."""
    helping = {work.code for work in question.works if work.livelihood > 0}
    there = {pair.area for pair in question.pairs if pair.work in helping}
    return tuple(poor.area for poor in question.poor if poor.area in there)


def exits(question: Question) -> tuple[Unit, ...]:
    """Return the units whose exit counts towards the goal."""
    weight = question.goal.hectare_weight
    return tuple(unit for unit in (question.stairs.units if question.stairs else ()) if unit.hectares * weight > 0)


def _build(question: Question) -> Iterator[Column]:
    for pair in question.pairs:
        for year in question.years:
            yield Column(x_key(pair.area, pair.work, year), Fraction(pair.most), Fraction(0))


def _removed(question: Question) -> Iterator[Column]:
    """Yield what is removed; under the step lenses up to the larger of the deficit and the same in whole micro-units."""
    goal = question.goal
    for need in removable(question):
        upper = max(need.deficit, Fraction(need.micro, MICRO))
        each = Fraction(0) if question.stepwise else goal.slum_weight * need.slum + goal.poverty_weight * need.poverty
        for year, weight in zip(question.years, goal.year_weight, strict=True):
            yield Column(("removed", need.area, need.parameter, str(year)), upper, each * weight)


def _helped(question: Question) -> Iterator[Column]:
    goal, areas = question.goal, set(helpable(question))
    for poor in question.poor:
        if poor.area in areas:
            for year, weight in zip(question.years, goal.year_weight, strict=True):
                yield Column(("helped", poor.area, str(year)), poor.households, goal.poverty_weight * goal.poor_gain * weight)


def _paid(question: Question) -> Iterator[Column]:
    """Yield payments; a fund never pays more in a year than its budgets up to then, which the budget rows imply."""
    sofar = {fund.code: list(accumulate(fund.budget)) for fund in question.funds}
    for payers in question.payers:
        for code in payers.funds:
            for year, money in zip(question.years, sofar[code], strict=True):
                yield Column(("paid", str(payers.number), code, str(year)), Fraction(money, MILLION), Fraction(0))


def _kept(question: Question) -> Iterator[Column]:
    for fund in question.funds:
        if fund.carry > 0:
            for year, money in zip(question.years[:-1], fund.keep, strict=True):
                yield Column(("kept", fund.code, str(year)), Fraction(money, MILLION), Fraction(0))


def _missed(question: Question) -> Iterator[Column]:
    for number, aim in enumerate(question.aims, 1):
        if aim.price is not None:
            yield Column(("missed", str(number)), max(aim.least, Fraction(0)), -aim.price)


def _started(question: Question) -> Iterator[Column]:
    for area, work in starting(question):
        for year in question.years:
            yield Column(("started", area, work, str(year)), Fraction(1), Fraction(0))


def _levels(question: Question) -> Iterator[Column]:
    goal = question.goal
    units = {unit.name: unit for unit in (question.stairs.units if question.stairs else ())}
    for level in question.stairs.levels if question.stairs else ():
        unit = units[level.unit]
        each = (goal.slum_weight * unit.slum + goal.poverty_weight * unit.poverty) * level.gain
        for year, weight in zip(question.years, goal.year_weight, strict=True):
            if unit.counts:
                key = ("level", level.unit, level.parameter, str(level.number), str(year))
                yield Column(key, Fraction(1), each * weight)


def _lifted(question: Question) -> Iterator[Column]:
    goal = question.goal
    for unit in exits(question):
        for year, weight in zip(question.years, goal.year_weight, strict=True):
            yield Column(("lifted", unit.name, str(year)), Fraction(1), goal.hectare_weight * unit.hectares * weight)

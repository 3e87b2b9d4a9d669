"""What a plan brings about, exactly: removed, helped, missed, levels passed and units lifted; each variable by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction

from optimizer.measures.certificate.columns import MICRO, MILLION, Key, exits, helpable, removable, starting
from optimizer.measures.certificate.planned import Planned
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.row import ALLOWANCE, ZERO
from optimizer.measures.certificate.stairs import Stairs, Unit

Values = Mapping[Key, Fraction]
Steps = Mapping[tuple[str, str, int], int]


def outcome(question: Question, planned: Planned) -> dict[Key, Fraction]:
    """Return the values of all variables that a plan makes other than zero; quantities removed are those themselves."""
    steps = {(built.area, built.work, built.year): built.steps for built in planned.built}
    values: dict[Key, Fraction] = {("x", a, w, str(year)): Fraction(count) for (a, w, year), count in steps.items()}
    values |= {("started", a, w, str(year)): Fraction(1) for a, w, year in _started(question, steps)}
    values |= dict(_removed(question, steps))
    values |= dict(_helped(question, steps))
    values |= dict(_money(question, planned))
    values |= dict(_missed(question, values))
    if question.stairs is not None:
        values |= dict(_points(question, question.stairs, _micro(question, steps)))
    return values


def in_micro(question: Question, planned: Planned, values: Values) -> dict[Key, Fraction]:
    """Return the same values with what is removed decided in whole micro-units, as official points are."""
    steps = {(built.area, built.work, built.year): built.steps for built in planned.built}
    removed: dict[Key, Fraction] = {
        ("removed", *key): Fraction(amount, MICRO) for key, amount in _micro(question, steps).items()
    }
    return {**values, **removed}


def worth(gains: Mapping[Key, Fraction], values: Values) -> Fraction:
    """Return the goal: what each variable is worth times its value."""
    return sum((gains[key] * value for key, value in values.items() if gains.get(key)), ZERO)


def _started(question: Question, steps: Steps) -> Iterator[tuple[str, str, int]]:
    """Yield the pairs and years of work started, where the start must be known."""
    known = set(starting(question))
    return (key for key, count in steps.items() if count > 0 and key[:2] in known)


def _supply(
    question: Question, steps: Steps, each: Mapping[str, Mapping[str, Fraction]]
) -> dict[tuple[str, str], list[Fraction]]:
    """Return what was built by the end of each year, by area and what it acts on; ``each`` is what one step of a work does."""
    last = {year: t for t, year in enumerate(question.years)}
    found: dict[tuple[str, str], list[Fraction]] = defaultdict(lambda: [ZERO] * len(last))
    for (area, work, year), count in steps.items():
        for name, amount in each[work].items():
            total = found[area, name]
            for t in range(last[year], len(last)):
                total[t] += count * amount
    return found


def _removed(question: Question, steps: Steps) -> Iterator[tuple[Key, Fraction]]:
    """Yield what is removed of each deficit: the lesser of need and supply."""
    supply = _supply(question, steps, {work.code: dict(work.effect) for work in question.works})
    for need in removable(question):
        for year, amount in zip(question.years, supply.get((need.area, need.parameter), ()), strict=False):
            yield ("removed", need.area, need.parameter, str(year)), min(amount, need.deficit)


def _micro(question: Question, steps: Steps) -> dict[tuple[str, str, str], int]:
    """Return micro-units removed by area, parameter and year."""
    each = {work.code: {code: Fraction(amount) for code, amount in work.micro} for work in question.works}
    supply = _supply(question, steps, each)
    return {
        (need.area, need.parameter, str(year)): min(int(amount), need.micro)
        for need in removable(question)
        for year, amount in zip(question.years, supply.get((need.area, need.parameter), ()), strict=False)
    }


def _helped(question: Question, steps: Steps) -> Iterator[tuple[Key, Fraction]]:
    """Yield the poor households helped, none of them twice."""
    supply = _supply(question, steps, {work.code: {"": work.livelihood} for work in question.works})
    areas = set(helpable(question))
    for poor in question.poor:
        for year, amount in zip(question.years, supply.get((poor.area, ""), ()), strict=False):
            if poor.area in areas:
                yield ("helped", poor.area, str(year)), min(amount, poor.households)


def _money(question: Question, planned: Planned) -> Iterator[tuple[Key, Fraction]]:
    """Yield what each fund pays for each class and what it keeps, Rp million."""
    payers = {(pair.area, pair.work): str(pair.payers) for pair in question.pairs}
    paid: dict[Key, int] = defaultdict(int)
    spent: dict[tuple[str, int], int] = defaultdict(int)
    for payment in planned.payments:
        paid[("paid", payers.get((payment.area, payment.work), ""), payment.fund, str(payment.year))] += payment.money
        spent[payment.fund, payment.year] += payment.money
    yield from ((key, Fraction(money, MILLION)) for key, money in paid.items())
    for fund in question.funds:
        kept = 0
        for year, budget, most in zip(question.years, fund.budget, (*fund.keep, 0), strict=True):
            kept = max(0, min(budget + kept - spent[fund.code, year], most))
            if kept:
                yield ("kept", fund.code, str(year)), Fraction(kept, MILLION)


def _missed(question: Question, values: Values) -> Iterator[tuple[Key, Fraction]]:
    """Yield the shares by which soft aims are missed."""
    for number, aim in enumerate(question.aims, 1):
        if aim.price is not None:
            reached = sum((w * values.get(("removed", a, k, str(aim.year)), ZERO) for a, k, w in aim.needs), ZERO)
            reached += sum((w * values.get(("helped", a, str(aim.year)), ZERO) for a, w in aim.poor), ZERO)
            yield ("missed", str(number)), max(aim.least - reached, ZERO)


def _points(question: Question, stairs: Stairs, micro: Mapping[tuple[str, str, str], int]) -> Iterator[tuple[Key, Fraction]]:
    """Yield levels passed and units lifted."""
    units = {unit.name: unit for unit in stairs.units}
    won: dict[tuple[str, str], int] = defaultdict(int)
    for level in stairs.levels:
        for year in map(str, question.years):
            removed = sum(micro.get((area, level.parameter, year), 0) for area in units[level.unit].areas)
            if removed >= level.need:
                won[level.unit, year] += level.gain
                yield ("level", level.unit, level.parameter, str(level.number), year), Fraction(1)
    for unit in exits(question):
        for year in map(str, question.years):
            gone = unit.total >= stairs.exit_below > unit.total - won[unit.name, year]
            if gone and _served(stairs, unit, micro, year):
                yield ("lifted", unit.name, year), Fraction(1)


def _served(stairs: Stairs, unit: Unit, micro: Mapping[tuple[str, str, str], int], year: str) -> bool:
    """Whether the services of a unit got as much better as exit rule B asks, but for rounding."""
    for service in stairs.services:
        if service.unit == unit.name:
            fallen = sum(
                (w * Fraction(micro.get((area, k, year), 0), MICRO) for area in unit.areas for k, w in service.weights), ZERO
            )
            if fallen < service.excess - ALLOWANCE:
                return False
    return True

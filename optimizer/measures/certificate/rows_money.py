"""Rows about money, in Rp million: M3 paid, M4 budget, M6 capacity, M10 shares. Formulas as in docs/model.md."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from optimizer.measures.certificate.columns import MILLION, starting, works_of
from optimizer.measures.certificate.question import Pair, Question
from optimizer.measures.certificate.row import ONE, ZERO, Places, Row, Terms


def paid(question: Question, places: Places) -> Iterator[Row]:
    """M3: what is built in a year is paid by funds that may pay for it."""
    costs = _Costs(question, places, -1)
    members: dict[int, list[Pair]] = {}
    for pair in question.pairs:
        members.setdefault(pair.payers, []).append(pair)
    for payers in question.payers:
        for t, year in enumerate(question.years):
            given = [(places[("paid", str(payers.number), code, str(year))], ONE) for code in payers.funds]
            spent = [term for pair in members.get(payers.number, ()) for term in costs.of(pair.area, pair.work, t)]
            yield Row("M3", (str(payers.number), str(year)), (*given, *spent), ZERO, ZERO)


def budget(question: Question, places: Places) -> Iterator[Row]:
    """M4: no fund pays more in a year than it has; what it keeps it has a year later."""
    for t, year in enumerate(question.years):
        for fund in question.funds:
            paying = [payers.number for payers in question.payers if fund.code in payers.funds]
            terms = [(places[("paid", str(number), fund.code, str(year))], ONE) for number in paying]
            if ("kept", fund.code, str(year)) in places:
                terms.append((places[("kept", fund.code, str(year))], ONE))
            if t and ("kept", fund.code, str(question.years[t - 1])) in places:
                terms.append((places[("kept", fund.code, str(question.years[t - 1]))], -ONE))
            yield Row("M4", (fund.code, str(year)), tuple(terms), None, Fraction(fund.budget[t], MILLION))


def capacity(question: Question, places: Places) -> Iterator[Row]:
    """M6: no office is given more work in a year than it can carry out."""
    costs = _Costs(question, places)
    office = {work.code: work.office for work in question.works}
    for limit in question.capacities:
        t = question.years.index(limit.year)
        pairs = [pair for pair in question.pairs if office[pair.work] == limit.office]
        terms = tuple(term for pair in pairs for term in costs.of(pair.area, pair.work, t))
        yield Row("M6", (limit.office, str(limit.year)), terms, None, Fraction(limit.money, MILLION))


def shares(question: Question, places: Places) -> Iterator[Row]:
    """M10: nothing takes more than its share of the whole budget."""
    costs = _Costs(question, places)
    there = {(pair.area, pair.work) for pair in question.pairs}
    for number, share in enumerate(question.shares, 1):
        named = [pair for areas, works in share.pairs for pair in sorted({(a, w) for a in areas for w in works} & there)]
        terms = tuple(term for area, work in named for t in range(len(question.years)) for term in costs.of(area, work, t))
        yield Row("M10", (str(number),), terms, None, Fraction(share.money, MILLION))


class _Costs:
    """What steps and starts cost, as terms of a row."""

    def __init__(self, question: Question, places: Places, sign: int = 1) -> None:
        """Work out the costs of every intervention once, times ``sign``."""
        works = works_of(question).values()
        self.cost = {work.code: [Fraction(sign * money, MILLION) for money in work.cost] for work in works}
        self.fixed = {work.code: [Fraction(sign * money, MILLION) for money in work.fixed] for work in works}
        self.started = set(starting(question))
        self.years = [str(year) for year in question.years]
        self.places = places

    def of(self, area: str, work: str, t: int) -> Terms:
        """Return the terms of one pair in one year."""
        name = (area, work, self.years[t])
        steps = (self.places[("x", *name)], self.cost[work][t])
        if (area, work) not in self.started or not self.fixed[work][t]:
            return (steps,)
        return (steps, (self.places[("started", *name)], self.fixed[work][t]))

"""What stands in the published tables against what stands in the certificate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from optimizer.measures.certificate.columns import works_of
from optimizer.measures.certificate.document import Document
from optimizer.measures.certificate.spelling import decimal_down
from optimizer.messages import Message, message
from optimizer.problem.plan import Status

ROUNDING = Fraction(1, 10**9)
"""What a published volume or share may differ by rounding: volumes in units, shares of the whole burden."""

Place = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class PublishedWork:
    """A row of ``rencana.csv``: ``volume`` in units, ``cost`` and ``payments`` (fund, rupiah) in whole rupiah."""

    area: str
    intervention: str
    year: int
    volume: float
    cost: int
    payments: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PublishedFund:
    """One fund in one year in ``ringkasan.json``, whole rupiah."""

    code: str
    year: int
    budget: int
    spent: int


@dataclass(frozen=True, slots=True)
class PublishedNumbers:
    """The proof and the money in ``ringkasan.json``; ``bound`` and ``gap`` are ``None`` where they say nothing.

    ``budget``, ``spent``: whole rupiah, all funds and years together.
    """

    optimal: bool
    value: float
    bound: float | None
    gap: float | None
    budget: int
    spent: int
    funds: tuple[PublishedFund, ...]


def cross_check(document: Document, works: tuple[PublishedWork, ...], numbers: PublishedNumbers) -> tuple[Message, ...]:
    """Return everything in the published tables that the certificate does not say."""
    return (*_works(document, works), *_money(document, numbers), *_proof(document, numbers))


def _works(document: Document, works: tuple[PublishedWork, ...]) -> Iterator[Message]:
    """Yield rows of the plan that are missing, too many, or differ."""
    built = {(each.area, each.work, each.year): each.steps for each in document.planned.built}
    paid: dict[Place, dict[str, int]] = defaultdict(dict)
    for payment in document.planned.payments:
        paid[payment.area, payment.work, payment.year][payment.fund] = payment.money
    step = {code: work.step for code, work in works_of(document.question).items()}
    seen: set[Place] = set()
    for work in works:
        place = (work.area, work.intervention, work.year)
        if place in seen or place not in built:
            yield message("certificate.table_extra", where=_name(place))
            continue
        seen.add(place)
        volume, money = built[place] * step[work.intervention], sum(paid[place].values())
        if abs(Fraction(work.volume) - volume) > ROUNDING * max(Fraction(1), volume):
            yield _differs("volume", _name(place), f"{work.volume:g}", decimal_down(volume))
        if work.cost != money:
            yield _differs("biaya", _name(place), work.cost, money)
        if {fund: rupiah for fund, rupiah in work.payments if rupiah} != paid[place]:
            yield _differs("dana", _name(place), _funds(work.payments), _funds(tuple(paid[place].items())))
    for place in built:
        if place not in seen:
            yield message("certificate.table_missing", where=_name(place))


def _money(document: Document, numbers: PublishedNumbers) -> Iterator[Message]:
    """Yield totals of money that differ."""
    question = document.question
    spent: dict[tuple[str, int], int] = defaultdict(int)
    for payment in document.planned.payments:
        spent[payment.fund, payment.year] += payment.money
    budget = {
        (fund.code, year): money for fund in question.funds for year, money in zip(question.years, fund.budget, strict=True)
    }
    told = {(fund.code, fund.year): fund for fund in numbers.funds}
    if len(told) != len(numbers.funds):
        yield message("certificate.table_extra", where="ringkasan.json: dana")
    for key, money in budget.items():
        own = told.pop(key, None)
        known = (own.budget, own.spent) if own else (0, 0)
        if known != (money, spent[key]):
            yield _differs("pagu, belanja", f"{key[0]} {key[1]}", known, (money, spent[key]))
    for code, year in told:
        yield message("certificate.table_extra", where=f"{code} {year}")
    if (numbers.budget, numbers.spent) != (sum(budget.values()), sum(spent.values())):
        totals = (sum(budget.values()), sum(spent.values()))
        yield _differs("pagu, belanja", "ringkasan.json", (numbers.budget, numbers.spent), totals)


def _proof(document: Document, numbers: PublishedNumbers) -> Iterator[Message]:
    """Yield figures of the proof that differ by more than rounding."""
    claim = document.claim
    if numbers.optimal != (claim.status == Status.OPTIMAL):
        yield _differs(
            "status", "ringkasan.json", Status.OPTIMAL.value if numbers.optimal else Status.FEASIBLE.value, claim.status
        )
    wide = ROUNDING / abs(claim.bound) if claim.bound else ROUNDING
    figures = (
        ("nilai", numbers.value, claim.value, ROUNDING),
        ("batas", numbers.bound, claim.bound, ROUNDING),
        ("selisih", numbers.gap, claim.gap, 2 * max(wide, ROUNDING)),
    )
    for key, told, known, near in figures:
        if (told is None) != (known is None) or (told is not None and known is not None and abs(Fraction(told) - known) > near):
            yield _differs(key, "ringkasan.json", told, known if known is None else decimal_down(known))


def _differs(key: str, where: str, told: object, known: object) -> Message:
    return message("certificate.table_differs", key=key, where=where, told=told, known=known)


def _funds(payments: tuple[tuple[str, int], ...]) -> str:
    return ", ".join(f"{fund} {money}" for fund, money in payments if money)


def _name(place: Place) -> str:
    return " ".join(map(str, place))

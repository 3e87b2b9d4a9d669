"""Every rule re-added for one plan, in whole numbers and fractions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import Annotated

from optimizer.measures.certificate.columns import Column, works_of
from optimizer.measures.certificate.outcome import Values, in_micro, outcome, worth
from optimizer.measures.certificate.planned import Planned
from optimizer.measures.certificate.question import Question, Work
from optimizer.measures.certificate.row import ZERO, Row
from optimizer.measures.certificate.rows import RULES
from optimizer.messages import Message, message

KINDS = {
    "x": "M5",
    "removed": "M1",
    "helped": "M2",
    "paid": "M3",
    "kept": "M4",
    "missed": "M11",
    "started": "M12",
    "level": "M13",
    "lifted": "M14",
}
"""The rule that limits each kind of variable."""

MOST_SHOWN = 10**18
"""Largest whole number that is shown in full."""

POINTS = ("M13", "M14")
"""Rules decided in whole micro-units."""


@dataclass(frozen=True, slots=True)
class RuleRows:
    """How many rows of a rule were checked, and the smallest slack among them, in the unit of the row (``None``: no row)."""

    rule: Annotated[str, "aturan"]
    rows: Annotated[int, "baris"]
    slack: Annotated[Fraction | None, "sisa_terkecil"]


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """What a plan breaks, what was checked, and what the plan is worth: a share of the whole burden."""

    findings: tuple[Message, ...]
    rules: tuple[RuleRows, ...]
    value: Fraction


def check_plan(question: Question, columns: tuple[Column, ...], rows: tuple[Row, ...], planned: Planned) -> PlanCheck:
    """Return every rule that a plan breaks, and its value; names in the plan must be those of the question."""
    values = outcome(question, planned)
    measured = [values.get(column.key, ZERO) for column in columns]
    micro = in_micro(question, planned, values) if question.stepwise else values
    counted = [micro.get(column.key, ZERO) for column in columns]
    slacks = {rule: [_slack(row, counted if rule in POINTS else measured) for row in group] for rule, group in _by_rule(rows)}
    findings = (
        *_misfits(columns, values),
        *_limits(columns, measured),
        *_payments(question, planned),
        *(
            _broken(row, slack)
            for rule, group in _by_rule(rows)
            for row, slack in zip(group, slacks[rule], strict=True)
            if slack < 0
        ),
    )
    checked = tuple(RuleRows(rule, len(slacks.get(rule, ())), min(slacks.get(rule, ()), default=None)) for rule, _ in RULES)
    return PlanCheck(findings, checked, worth({column.key: column.gain for column in columns}, values))


def _by_rule(rows: tuple[Row, ...]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the rows of each rule together, as they stand in order."""
    return ((rule, list(group)) for rule, group in groupby(rows, key=lambda row: row.rule))


def _slack(row: Row, values: list[Fraction]) -> Fraction:
    """Return how far a row is from its nearer limit; negative where it is broken."""
    total = sum((value * values[place] for place, value in row.terms if values[place]), ZERO)
    rooms = [row.upper - total] if row.upper is not None else []
    rooms += [total - row.lower] if row.lower is not None else []
    return min(rooms)


def _broken(row: Row, slack: Fraction) -> Message:
    return message("certificate.rule", rule=row.rule, where=" ".join(row.key), excess=shown(-slack))


def _misfits(columns: tuple[Column, ...], values: Values) -> Iterator[Message]:
    """Yield what is built or paid where there is no room for it."""
    known = {column.key for column in columns}
    for key, value in values.items():
        if value and key[0] in ("x", "paid") and key not in known:
            yield message("certificate.rule", rule=KINDS[key[0]], where=" ".join(key[1:]), excess=shown(abs(value)))


def _limits(columns: tuple[Column, ...], values: list[Fraction]) -> Iterator[Message]:
    """Yield variables under zero or over their upper limit."""
    for column, value in zip(columns, values, strict=True):
        if value and not 0 <= value <= column.upper:
            excess = max(-value, value - column.upper)
            where = " ".join(column.key[1:])
            yield message("certificate.rule", rule=KINDS[column.key[0]], where=where, excess=shown(excess))


def _payments(question: Question, planned: Planned) -> Iterator[Message]:
    """Yield payments below zero, by funds that may not pay, and works whose payments are not what they cost (M3)."""
    funds = {payers.number: set(payers.funds) for payers in question.payers}
    may = {(pair.area, pair.work): funds[pair.payers] for pair in question.pairs}
    owed: dict[tuple[str, str, int], int] = defaultdict(int)
    works = works_of(question)
    for built in planned.built:
        owed[built.area, built.work, built.year] += _cost(works[built.work], question.years.index(built.year), built.steps)
    for paid in planned.payments:
        owed[paid.area, paid.work, paid.year] -= paid.money
        if paid.money < 0 or paid.fund not in may.get((paid.area, paid.work), ()):
            where = f"{paid.area} {paid.work} {paid.year} {paid.fund}"
            yield message("certificate.rule", rule="M3", where=where, excess=shown(Fraction(abs(paid.money))))
    for (area, work, year), money in owed.items():
        if money:
            yield message("certificate.rule", rule="M3", where=f"{area} {work} {year}", excess=shown(Fraction(abs(money))))


def _cost(work: Work, t: int, steps: int) -> int:
    """Return rupiah for some steps of a work in one area and year."""
    return steps * work.cost[t] + (work.fixed[t] if steps > 0 else 0)


def shown(value: Fraction) -> str:
    """Return a fraction for people: whole numbers in full, others with six digits."""
    try:
        return str(value.numerator) if value.denominator == 1 and value < MOST_SHOWN else f"{float(value):.6g}"
    except OverflowError:
        return "> 1e308"

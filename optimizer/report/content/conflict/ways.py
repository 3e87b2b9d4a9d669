"""Repairs in sentences: what is raised, lowered or dropped, from which number to which, and what is proven too little."""

from __future__ import annotations

import math

from optimizer.problem.changes import Change
from optimizer.problem.demands import Kind, Rule, rules_of
from optimizer.report.content.conflict.facts import LOWERED, ConflictFacts, more_money
from optimizer.report.content.conflict.names import Named
from optimizer.report.numbers import number, rupiah, rupiah_least
from optimizer.report.words import capital, say
from optimizer.study.repairs import Repair

_CENTS = 100
_MILLION = 10**6
_LEAST_GAP = {Kind.BUDGET: 1000.0, Kind.CAPACITY: 1000.0, Kind.SHARE: 1e-5, Kind.FLOOR: 1e-3, Kind.TARGET: 1e-3}
"""How far apart what is enough and what is proven not to be must stand to be told apart."""


def change_text(named: Named, one: Change) -> str:
    """Return a change as an order: ``turunkan target ... dari 42% menjadi 31,2%``."""
    language, demand = named.language, one.demand
    rule = named.rule(demand)
    if demand.kind in (Kind.PREREQUISITE, Kind.EXCLUSIVE) or (demand.kind is Kind.LOCK_LEAST and not one.new):
        return say("conflict.drop", language, rule=f"{rule} {named.number(demand, one.now)}".rstrip())
    code = "conflict.lower" if demand.kind in LOWERED else "conflict.raise"
    return say(code, language, rule=rule, now=named.number(demand, one.now), new=named.number(demand, one.new))


def changes_text(named: Named, changes: tuple[Change, ...]) -> str:
    """Return several changes in one line; those of one fund or office stand together."""
    of = {one.demand: one for one in changes}
    return "; ".join(_rule_text(named, [of[demand] for demand in rule]) for rule in rules_of(tuple(of), named.instance))


def _rule_text(named: Named, changes: list[Change]) -> str:
    if len(changes) == 1:
        return change_text(named, changes[0])
    years = ", ".join(_year_text(named, one) for one in changes)
    rule = named.group(tuple(one.demand for one in changes))
    return say("conflict.raise_years", named.language, rule=rule, years=years)


def _year_text(named: Named, one: Change) -> str:
    now, new = (named.number(one.demand, value) for value in (one.now, one.new))
    return say("conflict.raise_year", named.language, year=named.year(one.demand), now=now, new=new)


def single_lines(facts: ConflictFacts) -> tuple[str, ...]:
    """Return the rules that are enough to loosen alone, each with what is proven too little."""
    most = sum(one.money for one in facts.named.scenario.budgets)
    budgets = [(rule, repair) for rule, repair in facts.enough if rule[0].kind is Kind.BUDGET]
    huge = [(rule, repair) for rule, repair in budgets if more_money(repair.changes) > most]
    lines = [_single(facts.named, rule, repair) for rule, repair in facts.enough if (rule, repair) not in huge]
    return (*lines, *([_huge(facts.named, huge)] if huge else []))


def _huge(named: Named, budgets: list[tuple[Rule, Repair]]) -> str:
    """Return budgets that would have to rise by more than all budgets there are, in one line: enough, and hardly a way out."""
    least = rupiah_least(min(more_money(repair.changes) for _, repair in budgets), named.language)
    rules = "; ".join(named.rule_of(rule) for rule, _ in budgets)
    return say("conflict.huge", named.language, least=least, rules=rules)


def _single(named: Named, rule: Rule, repair: Repair) -> str:
    text = capital(changes_text(named, repair.changes))
    return f"{text}{_stricter(named, rule, repair)} ({rule[0].where})"


def _stricter(named: Named, rule: Rule, repair: Repair) -> str:
    """Return what is proven not to be enough, where that is not the very number that is."""
    demand, language = rule[0], named.language
    if len(rule) > 1:
        more, least = rupiah(more_money(repair.changes), language), rupiah_least(repair.bound * _MILLION, language)
        return say("conflict.more_least", language, more=more, least=least) if repair.changes else ""
    if not repair.least or demand.kind in (Kind.LOCK_LEAST, Kind.LOCK_MOST):
        return ""
    least_number = repair.least[0].new
    if repair.changes and abs(repair.changes[0].new - least_number) <= _LEAST_GAP.get(demand.kind, 0.0):
        return ""
    code = "conflict.stricter_lower" if demand.kind in LOWERED else "conflict.stricter_raise"
    return say(code, language, least=named.number(demand, least_number))


def open_lines(facts: ConflictFacts) -> tuple[str, ...]:
    """Return the rules of which it is not known whether they are enough alone."""
    named = facts.named
    return tuple(
        say("conflict.open", named.language, rule=capital(named.rule_of(rule)), least=_stricter(named, rule, repair))
        for rule, repair in facts.left_open
    )


def joint_lines(facts: ConflictFacts) -> tuple[str, ...]:
    """Return what several rules together are enough for: money alone, all budgets alike, the least change of all."""
    repairs, named = facts.repairs, facts.named
    language, lines = named.language, []
    if repairs.money.changes:
        more, least = (
            rupiah(more_money(repairs.money.changes), language),
            rupiah_least(repairs.money.bound * _MILLION, language),
        )
        changes = changes_text(named, repairs.money.changes)
        lines.append(say("conflict.money", language, more=more, least=least, changes=changes))
    if repairs.scale is not None:
        times = number(math.ceil(repairs.scale * _CENTS) / _CENTS, 2, language)
        lines.append(say("conflict.scale", language, times=times))
    elif any(rule[0].kind is Kind.BUDGET for conflict in facts.conflicts for rule in conflict.rules):
        lines.append(say("conflict.no_money_helps", language))
    if repairs.joint.changes and len(repairs.joint.changes) > 1:
        lines.append(say("conflict.joint", language, changes=changes_text(named, repairs.joint.changes)))
    return tuple(lines)

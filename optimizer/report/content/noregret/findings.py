"""What the labels say, in sentences computed from them: what can be decided now, and what each choice moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.guard_lines import LONGEST_NAME
from optimizer.report.content.noregret.facts import NoRegretFacts, PackageFacts, safe_money
from optimizer.report.numbers import percent, rupiah, trimmed
from optimizer.report.words import counted, say, short
from optimizer.study.noregret import OWN
from optimizer.study.noregret_found import Label

MOST_NAMED = 2

Hint = Callable[[PackageFacts], str]


@dataclass(frozen=True, slots=True)
class _Move:
    """Packages that a choice brings in or drives out; ``code`` is the sentence, ``hint`` says when."""

    code: str
    packages: list[PackageFacts]
    hint: Hint


def core_finding(facts: NoRegretFacts, language: Language) -> str:
    """Return how much can be decided on now; no full stop."""
    core = facts.of(Label.CORE)
    if not core:
        return say("noregret.none", language, under=conditions(facts, language))
    money = safe_money(core)
    return say(
        "noregret.core",
        language,
        count=counted(len(core), "package", language),
        money=rupiah(money, language),
        share=percent(100 * money / facts.budget, 0, language) if facts.budget else percent(0, 0, language),
        under=conditions(facts, language),
    )


def conditions(facts: NoRegretFacts, language: Language) -> str:
    """Return the weights and budgets covered, in words."""
    least, most = (trimmed(100 * facts.found.budgets[place], 1, language) for place in (0, -1))
    if not facts.weighed:
        return say("noregret.under_budget", language, least=least, most=most)
    low, high = (trimmed(weight, 3, language) for weight in facts.found.weights)
    return say("noregret.under_both", language, least=least, most=most, low=low, high=high)


def weight_lines(facts: NoRegretFacts, language: Language) -> tuple[str, ...]:
    """Return what leaves and enters at the own budget when slum counts more, and when it counts less."""
    if not facts.weighed:
        return ()
    theta, (low, high) = facts.found.theta, facts.found.weights

    def above(one: PackageFacts) -> str:
        return _at(one.package.weights[1] if one.package.weights else theta, "noregret.above", language)

    def from_(one: PackageFacts) -> str:
        return _at(one.package.weights[0] if one.package.weights else theta, "noregret.from", language)

    def below(one: PackageFacts) -> str:
        return _at(one.package.weights[0] if one.package.weights else theta, "noregret.below", language)

    def up_to(one: PackageFacts) -> str:
        return _at(one.package.weights[1] if one.package.weights else theta, "noregret.up_to", language)

    known = [(one, one.package.weights) for one in facts.packages if one.package.weights is not None]
    planned = [(one, weights) for one, weights in known if one.planned > 0]
    others = [(one, weights) for one, weights in known if one.planned <= 0]
    more = (
        _Move("noregret.leave", [one for one, weights in planned if theta <= weights[1] < high], above),
        _Move("noregret.enter", [one for one, weights in others if weights[0] > theta], from_),
    )
    less = (
        _Move("noregret.leave", [one for one, weights in planned if low < weights[0] <= theta], below),
        _Move("noregret.enter", [one for one, weights in others if weights[1] < theta], up_to),
    )
    return (*_told("noregret.more_slum", more, language), *_told("noregret.less_slum", less, language))


def budget_lines(facts: NoRegretFacts, language: Language) -> tuple[str, ...]:
    """Return what leaves at the own weight when the budget falls to the next one tried, and what enters when it grows."""

    def at(one: PackageFacts) -> str:
        factor = trimmed(100 * (one.package.budget or OWN), 1, language)
        return say("noregret.at_budget", language, factor=factor)

    known = [one for one in facts.packages if one.package.budget is not None]
    lower = [factor for factor in facts.found.budgets if factor < OWN]
    leaving = [one for one in known if one.planned > 0 and one.package.budget == OWN] if lower else []
    entering = [one for one in known if one.planned <= 0 and (one.package.budget or 0.0) > OWN]
    down = (_Move("noregret.leave", leaving, lambda _: ""),)
    up = (_Move("noregret.enter", entering, at),)
    told = () if not lower else _told("noregret.less_money", down, language, factor=trimmed(100 * lower[-1], 1, language))
    return (*told, *_told("noregret.more_money", up, language))


def _at(weight: float, code: str, language: Language) -> str:
    return say(code, language, weight=trimmed(weight, 2, language))


def _told(code: str, moves: tuple[_Move, ...], language: Language, factor: str = "") -> tuple[str, ...]:
    """Return one sentence on the moves of a choice; none where nothing moves."""
    parts = [_move(move, language) for move in moves if move.packages]
    return (say(code, language, moves="; ".join(parts), factor=factor),) if parts else ()


def _move(move: _Move, language: Language) -> str:
    ranked = sorted(move.packages, key=lambda one: -max(one.planned_money, one.most_money))
    names = ", ".join(_name(one, move.hint(one), language) for one in ranked[:MOST_NAMED])
    return say(move.code, language, count=counted(len(ranked), "package", language), names=names)


def _name(one: PackageFacts, hint: str, language: Language) -> str:
    return say(
        "noregret.work",
        language,
        work=one.name,
        area=short(one.area_name, LONGEST_NAME),
        money=rupiah(one.planned_money or one.most_money, language),
        hint=hint,
    )

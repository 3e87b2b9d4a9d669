"""The sentences of the guards: each true whatever the plan, and which of them a reader must see at once."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.origin import labels
from optimizer.report.content.outcome_facts import FifthFacts
from optimizer.report.content.screen import Lines
from optimizer.report.numbers import number, percent, rupiah, trimmed
from optimizer.report.words import counted, more, noun, parted, say, short

MOST_NAMES = 4
LONGEST_NAME = 40


def guard_screen(facts: RunFacts, language: Language) -> Lines:
    """Return the warnings of a run, at most six lines; one line that says so when there is none."""
    lines = (
        *([paper_line(facts, language)] if any(unit.paper for unit in facts.units) else []),
        *([edge_line(facts, language)] if any(unit.edge for unit in facts.units) else []),
        *([behind_line(facts, language)] if facts.guards.areas_without else []),
        *_fifths(facts, language),
        *([crumb_line(facts, language)] if facts.guards.crumbs.small else []),
        *([data_line(facts, language)] if guessed(facts) else []),
    )
    return Lines(say("guard.title", language), lines or (say("guard.nothing", language),))


def paper_line(facts: RunFacts, language: Language) -> str:
    """Return which units are lifted out of slum though no core aspect got better."""
    found, core = [unit for unit in facts.units if unit.paper], _joined(facts.guards.core, "guard.or", language)
    if not found:
        return say("guard.paper_none", language, unit=noun(facts.setting.counted, 1, language), core=core)
    count = counted(len(found), facts.setting.counted, language)
    return say("guard.paper", language, count=count, core=core, names=_names(facts, found, language))


def edge_line(facts: RunFacts, language: Language) -> str:
    """Return which units stop so close to a category bound that their class is fragile."""
    found, edge = [unit for unit in facts.units if unit.edge], number(facts.guards.edge, 0, language)
    if not found:
        return say("guard.edge_none", language, unit=noun(facts.setting.counted, 1, language), edge=edge)
    count = counted(len(found), facts.setting.counted, language)
    return say("guard.edge", language, count=count, edge=edge, names=_names(facts, found, language))


def behind_line(facts: RunFacts, language: Language) -> str:
    """Return how many areas and households get nothing."""
    guards = facts.guards
    if not guards.areas_without:
        return say("guard.behind_none", language, unit=noun("rt", 2, language))
    count = counted(guards.areas_without, "rt", language)
    households, poor = number(guards.households_without, 0, language), number(guards.poor_without, 0, language)
    if not facts.outcome.poor_known:
        return say("guard.behind_poor_unknown", language, count=count, households=households)
    return say("guard.behind", language, count=count, households=households, poor=poor)


def worst_line(facts: RunFacts, language: Language) -> str:
    """Return what the worst fifth gets."""
    return _fifth("guard.worst", facts.guards.worst, facts.guards.areas, language)


def poorest_line(facts: RunFacts, language: Language) -> str:
    """Return what the poorest fifth gets."""
    return _fifth("guard.poorest", facts.guards.poorest, facts.guards.areas, language)


def crumb_line(facts: RunFacts, language: Language) -> str:
    """Return how many packages are too small to be worth building, and what keeps them out."""
    found = facts.guards.crumbs
    limit = rupiah(found.limit, language)
    if not found.small:
        return say("guard.crumbs_none", language, limit=limit)
    small, packages = number(found.small, 0, language), number(found.packages, 0, language)
    code = "guard.crumbs_yearly" if len(facts.setting.years) > 1 else "guard.crumbs"
    return say(code, language, count=small, packages=packages, limit=limit, money=rupiah(found.money, language))


def data_line(facts: RunFacts, language: Language) -> str:
    """Return how much of the plan rests on data and unit costs that are not measured, and on values close to a cut."""
    guards = facts.guards
    parts = (
        ("guard.data_benefit", guards.estimated_benefit),
        ("guard.data_money", guards.estimated_money),
        ("guard.data_near", guards.near_cut),
    )
    points = trimmed(guards.near, 2, language)
    said = tuple(say(code, language, share=percent(100 * share, 1, language), points=points) for code, share in parts if share)
    if not said:
        return say("guard.data_none", language)
    return say("guard.sentence", language, text=_joined(said, "guard.and", language))


def _fifth(code: str, found: FifthFacts, areas: int, language: Language) -> str:
    """Return what a fifth gets beside the share of the money that its share of the ``areas`` would be."""
    return say(
        code,
        language,
        count=counted(found.areas, "rt", language),
        all=number(areas, 0, language),
        share=percent(100 * found.money_share, 1, language),
        even=percent(100 * found.areas / max(1, areas), 1, language),
        without=number(found.without, 0, language),
    )


def _fifths(facts: RunFacts, language: Language) -> list[str]:
    """Return a line on the fifths that get less than their share of areas would be, or hold areas that get nothing."""
    guards = facts.guards
    pairs = [(guards.worst, worst_line)]
    if facts.outcome.poor_known:
        pairs.append((guards.poorest, poorest_line))
    said = [line(facts, language) for found, line in pairs if passed_over(found, guards.areas)]
    return [" ".join(said)] if said else []


def passed_over(found: FifthFacts, areas: int) -> bool:
    """Return whether a fifth gets less than its share of areas would be, or holds areas that get nothing."""
    return found.without > 0 or found.money_share * areas < found.areas


def guessed(facts: RunFacts) -> bool:
    """Return whether anything rests on values that are not measured, or close to a cut."""
    guards = facts.guards
    return bool(guards.estimated_benefit or guards.estimated_money or guards.near_cut)


def _joined(texts: tuple[str, ...], code: str, language: Language) -> str:
    """Return texts in a row, the last one joined by the word of ``code``: ``a atau b``, ``a, b, atau c``."""
    if len(texts) < 2:
        return "".join(texts)
    first, comma = ", ".join(texts[:-1]), "," if len(texts) > 2 else ""
    return f"{first}{comma} {say(code, language)} {texts[-1]}"


def _names(facts: RunFacts, found: list[UnitFacts], language: Language) -> str:
    """Return the first units by name with their points in the end, largest first, and how many more there are."""
    names = labels(facts.units, language)
    named, rest = parted(sorted(found, key=lambda unit: (-unit.after.points, unit.code)), MOST_NAMES)
    shown = [
        say("guard.unit", language, name=short(names[unit.code], LONGEST_NAME), points=number(unit.after.points, 0, language))
        for unit in named
    ]
    return ", ".join([*shown, more(len(rest), facts.setting.counted, language)] if rest else shown)

"""The two tables on the screen of a run: what the money buys, and what that changes."""

from __future__ import annotations

import math
from collections import Counter

from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.screen import Grid
from optimizer.report.numbers import fallen, number, percent, rupiah, signed
from optimizer.report.words import capital, counted, group_name, more, noun, say

MOST_GROUPS = 5


def buys_grid(facts: RunFacts, language: Language) -> Grid:
    """Return spending by group, largest first, and what is left of the budget."""
    money: Counter[str] = Counter()
    for work in facts.works:
        money[work.group] += work.cost
    order = sorted((group for group in money if money[group]), key=lambda group: (-money[group], group))
    kept = order if len(order) <= MOST_GROUPS else order[: MOST_GROUPS - 1]
    lines = [(capital(group_name(group, language)), _served(facts, {group}, language), money[group]) for group in kept]
    rest = order[len(kept) :]
    if rest:
        lines.append(
            (more(len(rest), "group", language), _served(facts, set(rest), language), sum(money[group] for group in rest))
        )
    lines.append((say("screen.left", language), "", facts.budget - facts.spent))
    return Grid(
        title=say("screen.buys", language),
        heads=("", say("screen.spending", language), say("screen.share", language)),
        rows=tuple((*line, rupiah(amount, language), _share(amount, facts.budget, language)) for *line, amount in lines),
        bars=tuple(amount / facts.budget if facts.budget else 0.0 for *_, amount in lines),
    )


def _served(facts: RunFacts, groups: set[str], language: Language) -> str:
    units = {work.unit for work in facts.works if work.group in groups and work.cost}
    return counted(len(units), facts.setting.counted, language)


def _share(amount: int, whole: int, language: Language) -> str:
    return percent(100 * amount / whole, 1, language) if whole else percent(0, 1, language)


def changes_grid(facts: RunFacts, language: Language) -> Grid:
    """Return scores, categories, hectares and people before and after."""
    return Grid(
        title=say("screen.changes", language),
        heads=tuple(say(f"screen.{code}", language) for code in ("before", "after", "change")),
        rows=(
            _points(facts.units, language),
            _row(say("screen.point_households", language), *facts.point_households, 0, language),
            _average(facts.units, language),
            *_categories(facts, language),
            *_hectares(facts, language),
            *_people(facts, language),
        ),
    )


def _points(units: tuple[UnitFacts, ...], language: Language) -> tuple[str, ...]:
    before, after = (sum(unit.before.points for unit in units), sum(unit.after.points for unit in units))
    return _row(say("screen.points", language), before, after, 0, language)


def average_contribution(units: tuple[UnitFacts, ...]) -> float:
    """Return the official contribution of the mean of all averages, at most 1."""
    before, after = _averages(units)
    return min(1.0, (before - after) / before) if before > 0 else 0.0


def _average(units: tuple[UnitFacts, ...], language: Language) -> tuple[str, ...]:
    """Return the mean of the official averages, and the official contribution of that mean."""
    before, after = (percent(value, 1, language) for value in _averages(units))
    change = say("screen.contribution", language, share=percent(100 * average_contribution(units), 1, language))
    return say("screen.average", language), before, after, change


def _averages(units: tuple[UnitFacts, ...]) -> tuple[float, float]:
    return _mean([unit.before.average for unit in units]), _mean([unit.after.average for unit in units])


def _categories(facts: RunFacts, language: Language) -> list[tuple[str, ...]]:
    """Return how many units each category holds; one that is empty before and after is left out."""
    before = Counter(unit.before.category for unit in facts.units)
    after = Counter(unit.after.category for unit in facts.units)
    unit = noun(facts.setting.counted, 2, language)
    names = [category.name for category in facts.setting.categories]
    return [
        _row(f"{name} ({unit})", before[place], after[place], 0, language)
        for place, name in enumerate(names)
        if before[place] or after[place]
    ]


def _hectares(facts: RunFacts, language: Language) -> list[tuple[str, ...]]:
    """Return the hectares of slum by every exit rule, that of the scenario first."""
    outcome = facts.outcome
    exits = sorted(outcome.exits, key=lambda found: (found.rule != facts.setting.exit_rule, found.rule))
    return [
        _row(
            say("screen.hectares", language, rule=found.rule),
            outcome.hectares_slum,
            outcome.hectares_slum - found.hectares,
            2,
            language,
        )
        for found in exits
    ]


def _people(facts: RunFacts, language: Language) -> list[tuple[str, ...]]:
    """Return the poor households reached; nothing is said of them where their number is not known."""
    outcome, units = facts.outcome, noun(facts.setting.counted, 2, language)
    rows: list[tuple[str, ...]] = []
    if outcome.poor_known:
        share = say("screen.poor_share", language, total=number(outcome.poor, 0, language))
        rows.append((say("screen.poor_served", language, units=units), "", number(outcome.poor_served, 0, language), share))
    if outcome.poor_helped > 0:
        rows.append((say("screen.poor_helped", language), "", number(outcome.poor_helped, 0, language), ""))
    return rows


def _row(label: str, before: float, after: float, decimals: int, language: Language) -> tuple[str, ...]:
    """Return a row whose three numbers add up as they are written."""
    values = (number(before, decimals, language), number(after, decimals, language))
    return label, *values, signed(-fallen(before, after, decimals), decimals, language)


def _mean(values: list[float]) -> float:
    return math.fsum(values) / len(values) if values else 0.0

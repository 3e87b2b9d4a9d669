"""The chart of scores before and after, with the finding that its numbers support."""

from __future__ import annotations

from collections import Counter

from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.figures import Band, Heading, ScoreRow, ScoresChart
from optimizer.report.content.origin import first_line, labels, source
from optimizer.report.numbers import number, rupiah
from optimizer.report.words import counted, noun, say

MOST_ROWS = 21
ROWS_WITH_REST = 19


def scores_chart(facts: RunFacts, language: Language) -> ScoresChart:
    """Return the chart of a run: the worst areas first; when they are too many, a line tells of those left out."""
    setting = facts.setting
    shown = len(facts.units) if len(facts.units) <= MOST_ROWS else ROWS_WITH_REST
    order = sorted(facts.units, key=lambda unit: (-unit.before.points, -unit.before.average, unit.code))
    names = labels(facts.units, language)
    most = setting.categories[0].most
    return ScoresChart(
        heading=Heading(
            title=scores_finding(facts, language),
            subtitle=say("scores.subtitle", language, most=number(most, 0, language)),
            source=source(setting, language),
            mark=first_line(facts, language),
        ),
        language=language,
        bands=_bands(facts, language),
        rows=tuple(_row(unit, names[unit.code]) for unit in order[:shown]),
        rest=_rest(len(order) - shown, setting.counted, language),
    )


def scores_finding(facts: RunFacts, language: Language) -> str:
    """Return the sentence above the chart: what the scores say, never more than that."""
    counted_as = facts.setting.counted
    milder = [unit for unit in facts.units if unit.after.category > unit.before.category]
    money = rupiah(facts.spent, language)
    if milder:
        return _milder_finding(facts, milder, language)
    points = sum(unit.before.points - unit.after.points for unit in facts.units)
    unit = noun(counted_as, 1, language)
    if points > 0:
        return say("scores.points_only", language, money=money, points=counted(points, "point", language), unit=unit)
    return say("scores.deficit_only" if facts.spent else "scores.nothing", language, money=money, unit=unit)


def _milder_finding(facts: RunFacts, milder: list[UnitFacts], language: Language) -> str:
    last = len(facts.setting.categories) - 1
    out = sum(unit.after.category == last for unit in milder)
    code = "scores.milder_none" if out == 0 else "scores.milder_some"
    if out == len(milder):
        code = "scores.milder_one" if out == 1 else "scores.milder_all"
    best = facts.setting.categories[last].name
    return say(
        code,
        language,
        money=rupiah(facts.spent, language),
        milder=number(len(milder), 0, language),
        count=counted(len(facts.units), facts.setting.counted, language),
        out=number(out, 0, language),
        best=best[:1].lower() + best[1:],
    )


def _bands(facts: RunFacts, language: Language) -> tuple[Band, ...]:
    before = Counter(unit.before.category for unit in facts.units)
    after = Counter(unit.after.category for unit in facts.units)
    bands = []
    for index, category in enumerate(facts.setting.categories):
        count = say(
            "chart.before_after",
            language,
            before=number(before[index], 0, language),
            after=counted(after[index], facts.setting.counted, language),
        )
        bands.append(Band(category.name, category.least, category.most, count))
    return tuple(bands)


def _row(unit: UnitFacts, name: str) -> ScoreRow:
    milder = unit.after.category > unit.before.category
    return ScoreRow(name, unit.before.points, unit.after.points, unit.money, milder)


def _rest(count: int, unit: str, language: Language) -> str:
    return say("scores.rest", language, count=counted(count, unit, language)) if count > 0 else ""

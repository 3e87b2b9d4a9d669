"""The chart of spending by area and group of interventions, with the finding that its numbers support."""

from __future__ import annotations

from collections.abc import Iterable

from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import Heading, SpendingChart
from optimizer.report.content.origin import labels, mark, source
from optimizer.report.numbers import percent, rupiah
from optimizer.report.words import capital, group_name, more, noun, say

MOST_ROWS = 21
MOST_COLUMNS = 10
_BILLION = 10**9

Cells = dict[tuple[str, str], int]


def spending_chart(facts: RunFacts, language: Language) -> SpendingChart:
    """Return the chart of a run; areas and groups beyond the most that fit are gathered in a last row or column."""
    counted_as = facts.setting.counted
    cells = _cells(facts)
    units = _largest((code for code, _ in cells), cells, 0)
    groups = _largest((group for _, group in cells), cells, 1)
    rows, columns = _gathered(units, MOST_ROWS), _gathered(groups, MOST_COLUMNS)
    matrix = tuple(tuple(sum(cells.get((u, g), 0) for u in row for g in column) for column in columns) for row in rows)
    names = labels(facts.units, language)
    scale = _scale(max((sum(column) for column in zip(*matrix, strict=True)), default=0))
    return SpendingChart(
        heading=Heading(
            title=spending_finding(facts, language),
            subtitle=_subtitle(counted_as, scale, language),
            source=source(facts.setting, language),
            mark=mark(facts.units, counted_as, language),
        ),
        language=language,
        rows=tuple(names[row[0]] if len(row) == 1 else more(len(row), counted_as, language) for row in rows),
        columns=tuple(_column_name(column, language) for column in columns),
        cells=matrix,
        row_totals=tuple(sum(row) for row in matrix),
        column_totals=tuple(sum(column) for column in zip(*matrix, strict=True)),
        scale=scale,
        others=(len(units) > MOST_ROWS, len(groups) > MOST_COLUMNS),
    )


def spending_finding(facts: RunFacts, language: Language) -> str:
    """Return the sentence above the chart: which groups take most of the money, and how much of it."""
    cells = _cells(facts)
    groups = _largest((group for _, group in cells), cells, 1)
    if not groups:
        return say("spending.nothing", language)
    totals = [sum(money for (_, name), money in cells.items() if name == group) for group in groups]
    spent, money = sum(totals), rupiah(sum(totals), language)
    if len(groups) == 1:
        return say("spending.whole", language, money=money, first=group_name(groups[0], language))
    if 2 * totals[0] >= spent:
        share = percent(100 * totals[0] / spent, 0, language)
        return say("spending.one", language, money=money, first=group_name(groups[0], language), share=share)
    share = percent(100 * (totals[0] + totals[1]) / spent, 0, language)
    first, second = group_name(groups[0], language), group_name(groups[1], language)
    return say("spending.two", language, money=money, first=first, second=second, share=share)


def _cells(facts: RunFacts) -> Cells:
    cells: Cells = {}
    for work in facts.works:
        if work.cost:
            cells[work.unit, work.group] = cells.get((work.unit, work.group), 0) + work.cost
    return cells


def _largest(names: Iterable[str], cells: Cells, axis: int) -> list[str]:
    """Return the names in order of their money, largest first, ties by name."""
    totals = dict.fromkeys(names, 0)
    for place, money in cells.items():
        totals[place[axis]] += money
    return sorted(totals, key=lambda name: (-totals[name], name))


def _gathered(names: list[str], most: int) -> list[list[str]]:
    """Return the names one by one, the last of at most ``most`` entries holding all that are left."""
    if len(names) <= most:
        return [[name] for name in names]
    return [*([name] for name in names[: most - 1]), names[most - 1 :]]


def _column_name(groups: list[str], language: Language) -> str:
    return capital(group_name(groups[0], language)) if len(groups) == 1 else say("spending.groups", language)


def _scale(largest: int) -> int:
    return _BILLION if largest >= 1000 * _BILLION else 10**6


def _subtitle(unit: str, scale: int, language: Language) -> str:
    shown = say("chart.billion" if scale == _BILLION else "chart.million", language)
    return say("spending.subtitle", language, unit=noun(unit, 1, language), scale=shown)

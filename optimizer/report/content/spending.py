"""The chart of spending by area and group of interventions, with the finding that its numbers support."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.cross import (
    Cells,
    column_sums,
    crossed,
    gathered,
    largest,
    matrix,
    money_scale,
    row_sums,
    scale_code,
    totals,
)
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import Heading, SpendingChart
from optimizer.report.content.origin import first_line, labels, source
from optimizer.report.numbers import percent, rupiah
from optimizer.report.words import capital, group_name, more, noun, say

MOST_ROWS = 21
MOST_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Named:
    """What a chart of units calls them: a name for each code, and the noun (``rt`` or ``kawasan``)."""

    units: Mapping[str, str]
    counted: str


def spending_chart(facts: RunFacts, language: Language, most: int = MOST_ROWS) -> SpendingChart:
    """Return the chart of a run; areas beyond the ``most`` that fit, and groups, are gathered in a last row or column."""
    cells = _cells(facts)
    heading = Heading(
        title=spending_finding(facts, language),
        subtitle=_subtitle(facts.setting.counted, column_scale(cells), language),
        source=source(facts.setting, language),
        mark=first_line(facts, language),
    )
    return money_chart(cells, heading, Named(labels(facts.units, language), facts.setting.counted), language, most)


def money_chart(cells: Cells, heading: Heading, named: Named, language: Language, most: int = MOST_ROWS) -> SpendingChart:
    """Return the chart of any money by unit and group."""
    units, groups = largest(cells, 0), largest(cells, 1)
    rows, columns = gathered(units, most), gathered(groups, MOST_COLUMNS)
    amounts = matrix(cells, rows, columns)
    return SpendingChart(
        heading=heading,
        language=language,
        rows=tuple(named.units[row[0]] if len(row) == 1 else more(len(row), named.counted, language) for row in rows),
        columns=tuple(_column_name(column, language) for column in columns),
        cells=amounts,
        row_totals=row_sums(amounts),
        column_totals=column_sums(amounts),
        scale=column_scale(cells),
        others=(len(units) > most, len(groups) > MOST_COLUMNS),
    )


def column_scale(cells: Cells) -> int:
    """Return what one shown unit is worth, Rp, so that the money of the largest group can be read."""
    return money_scale(max(totals(cells, 1).values(), default=0))


def spending_finding(facts: RunFacts, language: Language) -> str:
    """Return the sentence above the chart: which groups take most of the money, and how much of it."""
    cells = _cells(facts)
    groups, money_of = largest(cells, 1), totals(cells, 1)
    if not groups:
        return say("spending.nothing", language)
    amounts = [money_of[group] for group in groups]
    spent, money = sum(amounts), rupiah(sum(amounts), language)
    if len(groups) == 1:
        return say("spending.whole", language, money=money, first=group_name(groups[0], language))
    if 2 * amounts[0] >= spent:
        share = percent(100 * amounts[0] / spent, 0, language)
        return say("spending.one", language, money=money, first=group_name(groups[0], language), share=share)
    share = percent(100 * (amounts[0] + amounts[1]) / spent, 0, language)
    first, second = group_name(groups[0], language), group_name(groups[1], language)
    return say("spending.two", language, money=money, first=first, second=second, share=share)


def _cells(facts: RunFacts) -> Cells:
    return crossed(facts.works, lambda work: work.unit, lambda work: work.group)


def _column_name(groups: list[str], language: Language) -> str:
    return capital(group_name(groups[0], language)) if len(groups) == 1 else say("spending.groups", language)


def _subtitle(unit: str, scale: int, language: Language) -> str:
    return say("spending.subtitle", language, unit=noun(unit, 1, language), scale=say(scale_code(scale), language))

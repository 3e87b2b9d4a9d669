"""The charts of a plan over several years: what is built when, and when the turn of each area comes."""

from __future__ import annotations

from collections import Counter

from optimizer.messages import Language
from optimizer.report.content.cross import column_sums, crossed, gathered, largest, matrix, money_scale, row_sums, scale_code
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import Heading, SpendingChart
from optimizer.report.content.figures_run import BarsChart
from optimizer.report.content.origin import first_line, labels, source
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import capital, counted, group_name, more, noun, say

MOST_GROUPS = 8
MOST_ROWS = 21


def phased(facts: RunFacts) -> bool:
    """Return whether a run has more than one year, which is what these charts are about."""
    return len(facts.setting.years) > 1


def phasing_chart(facts: RunFacts, language: Language) -> BarsChart:
    """Return money by group of interventions and year, with the budget of each year."""
    cells = crossed(facts.works, lambda work: work.group, lambda work: str(work.year))
    groups, years = gathered(largest(cells, 0), MOST_GROUPS), [[str(year)] for year in facts.setting.years]
    amounts = matrix(cells, groups, years)
    budgets = Counter(dict.fromkeys(facts.setting.years, 0))
    for fund in facts.funds:
        budgets[fund.year] += fund.budget
    scale = money_scale(max((*column_sums(amounts), *budgets.values()), default=0))
    subtitle = say("phasing.subtitle", language, scale=say(scale_code(scale), language))
    return BarsChart(
        heading=_heading(facts, phasing_finding(facts, language), subtitle, language),
        language=language,
        rows=tuple(_group(group, language) for group in groups),
        columns=tuple(str(year) for year in facts.setting.years),
        cells=amounts,
        row_totals=row_sums(amounts),
        column_totals=tuple(sum(row[column] for row in amounts) for column in range(len(years))),
        budgets=tuple(budgets[year] for year in facts.setting.years),
        scale=scale,
        focus=-1,
    )


def phasing_finding(facts: RunFacts, language: Language) -> str:
    """Return the sentence above the chart: the year with most of the money."""
    spent = Counter[int]()
    for work in facts.works:
        spent[work.year] += work.cost
    if not facts.spent:
        return say("spending.nothing", language)
    year = min(spent, key=lambda year: (-spent[year], year))
    share = percent(100 * spent[year] / facts.spent, 0, language)
    return say("phasing.finding", language, year=str(year), money=rupiah(spent[year], language), share=share)


def turns_chart(facts: RunFacts, language: Language, most: int = MOST_ROWS) -> SpendingChart:
    """Return money by area and year: the areas whose works begin first stand first."""
    cells = crossed(facts.works, lambda work: work.unit, lambda work: str(work.year))
    first, counted_as, names = starts(facts), facts.setting.counted, labels(facts.units, language)
    kept = gathered(largest(cells, 0), most)
    shown = [row for row in kept if len(row) == 1]
    rows = [*sorted(shown, key=lambda row: (first[row[0]], kept.index(row))), *(row for row in kept if len(row) > 1)]
    amounts = matrix(cells, rows, [[str(year)] for year in facts.setting.years])
    scale = money_scale(max(column_sums(amounts), default=0))
    unit, shown_scale = noun(counted_as, 1, language), say(scale_code(scale), language)
    return SpendingChart(
        heading=_heading(
            facts, turns_finding(facts, language), say("turns.subtitle", language, unit=unit, scale=shown_scale), language
        ),
        language=language,
        rows=tuple(names[row[0]] if len(row) == 1 else more(len(row), counted_as, language) for row in rows),
        columns=tuple(str(year) for year in facts.setting.years),
        cells=amounts,
        row_totals=row_sums(amounts),
        column_totals=tuple(sum(row[column] for row in amounts) for column in range(len(facts.setting.years))),
        scale=scale,
        others=(len(kept) > len(shown), False),
    )


def starts(facts: RunFacts) -> dict[str, int]:
    """Return the year in which the works of each unit begin, for units with works that cost something."""
    first: dict[str, int] = {}
    for work in facts.works:
        if work.cost:
            first[work.unit] = min(work.year, first.get(work.unit, work.year))
    return first


def turns_finding(facts: RunFacts, language: Language) -> str:
    """Return the sentence above the chart: how many areas begin in the first year, and by when all others have begun."""
    first = starts(facts)
    if not first:
        return say("spending.nothing", language)
    begin, end = min(first.values()), max(first.values())
    count = sum(year == begin for year in first.values())
    areas = counted(len(first), facts.setting.counted, language)
    if begin == end:
        return say("turns.all", language, areas=areas, year=str(begin))
    rest = number(len(first) - count, 0, language)
    blanks = {"count": number(count, 0, language), "areas": areas, "rest": rest, "year": str(begin), "last": str(end)}
    return say("turns.some", language, **blanks)


def _heading(facts: RunFacts, title: str, subtitle: str, language: Language) -> Heading:
    return Heading(title, subtitle, source(facts.setting, language), first_line(facts, language))


def _group(groups: list[str], language: Language) -> str:
    return capital(group_name(groups[0], language)) if len(groups) == 1 else say("spending.groups", language)

"""Where the money goes: areas and groups, offices and funds, years, and kecamatan."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.cross import scale_code
from optimizer.report.content.deck.common import WHOLE_FROM, heat_table, millions, short_money, slide
from optimizer.report.content.deck.parts import SERIES, BarsPart, Head, Line, Series, Shape, SlideTable, Text, Tone
from optimizer.report.content.deck.places import district_slide
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures_run import BarsChart
from optimizer.report.content.payers import payers_chart
from optimizer.report.content.phasing import phased, phasing_chart, turns_chart
from optimizer.report.content.spending import spending_chart
from optimizer.report.numbers import rupiah
from optimizer.report.words import capital, noun, say

MOST_ROWS = 14
"""Areas of a table that is read from the back of a hall; pictures and the workbook have more."""

_LEAST_DIGIT = 0.05
_LEAST_LABEL, _LEAST_UPRIGHT = 0.04, 0.055
"""A part of a bar is labelled from this share of the longest bar on: as wide, or as high, as its number."""


def money_slides(facts: RunFacts, language: Language) -> tuple[Slide, ...]:
    """Return the slides of where the money goes; none where nothing is spent."""
    if not facts.spent:
        return ()
    years = (_phasing(facts, language), _turns(facts, language)) if phased(facts) else ()
    return (_spending(facts, language), _payers(facts, language), *years, district_slide(facts, language))


def _spending(facts: RunFacts, language: Language) -> Slide:
    chart = spending_chart(facts, language, MOST_ROWS)
    table = heat_table(chart, capital(noun(facts.setting.counted, 1, language)))
    words = (chart.heading.title, chart.heading.subtitle, say("note.spending", language))
    return slide(facts, language, words, (Pane(1.0, (table,)),))


def _payers(facts: RunFacts, language: Language) -> Slide:
    """Return who works and who pays: a bar for each office, and what each fund pays of its budget."""
    chart = payers_chart(facts, language)
    heads = (
        Head(say("deck.fund", language), 0.46, wrap=True),
        *(Head(say(code, language), 0.18, right=True) for code in ("chart.spending", "deck.budget_head", "deck.left")),
    )
    spent, budget = sum(chart.column_totals), sum(chart.budgets)
    rows = (
        *(
            _against(name, money, most, chart, language)
            for name, money, most in zip(chart.columns, chart.column_totals, chart.budgets, strict=True)
        ),
        _against(say("chart.area_total", language), spent, budget, chart, language),
    )
    subtitle = say("deck.payers_subtitle", language, scale=say(scale_code(chart.scale), language))
    words = (chart.heading.title, subtitle, say("note.payers", language))
    panes = (
        Pane(0.56, (_stack(chart, Shape.STACKED),)),
        Pane(0.44, (SlideTable(say("alt.funds", language), heads, rows, total=True),)),
    )
    return slide(facts, language, words, panes)


def _phasing(facts: RunFacts, language: Language) -> Slide:
    chart = phasing_chart(facts, language)
    turned = BarsPart(
        alt=f"{chart.heading.title}.",
        shape=Shape.UPRIGHT,
        categories=chart.columns,
        series=tuple(
            Series(name, tuple(millions(money) for money in cells), tone)
            for name, cells, tone in zip(chart.rows, chart.cells, _tones(len(chart.rows)), strict=True)
        ),
        decimals=1,
        least=_least(chart.column_totals, _LEAST_UPRIGHT),
        whole_from=WHOLE_FROM,
    )
    heads = (
        Head(say("column.tahun", language), 0.28),
        *(Head(say(code, language), 0.24, right=True) for code in ("chart.spending", "deck.budget_head", "deck.left")),
    )
    rows = tuple(
        _against(year, spent, budget, chart, language)
        for year, spent, budget in zip(chart.columns, chart.column_totals, chart.budgets, strict=True)
    )
    subtitle = say("deck.phasing_subtitle", language, scale=say(scale_code(chart.scale), language))
    parts = (SlideTable(say("alt.years", language), heads, rows), Text((Line(say("deck.carry_over", language), bullet=True),)))
    words = (chart.heading.title, subtitle, say("note.phasing", language))
    return slide(facts, language, words, (Pane(0.62, (turned,)), Pane(0.38, parts)))


def _turns(facts: RunFacts, language: Language) -> Slide:
    chart = turns_chart(facts, language, MOST_ROWS)
    table = heat_table(chart, capital(noun(facts.setting.counted, 1, language)))
    words = (chart.heading.title, chart.heading.subtitle, say("note.turns", language))
    return slide(facts, language, words, (Pane(1.0, (table,)),))


def _stack(chart: BarsChart, shape: Shape) -> BarsPart:
    """Return the rows of a chart as bars, its columns as their parts."""
    series = tuple(
        Series(name, tuple(millions(row[column]) for row in chart.cells), tone)
        for column, (name, tone) in enumerate(zip(chart.columns, _tones(len(chart.columns)), strict=True))
    )
    return BarsPart(f"{chart.heading.title}.", shape, chart.rows, series, 1, _least(chart.row_totals, _LEAST_LABEL), WHOLE_FROM)


def _tones(count: int) -> tuple[Tone, ...]:
    return tuple(SERIES[place % len(SERIES)] for place in range(count))


def _least(sums: tuple[int, ...], share: float) -> float:
    return millions(int(share * max(sums, default=0)))


def _against(name: str, spent: int, budget: int, chart: BarsChart, language: Language) -> tuple[str, ...]:
    """Return what is spent of a budget and what is left; what would be less than a digit of the unit in whole rupiah."""
    left = budget - spent
    small = 0 < left < _LEAST_DIGIT * chart.scale
    shown = rupiah(left, language) if small else _amount(left, chart, language)
    return name, _amount(spent, chart, language), _amount(budget, chart, language), shown


def _amount(money: int, chart: BarsChart, language: Language) -> str:
    return short_money(money, chart.scale, language) or "0"

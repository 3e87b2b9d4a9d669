"""The first sheet: budget against spending, live, by fund, office and group; and what the plan changes."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.planned import PLAN_SHEET
from optimizer.messages import Language
from optimizer.report.content.book.address import letters
from optimizer.report.content.book.money_block import LEFT, money_block, years_block
from optimizer.report.content.book.plan_sheet import PlanLayout, totals_at
from optimizer.report.content.book.value import (
    Alarm,
    Area,
    BarChart,
    Block,
    BookCell,
    Formula,
    Ink,
    Line,
    Series,
    Sheet,
    Watch,
    summed,
)
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.origin import first_line
from optimizer.report.content.run_grids import average_contribution
from optimizer.report.numbers import fallen, percent, rupiah
from optimizer.report.words import capital, group_name, noun, office_name, say

SUMMARY_SHEET = "ringkasan"
_TOP = 8
_GAP = 3
_CHART_COLUMN = 8
_CHART_ROWS = 15
_YEAR_COLUMNS = 3
_OFFICE, _GROUP = ("book.office", "book.office_title"), ("book.group", "book.group_title")
_MILLIONS = "#,##0,,"
"""Whole rupiah shown in millions."""


@dataclass(frozen=True, slots=True)
class _Spent:
    """What is spent under a key: a formula over the plan with the value it has."""

    name: str
    formula: str
    money: int


def summary_sheet(facts: RunFacts, layout: PlanLayout, language: Language) -> Sheet:
    """Return the sheet; money follows the sheet ``rencana``, scores and hectares are those of the plan as it was computed.

    Over several years their totals come first, and every fund in every year on a page of its own.
    """
    many = len(facts.setting.years) > 1
    first = None if many else money_block(facts, layout, _TOP, language)
    changes = _changes(facts, _after_block(_TOP, len(facts.setting.years) + 1) if first is None else _below(first), language)
    offices = _parts(_by(facts, layout, "perangkat_daerah", language), _OFFICE, _below(changes), language)
    groups = _parts(_by(facts, layout, "kelompok", language), _GROUP, _below(offices), language)
    money = first or money_block(facts, layout, _below(groups), language)
    head = first or years_block(facts, money, _TOP, language)
    left = Area(money.top + 1, LEFT, money.area.bottom, LEFT + 1)
    return Sheet(
        name=SUMMARY_SHEET,
        title=facts.setting.title,
        lines=_lines(facts, language),
        blocks=(head, changes, offices, groups, *([money] if many else [])),
        one_page=not many,
        breaks=(money.top - 1,) if many else (),
        widths=(40, 16, 18, 18, 18, 18, 26, 2),
        watches=(
            Watch(left, f"=${letters(LEFT)}{money.top + 2}<0", Alarm.OVER),
            Watch(Area(4, 0, 4, 6), "=$A$5>0", Alarm.OVER),
        ),
        charts=(
            _money_chart(head, language),
            _part_chart(offices, "book.office_chart", _CHART_ROWS, language),
            _part_chart(groups, "book.group_chart", 2 * _CHART_ROWS, language),
        ),
    )


def _below(block: Block) -> int:
    """Return where the next block begins, with room for its title."""
    return _after_block(block.top, len(block.rows))


def _after_block(top: int, rows: int) -> int:
    return top + rows + _GAP + 1


def _lines(facts: RunFacts, language: Language) -> tuple[Line, ...]:
    """Return the mark of the data, the question, how sure it is, and a warning when the sheet of the plan was changed."""
    setting, certainty = facts.setting, facts.certainty
    years = str(setting.years[0]) if len(setting.years) == 1 else f"{setting.years[0]}\u2013{setting.years[-1]}"
    blanks = {"lens": say(f"lens.{setting.lens}", language), "budget": rupiah(facts.budget, language), "years": years}
    value, bound = (percent(100 * share, 2, language) for share in (certainty.value, certainty.bound))
    proof = say("book.optimal" if certainty.optimal else "book.feasible", language, value=value, bound=bound)
    words = (say("book.summary_changed", language), say("book.summary_same", language))
    warned = Formula(f"=SUM({PLAN_SHEET}!{totals_at()[4]})", 0, words)
    return (
        Line(first_line(facts, language), strong=True),
        Line(capital(say("book.question", language, **blanks))),
        Line(proof),
        Line(warned),
        Line(say("book.summary_follows", language)),
    )


def _by(facts: RunFacts, layout: PlanLayout, key: str, language: Language) -> tuple[_Spent, ...]:
    """Return spending by the values of a column of the plan, largest first."""
    totals: dict[str, int] = {price.office if key == "perangkat_daerah" else price.group: 0 for price in facts.catalogue.prices}
    for work in facts.works:
        code = work.office if key == "perangkat_daerah" else work.group
        totals[code] = totals.get(code, 0) + work.cost
    found = []
    for code in sorted(totals, key=lambda code: (-totals[code], code)):
        name = office_name(code) if key == "perangkat_daerah" else capital(group_name(code, language))
        formula = f'=SUM(SUMPRODUCT(({layout.run(key)}="{code}")*{layout.run("biaya")}))'
        found.append(_Spent(name, formula, totals[code]))
    return tuple(found)


def _parts(parts: tuple[_Spent, ...], codes: tuple[str, str], top: int, language: Language) -> Block:
    rows = tuple((part.name, Formula(part.formula, part.money)) for part in parts)
    return Block(
        top=top,
        left=0,
        heads=(say(codes[0], language), say("book.spent", language)),
        inks=(Ink.TEXT, Ink.WHOLE),
        rows=(*rows, (say("book.total", language), summed(top + 1, rows, 1))),
        title=say(codes[1], language),
        strong=1,
    )


def _changes(facts: RunFacts, top: int, language: Language) -> Block:
    """Return what changes, as numbers: points, average, hectares by each exit rule, units by category, people."""
    units, outcome, setting = facts.units, facts.outcome, facts.setting
    before, after = (
        sum(standing.points for standing in side) for side in zip(*((u.before, u.after) for u in units), strict=True)
    )
    start, end = facts.point_households
    rows = [
        (_change(say("screen.points", language), before, after), Ink.WHOLE),
        (_change(say("screen.point_households", language), start, end), Ink.WHOLE),
    ]
    for found in outcome.exits:
        label, slum = say("screen.hectares", language, rule=found.rule), outcome.hectares_slum
        left = slum - found.hectares
        rows.append(((label, slum, left, -fallen(slum, left, 2)), Ink.DECIMAL))
    for place, category in enumerate(setting.categories):
        counts = [
            sum(side.category == place for side in sides) for sides in ([u.before for u in units], [u.after for u in units])
        ]
        if any(counts):
            rows.append((_change(f"{category.name} ({noun(setting.counted, 2, language)})", *counts), Ink.WHOLE))
    rows.append((_after(say("book.contribution", language), average_contribution(units)), Ink.PERCENT))
    rows.append((_after(say("book.slum_removed", language), outcome.slum_removed), Ink.PERCENT))
    if outcome.poor_known:
        rows.append((_after(say("book.poverty_removed", language), outcome.poverty_removed), Ink.PERCENT))
        rows.append(((say("evaluate.served", language), outcome.poor, outcome.poor_served, None), Ink.WHOLE))
    return Block(
        top=top,
        left=0,
        heads=("", *(say(f"screen.{head}", language) for head in ("before", "after", "change"))),
        inks=(Ink.TEXT, Ink.PLAIN, Ink.PLAIN, Ink.PLAIN),
        rows=tuple(row for row, _ in rows),
        title=say("book.changes_title", language),
        row_inks=tuple(ink for _, ink in rows),
    )


def _change(label: str, before: float, after: float) -> tuple[BookCell, ...]:
    return label, before, after, after - before


def _after(label: str, share: float) -> tuple[BookCell, ...]:
    return label, None, 100 * share, None


def _money_chart(money: Block, language: Language) -> BarChart:
    """Return budget beside spending: of each fund in one year, of each year in several."""
    funds = len(money.heads) > _YEAR_COLUMNS
    last = money.area.bottom - money.strong
    columns = (2, 4) if funds else (1, 2)
    names = Area(money.top + 1, 0, last, 0)
    series = [
        Series(say(code, language), names, Area(money.top + 1, column, last, column), code == "chart.spending")
        for code, column in zip(("deck.budget_head", "chart.spending"), columns, strict=True)
    ]
    return BarChart(
        title=say("book.fund_chart" if funds else "book.years_chart", language),
        series=tuple(series),
        row=0,
        column=_CHART_COLUMN,
        height=_CHART_ROWS,
        scale=_MILLIONS,
    )


def _part_chart(parts: Block, title: str, row: int, language: Language) -> BarChart:
    last = parts.area.bottom - 1
    names = Area(parts.top + 1, 0, last, 0)
    values = Area(parts.top + 1, 1, last, 1)
    return BarChart(
        title=say(title, language),
        series=(Series(say("book.spent", language), names, values, focus=True),),
        row=row,
        column=_CHART_COLUMN,
        height=_CHART_ROWS,
        scale=_MILLIONS,
    )

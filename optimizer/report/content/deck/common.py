"""What every slide of a run shares: source and mark at its foot, tables from the charts, and money in one unit."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.deck.parts import Head, KeyNumbers, SlideTable
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import SpendingChart
from optimizer.report.content.origin import first_line, source
from optimizer.report.numbers import scaled
from optimizer.report.words import say

Words = tuple[str, str, str]
"""Title, subtitle and notes."""

_FEW, _NAMES, _NAMES_BESIDE_MANY = 6, 0.3, 0.2
"""Share of the names in a table of few columns, and of more: there the heads would be too small to read."""

_SOFT = 0.6
"""Power of the shades: small amounts stay visible beside large ones."""


def slide(facts: RunFacts, language: Language, words: Words, panes: tuple[Pane, ...], top: KeyNumbers | None = None) -> Slide:
    """Return a slide with the source of its numbers and, if need be, the mark of data that are not measured."""
    title, subtitle, notes = words
    return Slide(
        title=title,
        subtitle=subtitle,
        panes=panes,
        notes=notes,
        source=source(facts.setting, language),
        mark=first_line(facts, language),
        top=top,
    )


WHOLE_FROM = 9.95
"""Money of this many units of its scale, and more, is written without decimals."""


def millions(money: int) -> float:
    """Return money in Rp million, to the rupiah."""
    return round(money / 10**6, 6)


def short_money(money: int, scale: int, language: Language) -> str:
    """Return an amount in a unit of ``scale`` rupiah: one decimal under 10, none from there on; empty for nothing."""
    return scaled(money, scale, 1 if abs(money) < WHOLE_FROM * scale else 0, language) if money else ""


def heat_table(chart: SpendingChart, first: str) -> SlideTable:
    """Return a chart of spending as a table whose cells are shaded by their money, with both margins."""
    singles = [
        [0 if _gathers(chart, row, column) else money for column, money in enumerate(cells)]
        for row, cells in enumerate(chart.cells)
    ]
    most = max((max(cells, default=0) for cells in singles), default=0) or 1
    total = say("chart.area_total", chart.language)
    names = _NAMES if len(chart.columns) <= _FEW else _NAMES_BESIDE_MANY
    wide = (1 - names) / (len(chart.columns) + 1)
    rows = [
        (name, *(short_money(money, chart.scale, chart.language) for money in (*cells, sum(cells))))
        for name, cells in zip(chart.rows, chart.cells, strict=True)
    ]
    totals = (*chart.column_totals, sum(chart.column_totals))
    shades = [(0.0, *((money / most) ** _SOFT if money else 0.0 for money in cells), 0.0) for cells in singles]
    return SlideTable(
        alt=f"{chart.heading.title}. {chart.heading.subtitle}.",
        heads=(Head(first, names), *(Head(name, wide, right=True) for name in (*chart.columns, total))),
        rows=(*rows, (total, *(short_money(money, chart.scale, chart.language) for money in totals))),
        shades=(*shades, (0.0,) * (len(chart.columns) + 2)),
        total=True,
    )


def _gathers(chart: SpendingChart, row: int, column: int) -> bool:
    """Return whether a cell stands for all areas, or all groups, left over: it is written, but not shaded."""
    rows, columns = chart.others
    return (rows and row == len(chart.rows) - 1) or (columns and column == len(chart.columns) - 1)

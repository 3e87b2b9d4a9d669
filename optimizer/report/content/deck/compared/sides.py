"""Scenarios side by side: what each removes as a chart, with its money and results as a table."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.deck.compared.common import versus_slide
from optimizer.report.content.deck.parts import BarsPart, Head, Series, Shape, SlideTable, Tone
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.scenarios import MOST_ROWS, scenarios_finding
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import more, say

_DIGITS = 9


def sides(runs: tuple[RunFacts, ...], language: Language) -> Slide:
    """Return the slide of the first :data:`MOST_ROWS` scenarios; it says how many more there are."""
    words = (
        scenarios_finding(runs, language),
        say("versus.sides_subtitle", language),
        say("note.versus_sides", language),
    )
    panes = (Pane(0.38, (_chart(runs[:MOST_ROWS], language),)), Pane(0.62, (_table(runs, language),)))
    return versus_slide(runs, language, words, panes)


def _chart(runs: tuple[RunFacts, ...], language: Language) -> BarsPart:
    """Return both burdens removed; poverty only where every scenario knows it, since no bar would read as nothing."""
    slum = tuple(round(100 * run.outcome.slum_removed, _DIGITS) for run in runs)
    series = [Series(say("versus.slum", language), slum, Tone.MAIN)]
    if all(run.outcome.poor_known for run in runs):
        poverty = tuple(round(100 * run.outcome.poverty_removed, _DIGITS) for run in runs)
        series.append(Series(say("versus.poverty", language), poverty, Tone.GOLD))
    names = tuple(run.setting.name for run in runs)
    return BarsPart(say("versus.sides_subtitle", language), Shape.LYING, names, tuple(series), decimals=1)


def _table(runs: tuple[RunFacts, ...], language: Language) -> SlideTable:
    heads = (
        Head(say("column.skenario", language), 0.22, wrap=True),
        Head(say("compare.budget", language), 0.18, right=True),
        Head(say("compare.spent", language), 0.18, right=True),
        Head(say("versus.slum", language), 0.12, right=True),
        Head(say("versus.poverty", language), 0.15, right=True),
        Head(say("versus.no_longer", language), 0.15, right=True),
    )
    rows = [_row(run, language) for run in runs[:MOST_ROWS]]
    if len(runs) > MOST_ROWS:
        rows.append((more(len(runs) - MOST_ROWS, "scenario", language), "", "", "", "", ""))
    return SlideTable(say("versus.chapter_sides", language), heads, tuple(rows))


def _row(run: RunFacts, language: Language) -> tuple[str, ...]:
    outcome, lifted = run.outcome, sum(unit.lifted for unit in run.units)
    return (
        run.setting.title,
        rupiah(run.budget, language),
        rupiah(run.spent, language),
        percent(100 * outcome.slum_removed, 1, language),
        percent(100 * outcome.poverty_removed, 1, language) if outcome.poor_known else say("compare.none", language),
        say("versus.lifted", language, lifted=number(lifted, 0, language), total=number(len(run.units), 0, language)),
    )

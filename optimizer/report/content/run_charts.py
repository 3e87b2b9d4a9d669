"""Every chart of a run, by the stem of its files."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.border_map import borders_chart
from optimizer.report.content.equity import equity_chart
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures_run import AnyChart
from optimizer.report.content.payers import payers_chart
from optimizer.report.content.phasing import phased, phasing_chart, turns_chart
from optimizer.report.content.scores import scores_chart
from optimizer.report.content.spending import spending_chart
from optimizer.report.content.tiles import has_map, tiles_chart


def run_charts(facts: RunFacts, language: Language) -> tuple[tuple[str, AnyChart], ...]:
    """Return the charts with their stems; those over years and the map only where the run has something for them."""
    charts: list[tuple[str, AnyChart]] = [
        ("skor", scores_chart(facts, language)),
        ("belanja", spending_chart(facts, language)),
        ("pembiayaan", payers_chart(facts, language)),
        ("pemerataan", equity_chart(facts, language)),
    ]
    if phased(facts):
        charts += [("tahapan", phasing_chart(facts, language)), ("giliran", turns_chart(facts, language))]
    if facts.borders:
        charts.append(("peta", borders_chart(facts, language)))
    elif has_map(facts):
        charts.append(("peta", tiles_chart(facts, language)))
    return tuple(charts)

"""The chart that sets scenarios side by side, with the finding that its numbers support."""

from __future__ import annotations

from collections import Counter

from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import Heading, ScenarioRow, ScenariosChart
from optimizer.report.content.origin import first_line
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import counted, noun, say

MOST_ROWS = 10


def comparable(runs: tuple[RunFacts, ...]) -> bool:
    """Return whether the runs can stand in one chart: their categories are the same."""
    return len({run.setting.categories for run in runs}) == 1


def scenarios_chart(runs: tuple[RunFacts, ...], language: Language) -> ScenariosChart:
    """Return the chart of the first :data:`MOST_ROWS` runs; raises ``ValueError`` when they are not :func:`comparable`."""
    if not comparable(runs):
        raise ValueError("scenarios scored by different schemes cannot stand in one chart")
    shown, units = runs[:MOST_ROWS], noun(runs[0].setting.counted, 2, language)
    return ScenariosChart(
        heading=Heading(
            title=scenarios_finding(shown, language),
            subtitle=_subtitle(len(shown), len(runs), units, language),
            source=say("chart.source_all", language, names=", ".join(run.setting.name for run in shown)),
            mark=shared_mark(shown, language),
        ),
        language=language,
        units=units,
        categories=tuple(category.name for category in runs[0].setting.categories),
        rows=tuple(_row(run) for run in shown),
        focus=_best(shown),
    )


def _subtitle(shown: int, count: int, units: str, language: Language) -> str:
    subtitle = say("scenarios.subtitle", language, units=units)
    if shown == count:
        return subtitle
    first = say("scenarios.first", language, shown=number(shown, 0, language), count=counted(count, "scenario", language))
    return f"{subtitle}; {first}"


def scenarios_finding(runs: tuple[RunFacts, ...], language: Language) -> str:
    """Return the sentence above the chart; it compares budgets only between scenarios on the same baseline."""
    if len(runs) == 1:
        return _single(runs[0], language)
    low, high = min(runs, key=lambda run: run.budget), max(runs, key=lambda run: run.budget)
    points = 100 * (high.outcome.slum_removed - low.outcome.slum_removed)
    if same_baseline(runs) and high.budget > low.budget and points >= 0.05:
        return say(
            "scenarios.more",
            language,
            money=rupiah(high.budget - low.budget, language),
            low=low.setting.title,
            high=high.setting.title,
            points=number(points, 1, language),
        )
    shares = [percent(100 * run.outcome.slum_removed, 1, language) for run in runs]
    if len(set(shares)) == 1:
        return say("scenarios.same", language, share=shares[0])
    best = runs[_best(runs)]
    return say(
        "scenarios.most", language, name=best.setting.title, share=shares[_best(runs)], money=rupiah(best.spent, language)
    )


def same_baseline(runs: tuple[RunFacts, ...]) -> bool:
    """Return whether all runs start from the same scores of the same units."""
    return len({tuple((unit.code, unit.before) for unit in run.units) for run in runs}) == 1


def shared_mark(runs: tuple[RunFacts, ...], language: Language) -> str:
    """Return the marks of all runs, each told once."""
    marks = (first_line(run, language) for run in runs)
    return " ".join(dict.fromkeys(text for text in marks if text))


def _single(run: RunFacts, language: Language) -> str:
    if not run.outcome.poor_known:
        money, slum = rupiah(run.spent, language), percent(100 * run.outcome.slum_removed, 1, language)
        return say("scenarios.single_slum", language, name=run.setting.title, money=money, slum=slum)
    return say(
        "scenarios.single",
        language,
        name=run.setting.title,
        money=rupiah(run.spent, language),
        slum=percent(100 * run.outcome.slum_removed, 1, language),
        poverty=percent(100 * run.outcome.poverty_removed, 1, language),
    )


def _best(runs: tuple[RunFacts, ...]) -> int:
    """Return the run that removes most of the slum burden; of equals the cheapest, then the first."""
    return min(range(len(runs)), key=lambda index: (-runs[index].outcome.slum_removed, runs[index].spent, index))


def _row(run: RunFacts) -> ScenarioRow:
    before = Counter(unit.before.category for unit in run.units)
    after = Counter(unit.after.category for unit in run.units)
    places = range(len(run.setting.categories))
    return ScenarioRow(
        name=run.setting.title,
        budget=run.budget,
        spent=run.spent,
        slum_removed=100 * run.outcome.slum_removed,
        poverty_removed=100 * run.outcome.poverty_removed if run.outcome.poor_known else None,
        before=tuple(before[place] for place in places),
        after=tuple(after[place] for place in places),
    )

"""Who moves when there is more money: points of the worst areas before any work and after each scenario."""

from __future__ import annotations

from dataclasses import replace

from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_study import SlopeChart, SlopeRow
from optimizer.report.content.origin import labels, source
from optimizer.report.content.scenarios import shared_mark
from optimizer.report.numbers import number, rupiah
from optimizer.report.words import counted, say

MOST_ROWS = 10
_MOST_STRONG = 2


def slope_chart(runs: tuple[RunFacts, ...], language: Language) -> SlopeChart:
    """Return the chart of runs that start from the same scores of the same units."""
    worst = sorted(runs[0].units, key=lambda unit: (-unit.before.points, unit.code))[:MOST_ROWS]
    strong = {unit.code for unit in _movers(worst, runs)[:_MOST_STRONG]}
    names = labels(runs[0].units, language)
    count = counted(len(worst), runs[0].setting.counted, language)
    return SlopeChart(
        heading=Heading(
            title=slope_finding(runs, language),
            subtitle=say("slope.subtitle", language, count=count),
            source=source(replace(runs[0].setting, name=", ".join(run.setting.name for run in runs)), language),
            mark=shared_mark(runs, language),
        ),
        language=language,
        stops=(
            (say("slope.before", language), ""),
            *((run.setting.title, rupiah(run.budget, language)) for run in runs),
        ),
        rows=tuple(SlopeRow(names[unit.code], _values(unit, runs), unit.code in strong) for unit in worst),
    )


def slope_finding(runs: tuple[RunFacts, ...], language: Language) -> str:
    """Return which of the worst areas falls most from the first scenario to the last."""
    worst = sorted(runs[0].units, key=lambda unit: (-unit.before.points, unit.code))[:MOST_ROWS]
    movers = _movers(worst, runs)
    if not movers:
        return say("slope.still", language, count=counted(len(worst), runs[0].setting.counted, language))
    values = _values(movers[0], runs)
    return say(
        "slope.moves",
        language,
        name=labels(runs[0].units, language)[movers[0].code],
        start=number(values[1], 0, language),
        end=number(values[-1], 0, language),
        first=runs[0].setting.title,
        last=runs[-1].setting.title,
    )


def _values(unit: UnitFacts, runs: tuple[RunFacts, ...]) -> tuple[int, ...]:
    after = (next(one.after.points for one in run.units if one.code == unit.code) for run in runs)
    return (unit.before.points, *after)


def _movers(units: list[UnitFacts], runs: tuple[RunFacts, ...]) -> list[UnitFacts]:
    """Return the units whose points fall from the first scenario to the last, the largest fall first."""
    falls = {unit.code: _values(unit, runs)[1] - _values(unit, runs)[-1] for unit in units}
    return sorted((unit for unit in units if falls[unit.code] > 0), key=lambda unit: (-falls[unit.code], unit.code))

"""The chart of equity: what each household gets, against how bad its area is and how many of its people are poor.

The slum burden of an area is its households times its *rata-rata kekumuhan*, so what a household gets of what is removed is
the fall of that average, in percentage points.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_run import Dot, DotsPanel, EquityChart
from optimizer.report.content.origin import first_line, labels, source
from optimizer.report.numbers import number, rounded
from optimizer.report.words import noun, say

MOST_FLAGGED_NAMES = 4
_BEST_NAMES = 2
_LITTLE = 0.5
"""Flagged is what gets less than this share of the mean though it stands in the half with more need."""

_SEVERITY = "equity.severity_title", "equity.severity_across"
_POVERTY = "equity.poor_title", "equity.poor_across"

Need = Callable[[UnitFacts], float]


def benefit(unit: UnitFacts) -> float:
    """Return what a household of a unit gets: the fall of its *rata-rata kekumuhan*, percentage points."""
    return unit.before.average - unit.after.average


def poor_share(unit: UnitFacts) -> float:
    """Return the share of poor households, per cent."""
    return 100.0 * unit.poor / unit.households if unit.households else 0.0


def severity(unit: UnitFacts) -> float:
    """Return the points of a unit before any work."""
    return float(unit.before.points)


def mean_benefit(units: tuple[UnitFacts, ...]) -> float:
    """Return the mean benefit of a household over units, percentage points."""
    households = sum(unit.households for unit in units)
    return math.fsum(benefit(unit) * unit.households for unit in units) / households if households else 0.0


def halves(units: tuple[UnitFacts, ...], need: Need) -> tuple[tuple[UnitFacts, ...], tuple[UnitFacts, ...]]:
    """Return the half of the units with more need (one more when they are odd), and the others; ties by code."""
    order = sorted(units, key=lambda unit: (-need(unit), unit.code))
    middle = (len(order) + 1) // 2
    return tuple(order[:middle]), tuple(order[middle:])


def neglected(units: tuple[UnitFacts, ...], need: Need) -> tuple[UnitFacts, ...]:
    """Return the units in the half with more need whose households get less than half of the mean, most people first."""
    level = mean_benefit(units)
    found = [unit for unit in halves(units, need)[0] if benefit(unit) < _LITTLE * level]
    return tuple(sorted(found, key=lambda unit: (-unit.households, unit.code)))


def equity_chart(facts: RunFacts, language: Language) -> EquityChart:
    """Return the chart of a run; the second panel only where the poor households are known."""
    panels = [_panel(facts, severity, _SEVERITY, language)]
    if facts.outcome.poor_known:
        panels.append(_panel(facts, poor_share, _POVERTY, language))
    return EquityChart(
        heading=Heading(
            title=equity_finding(facts, language),
            subtitle=say("equity.subtitle", language, units=noun(facts.setting.counted, 2, language)),
            source=source(facts.setting, language),
            mark=first_line(facts, language),
        ),
        language=language,
        up_name=say("equity.up", language),
        panels=tuple(panels),
    )


def equity_finding(facts: RunFacts, language: Language) -> str:
    """Return the sentence above the chart: whether the worse half gets more per household than the other."""
    worse, others = halves(facts.units, severity)
    more, less = (rounded(mean_benefit(half), 1) for half in (worse, others))
    units = noun(facts.setting.counted, 2, language)
    if not others:
        return say("equity.single", language, level=number(float(more), 1, language))
    code = "equity.same" if more == less else "equity.more" if more > less else "equity.less"
    return say(code, language, units=units, worse=number(float(more), 1, language), others=number(float(less), 1, language))


def _panel(facts: RunFacts, need: Need, words: tuple[str, str], language: Language) -> DotsPanel:
    flagged = neglected(facts.units, need)
    best = sorted((unit for unit in facts.units if benefit(unit) > 0), key=lambda unit: (-benefit(unit), unit.code))
    named = {unit.code for unit in (*flagged[:MOST_FLAGGED_NAMES], *best[:_BEST_NAMES])}
    names, low = labels(facts.units, language), {unit.code for unit in flagged}
    level = mean_benefit(facts.units)
    return DotsPanel(
        title=say(words[0], language),
        across_name=say(words[1], language),
        dots=tuple(
            Dot(
                need(unit),
                benefit(unit),
                unit.households,
                names[unit.code] if unit.code in named else "",
                unit.code in low,
            )
            for unit in facts.units
        ),
        level=level,
        level_name=say("equity.level", language, level=number(level, 1, language)),
    )

"""The chart of many cases: an outcome against each thing that varied, those that decide it most first."""

from __future__ import annotations

import math

from optimizer.domain.variation import Axis, Unit
from optimizer.messages import Language
from optimizer.problem.instance import Floats
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_study import Cloud, CloudsChart
from optimizer.report.content.origin import quality_mark, source
from optimizer.report.content.sweep.facts import SweepFacts, axis_title, headed
from optimizer.report.content.sweep.findings import measure_name, title_finding
from optimizer.report.content.sweep.measures import Measure
from optimizer.report.numbers import number, percent
from optimizer.report.words import say
from optimizer.study.sweep.spread import Influence, middles

_MOST_CLOUDS = 3
_MOST_POINTS = 1500
_BILLION = 1e9


def sweep_chart(facts: SweepFacts, measure: Measure, language: Language) -> CloudsChart:
    """Return the chart of one outcome; of many cases an even choice is drawn, while the middles count all of them."""
    outcome = 100 * measure.values(facts.sweep.rows)
    influences = facts.sweep.influences(outcome)
    base = measure.value(facts.sweep.base)
    return CloudsChart(
        heading=Heading(
            title=title_finding(facts, measure, language),
            subtitle=_subtitle(facts, len(outcome), language),
            source=source(facts.setting, language),
            mark=quality_mark(facts.qualities, facts.setting.counted, language),
        ),
        language=language,
        up_name=say("sweep.up_percent", language, name=measure_name(measure, language)),
        clouds=tuple(_cloud(facts, pair, outcome, language) for pair in influences[:_MOST_CLOUDS]),
        base=None if base is None else 100 * base,
    )


def _cloud(facts: SweepFacts, pair: tuple[Axis, Influence], outcome: Floats, language: Language) -> Cloud:
    axis, found = pair
    values, group = facts.sweep.along(axis)
    unit = _BILLION if axis.unit is Unit.MONEY else 1.0
    across = group if axis.unit is Unit.TEXT else values / unit
    step = _step(len(outcome))
    return Cloud(
        title=say("sweep.panel", language, name=headed(axis, language), share=percent(100 * found.share, 0, language)),
        across_name=say("sweep.in_billion", language, name=headed(axis, language)) if unit > 1 else axis_title(axis, language),
        points=tuple((float(x), float(y)) for x, y in zip(across[::step], outcome[::step], strict=True)),
        middle=tuple((x if axis.unit is Unit.TEXT else x / unit, y) for x, y in middles(axis, values, group, outcome)),
        names=tuple(point.text for point in axis.points) if axis.unit is Unit.TEXT else (),
    )


def _step(cases: int) -> int:
    return max(1, math.ceil(cases / _MOST_POINTS))


def _subtitle(facts: SweepFacts, cases: int, language: Language) -> str:
    step, axes = _step(cases), len(facts.sweep.variation.axes)
    some = say("sweep.subtitle_some", language, step=number(step, 0, language))
    parts = [some if step > 1 else say("sweep.subtitle", language)]
    if axes > _MOST_CLOUDS:
        parts.append(say("sweep.subtitle_most", language, count=number(axes, 0, language)))
    return " ".join(parts)

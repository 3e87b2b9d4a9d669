"""The picture of every budget: the curve or the whole plans under their bound, and what a billion more adds."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from optimizer.messages import Language
from optimizer.report.content.figures import Heading, Marked
from optimizer.report.content.figures_study import Bar, BudgetsChart
from optimizer.report.content.frontier.facts import FrontierFacts
from optimizer.report.content.frontier.findings import reach_finding
from optimizer.report.content.origin import quality_mark, source
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import say
from optimizer.study.budgets.frontier import bound_at
from optimizer.study.budgets.funds import BILLION

_BARS = 40
_BOUND = 160
_STAIRS = 800
_PARTS = (0.5, 0.9)
_APART = 0.04

Points = tuple[tuple[float, float], ...]


def frontier_chart(facts: FrontierFacts, language: Language) -> BudgetsChart:
    """Return the chart of every budget that is worth looking at."""
    found = facts.found
    dots = tuple((float(plan.money), 100 * plan.value) for plan in found.plans if plan.money <= found.shown)
    return BudgetsChart(
        heading=Heading(
            title=reach_finding(facts, language),
            subtitle=say("frontier.subtitle" if facts.linear else "frontier.subtitle_steps", language),
            source=source(facts.setting, language),
            mark=quality_mark(facts.qualities, facts.setting.counted, language),
        ),
        language=language,
        curve=_lower(facts, dots),
        bound=() if facts.linear else _bound(facts),
        dots=dots,
        marked=_marked(facts, language),
        bars_name=say("frontier.bars", language),
        bars=_bars(facts, language),
    )


def _lower(facts: FrontierFacts, dots: Points) -> Points:
    """Return what can be had: the curve itself, the exact staircase, or the stairs of the plans found."""
    found = facts.found
    if facts.linear:
        return _curve(facts)
    if found.stairs is None or found.listed is None:
        return _stairs((_nothing(facts), *dots), float(found.shown))
    share = 100 * float(found.listed.share)
    money, value = found.stairs.cost, found.stairs.value
    inside = np.flatnonzero(money <= found.shown)
    kept = inside[:: max(1, len(inside) // _STAIRS)]
    return _stairs(tuple(zip(money[kept].tolist(), (share * value[kept]).tolist(), strict=True)), float(found.shown))


def _curve(facts: FrontierFacts) -> Points:
    """Return the corners up to what is shown."""
    curve, shown = facts.found.curve, float(facts.found.shown)
    inside = curve.money < shown
    corners = zip(curve.money[inside].tolist(), (100 * curve.benefit[inside]).tolist(), strict=True)
    return (*corners, (shown, 100 * curve.at(shown)))


def _stairs(dots: Points, shown: float) -> Points:
    """Return the stairs of plans: each plan is also one for more money, up to the next."""
    steps: list[tuple[float, float]] = []
    for left, right in pairwise((*dots, (shown, 0.0))):
        steps += [left, (right[0], left[1])]
    return tuple(steps)


def _nothing(facts: FrontierFacts) -> tuple[float, float]:
    """Return the least money that the rules ask for and what it is worth in any case."""
    curve = facts.found.curve
    return curve.least, min(100 * float(curve.benefit[0]), 0.0)


def _bound(facts: FrontierFacts) -> Points:
    """Return what no plan can pass, at many budgets: between two of them it is a straight line at most."""
    low, high = facts.found.curve.least, float(facts.found.shown)
    money = [round(value) for value in np.linspace(low, high, _BOUND + 1).tolist()]
    return tuple((float(one), 100 * bound_at(facts.found, one)) for one in money)


def _marked(facts: FrontierFacts, language: Language) -> tuple[Marked, ...]:
    """Return the scenario's own budget and, where they are far enough from it, half and nine tenths of what can be had."""
    found, curve = facts.found, facts.found.curve
    marks = [_mark((float(found.present), facts.reached), say("frontier.mark_present", language), language, strong=True)]
    if not facts.linear or not curve.complete or not facts.payable:
        return tuple(marks) if facts.payable else ()
    start = float(curve.benefit[0])
    for part in _PARTS:
        benefit = start + part * (facts.most - start)
        money = float(np.interp(benefit, curve.benefit, curve.money))
        apart = abs(money - found.present) > _APART * found.shown and money <= found.shown
        if apart:
            name = say("frontier.mark_part", language, part=percent(100 * part, 0, language))
            marks.append(_mark((money, benefit), name, language, strong=False))
    return tuple(marks)


def _mark(place: tuple[float, float], name: str, language: Language, *, strong: bool) -> Marked:
    share = percent(100 * place[1], 1, language)
    numbers = say("frontier.mark_numbers", language, budget=rupiah(place[0], language), share=share)
    return Marked(place[0], 100 * place[1], name, numbers, strong)


def _bars(facts: FrontierFacts, language: Language) -> tuple[Bar, ...]:
    """Return what a billion adds between budgets: even ones along the curve, those of the whole plans under the step lenses."""
    found, curve = facts.found, facts.found.curve
    if facts.linear:
        edges = np.linspace(curve.least, found.shown, _BARS + 1).tolist()
        values = [curve.at(edge) for edge in edges]
    else:
        edges = [curve.least, *(float(plan.money) for plan in found.plans)]
        values = [min(float(curve.benefit[0]), 0.0), *(plan.value for plan in found.plans)]
    spans = [
        (low, high, 100 * (after - before) / (high - low) * BILLION)
        for (low, high), (before, after) in zip(pairwise(edges), pairwise(values), strict=True)
    ]
    here = [low <= found.present < high for low, high, _ in spans]
    return tuple(Bar(low, high, value, number(value, 1, language), here[n]) for n, (low, high, value) in enumerate(spans))

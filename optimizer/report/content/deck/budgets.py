"""Every budget on one slide: what plans for less and for more money reach, and what no plan can."""

from __future__ import annotations

import math
from collections.abc import Sequence

from optimizer.messages import Language
from optimizer.report.content.deck.common import slide
from optimizer.report.content.deck.parts import Head, Point, PointSeries, PointsPart, SlideTable, Tone
from optimizer.report.content.deck.value import Chapter, Pane
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.page.facts import StepFacts
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import noun, say

MOST_ROWS = 9
_BILLION = 10**9
_DIGITS = 9
_NEAR_ALL = 80.0
"""Percent from which the axis ends at 100, where programs that draw it would go on to 120."""


def budgets_chapter(facts: RunFacts, steps: Sequence[StepFacts], language: Language) -> Chapter:
    """Return the chapter of every budget; without slides where no plan but the scenario's own was made."""
    name = say("deck.chapter_budgets", language)
    own = next((step for step in steps if step.own), None)
    if own is None or len(steps) < 2:
        return Chapter(name, ())
    subtitle = say("deck.budgets_subtitle", language)
    words = (budgets_finding(own, steps, language), subtitle, say("note.budgets", language))
    panes = (Pane(0.5, (_curve(own, steps, language),)), Pane(0.5, (_table(facts, _shown(own, steps), language),)))
    return Chapter(name, (slide(facts, language, words, panes),))


def budgets_finding(own: StepFacts, steps: Sequence[StepFacts], language: Language) -> str:
    """Return what the scenario's budget reaches, and what the budget nearest to twice as much would."""
    more = _further(own, steps)
    reached = {"money": rupiah(own.money, language), "slum": percent(100 * own.slum, 0, language)}
    if more is None:
        return say("deck.budgets_most", language, **reached)
    further = {"more": rupiah(more.money, language), "then": percent(100 * more.slum, 0, language)}
    return say("deck.budgets_more", language, **reached, **further)


def _further(own: StepFacts, steps: Sequence[StepFacts]) -> StepFacts | None:
    """Return the plan of the budget nearest to twice as much, the one that the title tells; ``None`` if none has more."""
    larger = (step for step in steps if step.money > own.money)
    return min(larger, key=lambda step: abs(step.money - 2 * own.money), default=None)


def _shown(own: StepFacts, steps: Sequence[StepFacts]) -> list[StepFacts]:
    """Return the plans that the table has room for, evenly spread, with the two that the title tells."""
    if len(steps) <= MOST_ROWS:
        return list(steps)
    told = {place for place, step in enumerate(steps) if step in (own, _further(own, steps))}
    spread = MOST_ROWS - len(told) - 1
    kept = told | {round(place * (len(steps) - 1) / spread) for place in range(spread + 1)}
    return [step for place, step in enumerate(steps) if place in kept]


def _curve(own: StepFacts, steps: Sequence[StepFacts], language: Language) -> PointsPart:
    bounded = [step for step in steps if math.isfinite(step.bound)]
    series = [
        PointSeries(
            say("deck.budgets_plans", language), tuple(_point(step, step.value) for step in steps), Tone.MAIN, joined=True
        ),
        PointSeries(say("deck.budgets_own", language), (_point(own, own.value, rupiah(own.money, language)),), Tone.FOCUS),
    ]
    if bounded:
        bound = tuple(_point(step, step.bound) for step in bounded)
        series.insert(0, PointSeries(say("deck.budgets_bound", language), bound, Tone.MUTED, joined=True))
    highest = max(point.up for line in series for point in line.points)
    return PointsPart(
        alt=say("deck.budgets_alt", language),
        title=say("deck.budgets_benefit", language),
        across_name=say("deck.budgets_across", language),
        up_name=say("deck.budgets_up", language),
        series=tuple(series),
        highest=100.0 if highest > _NEAR_ALL else None,
    )


def _point(step: StepFacts, share: float, name: str = "") -> Point:
    return Point(round(step.money / _BILLION, _DIGITS), round(100 * share, _DIGITS), name)


def _table(facts: RunFacts, steps: Sequence[StepFacts], language: Language) -> SlideTable:
    units = noun(facts.setting.counted, 2, language)
    heads = (
        Head(say("deck.budget_head", language), 0.32),
        Head(say("deck.budgets_benefit_head", language), 0.2, right=True),
        Head(say("deck.budgets_slum_head", language), 0.24, right=True),
        Head(say("deck.budgets_lifted_head", language, units=units), 0.24, right=True),
    )
    rows = tuple(
        (
            say("deck.budgets_here", language, money=rupiah(step.money, language))
            if step.own
            else rupiah(step.money, language),
            percent(100 * step.value, 1, language),
            percent(100 * step.slum, 1, language),
            number(sum(step.lifted), 0, language),
        )
        for step in steps
    )
    return SlideTable(alt=say("deck.budgets_alt", language), heads=heads, rows=rows)

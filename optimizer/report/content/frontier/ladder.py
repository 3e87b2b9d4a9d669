"""The picture of who waits for how much: areas down, budgets across."""

from __future__ import annotations

import math

import numpy as np

from optimizer.messages import Language
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_study import LadderChart, LadderRow
from optimizer.report.content.frontier.facts import FrontierFacts
from optimizer.report.content.frontier.findings import ladder_finding
from optimizer.report.content.origin import quality_mark, source
from optimizer.report.numbers import number, rupiah
from optimizer.report.words import say
from optimizer.study.budgets.who import works_at

_LEVELS = 32
_ROWS = 26


def ladder_chart(facts: FrontierFacts, language: Language) -> LadderChart:
    """Return the chart of who waits for how much; the areas that begin last stand last."""
    levels, counts = _counts(facts)
    order = _order(facts)
    kept = order[:_ROWS]
    names = _names(facts)
    rest = say("frontier.rest", language, count=number(len(order) - len(kept), 0, language)) if len(order) > len(kept) else ""
    return LadderChart(
        heading=Heading(
            title=ladder_finding(facts, language),
            subtitle=say("frontier.ladder_subtitle" if facts.linear else "frontier.ladder_subtitle_whole", language),
            source=source(facts.setting, language),
            mark=quality_mark(facts.qualities, facts.setting.counted, language),
        ),
        language=language,
        levels=levels,
        heads=tuple(say(f"frontier.{head}", language) for head in (("begins", "half") if facts.linear else ("begins",))),
        rows=tuple(LadderRow(names[a], tuple(counts[a]), _told(facts, a, language)) for a in kept),
        present=float(facts.found.present),
        present_name=rupiah(facts.found.present, language),
        rest=rest,
    )


def _counts(facts: FrontierFacts) -> tuple[tuple[float, ...], list[list[int]]]:
    """Return the levels, Rp, and the kinds of work of each area at each: along the curve, or in the whole plans."""
    found, areas = facts.found, len(facts.places)
    if facts.linear:
        levels = [found.shown * n / _LEVELS for n in range(1, _LEVELS + 1)]
        table = [works_at(found.curve, areas, level) if level >= found.curve.least else np.zeros(areas) for level in levels]
    else:
        levels = [float(plan.money) for plan in found.plans]
        table = [(plan.solution.plan.steps.sum(axis=2) > 0).sum(axis=1) for plan in found.plans]
    return tuple(levels), np.array(table, dtype=np.int64).reshape(len(levels), areas).T.tolist()


def _order(facts: FrontierFacts) -> list[int]:
    """Return the areas by where they begin, then by where they have half; those that never begin last."""
    who = facts.found.who
    first = who.linear if facts.linear else who.whole
    keys = [tuple(math.inf if math.isnan(value) else value for value in pair) for pair in zip(first, who.half, strict=True)]
    return sorted(range(len(keys)), key=lambda a: (*keys[a], facts.places[a].code))


def _names(facts: FrontierFacts) -> list[str]:
    """Return the names of areas; a name used twice is followed by its code."""
    names = [place.name for place in facts.places]
    return [
        f"{name} ({place.code})" if names.count(name) > 1 else name for name, place in zip(names, facts.places, strict=True)
    ]


def _told(facts: FrontierFacts, a: int, language: Language) -> tuple[str, ...]:
    """Return when an area begins and, along the curve, when it has half of its final spending."""
    who = facts.found.who
    budgets = (who.linear[a], who.half[a]) if facts.linear else (who.whole[a],)
    return tuple(_from(float(money), language) for money in budgets)


def _from(money: float, language: Language) -> str:
    """Return money as the title tells it; where nothing is needed, that the first rupiah goes there."""
    if math.isnan(money):
        return say("frontier.never", language)
    if money < 1.0:
        return say("frontier.first_rupiah", language)
    return rupiah(round(money), language)

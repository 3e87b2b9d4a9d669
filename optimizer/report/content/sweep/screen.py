"""Many cases of a scenario on one screen: how far they spread, what decides that, and how it is known."""

from __future__ import annotations

from collections import Counter

from optimizer.messages import Language
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.content.sweep.facts import SweepFacts, axis_range, axis_title
from optimizer.report.content.sweep.findings import findings, measure_name, share_range
from optimizer.report.content.sweep.measures import Measure, measures, targets
from optimizer.report.numbers import number, percent, signed
from optimizer.report.words import capital, counted, say
from optimizer.study.sweep.rows import Status
from optimizer.study.sweep.spread import quantiles

_MOST_REASONS = 4


def sweep_screen(facts: SweepFacts, language: Language) -> Screen:
    """Return the screen of a sweep."""
    solved = facts.sweep.count(Status.SOLVED) > 0
    return Screen(
        warning=quality_mark(facts.qualities, facts.setting.counted, language),
        title=facts.setting.title,
        aside=say("sweep.aside", language, cases=counted(len(facts.sweep.rows), "case", language)),
        headline=findings(facts, language),
        grids=(spread_grid(facts, language), *_influence_grids(facts, language)) if solved else (),
        lines=(
            Lines(say("sweep.reasons", language), _reasons(facts, language)),
            Lines(say("sweep.how", language), _how(facts, language)),
        ),
    )


def spread_grid(facts: SweepFacts, language: Language) -> Grid:
    """Return the quantiles of every number, beside that of the scenario itself."""
    heads = ("least", "low", "median", "high", "most", "base")
    return Grid(
        title=say("sweep.spread_grid", language),
        heads=tuple(say(f"sweep.head_{head}", language) for head in heads),
        rows=tuple((measure_name(measure, language), *_spread(facts, measure, language)) for measure in measures(facts)),
    )


def _influence_grids(facts: SweepFacts, language: Language) -> tuple[Grid, ...]:
    return tuple(influence_grid(facts, measure, language) for measure in targets(facts))


def influence_grid(facts: SweepFacts, measure: Measure, language: Language) -> Grid:
    """Return what varies, the strongest first, with a bar of the variance of an outcome that each explains."""
    influences = facts.sweep.influences(measure.values(facts.sweep.rows))
    return Grid(
        title=say(f"sweep.decide_{measure.code}", language),
        heads=tuple(say(f"sweep.head_{head}", language) for head in ("values", "share", "range", "rank")),
        rows=tuple(
            (
                axis_title(axis, language),
                axis_range(axis, language),
                percent(100 * found.share, 1, language),
                share_range(found, language),
                say("sweep.none", language) if found.rank is None else signed(found.rank, 2, language),
            )
            for axis, found in influences
        ),
        bars=tuple(found.share for _, found in influences),
    )


def _spread(facts: SweepFacts, measure: Measure, language: Language) -> tuple[str, ...]:
    least, five, _, median, _, ninety_five, most = quantiles(measure.values(facts.sweep.rows))
    base = measure.value(facts.sweep.base)
    numbers = (least, five, median, ninety_five, most, base)
    return tuple(say("sweep.none", language) if value is None else _told(measure, value, language) for value in numbers)


def _told(measure: Measure, value: float, language: Language) -> str:
    return percent(100 * value, 1, language) if measure.percent else number(value, 0, language)


def _reasons(facts: SweepFacts, language: Language) -> tuple[str, ...]:
    """Return why cases have no plan, the commonest reasons first."""
    found = Counter(row.reason for row in facts.sweep.rows if row.reason is not None).most_common()
    shown = [
        say("sweep.reason", language, count=counted(count, "case", language), reason=capital(reason.say(language)))
        for reason, count in found[:_MOST_REASONS]
    ]
    left = len(found) - len(shown)
    return (*shown, say("sweep.more_reasons", language, count=number(left, 0, language))) if left else tuple(shown)


def _how(facts: SweepFacts, language: Language) -> tuple[str, ...]:
    variation = facts.sweep.variation
    drawn = say("sweep.how_drawn", language, seed=str(variation.seed)) if variation.draws else say("sweep.how_grid", language)
    whole = any(row.whole is not None for row in facts.sweep.rows)
    return (
        *([] if facts.sweep.comparable else [say("sweep.how_weights", language)]),
        drawn,
        say("sweep.how_linear_points" if facts.stepwise else "sweep.how_linear", language),
        *([say("sweep.how_whole", language)] if whole else []),
        say("sweep.how_more", language),
        say("sweep.how_share", language),
        *([say("sweep.how_range", language)] if variation.draws else []),
    )

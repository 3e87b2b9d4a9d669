"""What many cases say, in sentences computed from their numbers and never more than those say."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.sweep.facts import SweepFacts, axis_name
from optimizer.report.content.sweep.measures import Measure, targets
from optimizer.report.numbers import number, percent
from optimizer.report.words import say
from optimizer.study.sweep.rows import Status
from optimizer.study.sweep.spread import Influence, quantiles

_TELLING = 0.05
"""Share of the variance from which an axis is named among those that matter."""

_MOST_NAMED = 3

_VAGUE = 0.2
"""Width of the range of a share above which the cases drawn are too few to tell shares by."""

_LOST = (
    (Status.NO_PLAN, "sweep.count_no_plan"),
    (Status.REFUSED, "sweep.count_refused"),
    (Status.FAILED, "sweep.count_failed"),
)


def findings(facts: SweepFacts, language: Language) -> tuple[str, ...]:
    """Return what the cases say: how far each outcome spreads and what decides it, and how many cases have no plan."""
    if not facts.sweep.count(Status.SOLVED):
        return (say("sweep.none_solved", language, total=number(len(facts.sweep.rows), 0, language)),)
    told = [_finding(facts, measure, language) for measure in targets(facts)]
    also = (few_finding(facts, language), failure_finding(facts, language))
    return (*told, *(text for text in also if text))


def few_finding(facts: SweepFacts, language: Language) -> str:
    """Return which share is known least, where too few cases were drawn to tell shares; empty where they suffice."""
    found = [pair for measure in targets(facts) for pair in facts.sweep.influences(measure.values(facts.sweep.rows))]
    known = [(influence.range[1] - influence.range[0], axis, influence) for axis, influence in found if influence.range]
    widest = max(known, key=lambda one: one[0], default=None)
    if widest is None or widest[0] <= _VAGUE:
        return ""
    _, axis, influence = widest
    return say("sweep.few", language, name=axis_name(axis, language), range=share_range(influence, language))


def share_range(found: Influence, language: Language) -> str:
    """Return from where to where a share lies, in whole per cent."""
    if found.range is None:
        return say("sweep.none", language)
    low, high = (percent(100 * end, 0, language) for end in found.range)
    return say("sweep.range", language, low=low, high=high)


def title_finding(facts: SweepFacts, measure: Measure, language: Language) -> str:
    """Return the title of the chart of an outcome: its span, and what decides it most; no full stop."""
    least, *_, most = (percent(100 * value, 1, language) for value in quantiles(measure.values(facts.sweep.rows)))
    name, strong = measure_name(measure, language), _strong(facts, measure, language)
    if not strong:
        return say("sweep.title_bare", language, name=name, least=least, most=most)
    return say("sweep.title", language, name=name, least=least, most=most, strong=strong[0])


def failure_finding(facts: SweepFacts, language: Language) -> str:
    """Return how many cases have no plan, by the way they ended; empty when all have one."""
    parts = [
        say(code, language, count=number(found, 0, language)) for status, code in _LOST if (found := facts.sweep.count(status))
    ]
    return say("sweep.failures", language, parts=", ".join(parts)) if parts else ""


def measure_name(measure: Measure, language: Language) -> str:
    """Return what an outcome is called."""
    return say(f"sweep.measure_{measure.code}", language)


def _finding(facts: SweepFacts, measure: Measure, language: Language) -> str:
    values = (percent(100 * value, 1, language) for value in quantiles(measure.values(facts.sweep.rows)))
    least, _, low, median, high, _, most = values
    name, strong = measure_name(measure, language), _strong(facts, measure, language)
    if least == most:
        return say("sweep.same", language, name=name, value=median)
    spread = say("sweep.spread", language, name=name, least=least, most=most, low=low, high=high, median=median)
    return spread if not strong else say("sweep.decides", language, spread=spread, names=", ".join(strong))


def _strong(facts: SweepFacts, measure: Measure, language: Language) -> list[str]:
    """Return the axes that explain a telling share of an outcome, each with its share, the strongest first."""
    found = facts.sweep.influences(measure.values(facts.sweep.rows))
    return [
        say("sweep.axis_share", language, name=axis_name(axis, language), share=percent(100 * influence.share, 0, language))
        for axis, influence in found[:_MOST_NAMED]
        if influence.share >= _TELLING
    ]

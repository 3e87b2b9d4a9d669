"""The targets of a scenario on one screen: how far each can be reached, the least money for them, which budgets must rise."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.problem.room import Known
from optimizer.report.content.conflict.names import indicator
from optimizer.report.content.conflict.ways import changes_text
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.content.targets.facts import TargetFacts, set_name
from optimizer.report.numbers import number, percent, rupiah, rupiah_least, trimmed
from optimizer.report.words import capital, counted, say
from optimizer.study.targets import Amount, Cost, Reach


def targets_screen(facts: TargetFacts, language: Language) -> Screen:
    """Return the screen of a scenario's targets."""
    return Screen(
        warning=quality_mark(facts.qualities, facts.setting.counted, language),
        title=facts.setting.title,
        aside=say("targets.aside", language, budget=rupiah(facts.budget, language)),
        headline=(targets_finding(facts, language) + ".",),
        grids=(reach_grid(facts, language), cost_grid(facts, language)),
        lines=(
            Lines(say("targets.out", language), out_of_reach(facts, language)),
            Lines(say("targets.more_title", language), _more(facts)),
            Lines(say("targets.how", language), (say("targets.how_costs", language), say("targets.how_reach", language))),
        ),
    )


def targets_finding(facts: TargetFacts, language: Language) -> str:
    """Return what reaching all targets takes; no full stop."""
    cost = facts.everything
    blanks = {"count": counted(len(cost.targets), "target", language)}
    if not cost.possible:
        return say("targets.found_never", language, **blanks)
    least = rupiah_least(cost.spend.bound, language)
    if cost.more.known is Known.POSSIBLE and not cost.more.found:
        return say("targets.found_enough", language, least=least, **blanks)
    return say("targets.found_more", language, least=least, more=rupiah_least(cost.more.bound, language), **blanks)


def reach_grid(facts: TargetFacts, language: Language) -> Grid:
    """Return how far each target can be reached, and when."""
    heads = ("asked", "by", "now", "first_now", "ever", "first_ever")
    return Grid(
        title=say("targets.reach_grid", language),
        heads=tuple(say(f"targets.{head}", language) for head in heads),
        rows=tuple((_name(reach, language), *_reached(reach, language)) for reach in facts.costs.reaches),
    )


def _name(reach: Reach, language: Language) -> str:
    level = capital(say(f"conflict.level.{reach.target.level.value}", language))
    return say("targets.named", language, level=level, name=reach.target.name)


def _reached(reach: Reach, language: Language) -> tuple[str, ...]:
    none = say("targets.none", language)
    now = none if reach.now.found is None else percent(reach.now.found, 1, language)
    return (
        trimmed(reach.target.percent, 2, language) + "%",
        str(reach.target.year),
        now,
        str(reach.year_now or none),
        percent(reach.ever, 1, language),
        str(reach.year_ever or none),
    )


def cost_grid(facts: TargetFacts, language: Language) -> Grid:
    """Return the least money for each target and for the levels on top of one another."""
    return Grid(
        title=say("targets.cost_grid", language),
        heads=tuple(say(f"targets.{head}", language) for head in ("spend", "spend_plan", "scale", "more")),
        rows=tuple((set_name(facts, cost, language), *_cost(cost, language)) for cost in facts.costs.costs),
    )


def _cost(cost: Cost, language: Language) -> tuple[str, ...]:
    if not cost.possible:
        return (say("targets.never", language), *[say("targets.none", language)] * 3)
    times = say("targets.times", language, times=number(cost.scale.found, 2, language)) if cost.scale.found is not None else ""
    return (
        rupiah_least(cost.spend.bound, language),
        _money(cost.spend, language),
        times or say("targets.none", language),
        _money(cost.more, language),
    )


def _money(amount: Amount, language: Language) -> str:
    return say("targets.none", language) if amount.found is None else rupiah(amount.found, language)


def out_of_reach(facts: TargetFacts, language: Language) -> tuple[str, ...]:
    """Return the targets that no money reaches."""
    return tuple(
        say(
            "targets.out_line",
            language,
            name=reach.target.name,
            asked=trimmed(reach.target.percent, 2, language) + "%",
            what=indicator(facts.named.scenario, reach.target, language),
            most=percent(reach.ever, 2, language),
        )
        for reach in facts.costs.reaches
        if reach.year_ever is None or reach.ever < reach.target.percent - 1e-6
    )


def _more(facts: TargetFacts) -> tuple[str, ...]:
    changes = facts.everything.changes
    return (capital(changes_text(facts.named, changes)) + ".",) if changes else ()

"""No regret on one screen: how many packages have each label, the largest that are core, what each choice moves, and how."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.guard_lines import LONGEST_NAME
from optimizer.report.content.noregret.facts import NoRegretFacts, PackageFacts, safe_money
from optimizer.report.content.noregret.findings import budget_lines, core_finding, weight_lines
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.numbers import number, rupiah, trimmed, volume
from optimizer.report.words import counted, say, short
from optimizer.study.noregret_found import Cause, Label

MOST_CORE = 8
_CAUSES = {
    Cause.WEIGHT: "noregret.by_weight",
    Cause.BUDGET: "noregret.by_budget",
    Cause.BOTH: "noregret.by_both",
    Cause.TOGETHER: "noregret.by_together",
}


def noregret_screen(facts: NoRegretFacts, language: Language) -> Screen:
    """Return the screen of a scenario's packages."""
    core = core_grid(facts, language)
    return Screen(
        warning=quality_mark(facts.qualities, facts.setting.counted, language),
        title=facts.setting.title,
        aside=say("noregret.aside", language, budget=rupiah(facts.budget, language)),
        headline=(core_finding(facts, language) + ".",),
        grids=(labels_grid(facts, language), *((core,) if core.rows else ())),
        lines=(
            Lines(say("noregret.weights", language), weight_lines(facts, language)),
            Lines(say("noregret.budgets", language), budget_lines(facts, language)),
            Lines(say("noregret.how", language), how_lines(facts, language)),
        ),
    )


def labels_grid(facts: NoRegretFacts, language: Language) -> Grid:
    """Return how many packages have each label and what they cost; contested ones by what they hang on."""
    contested = facts.of(Label.CONTESTED)
    rows = [_row("noregret.label_core", facts.of(Label.CORE), language)]
    for cause, code in _CAUSES.items():
        chosen = tuple(one for one in contested if one.package.cause is cause)
        if chosen:
            rows.append(_row(code, chosen, language))
    rows.append(_row("noregret.label_never", facts.of(Label.NEVER), language))
    heads = ("packages", "in_plan", "plan_money", "safe_money")
    return Grid(say("noregret.grid", language), tuple(say(f"noregret.{head}", language) for head in heads), tuple(rows))


def core_grid(facts: NoRegretFacts, language: Language) -> Grid:
    """Return the core packages with the most money that is safe."""
    ranked = sorted(facts.of(Label.CORE), key=lambda one: -one.safe_money)[:MOST_CORE]
    return Grid(
        title=say("noregret.largest", language),
        heads=tuple(say(f"noregret.{head}", language) for head in ("safe_volume", "safe_money", "plan_volume")),
        rows=tuple(
            (
                say("noregret.place", language, work=one.name, area=short(one.area_name, LONGEST_NAME)),
                volume(one.safe, one.measure, language),
                rupiah(one.safe_money, language),
                volume(one.planned, one.measure, language),
            )
            for one in ranked
        ),
    )


def how_lines(facts: NoRegretFacts, language: Language) -> tuple[str, ...]:
    """Return how the labels were found, what is exact and what is a sample."""
    found = facts.found
    factors = ", ".join(trimmed(100 * factor, 1, language) + "%" for factor in found.budgets)
    lines = [
        say(
            "noregret.how_exact" if facts.weighed else "noregret.how_unweighed",
            language,
            plans=number(found.plans, 0, language),
            budgets=factors,
        ),
        say("noregret.how_claim", language),
    ]
    rounded = [one for one in facts.packages if _differs(one)]
    if rounded and not facts.stepwise:
        lines.append(say("noregret.how_rounding", language, count=counted(len(rounded), "package", language)))
    if found.open:
        missing = ", ".join(trimmed(100 * factor, 1, language) + "%" for factor in found.open)
        lines.append(say("noregret.how_open", language, budgets=missing))
    if facts.stepwise:
        lines.append(say("noregret.how_lens", language))
    return tuple(lines)


def _differs(one: PackageFacts) -> bool:
    """Return whether the scenario's own plan does otherwise than a label that leaves no choice."""
    return (one.package.label is Label.CORE and one.planned <= 0) or (one.package.label is Label.NEVER and one.planned > 0)


def _row(code: str, packages: tuple[PackageFacts, ...], language: Language) -> tuple[str, ...]:
    safe = safe_money(packages)
    return (
        say(code, language),
        number(len(packages), 0, language),
        number(sum(one.planned > 0 for one in packages), 0, language),
        rupiah(sum(one.planned_money for one in packages), language),
        rupiah(safe, language) if safe else say("noregret.nothing", language),
    )

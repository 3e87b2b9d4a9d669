"""Every budget of a scenario on one screen: whole plans along the budgets, the next billion by fund, and what they say."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.frontier.facts import FrontierFacts
from optimizer.report.content.frontier.findings import (
    fund_finding,
    ladder_finding,
    need_finding,
    nested_finding,
    reach_finding,
)
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.content.sent import sent_lines
from optimizer.report.numbers import number, percent, rupiah, trimmed
from optimizer.report.words import say
from optimizer.study.budgets.curve import Curve
from optimizer.study.budgets.funds import BILLION

_AGREES = 1e-9
"""Difference, in shares of the burden, under which two solves say the same."""


def frontier_screen(facts: FrontierFacts, language: Language) -> Screen:
    """Return the screen of every budget of a scenario."""
    lines = (need_finding(facts, language), ladder_finding(facts, language) + ".")
    more = (fund_finding(facts, language), nested_finding(facts, language))
    funds = [funds_grid(facts, language)] if facts.found.billions else []
    return Screen(
        warning=quality_mark(facts.qualities, facts.setting.counted, language),
        title=facts.setting.title,
        aside=say("frontier.aside", language, lens=say(f"lens.{facts.setting.lens}", language)),
        headline=(reach_finding(facts, language) + ".",),
        grids=(plans_grid(facts, language), *funds),
        lines=(
            Lines(say("frontier.findings", language), tuple(line for line in (*lines, *more) if line)),
            Lines(say("frontier.how", language), _how(facts, language)),
            sent_lines(facts.sending, language),
        ),
    )


def plans_grid(facts: FrontierFacts, language: Language) -> Grid:
    """Return the whole plans along the budgets; what the next billion adds is the curve's own."""
    heads = ("spent", "benefit", "bound", "gap", "billion")
    curve, present = facts.found.curve, facts.found.present
    rows = []
    for plan in facts.found.plans:
        label = rupiah(plan.money, language)
        rows.append(
            (
                say("frontier.present", language, budget=label) if plan.money == present else label,
                rupiah(plan.spent, language),
                percent(100 * plan.value, 2, language),
                percent(100 * plan.bound, 2, language),
                percent(100 * plan.gap, 2, language) if math.isfinite(plan.gap) else say("frontier.none", language),
                number(100 * (curve.at(plan.money + BILLION) - curve.at(plan.money)), 2, language),
            )
        )
    return Grid(say("frontier.plans_grid", language), tuple(say(f"frontier.{head}", language) for head in heads), tuple(rows))


def funds_grid(facts: FrontierFacts, language: Language) -> Grid:
    """Return what the next billion of each fund buys, most first."""
    billions = sorted(facts.found.billions, key=lambda one: -one.gain)
    return Grid(
        title=say("frontier.funds_grid", language),
        heads=tuple(say(f"frontier.{head}", language) for head in ("gain", "first", "used")),
        rows=tuple(
            (
                facts.funds[one.fund],
                number(100 * one.gain, 2, language),
                number(100 * one.first * BILLION, 2, language),
                rupiah(round(one.used, -6), language),
            )
            for one in billions
        ),
    )


def _bounded(facts: FrontierFacts) -> str:
    """Return the sentence about what bounds the plans of a step lens."""
    if facts.found.stairs is not None:
        return "frontier.how_stairs"
    return "frontier.how_steps" if facts.found.listed is None else "frontier.how_list"


def _drawn(curve: Curve, count: str, language: Language) -> str:
    """Return how the curve is known: every corner of it, or points and what is open between them."""
    if not curve.open:
        return say("frontier.how_curve", language, count=count)
    return say("frontier.how_enclosed", language, count=count, open=percent(100 * curve.open, 3, language))


def _how(facts: FrontierFacts, language: Language) -> tuple[str, ...]:
    found = facts.found
    count, checks = number(len(found.curve.money), 0, language), number(found.recheck.budgets, 0, language)
    agrees = "frontier.how_agrees" if found.recheck.worst <= _AGREES else "frontier.how_differs"
    checked = say(agrees, language, checks=checks, worst=f"{found.recheck.worst:.0e}")
    lines = [
        _drawn(found.curve, count, language) + " " + checked,
        say("frontier.how_whole", language, gap=trimmed(100 * facts.gap, 3, language) + "%"),
    ]
    if not facts.linear:
        lines.append(say(_bounded(facts), language))
    if facts.setting.lens == "gabungan":
        lines.append(say("frontier.how_combined", language))
    if len(facts.setting.years) > 1:
        first, last = str(facts.setting.years[0]), str(facts.setting.years[-1])
        lines.append(say("frontier.how_years", language, first=first, last=last))
    return tuple(lines)

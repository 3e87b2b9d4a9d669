"""Merged lists on one screen: which region gets how much, the caps, and how far from the best at most."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.merge.facts import MergeFacts, Share, part
from optimizer.report.content.merge.findings import facts_mark, gap_finding, how_finding, largest_finding, removed_finding
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import say

MOST_ROWS = 20


def merge_screen(facts: MergeFacts, language: Language) -> Screen:
    """Return the screen of merged lists."""
    basis = facts.found.listed.lists[0].basis
    caps = (caps_grid(facts, language),) if facts.found.caps else ()
    without = (say("merge.without", language, folders=", ".join(facts.without)),) if facts.without else ()
    return Screen(
        warning=facts_mark(facts, language),
        title=say("merge.title", language, count=number(len(facts.shares), 0, language)),
        aside=say("merge.aside", language, year=str(basis.year), scheme=basis.scheme, policy=basis.policy),
        headline=(removed_finding(facts, language) + ".", largest_finding(facts, language) + "."),
        grids=(regions_grid(facts, language), *caps),
        lines=(Lines(say("merge.how", language), (gap_finding(facts, language), how_finding(facts, language), *without)),),
    )


def regions_grid(facts: MergeFacts, language: Language) -> Grid:
    """Return the regions that get most money."""
    shown = facts.shares[:MOST_ROWS]
    rest = len(facts.shares) - len(shown)
    title = say("merge.regions_rest", language, count=number(rest, 0, language)) if rest else say("merge.regions", language)
    most = max(1, shown[0].got.cost)
    return Grid(
        title=title,
        heads=tuple(say(f"merge.{head}", language) for head in ("money", "share", "burden", "steps")),
        rows=tuple(_row(facts, one, language) for one in shown),
        bars=tuple(one.got.cost / most for one in shown),
    )


def caps_grid(facts: MergeFacts, language: Language) -> Grid:
    """Return the caps with what is left under each."""
    found = facts.found
    rows = []
    for cap in found.caps[:MOST_ROWS]:
        spent = found.spent_under(cap)
        rows.append((cap.name, *(rupiah(money, language) for money in (cap.money, spent, cap.money - spent))))
    rest = len(found.caps) - len(rows)
    title = say("merge.caps_rest", language, count=number(rest, 0, language)) if rest else say("merge.caps", language)
    return Grid(title, tuple(say(f"merge.{head}", language) for head in ("cap", "money", "left")), tuple(rows))


def _row(facts: MergeFacts, one: Share, language: Language) -> tuple[str, ...]:
    got, sent = one.got, one.sent
    return (
        f"{sent.region.code} {sent.region.name}",
        rupiah(got.cost, language),
        percent(100 * part(got.cost, facts.found.cost), 1, language),
        percent(100 * part(got.points, sent.burden), 1, language),
        say("merge.of_steps", language, taken=number(got.steps, 0, language), whole=number(len(sent.steps), 0, language)),
    )

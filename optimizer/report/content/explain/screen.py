"""The explanation on one screen: of all packages, of one area, or of one intervention everywhere."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from optimizer.messages import Language
from optimizer.report.content.explain.brief import change_text, dropped_text, impossible
from optimizer.report.content.explain.facts import ExplainFacts, PackageFacts
from optimizer.report.content.explain.letter import lead
from optimizer.report.content.explain.nearest import nearest
from optimizer.report.content.explain.sentences import told
from optimizer.report.content.origin import mark
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.numbers import number, percent, rupiah, trimmed, volume
from optimizer.report.words import counted, say, short
from optimizer.study.explain.package import Reason, Stand

MOST_LISTED = 8
LONGEST_PLACE = 22
_BUILT = (Stand.FULL, Stand.PART)


def all_screen(facts: ExplainFacts, language: Language) -> Screen:
    """Return the screen of all packages: how they stand, what nearly comes in, what matters most."""
    waiting = [package for package in facts.packages if package.stand is Stand.NONE]
    near = [package for package in waiting if nearest(package, facts.run.budget)]
    near.sort(key=lambda package: (abs(_share(package, facts)), package.rank))
    firm = [package for package in facts.packages if package.stand in _BUILT]
    firm.sort(key=lambda package: (-_lost(package), package.rank))
    grids = (_stands(facts, language), _nearly(near[:MOST_LISTED], facts, language), _firm(firm[:MOST_LISTED], language))
    reasons = Counter(package.reason for package in waiting)
    why = ", ".join(
        say(f"explain.count_{reason.value}", language, count=number(reasons[reason], 0, language))
        for reason in Reason
        if reasons[reason]
    )
    headline = say(
        "explain.headline",
        language,
        funded=number(len(firm), 0, language),
        able=number(facts.able, 0, language),
        value=percent(100 * facts.value, 2, language),
    )
    lines = (Lines(say("explain.why", language), (why,) if why else ()), _how(facts, language))
    return _screen(facts, (headline,), tuple(grid for grid in grids if grid.rows), lines, language)


def area_screen(facts: ExplainFacts, area: str, language: Language) -> Screen:
    """Return the story of one area."""
    packages = facts.of_area(area)
    built = [package for package in packages if package.stand in _BUILT]
    waiting = [package for package in packages if package.stand is Stand.NONE]
    sentences = [_named(package, facts, language) for package in [*built, *waiting[:MOST_LISTED]]]
    if len(waiting) > MOST_LISTED:
        sentences.append(say("explain.rest", language, count=counted(len(waiting) - MOST_LISTED, "package", language)))
    lines = (
        Lines(say("explain.one_by_one", language), tuple(sentences)),
        Lines(say("explain.impossible", language), impossible(packages, by_area=False, language=language)),
        _how(facts, language),
    )
    grids = (_works(built, language), _waiting(waiting, facts, language))
    return _screen(facts, lead(facts, area, language), tuple(grid for grid in grids if grid.rows), lines, language)


def work_screen(facts: ExplainFacts, work: str, language: Language) -> Screen:
    """Return one intervention across all areas."""
    packages = facts.of_work(work)
    able = [package for package in packages if package.rank]
    built = [package for package in able if package.stand in _BUILT]
    headline = say(
        "explain.work_headline",
        language,
        name=packages[0].name,
        funded=number(len(built), 0, language),
        able=number(len(able), 0, language),
        cost=rupiah(sum(package.size.cost for package in built), language),
    )
    heads = tuple(say(f"explain.{head}", language) for head in ("rank_head", "stand", "volume", "turn", "change"))
    rows = tuple(_across(package, facts, language) for package in able)
    lines = (
        Lines(say("explain.impossible", language), impossible(packages, by_area=True, language=language)),
        _how(facts, language),
    )
    grid = Grid(say("explain.areas_grid", language), heads, rows)
    return _screen(facts, (headline,), (grid,) if rows else (), lines, language)


def _screen(
    facts: ExplainFacts, headline: tuple[str, ...], grids: tuple[Grid, ...], lines: tuple[Lines, ...], language: Language
) -> Screen:
    setting = facts.run.setting
    return Screen(
        warning=mark(facts.run.units, setting.counted, language),
        title=setting.title,
        aside=say("explain.aside", language, budget=rupiah(facts.run.budget, language)),
        headline=headline,
        grids=grids,
        lines=lines,
    )


def _stands(facts: ExplainFacts, language: Language) -> Grid:
    rows = []
    for stand in Stand:
        inside = [package for package in facts.packages if package.stand is stand]
        cost = sum(package.size.cost if stand in _BUILT else package.size.full_cost for package in inside)
        money = rupiah(cost, language) if stand is not Stand.BARRED else say("explain.none", language)
        rows.append((say(f"explain.stand_{stand.value}", language), number(len(inside), 0, language), money))
    heads = (say("explain.packages", language), say("explain.cost", language))
    return Grid(say("explain.stands_grid", language), heads, tuple(rows))


def _nearly(packages: Sequence[PackageFacts], facts: ExplainFacts, language: Language) -> Grid:
    heads = tuple(say(f"explain.{head}", language) for head in ("rank_head", "full_cost", "change"))
    rows = tuple((_label(package, language), *_wait(package, facts, language)) for package in packages)
    return Grid(say("explain.nearly_grid", language), heads, rows)


def _firm(packages: Sequence[PackageFacts], language: Language) -> Grid:
    heads = tuple(say(f"explain.{head}", language) for head in ("rank_head", "cost", "dropped"))
    rows = tuple(
        (
            _label(package, language),
            number(package.rank, 0, language),
            rupiah(package.size.cost, language),
            dropped_text(package, language),
        )
        for package in packages
    )
    return Grid(say("explain.firm_grid", language), heads, rows)


def _works(packages: Sequence[PackageFacts], language: Language) -> Grid:
    heads = tuple(say(f"explain.{head}", language) for head in ("volume", "cost", "rank_head", "dropped"))
    rows = tuple(
        (
            package.name,
            volume(package.size.planned, package.measure, language),
            rupiah(package.size.cost, language),
            number(package.rank, 0, language),
            dropped_text(package, language),
        )
        for package in packages
    )
    return Grid(say("explain.works_grid", language), heads, rows)


def _waiting(packages: Sequence[PackageFacts], facts: ExplainFacts, language: Language) -> Grid:
    heads = tuple(say(f"explain.{head}", language) for head in ("rank_head", "full_cost", "change"))
    rows = tuple((package.name, *_wait(package, facts, language)) for package in packages)
    return Grid(say("explain.waiting_grid", language), heads, rows)


def _wait(package: PackageFacts, facts: ExplainFacts, language: Language) -> tuple[str, str, str]:
    change = change_text(package, facts.run.budget, language)
    return number(package.rank, 0, language), rupiah(package.size.full_cost, language), change


def _across(package: PackageFacts, facts: ExplainFacts, language: Language) -> tuple[str, ...]:
    built = package.stand in _BUILT
    turn = package.worth.turn if package.worth else 0.0
    return (
        short(package.area_name, LONGEST_PLACE),
        number(package.rank, 0, language),
        say(f"explain.state_{package.stand.value}", language),
        volume(package.size.planned if built else package.size.most, package.measure, language),
        say("explain.any", language) if math.isinf(turn) else trimmed(turn, 2, language),
        change_text(package, facts.run.budget, language),
    )


def _named(package: PackageFacts, facts: ExplainFacts, language: Language) -> str:
    why = told(package, facts.able, facts.run.budget, language)
    return say("explain.named", language, name=package.name, why=why)


def _label(package: PackageFacts, language: Language) -> str:
    return say("explain.at", language, name=package.name, area=short(package.area_name, LONGEST_PLACE))


def _how(facts: ExplainFacts, language: Language) -> Lines:
    lens = say(f"lens.{facts.run.setting.lens}", language)
    count = counted(facts.able, "package", language)
    linear = say("explain.how_linear", language, lens=lens, linear=percent(100 * facts.linear, 2, language))
    counted_whole = facts.exact and facts.able > 0
    steps = (say("explain.how_counted" if counted_whole else "explain.how_steps", language),) if facts.stepwise else ()
    ends = (say("explain.how_rank", language, count=count), say("explain.how_more", language))
    return Lines(say("explain.how", language), (linear, *steps, *ends))


def _share(package: PackageFacts, facts: ExplainFacts) -> float:
    found = nearest(package, facts.run.budget)
    return found.share if found else math.inf


def _lost(package: PackageFacts) -> float:
    return package.worth.lost or 0.0 if package.worth else 0.0

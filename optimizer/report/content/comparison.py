"""Scenarios side by side, on one screen."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from optimizer.messages import Language
from optimizer.report.content.compared.facts import Compared, points_per_billion, rupiah_per_point
from optimizer.report.content.compared.packages import packages_line
from optimizer.report.content.compared.regret import crossed, regret_grid, regret_lines
from optimizer.report.content.compared.rules import rule_lines
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.guard_lines import LONGEST_NAME
from optimizer.report.content.moves import Direction, Move, moves, same_places
from optimizer.report.content.run_screen import assumption_lines
from optimizer.report.content.scenarios import scenarios_finding, shared_mark
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.numbers import fallen, number, percent, rupiah
from optimizer.report.words import counted, say, short

MOST_WORKS = 2
MOST_STEPS = 4
_BILLION = 10**9

Tell = Callable[[RunFacts], str]


def comparison_screen(compared: Compared, files: tuple[str, ...], language: Language) -> Screen:
    """Return the screen of a comparison; ``files`` are the lines that say where its results are, if any."""
    runs = compared.runs
    assumptions = tuple(dict.fromkeys(sentence for run in runs for sentence in run.setting.assumptions))
    return Screen(
        warning=shared_mark(runs, language),
        title=say("compare.title", language),
        aside=counted(len(runs), "scenario", language),
        headline=(scenarios_finding(runs, language) + ".",),
        grids=(_grid(runs, language), *((regret_grid(compared, language),) if crossed(compared) else ())),
        lines=(
            Lines(say("crossing.lines", language), regret_lines(compared, language) if crossed(compared) else ()),
            Lines(say("rule.lines", language), rule_lines(compared, language)),
            Lines(say("compare.moves", language), (*_steps(runs, language), *packages_line(runs, language))),
            Lines(say("screen.assumptions", language), assumption_lines(assumptions, "compare.assumptions_rest", language)),
            Lines(say("screen.files", language), files),
        ),
    )


def _grid(runs: tuple[RunFacts, ...], language: Language) -> Grid:
    rows: list[tuple[str, Tell]] = [
        ("compare.lens", lambda run: say(f"compare.lens_{run.setting.lens}", language)),
        ("compare.budget", lambda run: rupiah(run.budget, language)),
        ("compare.spent", lambda run: rupiah(run.spent, language)),
        ("compare.slum", lambda run: percent(100 * run.outcome.slum_removed, 1, language)),
        ("compare.slum_rate", lambda run: _rate(run, language)),
        ("compare.poverty", lambda run: _poverty(run, language)),
        ("compare.points", lambda run: _points(run, language)),
        ("compare.point_households", lambda run: _pair(*run.point_households, language)),
        ("compare.point_price", lambda run: _price(run, language)),
        ("compare.hectares", lambda run: _hectares(run, language)),
        ("compare.poor", lambda run: _poor(run, language)),
        ("compare.proof", lambda run: _gap(run, language)),
    ]
    told = [(say(code, language), *(tell(run) for run in runs)) for code, tell in rows]
    return Grid(
        title=say("compare.grid", language),
        heads=tuple(run.setting.name for run in runs),
        rows=(*told[:9], *_categories(runs, language), *told[9:11], *_marginals(runs, language), *told[11:]),
    )


def _hectares(run: RunFacts, language: Language) -> str:
    slum, lifted = run.outcome.hectares_slum, run.outcome.hectares_lifted
    return number(fallen(slum, slum - lifted, 2), 2, language)


def _poverty(run: RunFacts, language: Language) -> str:
    known = run.outcome.poor_known
    return percent(100 * run.outcome.poverty_removed, 1, language) if known else say("compare.none", language)


def _points(run: RunFacts, language: Language) -> str:
    before, after = (sum(unit.before.points for unit in run.units), sum(unit.after.points for unit in run.units))
    return _pair(before, after, language)


def _rate(run: RunFacts, language: Language) -> str:
    points = points_per_billion(run)
    if points is None:
        return say("compare.none", language)
    return say("compare.marginal_value", language, points=number(points, 2, language))


def _price(run: RunFacts, language: Language) -> str:
    price = rupiah_per_point(run)
    return say("compare.none", language) if price is None else rupiah(price, language)


def _poor(run: RunFacts, language: Language) -> str:
    return number(run.outcome.poor_served, 0, language) if run.outcome.poor_known else say("compare.none", language)


def _categories(runs: tuple[RunFacts, ...], language: Language) -> list[tuple[str, ...]]:
    """Return how many units each category holds, by the names of all schemes that are compared."""
    names = dict.fromkeys(category.name for run in runs for category in run.setting.categories)
    return [(name, *(_held(run, name, language) for run in runs)) for name in names]


def _held(run: RunFacts, name: str, language: Language) -> str:
    places = [place for place, category in enumerate(run.setting.categories) if category.name == name]
    if not places:
        return say("compare.none", language)
    before = Counter(unit.before.category for unit in run.units)
    after = Counter(unit.after.category for unit in run.units)
    return _pair(before[places[0]], after[places[0]], language)


def _marginals(runs: tuple[RunFacts, ...], language: Language) -> list[tuple[str, ...]]:
    """Return, for each fund, what another Rp 1 miliar would remove where it removes most, percentage points."""
    names = dict.fromkeys((fund.code, fund.name) for run in runs for fund in run.funds)
    rows = []
    for code, name in names:
        cells = (_marginal(run, code, language) for run in runs)
        rows.append((say("compare.marginal", language, fund=name), *cells))
    return rows


def _marginal(run: RunFacts, code: str, language: Language) -> str:
    values = [fund.marginal for fund in run.funds if fund.code == code]
    if not values:
        return say("compare.none", language)
    return say("compare.marginal_value", language, points=number(100 * max(values) * _BILLION, 2, language))


def _gap(run: RunFacts, language: Language) -> str:
    gap = run.certainty.gap
    return percent(100 * gap, 4, language) if math.isfinite(gap) else say("compare.none", language)


def _pair(before: int, after: int, language: Language) -> str:
    return say("compare.pair", language, before=number(before, 0, language), after=number(after, 0, language))


def _steps(runs: tuple[RunFacts, ...], language: Language) -> tuple[str, ...]:
    """Return what changes between neighbouring runs, a line for each pair, the last ones only counted."""
    pairs = list(pairwise(runs))
    told = [_between(earlier, later, language) for earlier, later in pairs[:MOST_STEPS]]
    rest = len(pairs) - MOST_STEPS
    return (*told, *([say("compare.more_moves", language, count=number(rest, 0, language))] if rest > 0 else []))


def _between(earlier: RunFacts, later: RunFacts, language: Language) -> str:
    low, high = earlier.setting.name, later.setting.name
    if not same_places(earlier, later):
        return say("compare.other_places", language, low=low, high=high)
    found = moves(earlier, later)
    count = Counter(move.direction for move in found)
    sentence = say(
        "compare.move",
        language,
        low=low,
        high=high,
        entered=number(count[Direction.ENTERS], 0, language),
        left=number(count[Direction.LEAVES], 0, language),
        more=number(count[Direction.GROWS], 0, language),
        less=number(count[Direction.SHRINKS], 0, language),
    )
    entering = _largest(found, (Direction.ENTERS, 1, "compare.enter"), language)
    return sentence + entering + _largest(found, (Direction.LEAVES, 0, "compare.leave"), language)


def _largest(found: tuple[Move, ...], which: tuple[Direction, int, str], language: Language) -> str:
    """Return a sentence on the dearest works that enter or leave; empty when none does."""
    direction, plan, code = which
    works = largest_works(found, (direction, plan), language)
    return say("compare.largest", language, what=say(code, language), works=works) if works else ""


def largest_works(found: tuple[Move, ...], which: tuple[Direction, int], language: Language) -> str:
    """Return the dearest works of a direction, by their cost in the earlier (0) or later plan (1); empty for none."""
    direction, plan = which
    chosen = sorted((move for move in found if move.direction is direction), key=lambda move: -move.costs[plan])
    return ", ".join(
        say(
            "compare.work",
            language,
            work=move.sample.name,
            area=short(move.sample.area_name, LONGEST_NAME),
            money=rupiah(move.costs[plan], language),
        )
        for move in chosen[:MOST_WORKS]
    )

"""One run on one screen: what the money buys, what changes, who is left behind, how sure it is, where the files are."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.facts import FundFacts, RunFacts, UnitFacts
from optimizer.report.content.guard_lines import LONGEST_NAME, guard_screen
from optimizer.report.content.origin import first_line, labels
from optimizer.report.content.run_grids import buys_grid, changes_grid
from optimizer.report.content.scores import scores_finding
from optimizer.report.content.screen import Lines, Screen
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import counted, more, noun, parted, say, short

MOST_WAITING = 6
MOST_ASSUMPTIONS = 1
LONGEST_ASSUMPTION = 68
_SMALLEST_GAP = 0.0001


def run_screen(facts: RunFacts, files: tuple[str, ...], language: Language) -> Screen:
    """Return the screen of a run; ``files`` are the lines that say where its results are."""
    setting = facts.setting
    return Screen(
        warning=first_line(facts, language),
        title=setting.title,
        aside=_aside(facts, language),
        headline=(scores_finding(facts, language) + ".", burdens_line(facts, language)),
        grids=(buys_grid(facts, language), changes_grid(facts, language)),
        lines=(
            _waiting(facts, language),
            guard_screen(facts, language),
            _proof(facts, language),
            Lines(
                say("screen.assumptions", language), assumption_lines(setting.assumptions, "screen.assumptions_rest", language)
            ),
            Lines(say("screen.files", language), files),
        ),
    )


def assumption_lines(assumptions: tuple[str, ...], where: str, language: Language) -> tuple[str, ...]:
    """Return the assumptions when they are few and short; else how many there are, ``where`` telling where to read them."""
    if len(assumptions) <= MOST_ASSUMPTIONS and all(len(sentence) <= LONGEST_ASSUMPTION for sentence in assumptions):
        return assumptions
    return (say(where, language, count=number(len(assumptions), 0, language)),)


def _aside(facts: RunFacts, language: Language) -> str:
    years, budget = facts.setting.years, rupiah(facts.budget, language)
    lens = say(f"lens.{facts.setting.lens}", language)
    if len(years) == 1:
        return say("screen.budget_one", language, lens=lens, budget=budget, year=str(years[0]))
    return say("screen.budget_many", language, lens=lens, budget=budget, first=str(years[0]), last=str(years[-1]))


def burdens_line(facts: RunFacts, language: Language) -> str:
    """Return what falls of both burdens."""
    outcome = facts.outcome
    slum, poverty = percent(100 * outcome.slum_removed, 1, language), percent(100 * outcome.poverty_removed, 1, language)
    if not outcome.poor_known:
        return say("screen.burdens_unknown", language, slum=slum)
    return say("screen.burdens", language, slum=slum, poverty=poverty)


def waiting_units(facts: RunFacts) -> list[UnitFacts]:
    """Return the slum units without any work, worst first."""
    last = len(facts.setting.categories) - 1
    waiting = [unit for unit in facts.units if not unit.money and unit.before.category < last]
    return sorted(waiting, key=lambda unit: (-unit.before.points, -unit.before.average, unit.code))


def _waiting(facts: RunFacts, language: Language) -> Lines:
    """Return the line on slum units without any work."""
    waiting = waiting_units(facts)
    counted_as, title = facts.setting.counted, say("screen.waiting", language)
    if not waiting:
        return Lines(title, (say("screen.nobody_waits", language, units=noun(counted_as, 2, language)),))
    names = labels(facts.units, language)
    named, rest = parted(waiting, MOST_WAITING)
    shown = [_waits(names[unit.code], unit.before.points, language) for unit in named]
    if rest:
        shown.append(more(len(rest), counted_as, language))
    count = counted(len(waiting), counted_as, language)
    return Lines(title, (say("screen.waiting_list", language, count=count, names=", ".join(shown)),))


def _waits(name: str, points: int, language: Language) -> str:
    return say("screen.waiting_one", language, name=short(name, LONGEST_NAME), points=number(points, 0, language))


def _proof(facts: RunFacts, language: Language) -> Lines:
    objective = say("screen.objective", language, value=f"{facts.certainty.value:.9f}")
    relaxed = (say("relaxed.proof", language),) if facts.setting.broken else ()
    lines = (certainty_line(facts, language), *relaxed, marginal_line(facts, language), objective)
    return Lines(say("screen.proof", language), lines)


def certainty_line(facts: RunFacts, language: Language) -> str:
    """Return the chain plan, best possible plan, proven bound; and what is the word of the solver alone."""
    certainty = facts.certainty
    if not math.isfinite(certainty.gap):
        return say("screen.unbounded", language)
    value, bound = (percent(100 * number, 2, language) for number in (certainty.value, certainty.bound))
    word = math.isfinite(certainty.search_gap) and not certainty.optimal
    search = say("screen.search", language, gap=_gap(certainty.search_gap, language)) if word else ""
    code = "screen.optimal" if certainty.optimal else "screen.feasible"
    return say(code, language, value=value, bound=bound, gap=_gap(certainty.gap, language), search=search)


def _gap(gap: float, language: Language) -> str:
    """Return a relative gap in per cent; what is too small to be written is said to be less than the smallest."""
    if 100 * gap < _SMALLEST_GAP:
        return say("screen.gap_tiny", language, limit=percent(_SMALLEST_GAP, 4, language))
    return percent(100 * gap, 4, language)


def most_wanted(facts: RunFacts) -> FundFacts | None:
    """Return the fund and year where one more rupiah removes most, if it removes anything anywhere."""
    best = max(facts.funds, key=lambda fund: fund.marginal, default=None)
    return best if best is not None and best.marginal > 0 else None


def marginal_line(facts: RunFacts, language: Language) -> str:
    """Return what the next billion rupiah would buy where it buys most."""
    best = most_wanted(facts)
    if best is None:
        return say("screen.marginal_none", language)
    many = len(facts.setting.years) > 1
    fund = say("screen.marginal_year", language, fund=best.name, year=str(best.year)) if many else best.name
    points = number(100 * best.marginal * 10**9, 2, language)
    return say("screen.marginal", language, money=rupiah(10**9, language), fund=fund, points=points)

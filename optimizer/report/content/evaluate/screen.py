"""A plan that somebody made on one screen: the verdict, mine against the best, what it breaks, how to mend it."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.evaluate.facts import EvaluateFacts
from optimizer.report.content.evaluate.sentences import (
    SMALLEST,
    benefit,
    bound_sentence,
    breach_sentence,
    mend_sentence,
    payment_lines,
    price_sentence,
    signed_money,
    step_sentence,
    too_small,
    verdict,
)
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.origin import mark
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.numbers import number, rupiah, signed, trimmed
from optimizer.report.words import counted, noun, say

MOST_BREACHES = 8
MOST_STEPS = 5


def evaluate_screen(facts: EvaluateFacts, language: Language) -> Screen:
    """Return the screen of an evaluation."""
    setting = facts.mine.setting
    lens, budget = say(f"lens.{setting.lens}", language), rupiah(facts.mine.budget, language)
    return Screen(
        warning=mark(facts.mine.units, setting.counted, language),
        title=setting.title,
        aside=say("evaluate.aside", language, file=facts.source, lens=lens, budget=budget),
        headline=(verdict(facts, language), bound_sentence(facts, language)),
        grids=(against_grid(facts, language),),
        lines=(
            _breaks(facts, language),
            Lines(say("evaluate.price", language), tuple(price_sentence(price, language) for price in facts.prices)),
            Lines(say("evaluate.mend", language), tuple(line for line in (mend_sentence(facts, language),) if line)),
            _improve(facts, language),
            Lines(say("evaluate.how", language), (say("evaluate.how_scored", language), *payment_lines(facts, language))),
        ),
    )


def against_grid(facts: EvaluateFacts, language: Language) -> Grid:
    """Return mine beside the best; people only where the number of poor households is known."""
    mine, best = facts.mine, facts.best
    unit = noun(mine.setting.counted, 2, language)
    rows = [
        _shares("benefit", mine.certainty.value, best.certainty.value, language),
        _money(mine.spent, best.spent, language),
        _shares("slum", mine.outcome.slum_removed, best.outcome.slum_removed, language),
        _count(say("evaluate.points", language), _points(mine), _points(best), language),
        _count(say("evaluate.lifted", language, unit=unit), _lifted(mine), _lifted(best), language),
        _count(say("evaluate.unserved", language, unit=unit), _idle(mine), _idle(best), language),
    ]
    if mine.outcome.poor_known:
        rows.insert(3, _shares("poverty", mine.outcome.poverty_removed, best.outcome.poverty_removed, language))
        rows.append(_count(say("evaluate.served", language), mine.outcome.poor_served, best.outcome.poor_served, language))
    heads = tuple(say(f"evaluate.{head}", language) for head in ("mine", "best", "difference"))
    return Grid(say("evaluate.grid", language), heads, tuple(rows))


def _points(run: RunFacts) -> int:
    return sum(unit.after.points for unit in run.units)


def _lifted(run: RunFacts) -> int:
    return sum(unit.lifted for unit in run.units)


def _idle(run: RunFacts) -> int:
    return sum(not unit.money for unit in run.units)


def _shares(code: str, mine: float, best: float, language: Language) -> tuple[str, ...]:
    difference = signed(100 * (mine - best), 2, language)
    return say(f"evaluate.{code}", language), benefit(mine, language), benefit(best, language), difference


def _money(mine: int, best: int, language: Language) -> tuple[str, ...]:
    return say("evaluate.spent", language), rupiah(mine, language), rupiah(best, language), signed_money(mine - best, language)


def _count(label: str, mine: float, best: float, language: Language) -> tuple[str, ...]:
    return label, number(mine, 0, language), number(best, 0, language), signed(mine - best, 0, language)


def _breaks(facts: EvaluateFacts, language: Language) -> Lines:
    told = [breach_sentence(broken, language) for broken in facts.broken[:MOST_BREACHES]]
    rest = len(facts.broken) - len(told)
    if rest:
        told.append(say("evaluate.breaks_rest", language, count=counted(rest, "breach", language)))
    return Lines(say("evaluate.breaks", language), tuple(told) or (say("evaluate.breaks_none", language),))


def _improve(facts: EvaluateFacts, language: Language) -> Lines:
    title = say("evaluate.improve", language)
    if facts.grown is None:
        return Lines(title, ())
    if not facts.changes:
        return Lines(title, (say("evaluate.improve_none", language),))
    shown = [change for change in facts.changes if not too_small(change)]
    steps = [step_sentence(place, change, facts, language) for place, change in enumerate(shown[:MOST_STEPS], 1)]
    rest, tiny = len(shown) - len(steps), len(facts.changes) - len(shown)
    if facts.mend is not None:
        steps.insert(0, say("evaluate.from_mend", language, value=benefit(facts.mend.value, language)))
    if rest:
        steps.append(say("evaluate.steps_rest", language, count=number(rest, 0, language)))
    if tiny:
        least = trimmed(SMALLEST, 3, language)
        steps.append(say("evaluate.steps_tiny", language, count=number(tiny, 0, language), least=least))
    return Lines(title, (*steps, say("evaluate.grown", language, value=benefit(facts.grown, language))))

"""The cover, and the question: how much money from whom, for which areas, and what counts."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.deck.common import slide
from optimizer.report.content.deck.parts import Head, KeyNumber, KeyNumbers, Line, SlideTable, Text, Tone
from optimizer.report.content.deck.value import Cover, Pane, Slide
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.origin import first_line
from optimizer.report.content.payers import fund_budgets, fund_names
from optimizer.report.numbers import number, percent, rupiah, trimmed
from optimizer.report.words import capital, counted, noun, say


def cover(facts: RunFacts, language: Language) -> Cover:
    """Return the cover."""
    blanks = {"budget": rupiah(facts.budget, language), "years": years(facts)}
    return Cover(
        title=say("deck.title", language),
        lines=(facts.setting.title, say("deck.occasion", language, **blanks)),
        mark=first_line(facts, language),
        notes=say("note.cover", language),
    )


def question(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of the question."""
    budget = rupiah(facts.budget, language)
    words = (
        say("deck.question", language, budget=budget),
        say("deck.question_subtitle", language, years=years(facts)),
        say("note.question", language),
    )
    panes = (Pane(0.52, (_purse(facts, language),)), Pane(0.48, (Text(_aims(facts, language)),)))
    return slide(facts, language, words, panes, KeyNumbers(_size(facts, language)))


def years(facts: RunFacts) -> str:
    """Return the years of a run: ``2022`` or ``2022–2026``."""
    first, last = facts.setting.years[0], facts.setting.years[-1]
    return str(first) if first == last else f"{first}–{last}"


def _size(facts: RunFacts, language: Language) -> tuple[KeyNumber, ...]:
    """Return how large the task is."""
    last = len(facts.setting.categories) - 1
    slum = [unit for unit in facts.units if unit.before.category < last]
    nouns = noun(facts.setting.counted, len(slum), language)
    numbers = [
        KeyNumber(rupiah(facts.budget, language), say("deck.budget", language)),
        KeyNumber(
            number(len(slum), 0, language),
            say("deck.slum_units", language, units=nouns, hectares=trimmed(facts.outcome.hectares_slum, 2, language)),
            Tone.FOCUS,
        ),
        KeyNumber(number(sum(unit.households for unit in slum), 0, language), say("deck.households", language), Tone.INK),
    ]
    if facts.outcome.poor_known:
        numbers.append(KeyNumber(number(sum(unit.poor for unit in slum), 0, language), say("deck.poor", language), Tone.INK))
    return tuple(numbers)


def _purse(facts: RunFacts, language: Language) -> SlideTable:
    """Return the budget by fund, the largest first."""
    budgets, names = fund_budgets(facts), fund_names(facts)
    order = sorted(budgets, key=lambda code: (-budgets[code], code))
    whole = facts.budget or 1
    rows = [(names[code], rupiah(budgets[code], language), percent(100 * budgets[code] / whole, 0, language)) for code in order]
    heads = (
        Head(say("deck.fund", language), 0.56, wrap=True),
        Head(say("deck.budget_head", language), 0.28, right=True),
        Head(say("screen.share", language), 0.16, right=True),
    )
    total = (
        say("chart.area_total", language),
        rupiah(facts.budget, language),
        percent(100 if facts.budget else 0, 0, language),
    )
    return SlideTable(say("alt.purse", language), heads, (*rows, total), total=True)


def _aims(facts: RunFacts, language: Language) -> tuple[Line, ...]:
    """Return what is sought, by which weights, and how scores are made."""
    setting = facts.setting
    share = percent(100 * setting.deficit_share, 0, language)
    lens = {
        "kontribusi": say("deck.lens_linear", language),
        "skor": say("deck.lens_points", language),
        "gabungan": say("deck.lens_both", language, share=share),
    }
    slum, poverty = (percent(100 * weight, 0, language) for weight in (setting.slum_weight, setting.poverty_weight))
    weights = say("deck.weights", language, slum=slum, poverty=poverty)
    if setting.hectare_weight:
        weights += say("deck.weight_hectares", language, hectares=percent(100 * setting.hectare_weight, 0, language))
    how = say(f"counted.{setting.counted}", language)
    scores = say("deck.scores", language, scheme=setting.scheme, policy=setting.policy, counted=how, rule=setting.exit_rule)
    return (
        Line(say("deck.sought", language), strong=True),
        Line(lens.get(setting.lens, setting.lens), bullet=True),
        Line(weights + ".", bullet=True),
        Line(say("deck.measured", language), strong=True),
        Line(scores, bullet=True),
        Line(
            say("deck.assumed", language, count=capital(counted(len(setting.assumptions), "assumption", language))), bullet=True
        ),
    )

"""The answer: what the money buys, what changes in all, and what changes in each area."""

from __future__ import annotations

from collections import Counter

from optimizer.messages import Language
from optimizer.report.content.cross import crossed, largest, totals
from optimizer.report.content.deck.common import WHOLE_FROM, millions, slide
from optimizer.report.content.deck.parts import (
    BarsPart,
    Head,
    KeyNumber,
    KeyNumbers,
    Line,
    Series,
    Shape,
    SlideTable,
    Text,
    Tone,
)
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.origin import labels
from optimizer.report.content.run_grids import changes_grid
from optimizer.report.content.run_screen import burdens_line, certainty_line, marginal_line
from optimizer.report.content.scores import scores_finding
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import capital, counted, group_name, noun, say

MOST_AREAS = 12
_SEVERITY = (Tone.FOCUS, Tone.GOLD, Tone.SKY)


def answer(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of the answer."""
    words = (
        scores_finding(facts, language),
        say("deck.answer_subtitle", language),
        say("note.answer", language),
    )
    lines = (
        Line(say("deck.effect", language), strong=True),
        Line(burdens_line(facts, language), bullet=True),
        Line(say("deck.sure", language), strong=True),
        Line(certainty_line(facts, language), bullet=True),
        Line(say("deck.next", language), strong=True),
        Line(marginal_line(facts, language), bullet=True),
    )
    panes = (Pane(0.55, _bought(facts, language)), Pane(0.45, (Text(lines),)))
    return slide(facts, language, words, panes, KeyNumbers(_key_numbers(facts, language)))


def change(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of what changes over all areas."""
    grid = changes_grid(facts, language)
    heads = (
        Head(say("deck.measure", language), 0.46, wrap=True),
        *(Head(text, share, right=True, wrap=True) for text, share in zip(grid.heads, (0.16, 0.16, 0.22), strict=True)),
    )
    words = (
        change_finding(facts, language),
        say("deck.change_subtitle", language, units=noun(facts.setting.counted, 2, language)),
        say("note.change", language),
    )
    table = SlideTable(say("alt.changes", language), heads, grid.rows)
    return slide(facts, language, words, (Pane(0.4, (_classes(facts, language),)), Pane(0.6, (table,))))


def change_finding(facts: RunFacts, language: Language) -> str:
    """Return how many units are slum before and after."""
    last = len(facts.setting.categories) - 1
    before = sum(unit.before.category < last for unit in facts.units)
    after = sum(unit.after.category < last for unit in facts.units)
    units = noun(facts.setting.counted, 2, language)
    code = "deck.slum_falls" if after < before else "deck.slum_stays"
    return say(code, language, units=units, before=number(before, 0, language), after=number(after, 0, language))


def areas(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of scores before and after, the worst areas first."""
    order = sorted(facts.units, key=lambda unit: (-unit.before.points, -unit.before.average, unit.code))
    shown, names = order[:MOST_AREAS], labels(facts.units, language)
    series = score_series(tuple(shown), language)
    title = areas_finding(facts, language)
    most = number(facts.setting.categories[0].most, 0, language)
    subtitle = say(
        "deck.areas_subtitle" if len(shown) < len(order) else "deck.areas_all",
        language,
        most=most,
        count=counted(len(shown), facts.setting.counted, language),
    )
    chart = BarsPart(f"{title}. {subtitle}.", Shape.LYING, tuple(names[unit.code] for unit in shown), series)
    words = (title, subtitle, say("note.areas", language))
    return slide(facts, language, words, (Pane(1.0, (chart,)),))


def score_series(units: tuple[UnitFacts, ...], language: Language) -> tuple[Series, Series]:
    """Return the scores of units before and after, to stand beside each other."""
    return (
        Series(say("screen.before", language), tuple(float(unit.before.points) for unit in units), Tone.PALE),
        Series(say("screen.after", language), tuple(float(unit.after.points) for unit in units), Tone.MAIN),
    )


def areas_finding(facts: RunFacts, language: Language) -> str:
    """Return where the score falls most."""
    best = max(facts.units, key=lambda unit: (unit.before.points - unit.after.points, unit.households, unit.code))
    if best.after.points >= best.before.points:
        return say("deck.no_fall", language)
    name = labels(facts.units, language)[best.code]
    before, after = (number(standing.points, 0, language) for standing in (best.before, best.after))
    return say("deck.largest_fall", language, name=name, before=before, after=after)


def _key_numbers(facts: RunFacts, language: Language) -> tuple[KeyNumber, ...]:
    milder = [unit for unit in facts.units if unit.after.category > unit.before.category]
    total = counted(len(facts.units), facts.setting.counted, language)
    outcome = facts.outcome
    numbers = [
        KeyNumber(
            rupiah(facts.spent, language), say("deck.spent_of", language, budget=rupiah(facts.budget, language)), Tone.INK
        ),
        KeyNumber(number(len(milder), 0, language), say("deck.milder_of", language, total=total), Tone.GOOD),
        KeyNumber(percent(100 * outcome.slum_removed, 1, language), say("deck.slum_removed", language), Tone.FOCUS),
    ]
    if outcome.poor_known:
        share = percent(100 * outcome.poverty_removed, 1, language)
        numbers.append(KeyNumber(share, say("deck.poverty_removed", language), Tone.MAIN))
    return tuple(numbers)


def _bought(facts: RunFacts, language: Language) -> tuple[BarsPart | Text, ...]:
    """Return money by group of interventions, the largest first; a line where nothing is bought."""
    cells = crossed(facts.works, lambda work: work.group, lambda work: work.unit)
    groups, money = largest(cells, 0), totals(cells, 0)
    if not groups:
        return (Text((Line(say("spending.nothing", language)),)),)
    values = tuple(millions(money[group]) for group in groups)
    names = tuple(capital(group_name(group, language)) for group in groups)
    name = say("deck.by_group", language)
    return (
        Text((Line(name, strong=True),)),
        BarsPart(name, Shape.LYING, names, (Series(name, values, Tone.MAIN),), 1, whole_from=WHOLE_FROM),
    )


def _classes(facts: RunFacts, language: Language) -> BarsPart:
    """Return how many units each category holds, before and after."""
    last = len(facts.setting.categories) - 1
    sides = (Counter(unit.before.category for unit in facts.units), Counter(unit.after.category for unit in facts.units))
    series = tuple(
        Series(category.name, tuple(float(side[place]) for side in sides), Tone.GOOD if place == last else _tone(place, last))
        for place, category in enumerate(facts.setting.categories)
        if any(side[place] for side in sides)
    )
    names = (say("screen.before", language), say("screen.after", language))
    return BarsPart(say("alt.classes", language), Shape.UPRIGHT, names, series, least=1.0)


def _tone(place: int, last: int) -> Tone:
    return _SEVERITY[min(len(_SEVERITY) - 1, place * len(_SEVERITY) // max(1, last))]


def still_slum(facts: RunFacts) -> list[UnitFacts]:
    """Return the units that are slum in the end, worst first."""
    last = len(facts.setting.categories) - 1
    found = [unit for unit in facts.units if unit.after.category < last]
    return sorted(found, key=lambda unit: (-unit.after.points, -unit.after.average, unit.code))

"""One page for one area: what it gets, what it does not and why, and what would change that. Nothing in it is invented.

A letter names no person, number or date: those are the office's own to fill in.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.explain.brief import change_text, impossible
from optimizer.report.content.explain.facts import ExplainFacts, PackageFacts
from optimizer.report.content.explain.letter_tables import BUILT, LONGEST_NAME, LetterTable, letter_tables
from optimizer.report.content.facts import UnitFacts
from optimizer.report.content.origin import quality_mark
from optimizer.report.numbers import number, percent, rupiah, trimmed
from optimizer.report.words import counted, say, short
from optimizer.study.explain.package import Stand

MOST_GROUPS = 3
LONGEST_LINE = 180


@dataclass(frozen=True, slots=True)
class Letter:
    """``kind`` stands above the ``title``; ``boxes`` are (label, value, detail); ``notes`` are below the tables."""

    language: Language
    kind: str
    title: str
    place: str
    mark: str
    boxes: tuple[tuple[str, str, str], ...]
    lead: tuple[str, ...]
    tables: tuple[LetterTable, ...]
    notes_title: str
    notes: tuple[str, ...]
    ask: str
    foot: str


def letters(facts: ExplainFacts, language: Language) -> tuple[tuple[str, Letter], ...]:
    """Return the letter of every area with its code, in the order of the areas."""
    codes = dict.fromkeys(package.area for package in facts.packages)
    return tuple((code, letter(facts, code, language)) for code in codes)


def letter(facts: ExplainFacts, area: str, language: Language) -> Letter:
    """Return the letter of one area."""
    packages = facts.of_area(area)
    unit = _unit(facts, packages[0])
    setting = facts.run.setting
    mark = quality_mark((unit.quality,), setting.counted, language)
    notes = impossible(packages, by_area=False, language=language)[:MOST_GROUPS]
    return Letter(
        language=language,
        kind=say("letter.kind", language),
        title=short(packages[0].area_name, LONGEST_NAME),
        place=say("letter.place", language, village=unit.village, district=unit.district, scenario=setting.title),
        mark=mark and say(f"letter.mark_{unit.quality.value}", language, donor=unit.donor),
        boxes=_boxes(facts, packages, unit, language),
        lead=lead(facts, area, language),
        tables=tuple(table for table in letter_tables(facts, packages, language) if table.rows),
        notes_title=say("letter.impossible", language) if notes else "",
        notes=tuple(short(note, LONGEST_LINE) for note in notes),
        ask=say("letter.ask", language),
        foot=_foot(facts, language),
    )


def lead(facts: ExplainFacts, area: str, language: Language) -> tuple[str, ...]:
    """Return what happens to an area, in one or two sentences."""
    packages = facts.of_area(area)
    unit, built = _unit(facts, packages[0]), [package for package in packages if package.stand in BUILT]
    budget = rupiah(facts.run.budget, language)
    if not built:
        return (say("letter.nothing", language, area=packages[0].area_name, budget=budget), _closest(facts, packages, language))
    first = say(
        "letter.gets",
        language,
        area=packages[0].area_name,
        money=rupiah(sum(package.size.cost for package in built), language),
        count=counted(len(built), "work", language),
        budget=budget,
    )
    code = "letter.falls" if unit.after.points < unit.before.points else "letter.stays"
    categories = facts.run.setting.categories
    second = say(
        code,
        language,
        before=number(unit.before.points, 0, language),
        after=number(unit.after.points, 0, language),
        category=categories[unit.after.category].name.lower(),
        share=percent(100 * unit.contribution, 1, language),
    )
    return first, second


def _closest(facts: ExplainFacts, packages: Sequence[PackageFacts], language: Language) -> str:
    """Return what is nearest to coming in; that nothing is needed where no package could be built."""
    waiting = [package for package in packages if package.stand is Stand.NONE]
    if not waiting:
        return say("letter.nothing_possible", language)
    change = change_text(waiting[0], facts.run.budget, language)
    return say("letter.closest", language, name=waiting[0].name, change=change)


def _boxes(
    facts: ExplainFacts, packages: Sequence[PackageFacts], unit: UnitFacts, language: Language
) -> tuple[tuple[str, str, str], ...]:
    categories, counted_as = facts.run.setting.categories, facts.run.setting.counted
    money = sum(package.size.cost for package in packages)
    before, after = unit.before, unit.after
    poor = say("letter.poor", language, count=number(unit.poor, 0, language)) if facts.run.outcome.poor_known else ""
    return (
        (
            say(f"letter.score_{counted_as}", language),
            say("letter.from_to", language, before=number(before.points, 0, language), after=number(after.points, 0, language)),
            say(
                "letter.from_to",
                language,
                before=categories[before.category].name,
                after=categories[after.category].name,
            )
            if before.category != after.category
            else categories[after.category].name,
        ),
        (
            say("letter.average", language),
            say(
                "letter.from_to",
                language,
                before=percent(before.average, 1, language),
                after=percent(after.average, 1, language),
            ),
            say("letter.contribution", language, share=percent(100 * unit.contribution, 1, language)),
        ),
        (
            say("letter.households", language),
            number(unit.households, 0, language),
            poor,
        ),
        (
            say("letter.money", language),
            rupiah(money, language) if money else say("explain.none", language),
            _spread(unit, money, language),
        ),
    )


def _spread(unit: UnitFacts, money: int, language: Language) -> str:
    """Return over how many hectares, and how much for each household, the money of an area is spread."""
    hectares = trimmed(unit.hectares, 2, language)
    if not money or not unit.households:
        return say("letter.hectares", language, hectares=hectares)
    return say("letter.each", language, money=rupiah(money / unit.households, language), hectares=hectares)


def _foot(facts: ExplainFacts, language: Language) -> str:
    gap = facts.run.certainty.gap
    proof = say("letter.proof", language, gap=percent(100 * gap, 2, language)) if math.isfinite(gap) else ""
    lens = say(f"lens.{facts.run.setting.lens}", language)
    how = say("letter.how", language, lens=lens, count=number(facts.able, 0, language))
    steps = say("letter.steps", language) if facts.stepwise and not facts.exact else ""
    return " ".join(part for part in (how, steps, proof) if part)


def _unit(facts: ExplainFacts, package: PackageFacts) -> UnitFacts:
    """Return the counted unit of a package's area."""
    return next(unit for unit in facts.run.units if unit.code == package.unit)

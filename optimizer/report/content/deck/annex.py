"""The annex: one page for each kecamatan, with its areas and what is built there."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.deck.answer import score_series
from optimizer.report.content.deck.common import slide
from optimizer.report.content.deck.fairness import remains
from optimizer.report.content.deck.parts import BarsPart, Head, Line, Part, Shape, SlideTable, Text
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.districts import District, districts
from optimizer.report.content.facts import RunFacts, UnitFacts, WorkFacts
from optimizer.report.content.origin import labels
from optimizer.report.content.phasing import phased
from optimizer.report.numbers import number, rupiah, volume
from optimizer.report.words import counted, more, office_name, parted, say

MOST_UNITS = 14
MOST_WORKS = 16
MOST_CHARTED = 6
MOST_BOTH = 14

Works = tuple[WorkFacts, ...]


def annex(facts: RunFacts, language: Language) -> tuple[Slide, ...]:
    """Return a page for each kecamatan, by name."""
    found = sorted(districts(facts), key=lambda district: district.name)
    return tuple(_page(facts, district, language) for district in found)


def district_finding(district: District, facts: RunFacts, language: Language) -> str:
    """Return what a kecamatan gets and what that changes."""
    units = counted(len(district.units), facts.setting.counted, language)
    if not district.money:
        return say("annex.nothing", language, name=district.name, units=units)
    money, milder = rupiah(district.money, language), number(district.milder, 0, language)
    return say("annex.finding", language, name=district.name, units=units, money=money, milder=milder)


def _page(facts: RunFacts, district: District, language: Language) -> Slide:
    words = (
        district_finding(district, facts, language),
        say("annex.subtitle", language),
        say("note.annex", language, name=district.name),
    )
    right: list[Part] = [Text((Line(say("annex.no_works", language)),))]
    if district.works:
        right = [_works_table(facts, district, language)]
    right += _left_over(facts, district, language)
    left: tuple[Part, ...] = (_units_table(facts, district, language), *_scores(facts, district, language))
    return slide(facts, language, words, (Pane(0.42, left), Pane(0.58, tuple(right))))


def _left_over(facts: RunFacts, district: District, language: Language) -> list[Part]:
    """Return what still scores in each unit, where the works leave room for it."""
    found = [unit for unit in district.units if any(unit.after.parameter_points)]
    works = len({work.intervention for work in district.works})
    if not found or len(found) + works > MOST_BOTH:
        return []
    names = labels(facts.units, language)
    heads = (Head(say("column.nama", language), 0.28, wrap=True), Head(say("deck.remains", language), 0.72, wrap=True))
    rows = tuple((names[unit.code], remains(facts, unit, language)) for unit in found)
    return [SlideTable(say("alt.annex_left", language, name=district.name), heads, rows)]


def _scores(facts: RunFacts, district: District, language: Language) -> tuple[Part, ...]:
    """Return the scores as a chart where the table leaves room for it."""
    if len(district.units) > MOST_CHARTED:
        return ()
    names = labels(facts.units, language)
    return (
        BarsPart(
            say("alt.annex_scores", language, name=district.name),
            Shape.LYING,
            tuple(names[unit.code] for unit in district.units),
            score_series(district.units, language),
        ),
    )


def _units_table(facts: RunFacts, district: District, language: Language) -> SlideTable:
    names = labels(facts.units, language)
    shown, rest = parted(district.units, MOST_UNITS)
    rows = [_unit_row(facts, unit, names[unit.code], language) for unit in shown]
    if rest:
        money = rupiah(sum(unit.money for unit in rest), language)
        rows.append((more(len(rest), facts.setting.counted, language), "", "", "", money))
    heads = (
        Head(say("column.nama", language), 0.29, wrap=True),
        Head(say("column.kk", language), 0.1, right=True),
        Head(say("tiles.score", language), 0.14, right=True),
        Head(say("annex.category", language), 0.24, wrap=True),
        Head(say("chart.spending", language), 0.23, right=True),
    )
    return SlideTable(say("alt.annex_units", language, name=district.name), heads, tuple(rows))


def _unit_row(facts: RunFacts, unit: UnitFacts, name: str, language: Language) -> tuple[str, ...]:
    before, after = (number(standing.points, 0, language) for standing in (unit.before, unit.after))
    score = say("chart.before_after", language, before=before, after=after)
    money = rupiah(unit.money, language) if unit.money else "–"
    return name, number(unit.households, 0, language), score, facts.setting.categories[unit.after.category].name, money


def _works_table(facts: RunFacts, district: District, language: Language) -> SlideTable:
    """Return what is built in a kecamatan, by intervention, the dearest first."""
    codes = dict.fromkeys(work.intervention for work in district.works)
    groups: list[Works] = [tuple(work for work in district.works if work.intervention == code) for code in codes]
    groups.sort(key=lambda works: (-_cost(works), works[0].intervention))
    many = phased(facts)
    shown, rest = parted(groups, MOST_WORKS)
    rows = [_work_row(works, many, language) for works in shown]
    if rest:
        money = rupiah(sum(_cost(works) for works in rest), language)
        rows.append((more(len(rest), "intervention", language), *("",) * (4 if many else 3), money))
    year = (Head(say("column.tahun", language), 0.12),) if many else ()
    heads = (
        Head(say("annex.work", language), 0.34 if many else 0.42, wrap=True),
        Head(say("annex.places", language), 0.09, right=True),
        Head(say("column.volume", language), 0.14 if many else 0.15, right=True),
        *year,
        Head(say("annex.office", language), 0.15 if many else 0.16),
        Head(say("chart.spending", language), 0.16 if many else 0.18, right=True),
    )
    return SlideTable(say("alt.annex_works", language, name=district.name), heads, tuple(rows))


def _work_row(works: Works, many: bool, language: Language) -> tuple[str, ...]:
    first, years = works[0], sorted({work.year for work in works})
    return (
        first.name,
        number(len({work.area for work in works}), 0, language),
        volume(round(sum(work.volume for work in works), 9), first.measure, language),
        *((str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1] % 100:02d}",) if many else ()),
        office_name(first.office),
        rupiah(_cost(works), language),
    )


def _cost(works: Works) -> int:
    return sum(work.cost for work in works)

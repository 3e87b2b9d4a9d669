"""The official form before and after, one for each counted unit: volume, per cent and points of every criterion."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.book.address import span
from optimizer.report.content.book.value import Block, BookCell, Formula, Ink, Line, Sheet
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.origin import first_line
from optimizer.report.numbers import number
from optimizer.report.words import say

FORM_SHEET = "awal_akhir"
MOST_FORMS = 200
"""Units with a form; those with the highest scores come first where there are more."""

_TOP = 4
_HEADS = ("aspect", "criterion", "measure", "volume_before", "percent_before", "points_before", "volume_after", "percent_after")
_INKS = (Ink.WRAP, Ink.WRAP, Ink.TEXT, Ink.PLAIN, Ink.PERCENT, Ink.WHOLE, Ink.PLAIN, Ink.PERCENT, Ink.WHOLE)
_VOLUME = 4
"""Decimals of volumes, as the official form has them at most."""
_FOOT = 4
_PER_PAGE = 2


def form_sheet(facts: RunFacts, language: Language) -> Sheet:
    """Return the forms below one another, each on a page of its own when printed."""
    units = facts.units
    if len(units) > MOST_FORMS:
        units = tuple(sorted(units, key=lambda unit: (-unit.before.points, unit.code))[:MOST_FORMS])
    height = len(facts.setting.parameters) + _FOOT + 3
    tops = [_TOP + place * height for place in range(len(units))]
    lines = [Line(first_line(facts, language), strong=True), Line(say("book.as_planned", language))]
    if len(units) < len(facts.units):
        shown, whole = (number(len(some), 0, language) for some in (units, facts.units))
        lines.append(Line(say("book.forms_most", language, shown=shown, whole=whole)))
    return Sheet(
        name=FORM_SHEET,
        title=say("book.form_title", language, scheme=facts.setting.scheme),
        lines=tuple(line for line in lines if line.text),
        blocks=tuple(_form(unit, facts, top, language) for unit, top in zip(units, tops, strict=True)),
        widths=(26, 46, 8, 11, 10, 8, 11, 10, 8),
        breaks=tuple(top - 1 for top in tops[_PER_PAGE::_PER_PAGE]),
        portrait=True,
    )


def _form(unit: UnitFacts, facts: RunFacts, top: int, language: Language) -> Block:
    """Return the form of one unit; the totals of points are formulas."""
    count, setting = len(facts.setting.parameters), facts.setting
    before, after = unit.before, unit.after
    aspects = {code: aspect.name for aspect in facts.catalogue.aspects for code in aspect.parameters}
    rows: list[tuple[BookCell, ...]] = []
    for place, deficit in enumerate(facts.deficits):
        rows.append(
            (
                aspects.get(deficit.code, ""),
                f"{deficit.code} {deficit.name}",
                deficit.measure,
                round(before.volumes[place], _VOLUME),
                before.percent[place],
                before.parameter_points[place],
                round(after.volumes[place], _VOLUME),
                after.percent[place],
                after.parameter_points[place],
            )
        )
    totals = [
        Formula(f"=SUM({span(top + 1, top + count, column)})", value)
        for column, value in ((5, before.points), (8, after.points))
    ]
    names = [setting.categories[standing.category].name for standing in (before, after)]
    rows += [
        (say("book.form_total", language), None, None, None, None, totals[0], None, None, totals[1]),
        (say("book.form_level", language), None, None, names[0], None, None, names[1], None, None),
        (say("book.form_average", language), None, None, None, before.average, None, None, after.average, None),
        (say("book.form_contribution", language), None, None, None, None, None, None, 100 * unit.contribution, None),
    ]
    return Block(
        top=top,
        left=0,
        heads=tuple(say(f"book.form_{head}", language) for head in (*_HEADS, "points_after")),
        inks=_INKS,
        rows=tuple(rows),
        title=say("book.form_unit", language, name=unit.name, unit=unit.code, village=unit.village, district=unit.district),
        strong=_FOOT,
    )

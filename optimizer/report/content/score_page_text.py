"""A score sheet as a page: what is said at the top, the forms, the overview and the categories."""

from __future__ import annotations

from optimizer.measures.score_form import AreaSheet, Standing
from optimizer.measures.score_sheet import CategoryCount, ScoreSheet
from optimizer.messages import Language
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.score_form_text import form, named
from optimizer.report.content.score_page import ScorePage
from optimizer.report.content.screen import Grid
from optimizer.report.numbers import number, percent, trimmed
from optimizer.report.words import counted, more, say

MOST_FORMS = 24
"""Tables of more units than this show the overview alone."""

MOST_ROWS = 500

_NONE = "–"
_UNKNOWN = "?"


def score_page(sheet: ScoreSheet, language: Language) -> ScorePage:
    """Return everything a terminal shows of a scored table."""
    shown = sheet.areas if len(sheet.areas) <= MOST_FORMS else ()
    count = counted(len(sheet.areas), sheet.unit, language)
    return ScorePage(
        warning=sheet_mark(sheet, language),
        title=say("score.title", language, count=count),
        aside=sheet.scheme_title,
        headline=(_policy(sheet, language),),
        forms=tuple(form(area, sheet.most, language) for area in shown),
        overview=_overview(sheet, language),
        notes=_notes(sheet, language),
        categories=_categories(sheet, language),
    )


def sheet_mark(sheet: ScoreSheet, language: Language) -> str:
    """Return the first line: that data are not all measured, or that the table does not tell; else empty."""
    qualities = tuple(area.quality for area in sheet.areas if area.quality is not None)
    if len(qualities) < len(sheet.areas):
        return say("score.quality_untold", language)
    return quality_mark(qualities, sheet.unit, language)


def _policy(sheet: ScoreSheet, language: Language) -> str:
    cuts = " / ".join(f"{trimmed(cut, 3, language)}%" for cut in sheet.cuts)
    code = "score.cuts_reached" if sheet.reached_at_cut else "score.cuts_passed"
    return say(
        "score.policy",
        language,
        policy=sheet.policy,
        cuts=say(code, language, cuts=cuts),
        points=" / ".join(str(points) for points in sheet.points),
        counted=say(f"counted.{sheet.unit}", language),
    )


def _overview(sheet: ScoreSheet, language: Language) -> tuple[Grid, ...]:
    """Return one row for each unit, and the aspect averages of tables too long for forms."""
    heads = tuple(say(f"score.{head}", language) for head in ("points", "category", "mean", "priority", "findings"))
    shown = sheet.areas[:MOST_ROWS]
    main = Grid(say("score.overview", language), heads, tuple(_row(area, language) for area in shown))
    if len(sheet.areas) <= MOST_FORMS:
        return (main,)
    places = tuple(str(place) for place, _ in enumerate(shown[0].aspects, 1))
    averages = tuple((area.name, *(number(aspect.average, 1, language) for aspect in area.aspects)) for area in shown)
    return (main, Grid(say("score.aspects", language), places, averages))


def _row(area: AreaSheet, language: Language) -> tuple[str, ...]:
    return (
        area.name,
        str(area.total),
        named(area.category, language),
        percent(area.sectoral, 2, language),
        _priority(area.standing),
        str(len(area.flags)) if area.flags else _NONE,
    )


def _priority(standing: Standing) -> str:
    if not standing.slum:
        return _NONE
    if standing.priority is None:
        return _UNKNOWN
    return f"{standing.priority} ({standing.priority_code or _UNKNOWN})"


def _notes(sheet: ScoreSheet, language: Language) -> tuple[str, ...]:
    notes = [say("score.overview_note", language)]
    if len(sheet.areas) > MOST_FORMS:
        aspects = enumerate(sheet.areas[0].aspects, 1)
        names = ((place, aspect.name if language == "id" else aspect.name_en) for place, aspect in aspects)
        legend = ", ".join(say("score.legend", language, number=str(place), name=name) for place, name in names)
        notes.append(say("score.aspects_note", language, legend=legend))
        notes.append(say("score.no_forms", language, most=counted(MOST_FORMS, sheet.unit, language)))
    if len(sheet.areas) > MOST_ROWS:
        notes.append(say("score.rest", language, more=more(len(sheet.areas) - MOST_ROWS, sheet.unit, language)))
    return tuple(notes)


def _categories(sheet: ScoreSheet, language: Language) -> Grid:
    heads = (say("score.units", language), say("score.hectares", language))
    rows = [_band(count, language) for count in sheet.categories]
    units = sum(count.units for count in sheet.categories)
    hectares = sum(count.hectares for count in sheet.categories)
    rows.append((say("score.sum", language), number(units, 0, language), number(hectares, 2, language)))
    return Grid(say("score.categories", language), heads, tuple(rows))


def _band(count: CategoryCount, language: Language) -> tuple[str, str, str]:
    name = say("score.band", language, name=named(count.category, language), least=str(count.least), most=str(count.most))
    return name, number(count.units, 0, language), number(count.hectares, 2, language)

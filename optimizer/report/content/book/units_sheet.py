"""The sheet of the counted units before and after, with a chart of their scores."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.book.value import Area, BarChart, Block, BookCell, Ink, Line, Series, Sheet, summed
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.origin import first_line
from optimizer.report.words import say

UNITS_SHEET = "kawasan"
MOST_BARS = 25
_TOP = 4
_TEXTS = ("kode", "nama", "kelurahan_desa", "kecamatan")
_COUNTS = ("luas_ha", "kk", "kk_miskin")
_SCORES = ("skor_awal", "skor_akhir", "kategori_awal", "kategori_akhir")
_SHARES = ("rata_rata_awal", "rata_rata_akhir", "kontribusi_persen")
_KEYS = (*_TEXTS, *_COUNTS, *_SCORES, *_SHARES, "keluar_kumuh", "biaya", "biaya_per_kk")
_SUMMED = {"luas_ha", "kk", "kk_miskin", "skor_awal", "skor_akhir", "biaya"}


def units_sheet(facts: RunFacts, language: Language) -> Sheet:
    """Return the sheet: units in their own order, their totals below."""
    rows = tuple(_row(unit, facts, language) for unit in facts.units)
    block = Block(
        top=_TOP,
        left=0,
        heads=tuple(say(f"column.{key}", language) for key in _KEYS),
        inks=tuple(_ink(key) for key in _KEYS),
        rows=(*rows, _total(rows, language)),
        strong=1,
    )
    warning = first_line(facts, language)
    return Sheet(
        name=UNITS_SHEET,
        title=say("table.units", language),
        lines=tuple(
            Line(text, strong) for text, strong in ((warning, True), (say("book.as_planned", language), False)) if text
        ),
        blocks=(block,),
        widths=(15, 28, 24, 18, 9, 9, 9, 9, 9, 16, 16, 12, 12, 12, 10, 16, 14),
        freeze=(_TOP + 1, 2),
        repeat=_TOP,
        charts=_charts(facts, language),
    )


def _ink(key: str) -> Ink:
    if key in _SHARES:
        return Ink.PERCENT
    if key == "luas_ha":
        return Ink.DECIMAL
    return Ink.WHOLE if key in _SUMMED or key == "biaya_per_kk" else Ink.TEXT


def _row(unit: UnitFacts, facts: RunFacts, language: Language) -> tuple[BookCell, ...]:
    categories = facts.setting.categories
    return (
        unit.code,
        unit.name,
        unit.village,
        unit.district,
        unit.hectares,
        unit.households,
        unit.poor if facts.outcome.poor_known else None,
        unit.before.points,
        unit.after.points,
        categories[unit.before.category].name,
        categories[unit.after.category].name,
        unit.before.average,
        unit.after.average,
        100 * unit.contribution,
        say("book.yes" if unit.lifted else "book.no", language),
        unit.money,
        round(unit.money / unit.households) if unit.households else None,
    )


def _total(rows: tuple[tuple[BookCell, ...], ...], language: Language) -> tuple[BookCell, ...]:
    sums = (summed(_TOP + 1, rows, place) if key in _SUMMED else None for place, key in enumerate(_KEYS[1:], 1))
    return (say("book.total", language), *sums)


def _charts(facts: RunFacts, language: Language) -> tuple[BarChart, ...]:
    """Return the scores before and after; none where there are more units than bars can show."""
    count = len(facts.units)
    if not 0 < count <= MOST_BARS:
        return ()
    names = Area(_TOP + 1, 1, _TOP + count, 1)

    def series(code: str, key: str, focus: bool) -> Series:
        column = _KEYS.index(key)
        return Series(say(code, language), names, Area(_TOP + 1, column, _TOP + count, column), focus)

    return (
        BarChart(
            title=say("book.scores_chart", language),
            series=(series("screen.before", "skor_awal", False), series("screen.after", "skor_akhir", True)),
            row=_TOP + count + 3,
            column=0,
            height=max(16, count + 6),
            scale="0",
        ),
    )

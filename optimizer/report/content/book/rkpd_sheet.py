"""A sheet in the manner of RKPD and Renja: sub-kegiatan with place, target, indicative budget, fund and forward estimate."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.book.nomenclature import activity_name
from optimizer.report.content.book.value import Block, BookCell, Ink, Line, Sheet, summed
from optimizer.report.content.facts import RunFacts, WorkFacts
from optimizer.report.numbers import rupiah_whole
from optimizer.report.words import office_name, say

RKPD_SHEET = "rkpd"
_TOP = 4
_MONEY = {9, 13, 14}
_HEADS = (
    *("number", "office", "activity", "activity_name", "work", "year", "places", "target", "measure", "budget", "funds"),
    *("next_target", "next_measure", "next_budget", "upkeep"),
)
_INKS = (
    *(Ink.WHOLE, Ink.TEXT, Ink.TEXT, Ink.WRAP, Ink.WRAP, Ink.YEAR, Ink.WRAP, Ink.PLAIN, Ink.TEXT, Ink.WHOLE, Ink.WRAP),
    *(Ink.PLAIN, Ink.TEXT, Ink.WHOLE, Ink.SPARSE),
)
_WIDTHS = (5, 14, 19, 32, 32, 7, 46, 10, 9, 16, 40, 10, 9, 16, 15)

Key = tuple[int, str, str, str]


def rkpd_sheet(facts: RunFacts, language: Language) -> Sheet:
    """Return the sheet: a row for each year, office, sub-kegiatan and intervention; the next year is the forward estimate."""
    groups: dict[Key, list[WorkFacts]] = {}
    for work in facts.works:
        groups.setdefault((work.year, work.office, work.activity, work.intervention), []).append(work)
    rows = tuple(_row(place, key, groups, facts, language) for place, key in enumerate(sorted(groups), 1))
    last = str(facts.setting.years[-1])
    return Sheet(
        name=RKPD_SHEET,
        title=say("book.rkpd_title", language, title=facts.setting.title),
        lines=(
            Line(say("book.as_planned", language)),
            Line(say("book.rkpd_forward", language, last=last) + " " + say("book.nomenclature", language)),
        ),
        blocks=(
            Block(
                top=_TOP,
                left=0,
                heads=tuple(say(f"book.rkpd_{head}", language) for head in _HEADS),
                inks=_INKS,
                rows=(*rows, _total(rows, language)),
                strong=1,
            ),
        ),
        widths=_WIDTHS,
        freeze=(_TOP + 1, 3),
        repeat=_TOP,
        large=True,
    )


def _row(
    number: int, key: Key, groups: dict[Key, list[WorkFacts]], facts: RunFacts, language: Language
) -> tuple[BookCell, ...]:
    works, year = groups[key], key[0]
    first, cost = works[0], sum(work.cost for work in works)
    following = groups.get((year + 1, *key[1:]), [])
    known = year < facts.setting.years[-1]
    upkeep = {price.code: price.upkeep for price in facts.catalogue.prices}.get(first.intervention, 0.0)
    return (
        number,
        office_name(first.office),
        first.activity,
        activity_name(first.activity),
        first.name,
        year,
        "; ".join(dict.fromkeys(work.area_name for work in works)),
        _volume(works),
        first.measure,
        cost,
        _funds(works, facts, language),
        _volume(following) if known else None,
        first.measure if known else None,
        sum(work.cost for work in following) if known else None,
        round(cost * upkeep),
    )


def _volume(works: list[WorkFacts]) -> float:
    return round(sum(work.volume for work in works), 9)


def _funds(works: list[WorkFacts], facts: RunFacts, language: Language) -> str:
    """Return who pays and how much: ``APBD Kabupaten Rp 12.000.000; Dana Desa Rp 3.000.000``."""
    names = {fund.code: fund.name for fund in facts.funds}
    paid: dict[str, int] = {}
    for work in works:
        for fund, money in work.payments:
            paid[fund] = paid.get(fund, 0) + money
    return "; ".join(f"{names[fund]} {rupiah_whole(paid[fund], language)}" for fund in names if paid.get(fund))


def _total(rows: tuple[tuple[BookCell, ...], ...], language: Language) -> tuple[BookCell, ...]:
    total = say("book.total", language)
    return tuple(
        summed(_TOP + 1, rows, column) if column in _MONEY else total if column == 1 else None for column in range(len(_HEADS))
    )

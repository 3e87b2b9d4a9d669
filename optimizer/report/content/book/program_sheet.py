"""The memorandum program: every work with its place, volume, cost by year, funds and office."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.book.nomenclature import activity_name
from optimizer.report.content.book.plan_rows import fund_codes
from optimizer.report.content.book.value import Block, BookCell, Ink, Line, Sheet, summed
from optimizer.report.content.facts import RunFacts, WorkFacts
from optimizer.report.words import office_name, say

PROGRAM_SHEET = "memorandum"
_TOP = 4
_TEXTS = 7


def program_sheet(facts: RunFacts, language: Language) -> Sheet:
    """Return the sheet: one row for each intervention in an area, by sub-kegiatan, all years side by side."""
    years, funds = facts.setting.years, fund_codes(facts)
    names = {fund.code: fund.name for fund in facts.funds}
    villages = {place.code: place.village for place in facts.catalogue.places}
    rows = tuple(
        (
            number,
            *_names(works[0], villages.get(works[0].area, ""), language),
            *_numbers(works, years, funds),
            office_name(works[0].office),
        )
        for number, works in enumerate(_gathered(facts.works), 1)
    )
    heads = (
        *(say(f"book.program_{head}", language) for head in ("number", "activity", "activity_name", "work", "place")),
        *(say(f"column.{key}", language) for key in ("volume", "satuan", "biaya")),
        *(say("book.year_money", language, year=str(year)) for year in years),
        *(say("book.fund_money", language, fund=names[fund]) for fund in funds),
        say("column.perangkat_daerah", language),
    )
    money = (Ink.WHOLE, *(Ink.SPARSE,) * (len(years) + len(funds)))
    return Sheet(
        name=PROGRAM_SHEET,
        title=say("book.program_title", language, title=facts.setting.title),
        lines=(Line(say("book.as_planned", language)), Line(say("book.nomenclature", language))),
        blocks=(
            Block(
                top=_TOP,
                left=0,
                heads=heads,
                inks=(Ink.WHOLE, Ink.TEXT, Ink.WRAP, Ink.WRAP, Ink.WRAP, Ink.PLAIN, Ink.TEXT, *money, Ink.TEXT),
                rows=(*rows, _total(rows, len(heads), language)),
                strong=1,
            ),
        ),
        widths=(5, 19, 34, 34, 36, 9, 9, *(15.0 for _ in money), 14),
        freeze=(_TOP + 1, 2),
        repeat=_TOP,
        large=True,
    )


def _gathered(works: tuple[WorkFacts, ...]) -> list[list[WorkFacts]]:
    """Return the works of each intervention in each area, in the order of sub-kegiatan, intervention and area."""
    groups: dict[tuple[str, str, str], list[WorkFacts]] = {}
    for work in works:
        groups.setdefault((work.activity, work.intervention, work.area), []).append(work)
    return [groups[key] for key in sorted(groups, key=lambda key: (not key[0], key))]


def _place(work: WorkFacts, village: str, language: Language) -> str:
    """Return where a work is: the area, its village where that is called otherwise, its district."""
    village = "" if village == work.area_name else village
    names = (name for name in (work.area_name, village, say("book.district", language, name=work.district)) if name)
    return ", ".join(names)


def _names(work: WorkFacts, village: str, language: Language) -> tuple[str, str, str, str]:
    return work.activity, activity_name(work.activity), work.name, _place(work, village, language)


def _numbers(works: list[WorkFacts], years: tuple[int, ...], funds: tuple[str, ...]) -> tuple[BookCell, ...]:
    """Return volume, unit and cost, then the cost of each year and what each fund pays."""
    paid = [payment for work in works for payment in work.payments]
    return (
        round(sum(work.volume for work in works), 9),
        works[0].measure,
        sum(work.cost for work in works),
        *(sum(work.cost for work in works if work.year == year) for year in years),
        *(sum(money for code, money in paid if code == fund) for fund in funds),
    )


def _total(rows: tuple[tuple[BookCell, ...], ...], width: int, language: Language) -> tuple[BookCell, ...]:
    texts: tuple[BookCell, ...] = (None, say("book.total", language), *(None,) * (_TEXTS - 2))
    sums = tuple(summed(_TOP + 1, rows, column) for column in range(_TEXTS, width - 1))
    return (*texts, *sums, None)

"""The sheet of unit costs by year, which prices the plan: readers skip it, its name begins with ``catatan``."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.book.address import fixed, span
from optimizer.report.content.book.value import Block, Ink, Line, Sheet
from optimizer.report.content.facts import RunFacts
from optimizer.report.words import say

PRICE_SHEET = "catatan_harga"

_TOP = 4
_NAMES = 4


@dataclass(frozen=True, slots=True)
class PriceLayout:
    """Where unit costs stand: ``years`` columns of them, as many again of costs for starting, ``rows`` interventions."""

    years: int
    rows: int


def price_sheet(facts: RunFacts, language: Language) -> tuple[Sheet, PriceLayout]:
    """Return the sheet and where its numbers stand."""
    years, prices = facts.setting.years, facts.catalogue.prices
    heads = (
        *(say(f"column.{key}", language) for key in ("intervensi", "uraian", "satuan")),
        say("book.step", language),
        *map(str, years),
        *(say("book.start_year", language, year=str(year)) for year in years),
        say("book.upkeep", language),
    )
    money = (*(Ink.WHOLE,) * len(years), *(Ink.SPARSE,) * len(years))
    block = Block(
        top=_TOP,
        left=0,
        heads=heads,
        inks=(Ink.TEXT, Ink.TEXT, Ink.TEXT, Ink.PLAIN, *money, Ink.PERCENT),
        rows=tuple(
            (
                price.code,
                price.name,
                price.measure,
                price.step,
                *(lot / price.step for lot in price.lot),
                *price.start,
                100 * price.upkeep,
            )
            for price in prices
        ),
    )
    sheet = Sheet(
        name=PRICE_SHEET,
        title=say("book.price_title", language),
        lines=(Line(say("book.price_how", language)),),
        blocks=(block,),
        widths=(24, 44, 12, 10, *(15.0 for _ in range(2 * len(years))), 12),
        freeze=(_TOP + 1, 2),
        repeat=_TOP,
    )
    return sheet, PriceLayout(len(years), len(prices))


def price_formula(layout: PriceLayout, code: str, year: str) -> str:
    """Return the formula of a unit cost: that of the intervention in one cell, in the year of another; 0 for unknown ones."""
    return _lookup(layout, code, year, 0)


def start_formula(layout: PriceLayout, code: str, year: str) -> str:
    """Return the formula of the cost of starting."""
    return _lookup(layout, code, year, layout.years)


def _lookup(layout: PriceLayout, code: str, year: str, shift: int) -> str:
    """Return a look-up by code and by how many years after the first."""
    last = _TOP + max(layout.rows, 1)
    left, right = _NAMES + shift, _NAMES + shift + layout.years - 1
    numbers = f"{PRICE_SHEET}!{fixed(_TOP + 1, left)}:{fixed(last, right)}"
    names = span(_TOP + 1, last, 0, PRICE_SHEET)
    years = f"{PRICE_SHEET}!{fixed(_TOP, _NAMES)}:{fixed(_TOP, _NAMES + layout.years - 1)}"
    return f'=SUM(IFERROR(INDEX({numbers},MATCH({code},{names},0),MATCH({year}&"",{years},0)),0))'

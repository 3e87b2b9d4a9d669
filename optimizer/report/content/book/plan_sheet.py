"""The sheet ``rencana``: the plan as a table to be edited, with its totals above it; it reads back into ``tuntas evaluate``."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.planned import PLAN_SHEET
from optimizer.messages import Language, message
from optimizer.report.content.book.address import fixed, letters, span
from optimizer.report.content.book.plan_rows import NO, YES, PlanRow, fund_codes, plan_rows
from optimizer.report.content.book.price_sheet import PriceLayout, price_formula, start_formula
from optimizer.report.content.book.value import Alarm, Area, Block, BookCell, Choice, Formula, Ink, Line, Sheet, Watch
from optimizer.report.content.facts import RunFacts
from optimizer.report.words import say

TOP = 9
"""Row of the heads of the table."""

SPARE = 300
"""Rows below the table that formulas count too: a table grows when something is typed under it."""

TABLE = "tabel_rencana"

_TOTALS = 3
"""Row above the totals."""

_BEFORE = ("pilih", "kode", "nama", "kecamatan", "tahun", "intervensi", "uraian", "volume", "satuan")
_MONEY = ("harga_satuan", "biaya_tetap", "biaya")
_AFTER = ("belum_ada_dana", "kelompok", "perangkat_daerah", "sub_kegiatan")
_SIZES = ("volume_semula", "tahun_semula", "volume_terbesar", "langkah", "mutu")
_WIDTHS = {"pilih": 7, "kode": 15, "nama": 26, "kecamatan": 18, "tahun": 7, "intervensi": 22, "uraian": 38, "satuan": 10}
_TOLD = {"pilih": "pilih", "intervensi": "intervensi", "tahun": "tahun", "volume": "volume", "satuan": "satuan"}


@dataclass(frozen=True, slots=True)
class PlanLayout:
    """Where the columns of the sheet stand; ``last`` is the last row that formulas count."""

    keys: tuple[str, ...]
    funds: tuple[str, ...]
    last: int

    def at(self, key: str) -> int:
        """Return the column of a key."""
        return self.keys.index(key)

    def run(self, key: str, sheet: str = PLAN_SHEET) -> str:
        """Return all cells of a column, as formulas of another sheet write them."""
        return span(TOP + 1, self.last, self.at(key), sheet)


def plan_layout(facts: RunFacts, rows: int) -> PlanLayout:
    """Return the layout of the sheet for so many rows."""
    funds = fund_codes(facts)
    keys = (*_BEFORE, *_MONEY, *(f"dana_{fund}" for fund in funds), *_AFTER, *_SIZES)
    return PlanLayout(keys, funds, TOP + rows + SPARE)


def plan_sheet(facts: RunFacts, prices: PriceLayout, language: Language) -> Sheet:
    """Return the sheet; every total is a formula over the table, with its value."""
    rows = plan_rows(facts)
    layout = plan_layout(facts, len(rows))
    table = Block(
        top=TOP,
        left=0,
        heads=layout.keys,
        inks=tuple(_ink(key) for key in layout.keys),
        rows=tuple(_row(row, layout, prices) for row in rows),
        table=TABLE,
        notes=tuple(_note(key, language) for key in layout.keys),
    )
    return Sheet(
        name=PLAN_SHEET,
        title=say("book.plan_title", language, title=facts.setting.title),
        lines=(Line(say("book.plan_how", language)), Line(say("book.plan_again", language))),
        blocks=(_totals(facts, layout, sum(map(_owed, rows)), language), table),
        widths=tuple(_width(key) for key in layout.keys),
        freeze=(TOP + 1, 3),
        repeat=TOP,
        large=True,
        printed=Area(0, 0, TOP + max(1, sum(row.chosen for row in rows)), layout.at("belum_ada_dana")),
        watches=_watches(layout, table.area),
        choices=(
            Choice(Area(TOP + 1, 0, layout.last, 0), (YES, NO)),
            Choice(Area(TOP + 1, layout.at("volume"), layout.last, layout.at("volume"))),
        ),
    )


def _ink(key: str) -> Ink:
    edited = {"pilih": Ink.EDIT_TEXT, "tahun": Ink.EDIT_YEAR, "volume": Ink.EDIT_PLAIN}
    if key in edited:
        return edited[key]
    if key.startswith("dana_"):
        return Ink.EDIT_WHOLE
    if key in ("biaya_tetap", "belum_ada_dana"):
        return Ink.SPARSE
    if key in _MONEY:
        return Ink.WHOLE
    if key == "tahun_semula":
        return Ink.YEAR
    return Ink.PLAIN if key in ("volume_semula", "volume_terbesar", "langkah") else Ink.TEXT


def _width(key: str) -> float:
    return _WIDTHS.get(key, max(13.0, len(key) + 3.0))


def _note(key: str, language: Language) -> str:
    """Return what a column holds, as the reader of plans explains it; empty for columns that are not read back."""
    if key.startswith("dana_"):
        return message("plan.column.dana").say(language)
    return message(f"plan.column.{_TOLD[key]}").say(language) if key in _TOLD else ""


def _row(row: PlanRow, layout: PlanLayout, prices: PriceLayout) -> tuple[BookCell, ...]:
    """Return one row of the table; its formulas name columns of their own row, so that they go on in rows typed below."""
    pick, volume, price, start, cost, code, year = (
        f"{TABLE}[[#This Row],[{key}]]"
        for key in ("pilih", "volume", "harga_satuan", "biaya_tetap", "biaya", "intervensi", "tahun")
    )
    funds = layout.funds
    paid = f"SUM({TABLE}[[#This Row],[dana_{funds[0]}]:[dana_{funds[-1]}]])" if funds else "0"
    return (
        YES if row.chosen else NO,
        row.area,
        row.area_name,
        row.district,
        row.year,
        row.intervention,
        row.name,
        row.volume,
        row.measure,
        Formula(price_formula(prices, code, year), row.price),
        Formula(start_formula(prices, code, year), row.start),
        Formula(f'=SUM(IF(AND({pick}="{YES}",{volume}>0),ROUND({volume}*{price},0)+{start},0))', row.cost),
        *row.paid,
        Formula(f'=SUM({cost}-IF({pick}="{YES}",{paid},0))', _owed(row)),
        row.group,
        row.office,
        row.activity,
        row.planned,
        row.year,
        row.most,
        row.step,
        row.quality,
    )


def _owed(row: PlanRow) -> int:
    """Return what no fund pays of a row, Rp."""
    return row.cost - sum(row.paid) if row.chosen else 0


def totals_at() -> tuple[str, ...]:
    """Return the addresses of spending, budget, what is left, what has no fund, and the count of changed rows."""
    return tuple(fixed(_TOTALS + 1 + place, 3) for place in range(5))


def changed_rows(layout: PlanLayout) -> str:
    """Return the count, as a formula without ``=``, of rows whose volume, choice or year is not that of the plan."""
    chosen = f'({layout.run("pilih")}="{YES}")'
    volume = f"({chosen}*{layout.run('volume')}<>{layout.run('volume_semula')})"
    year = f"{chosen}*({layout.run('tahun')}<>{layout.run('tahun_semula')})"
    return f"SUMPRODUCT(--({volume}+{year}>0))"


def _totals(facts: RunFacts, layout: PlanLayout, owed: int, language: Language) -> Block:
    """Return the totals above the table: spending, budget, what is left, what has no money yet, rows changed by hand."""
    spent, budget, *_ = totals_at()
    return Block(
        top=_TOTALS,
        left=2,
        heads=("", "", ""),
        inks=(Ink.TEXT, Ink.WHOLE, Ink.TEXT),
        rows=(
            (say("book.spent", language), Formula(f"=SUM({layout.run('biaya')})", facts.spent), ""),
            (say("book.budget", language), facts.budget, ""),
            (
                say("book.left", language),
                Formula(f"=SUM({budget}-{spent})", facts.budget - facts.spent),
                say("book.left_how", language),
            ),
            (say("book.unfunded", language), Formula(f"=SUM({layout.run('belum_ada_dana')})", owed), ""),
            (
                say("book.changed", language),
                Formula(f"=SUM({changed_rows(layout)})", 0),
                say("book.evaluate_it", language),
            ),
        ),
    )


def _watches(layout: PlanLayout, rows: Area) -> tuple[Watch, ...]:
    """Return what changes its look: rows left out, rows changed by hand, volumes over the most that fits, money missing."""
    first = TOP + 2
    pick, volume, planned, most, owed, year, old = (
        f"${letters(layout.at(key))}{first}"
        for key in ("pilih", "volume", "volume_semula", "volume_terbesar", "belum_ada_dana", "tahun", "tahun_semula")
    )
    _, _, left, unfunded, changed = totals_at()
    whole = Area(rows.top, 0, layout.last, rows.right)

    def column(key: str) -> Area:
        return Area(rows.top, layout.at(key), layout.last, layout.at(key))

    over = Alarm.OVER
    return (
        Watch(Area(_TOTALS + 3, 3, _TOTALS + 3, 4), f"={left}<0", over),
        Watch(Area(_TOTALS + 4, 3, _TOTALS + 4, 3), f"={unfunded}<>0", over),
        Watch(Area(_TOTALS + 5, 3, _TOTALS + 5, 4), f"={changed}>0", Alarm.CHANGED),
        Watch(column("volume"), f'=AND({pick}="{YES}",{most}<>"",{volume}>{most})', over),
        Watch(column("belum_ada_dana"), f"={owed}<>0", over),
        Watch(whole, f'=OR(({pick}="{YES}")*{volume}<>{planned},AND({pick}="{YES}",{year}<>{old}))', Alarm.CHANGED),
        Watch(whole, f'={pick}="{NO}"', Alarm.IDLE),
    )

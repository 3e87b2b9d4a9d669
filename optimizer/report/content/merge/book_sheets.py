"""The sheets of merged lists: what each region gets, the list itself, and the caps."""

from __future__ import annotations

import dataclasses

from optimizer.messages import Language
from optimizer.report.content.book.address import cell, letters
from optimizer.report.content.book.table_block import table_block
from optimizer.report.content.book.value import (
    Alarm,
    Area,
    BarChart,
    BookCell,
    Choice,
    Formula,
    Ink,
    Line,
    Series,
    Sheet,
    Watch,
    summed,
)
from optimizer.report.content.merge.book_money import SHARES_SHEET, STEPS_SHEET, TOP, Live
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.merge.findings import facts_mark
from optimizer.report.content.report import Table
from optimizer.report.numbers import number
from optimizer.report.words import say

CAPS_SHEET = "batas"
MOST_BARS = 20
_SUMMED = ("belanja", "poin_kk", "beban_poin_kk", "langkah", "langkah_dikirim", "biaya_terkunci", "poin_kk_terkunci")
_MILLIONS = "#,##0,,"
_CHART_COLUMN = 13


def shares_sheet(facts: MergeFacts, live: Live, language: Language) -> Sheet:
    """Return what each region gets, most first as it was computed, with totals and the regions that get most as bars."""
    block = table_block(live.shares, TOP)
    rows = tuple(_share(tuple(row), TOP + 1 + n, live) for n, row in enumerate(block.rows))
    how = say("merge.book_live" if live.whole else "merge.book_fixed", language)
    marked = tuple(Line(text, strong=True) for text in (facts_mark(facts, language),) if text)
    return Sheet(
        name=SHARES_SHEET,
        title=live.shares.title,
        lines=(*marked, Line(how)),
        blocks=(dataclasses.replace(block, rows=(*rows, _total(rows, live, language)), strong=1),),
        widths=(10, 32, 20, 9, 15, 15, 14, 9, 11, 18, 14, 12),
        freeze=(TOP + 1, 2),
        repeat=TOP,
        printed=Area(0, 0, live.total, live.at("mutu")),
        charts=(_bars(live, language),),
    )


def _share(row: tuple[BookCell, ...], at: int, live: Live) -> tuple[BookCell, ...]:
    """Return one region with live money, points and shares; ``at``: its row on the sheet."""
    made = list(row)
    for key, sent, locked in (("belanja", "biaya", "biaya_terkunci"), ("poin_kk", "poin_kk", "poin_kk_terkunci")):
        made[live.at(key)] = live.won(sent, locked, at, _number(row[live.at(key)]))
    money, points, burden = (cell(at, live.at(key)) for key in ("belanja", "poin_kk", "beban_poin_kk"))
    whole = cell(live.total, live.at("belanja"))
    for key, some, all_of in (("porsi_persen", money, whole), ("beban_hilang_persen", points, burden)):
        made[live.at(key)] = Formula(f"=SUM(100*{some}/MAX(1,{all_of}))", _number(row[live.at(key)]))
    return tuple(made)


def _number(held: BookCell) -> float:
    return held if isinstance(held, int | float) else 0


def _total(rows: tuple[tuple[BookCell, ...], ...], live: Live, language: Language) -> tuple[BookCell, ...]:
    made: list[BookCell] = [None] * len(live.shares.columns)
    made[0] = say("book.total", language)
    for key in _SUMMED:
        made[live.at(key)] = summed(TOP + 1, rows, live.at(key))
    return tuple(made)


def _bars(live: Live, language: Language) -> BarChart:
    last = TOP + min(len(live.shares.rows), MOST_BARS)
    names, money = (Area(TOP + 1, live.at(key), last, live.at(key)) for key in ("nama_wilayah", "belanja"))
    return BarChart(
        title=say("merge.book_chart", language, count=number(last - TOP, 0, language)),
        series=(Series(say("book.spent", language), names, money, focus=True),),
        row=TOP,
        column=_CHART_COLUMN,
        height=max(16, last - TOP + 6),
        scale=_MILLIONS,
    )


def steps_sheet(live: Live, listed: int, language: Language) -> Sheet:
    """Return the first of so many ``listed`` steps, best value first; where all are there, the choice may be changed."""
    block = table_block(live.steps, TOP, "tabel_daftar")
    picked = len(block.heads) - 1
    choices: tuple[Choice, ...] = ()
    if live.whole:
        block = dataclasses.replace(block, inks=(*block.inks[:-1], Ink.EDIT_TEXT))
        words = (say("merge.yes", language), say("merge.no", language))
        choices = (Choice(Area(TOP + 1, picked, TOP + max(1, len(block.rows)), picked), words),)
    shown = {"shown": number(len(block.rows), 0, language), "whole": number(listed, 0, language)}
    return Sheet(
        name=STEPS_SHEET,
        title=live.steps.title,
        lines=(Line(say("merge.book_edit" if live.whole else "merge.book_most", language, **shown)),),
        blocks=(block,),
        widths=(9, 10, 24, 14, 40, 18, 14, 9),
        freeze=(TOP + 1, 0),
        repeat=TOP,
        choices=choices,
    )


def caps_sheet(facts: MergeFacts, table: Table, live: Live) -> Sheet:
    """Return every cap with what is spent under it and what is left."""
    block = table_block(table, TOP)
    rows = []
    for n, (row, cap) in enumerate(zip(block.rows, facts.found.caps, strict=True), TOP + 1):
        spent = facts.found.spent_under(cap)
        left = Formula(f"=SUM({cell(n, 2)}-{cell(n, 3)})", cap.money - spent)
        rows.append((*row[:3], live.under(cap, spent), left))
    block = dataclasses.replace(block, rows=tuple(rows))
    return Sheet(
        name=CAPS_SHEET,
        title=table.title,
        lines=(),
        blocks=(block,),
        widths=(32, 48, 20, 20, 20),
        freeze=(TOP + 1, 1),
        repeat=TOP,
        watches=(Watch(block.area, f"=${letters(4)}{TOP + 2}<0", Alarm.OVER),),
    )

"""The workbook of merged lists: the money and its proof in short, what each region gets, the list, and the caps."""

from __future__ import annotations

import dataclasses

from optimizer.messages import Language
from optimizer.report.content.book.address import cell
from optimizer.report.content.book.value import Alarm, Area, Block, Book, BookCell, Formula, Ink, Line, Sheet, Watch
from optimizer.report.content.merge.book_money import SHARES_SHEET, Live
from optimizer.report.content.merge.book_sheets import caps_sheet, shares_sheet, steps_sheet
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.merge.findings import facts_mark, gap_finding, how_finding
from optimizer.report.content.merge.tables import MergeTables
from optimizer.report.content.report import Table
from optimizer.report.numbers import number
from optimizer.report.words import say

SUMMARY_SHEET = "ringkasan"
MOST_STEPS = 50_000
"""Most steps on a sheet: a workbook of more opens too slowly; ``daftar-gabungan.csv`` has all."""

_TOP = 6
"""Row of the heads of the first table."""

_GAP = 5
"""Decimals of a gap in per cent."""

_CHANGED = 3
"""Row that tells whether choices were changed."""


def merge_book(facts: MergeFacts, tables: MergeTables, language: Language) -> Book:
    """Return the workbook of merged lists, whose tables these are."""
    steps = dataclasses.replace(tables.steps, rows=tables.steps.rows[:MOST_STEPS])
    shares = _without_last(tables.shares)  # a fingerprint of 64 letters is for auditors, who have alokasi.csv
    live = Live(shares, steps, len(tables.steps.rows) <= MOST_STEPS, language)
    caps = () if tables.caps is None else (caps_sheet(facts, tables.caps, live),)
    title = say("merge.title", language, count=number(len(facts.shares), 0, language))
    return Book(
        title=title,
        page=say("book.page", language, page="{page}", pages="{pages}"),
        sheets=(
            _summary(facts, live, title, language),
            shares_sheet(facts, live, language),
            steps_sheet(live, len(tables.steps.rows), language),
            *caps,
        ),
    )


def _without_last(table: Table) -> Table:
    return dataclasses.replace(table, columns=table.columns[:-1], rows=tuple(row[:-1] for row in table.rows))


def _summary(facts: MergeFacts, live: Live, title: str, language: Language) -> Sheet:
    basis = facts.found.listed.lists[0].basis
    aside = say("merge.aside", language, year=str(basis.year), scheme=basis.scheme, policy=basis.policy)
    money, proof = _money(facts, live, language), _proof(facts, language)
    told = [gap_finding(facts, language), how_finding(facts, language)]
    if facts.without:
        told.append(say("merge.without", language, folders=", ".join(facts.without)))
    top = proof.area.bottom + 3
    return Sheet(
        name=SUMMARY_SHEET,
        title=title,
        lines=(Line(facts_mark(facts, language), strong=True), Line(aside), Line(_changed(facts, live, language))),
        blocks=(
            money,
            proof,
            Block(top, 0, (say("merge.how", language),), (Ink.WRAP,), tuple((text,) for text in told)),
        ),
        widths=(70, 24),
        portrait=True,
        watches=(
            Watch(Area(_TOP + 3, 0, _TOP + 3, 1), f"=$B${_TOP + 4}<0", Alarm.OVER),
            Watch(Area(_CHANGED, 0, _CHANGED, 1), f"=$A${_CHANGED + 1}>0", Alarm.OVER),
        ),
    )


def _changed(facts: MergeFacts, live: Live, language: Language) -> str | Formula:
    """Return whether choices were changed, in words that follow them; where steps are left out, that nothing follows."""
    if not live.whole:
        return say("merge.book_fixed", language)
    kept = (("belanja", facts.found.cost), ("poin_kk", facts.found.points))
    moved = ",".join(f"--({SHARES_SHEET}!{cell(live.total, live.at(key))}<>{value})" for key, value in kept)
    return Formula(f"=SUM({moved})", 0, (say("merge.book_changed", language), say("merge.book_same", language)))


def _money(facts: MergeFacts, live: Live, language: Language) -> Block:
    """Return budget, spending and burden; what is spent and won follows the choices."""
    found = facts.found
    spent, won = (f"{SHARES_SHEET}!{cell(live.total, live.at(key))}" for key in ("belanja", "poin_kk"))
    budget, used, burden, removed = (cell(_TOP + row, 1) for row in (1, 2, 4, 5))
    rows: tuple[tuple[str, BookCell, Ink], ...] = (
        ("book.budget", found.budget, Ink.WHOLE),
        ("book.spent", Formula(f"=SUM({spent})", found.cost), Ink.WHOLE),
        ("book.left", Formula(f"=SUM({budget}-{used})", found.budget - found.cost), Ink.WHOLE),
        ("column.beban_poin_kk", found.listed.burden, Ink.WHOLE),
        ("column.poin_kk", Formula(f"=SUM({won})", found.points), Ink.WHOLE),
        ("column.beban_hilang_persen", Formula(f"=SUM(100*{removed}/MAX(1,{burden}))", 100 * facts.removed), Ink.PERCENT),
    )
    return _numbers(_TOP, say("merge.book_money", language), rows, language)


def _proof(facts: MergeFacts, language: Language) -> Block:
    """Return the points that nothing passes, and how far the choice that was computed is from them."""
    found = facts.found
    rows: tuple[tuple[str, BookCell, Ink], ...] = (
        ("merge.book_points", found.points, Ink.WHOLE),
        ("merge.book_bound", found.bound, Ink.WHOLE),
        ("merge.book_gap", round(100 * found.gap, _GAP), Ink.PLAIN),
        ("merge.book_ceiling", found.ceiling, Ink.WHOLE),
        ("merge.book_ceiling_gap", round(100 * found.ceiling_gap, _GAP), Ink.PLAIN),
    )
    return _numbers(_TOP + 9, say("merge.book_proof", language), rows, language)


def _numbers(top: int, title: str, rows: tuple[tuple[str, BookCell, Ink], ...], language: Language) -> Block:
    """Return named numbers under each other."""
    return Block(
        top=top,
        left=0,
        heads=("", ""),
        inks=(Ink.TEXT, Ink.WHOLE),
        rows=tuple((say(code, language), value) for code, value, _ in rows),
        title=title,
        row_inks=tuple(ink for *_, ink in rows),
    )

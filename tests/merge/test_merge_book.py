"""The workbook of merged lists: its live numbers are Python's, no name of it does harm, and large lists are cut and say so."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from optimizer.domain.region import Region
from optimizer.domain.region_cap import RegionCap
from optimizer.domain.sent import SentList, SentStep
from optimizer.messages import LANGUAGES, Language
from optimizer.model.shared_money import share_money
from optimizer.report.content.book.value import Book, Formula
from optimizer.report.content.merge import book as merge_books
from optimizer.report.content.merge.book import merge_book
from optimizer.report.content.merge.book_money import MOST_CODES
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.merge.tables import merge_tables
from optimizer.report.studies.merge import BOOK, merge_files
from optimizer.study.merge import merge as merge_lists
from tests.merge.test_merge_command import real
from tests.merge.test_regions import drawn
from tests.report.town import HOSTILE
from tests.support.office import recalculated

CAPS = (RegionCap("=CMD|' /C calc'!A0", ("16",), 20), RegionCap("Prioritas", ("16.01", "31"), 12))


def named(one: SentList, name: str) -> SentList:
    steps = tuple(SentStep(f"{name}{step.unit}", step.parameters, name, step.cost, step.points) for step in one.steps)
    return dataclasses.replace(one, region=Region(one.region.code, name or "-"), steps=steps)


def facts(caps: tuple[RegionCap, ...] = CAPS, budget: int = 30) -> MergeFacts:
    lists = [named(dataclasses.replace(real(one), cost=1 + n), HOSTILE[n]) for n, one in enumerate(drawn(3))]
    return MergeFacts(merge_lists(lists, budget, caps, share_money), ("<b>kosong</b>",))


def content(found: MergeFacts, language: Language = "id") -> bytes:
    return next(file.content for file in merge_files(found, language) if file.path == BOOK)


def book(found: MergeFacts, language: Language = "id") -> Book:
    return merge_book(found, merge_tables(found, language), language)


def formulas(told: Book) -> Iterator[Formula]:
    for sheet in told.sheets:
        held = (cell for block in sheet.blocks for row in block.rows for cell in row)
        yield from (cell for cell in (*held, *(line.text for line in sheet.lines)) if isinstance(cell, Formula))


def cells(path: Path, values: bool) -> dict[tuple[str, str], object]:
    opened = openpyxl.load_workbook(path, data_only=values)
    return {(page.title, cell.coordinate): cell.value for page in opened for row in page.iter_rows() for cell in row}


@pytest.mark.parametrize("language", LANGUAGES)
def test_live_numbers_are_those_of_python_and_follow_the_choice(language: Language, tmp_path: Path) -> None:
    found = facts()
    path, changed = tmp_path / "semula.xlsx", tmp_path / "berubah.xlsx"
    path.write_bytes(content(found, language))
    edited = openpyxl.load_workbook(path)
    page = edited["daftar"]
    heads = [cell.value for cell in page[5]]
    taken = next(row for row in page.iter_rows(min_row=6) if row[-1].value in ("ya", "yes"))
    cost, points = (taken[heads.index(head)].value for head in (heads[-3], heads[-2]))
    taken[-1].value = {"ya": "tidak", "yes": "no"}[taken[-1].value]
    edited.save(changed)
    same, other = recalculated(tmp_path, path, changed)
    texts, before, after, moved = cells(path, False), cells(path, True), cells(same, True), cells(other, True)
    live = [at for at, text in texts.items() if str(text).startswith("=") and text != before[at]]
    assert len(live) > 20
    for at in live:
        assert (after[at] or 0) == pytest.approx(before[at] or 0, abs=1e-6), (at, texts[at])
    assert moved["ringkasan", "A4"] == 2
    assert before["ringkasan", "A4"] == 0
    assert before["ringkasan", "B9"] == found.found.cost == moved["ringkasan", "B9"] + cost
    assert before["ringkasan", "B12"] == found.found.points == moved["ringkasan", "B12"] + points
    assert [before["batas", f"D{row}"] for row in (6, 7)] == [found.found.spent_under(cap) for cap in CAPS]


def test_no_name_becomes_a_formula_and_the_same_lists_give_the_same_bytes() -> None:
    raw = content(facts())
    assert raw == content(facts())
    own = {formula.text for formula in formulas(book(facts()))}
    opened = openpyxl.load_workbook(io.BytesIO(raw))
    assert opened.sheetnames == ["ringkasan", "alokasi", "daftar", "batas"]
    found = [cell for page in opened for row in page.iter_rows() for cell in row]
    assert all(cell.hyperlink is None for cell in found)
    assert {cell.value for cell in found if cell.data_type == "f"} <= own
    assert {"=CMD|' /C calc'!A0"} <= {cell.value for cell in found if cell.data_type == "s"}


def test_a_list_too_long_for_a_sheet_is_cut_and_nothing_follows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merge_books, "MOST_STEPS", 5)
    told = book(facts())
    listed = next(sheet for sheet in told.sheets if sheet.name == "daftar")
    assert len(listed.blocks[0].rows) == 5
    assert listed.choices == ()
    assert str(listed.lines[0].text).startswith("5 langkah pertama dari 12")
    assert not any("daftar!" in formula.text for formula in formulas(told))


def test_a_cap_of_too_many_regions_or_of_codes_that_are_none_is_a_number() -> None:
    codes = ("16", *(f"31.{n:02}" for n in range(MOST_CODES)))
    for cap in (RegionCap("Semua", codes, 30), RegionCap("Aneh", ("16", 'x"'), 30)):
        sheet = next(sheet for sheet in book(facts((cap,))).sheets if sheet.name == "batas")
        assert isinstance(sheet.blocks[0].rows[0][3], int)
    assert len(max((formula.text for formula in formulas(book(facts((RegionCap("Semua", codes[1:], 30),))))), key=len)) < 8_000


def test_without_caps_there_is_no_sheet_of_them() -> None:
    assert [sheet.name for sheet in book(facts(())).sheets] == ["ringkasan", "alokasi", "daftar"]

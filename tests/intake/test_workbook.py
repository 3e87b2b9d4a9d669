"""Workbooks: the sheets a planner saves, and everything in them that would be read wrongly."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from optimizer.intake.read import read_scenario
from optimizer.intake.xlsx_parts import MOST_ELEMENTS
from tests.intake.small import (
    TABLES,
    copy_valid,
    edit,
    faults_of,
    read_valid,
    table,
    without_rules,
    workbook,
    workbook_scenario,
)

Book = openpyxl.Workbook
SHEET = "xl/worksheets/sheet1.xml"


def cell(address: str, value: object, number_format: str = "General") -> Callable[[Book], None]:
    def change(book: Book) -> None:
        book["kawasan"][address] = value
        book["kawasan"][address].number_format = number_format

    return change


def merge(book: Book) -> None:
    book["kawasan"].merge_cells("E2:E3")


def extra_sheet(book: Book) -> None:
    book.create_sheet("kawasan (2)").append(["kode"])


def lost_sheet(book: Book) -> None:
    book["sumber_dana"].title = "sumber dana"


def total_row(book: Book) -> None:
    book["kawasan"].append(["JUMLAH", None, None, None, None, None, 11.94])


def outside_header(book: Book) -> None:
    sheet = book["kawasan"]
    sheet.cell(3, sheet.max_column + 2).value = "lepas"


def far_column(book: Book) -> None:
    book["kawasan"].cell(3, 5000).value = "jauh"


def title_row(book: Book) -> None:
    book["kawasan"].insert_rows(1)
    book["kawasan"]["A1"] = "Data kawasan (dalam jutaan rupiah)"


CHANGES: dict[str, tuple[str, str, Callable[[Book], None]]] = {
    "date": ("cell.date", "kawasan!H3", cell("H3", datetime.date(2025, 2, 1), "yyyy-mm-dd")),
    "own date format": ("cell.date", "kawasan!H3", cell("H3", 45000, "dd mmmm yyyy")),
    "boolean": ("cell.boolean", "kawasan!H3", cell("H3", True)),
    "error": ("cell.error", "kawasan!H3", cell("H3", "#N/A")),
    "formula without a value": ("cell.uncalculated", "kawasan!H3", cell("H3", "=10*20")),
    "percentage": ("cell.percent", "kawasan!L3", cell("L3", 0.2, "0%")),
    "code as number": ("cell.code_number", "kawasan!A6", cell("A6", 12345)),
    "text for a number": ("cell.number", "kawasan!H3", cell("H3", "banyak")),
    "negative": ("cell.range", "kawasan!H3", cell("H3", -64)),
    "tiny": ("cell.range", "kawasan!G3", cell("G3", 1e-320)),
    "not whole": ("cell.whole", "kawasan!H3", cell("H3", 64.5)),
    "hidden character": ("text.character", "kawasan!B3", cell("B3", "RT\u200b02")),
    "merged": ("workbook.merged", "kawasan!E2", merge),
    "sheet nobody asked for": ("workbook.extra_sheet", "kawasan (2)!A1", extra_sheet),
    "sheet under another name": ("workbook.no_sheet", "", lost_sheet),
    "total row": ("table.total_row", "kawasan!A7", total_row),
    "cell beside the table": ("table.outside_header", "kawasan!AL3", outside_header),
    "cell far away": ("workbook.columns", "", far_column),
    "title row": ("table.no_header", "kawasan!A1", title_row),
    "unit in the title": ("table.unit_note", "kawasan!A1", title_row),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_workbook_is_refused_at_the_cell(name: str, tmp_path: Path) -> None:
    code, place, change = CHANGES[name]
    faults = faults_of(workbook_scenario(tmp_path, change))
    assert (code, place) in [(fault.what.code, fault.where.cell) for fault in faults]
    assert all(fault.where.file.endswith("tabel.xlsx") for fault in faults if fault.where.cell)


def rewritten(scenario: Path, member: str, change: Callable[[bytes], bytes]) -> Path:
    """Change one part inside the workbook, or add it."""
    path = scenario.parent / "data" / "tabel.xlsx"
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts[member] = change(parts.get(member, b""))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    path.write_bytes(stream.getvalue())
    return scenario


def doctype(content: bytes) -> bytes:
    return b'<!DOCTYPE x [<!ENTITY e "boom">]>' + content.replace(b"</sheetData>", b"<row r='99'/></sheetData>")


def bomb(content: bytes) -> bytes:
    return content.replace(b"</sheetData>", b"<row></row>" * 6_000_000 + b"</sheetData>")


def small_bomb(content: bytes) -> bytes:
    return content.replace(b"</sheetData>", b"<row r='50'>" + b"<c/>" * 2_000_000 + b"</row></sheetData>")


PARTS: dict[str, tuple[str, str, Callable[[bytes], bytes]]] = {
    "entities": ("workbook.doctype", SHEET, doctype),
    "zip bomb": ("workbook.too_large", SHEET, bomb),
    "element bomb": ("workbook.too_large", SHEET, small_bomb),
    "rows out of order": ("workbook.rows", SHEET, lambda xml: xml.replace(b'<row r="3"', b'<row r="2"')),
    "a cell twice": ("workbook.cells", SHEET, lambda xml: xml.replace(b'<c r="C3"', b'<c r="B3"')),
    "a cell of another row": ("workbook.cells", SHEET, lambda xml: xml.replace(b'<c r="C3"', b'<c r="C4"')),
    "a cell without the number of its row": ("workbook.cells", SHEET, lambda xml: xml.replace(b'<c r="C3"', b'<c r="C"')),
    "cut off": ("workbook.broken", SHEET, lambda xml: xml[: len(xml) // 2]),
    "macros": ("workbook.macros", "xl/vbaProject.bin", lambda _: b"x"),
    "external link": ("workbook.external_links", "xl/externalLinks/externalLink1.xml", lambda _: b"<externalLink/>"),
}


@pytest.mark.parametrize("name", PARTS)
def test_a_harmful_or_broken_part_is_refused(name: str, tmp_path: Path) -> None:
    code, member, change = PARTS[name]
    assert [fault.what.code for fault in faults_of(rewritten(workbook_scenario(tmp_path), member, change))] == [code]


def test_the_elements_of_all_parts_are_counted_together(tmp_path: Path) -> None:
    def half(content: bytes) -> bytes:
        return content.replace(b"</sheetData>", b"<row r='50'>" + b"<c/>" * (MOST_ELEMENTS // 2) + b"</row></sheetData>")

    scenario = rewritten(workbook_scenario(tmp_path), SHEET, half)
    assert read_scenario(scenario)
    faults = faults_of(rewritten(scenario, SHEET.replace("1", "2"), half))
    assert [fault.what.code for fault in faults] == ["workbook.too_large"]


def test_elements_with_a_prefix_read_the_same(tmp_path: Path) -> None:
    def prefixed(xml: bytes) -> bytes:
        return re.sub(rb"<(/?)(\w)", rb"<\1x:\2", xml).replace(b"xmlns=", b"xmlns:x=")

    assert without_rules(read_scenario(rewritten(workbook_scenario(tmp_path), SHEET, prefixed))) == without_rules(read_valid())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"a,b\n1,2\n", "workbook.not_one"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "workbook.old_or_locked"),
        (b"PK\x03\x04" + bytes(100), "workbook.broken"),
        (b"", "file.empty"),
    ],
)
def test_what_is_no_workbook_is_told_as_such(content: bytes, code: str, tmp_path: Path) -> None:
    scenario = workbook_scenario(tmp_path)
    (scenario.parent / "data" / "tabel.xlsx").write_bytes(content)
    assert [fault.what.code for fault in faults_of(scenario)] == [code]


def test_a_workbook_reads_as_the_tables_do(tmp_path: Path) -> None:
    reading = read_scenario(workbook_scenario(tmp_path))
    assert without_rules(reading) == without_rules(read_valid())
    assert reading.notices == ()
    assert [path.name for path in reading.files] == ["scenario.yaml", "tabel.xlsx"]


def test_numbers_kept_as_text_read_the_same(tmp_path: Path) -> None:
    reading = read_scenario(workbook_scenario(tmp_path, cell("H3", "64", "@")))
    assert without_rules(reading) == without_rules(read_valid())


def test_sheets_for_people_and_blank_rows_are_left_out(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book.create_sheet("Petunjuk", 0).append(["Isi lembar berikut"])
        book.create_sheet("catatan rapat").append(["x"])
        book["kawasan"].insert_rows(4)
        book["kawasan"].cell(40, 3).value = "   "

    assert without_rules(read_scenario(workbook_scenario(tmp_path, change))) == without_rules(read_valid())


def test_a_formula_with_a_stored_value_is_read_with_a_notice(tmp_path: Path) -> None:
    def formula(xml: bytes) -> bytes:
        return re.sub(rb'(<c r="H3"[^>]*>)<v>', rb"\1<f>60+4</f><v>", xml)

    reading = read_scenario(rewritten(workbook_scenario(tmp_path), SHEET, formula))
    assert without_rules(reading) == without_rules(read_valid())
    assert [(notice.what.code, notice.where.cell) for notice in reading.notices] == [("workbook.formulas", "kawasan!H3")]


def test_a_formula_that_gives_zero_is_not_believed(tmp_path: Path) -> None:
    def formula(xml: bytes) -> bytes:
        return re.sub(rb'(<c r="H3"[^>]*>)<v>[0-9]+', rb"\1<f>60+4</f><v>0", xml)

    (fault,) = faults_of(rewritten(workbook_scenario(tmp_path), SHEET, formula))
    assert (fault.what.code, fault.where.cell) == ("cell.uncalculated", "kawasan!H3")


def test_hidden_rows_are_read_with_a_notice(tmp_path: Path) -> None:
    def hide(book: Book) -> None:
        book["kawasan"].row_dimensions[3].hidden = True

    reading = read_scenario(workbook_scenario(tmp_path, hide))
    assert without_rules(reading) == without_rules(read_valid())
    assert [notice.what.code for notice in reading.notices] == ["workbook.hidden_rows"]


def test_one_table_may_have_a_workbook_of_its_own(tmp_path: Path) -> None:
    scenario = edit(copy_valid(tmp_path), "data/kawasan.csv", "data/rt.xlsx")
    workbook({"Sheet1": table("kawasan")}).save(scenario.parent / "data" / "rt.xlsx")
    assert without_rules(read_scenario(scenario)) == without_rules(read_valid())


def shared_texts(folder: Path) -> Path:
    """Return the valid scenario with a workbook that keeps its texts in one shared list, as Excel does."""
    scenario = workbook_scenario(folder)
    with xlsxwriter.Workbook(scenario.parent / "data" / "tabel.xlsx") as book:
        for name in TABLES:
            sheet = book.add_worksheet(name)
            for number, row in enumerate(table(name)):
                sheet.write_row(number, 0, [str(text) for text in row])
    return scenario


def test_shared_texts_read_as_plain_text(tmp_path: Path) -> None:
    assert without_rules(read_scenario(shared_texts(tmp_path))) == without_rules(read_valid())


def test_a_text_that_is_not_there_is_damage(tmp_path: Path) -> None:
    scenario = rewritten(shared_texts(tmp_path), SHEET, lambda xml: xml.replace(b't="s"><v>1<', b't="s"><v>99999<', 1))
    assert [fault.what.code for fault in faults_of(scenario)] == ["workbook.broken"]


def test_rich_text_and_inline_text_read_as_plain_text(tmp_path: Path) -> None:
    def inline(xml: bytes) -> bytes:
        rich = b'<c r="B3" t="inlineStr"><is><r><t>RT 02 </t></r><r><t>Pasar</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>'
        return re.sub(rb'<c r="B3"[^>]*>.*?</c>', rich, xml)

    assert without_rules(read_scenario(rewritten(workbook_scenario(tmp_path), SHEET, inline))) == without_rules(read_valid())

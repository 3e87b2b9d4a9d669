"""Workbooks that somebody else would get wrong: numbers, cells, sheets, styles, parts, and files that are none."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from pathlib import Path

import openpyxl
import pytest

from optimizer.intake.read import read_scenario
from tests.intake.named import Bad, Change, check_refused, check_same
from tests.intake.small import codes_of, workbook_scenario
from tests.intake.test_workbook import SHEET, rewritten

BOOK = "xl/workbook.xml"
LINKS = "xl/_rels/workbook.xml.rels"
CELL = r'<c r="J3"[^>]*>.*?</c>'
Members = list[tuple[str, bytes]]


def book_of(scenario: Path) -> Path:
    return scenario.parent / "data" / "tabel.xlsx"


def xml(pattern: str, new: str, member: str = SHEET) -> Change:
    """Return the change of one piece of a part, which must be there."""

    def change(old: bytes) -> bytes:
        changed, count = re.subn(pattern, lambda _: new, old.decode(), count=1)
        assert count
        return changed.encode()

    return lambda scenario: rewritten(scenario, member, change)


def j3(attributes: str, inside: str) -> Change:
    """Return another J3, the households of the second area."""
    return xml(CELL, f'<c r="J3" {attributes}>{inside}</c>')


def number(value: str) -> Bad:
    return Bad(j3("", f"<v>{value}</v>"), "tabel.xlsx, kawasan!J3", value)


def part(pattern: str, new: str, shown: str, member: str = SHEET) -> Bad:
    return Bad(xml(pattern, new, member), "tabel.xlsx", shown)


def value(address: str, entry: object, shown: str, number_format: str = "General") -> Bad:
    def change(scenario: Path) -> None:
        book = openpyxl.load_workbook(book_of(scenario))
        book["kawasan"][address] = entry
        book["kawasan"][address].number_format = number_format
        book.save(book_of(scenario))

    return Bad(change, f"tabel.xlsx, kawasan!{address}", shown)


def copy_of_a_sheet(name: str) -> Change:
    """Return a second sheet of areas; a name the library would not give is written into the part."""

    def change(scenario: Path) -> None:
        book = openpyxl.load_workbook(book_of(scenario))
        book.copy_worksheet(book["kawasan"]).title = "salinan"
        book.save(book_of(scenario))
        rewritten(scenario, BOOK, lambda old: old.replace(b'name="salinan"', f'name="{name}"'.encode()))

    return change


def members(change: object, method: int = zipfile.ZIP_DEFLATED) -> Change:
    def repack(scenario: Path) -> None:
        with zipfile.ZipFile(book_of(scenario)) as old:
            kept = [(name, old.read(name)) for name in old.namelist()]
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", method) as new:
            for name, content in change(kept):  # type: ignore[operator]
                new.writestr(name, content)
        book_of(scenario).write_bytes(stream.getvalue())

    return repack


def only(*kept: tuple[str, bytes]) -> Bad:
    return Bad(members(lambda _: kept), "tabel.xlsx", "[workbook.broken]")


def raw(change: object, shown: str) -> Bad:
    return Bad(lambda scenario: book_of(scenario).write_bytes(change(book_of(scenario).read_bytes())), "tabel.xlsx", shown)  # type: ignore[operator]


def short_sizes(content: bytes) -> bytes:
    """Let every entry of the list of contents claim ten bytes."""
    return re.sub(rb"(PK\x01\x02.{20}).{4}", lambda found: found[1] + struct.pack("<I", 10), content, flags=re.DOTALL)


def hidden(state: str) -> Change:
    def change(scenario: Path) -> None:
        book = openpyxl.load_workbook(book_of(scenario))
        book["kawasan"].sheet_state = state
        book.save(book_of(scenario))

    return change


BAD: dict[str, Bad] = {
    **{f"number {text}": number(text) for text in ("²", "1_0", "٦١", "\uff16", "NaN", "1e400", "0x3D", "61,0", "enam")},
    "shared text of no number": Bad(j3('t="s"', "<v>²</v>"), "tabel.xlsx", "sharedStrings"),
    "shared text below nothing": Bad(j3('t="s"', "<v>-1</v>"), "tabel.xlsx", "sharedStrings"),
    "cell of an unknown kind": Bad(j3('t="zz"', "<v>61</v>"), "kawasan!J3", "61"),
    "style of no number": Bad(j3('s="²"', "<v>61</v>"), "tabel.xlsx", "styles"),
    "style that is not there": Bad(j3('s="99999"', "<v>61</v>"), "tabel.xlsx", "styles"),
    "date of its own kind": Bad(j3('t="d"', "<v>2021-02-01</v>"), "kawasan!J3", "2021-02-01"),
    "formula of others": Bad(j3("", '<f t="shared" si="0"/>'), "kawasan!J3", "[cell.uncalculated]"),
    "row of no number": part('<row r="3"', '<row r="²"', "²"),
    "row in other digits": part('<row r="3"', '<row r="٣"', "٣"),
    "row far away": part("</sheetData>", '<row r="99999999"/></sheetData>', "99999999"),
    "cell in small letters": part('<c r="C3"', '<c r="c3"', "c3"),
    "cell beyond the last column": part('<c r="C3"', '<c r="XFE3"', "200"),
    "cell of a book": part(
        "</sheetData>", f'<row r="60"><c r="A60" t="str"><v>{"x" * 40_000}</v></c></row></sheetData>', "40000"
    ),
    "two sheets in one": part("<sheetData>", "<sheetData><sheetData>", "[workbook.broken]"),
    "text after the end": part("$", "<x/>", "[workbook.broken]"),
    "sheet that points nowhere": part('r:id="rId1"', 'r:id="rId99"', "'kawasan'", BOOK),
    "sheet elsewhere": part('sheet1.xml"', 'sheet1.xml" TargetMode="External"', "'kawasan'", LINKS),
    "sheet outside": part("/xl/worksheets/sheet1.xml", "../../../etc/passwd", "etc/passwd", LINKS),
    "sheet that is the book": part("/xl/worksheets/sheet1.xml", "/xl/workbook.xml", "kawasan!A1", LINKS),
    "one sheet for two tables": part("sheet2.xml", "sheet1.xml", "'nama_en'", LINKS),
    "same table with a blank": Bad(copy_of_a_sheet("kawasan "), "tabel.xlsx, kawasan !A1", "'kawasan '"),
    "same table in capitals": Bad(copy_of_a_sheet("KAWASAN"), "tabel.xlsx, KAWASAN!A1", "'KAWASAN'"),
    "same table under the same name": Bad(copy_of_a_sheet("kawasan"), "tabel.xlsx, kawasan!A1", "'kawasan'"),
    "scale in the format": value("J3", 45000, "45000", "[h]:mm"),
    "code with a soft hyphen": value("A3", "K\u00ad02", "U+00AD"),
    "code that became a month": value("A3", 44593, "44593", "d-mmm"),
    "hidden character by its number": value("B3", "_x0000_", "U+0000"),
    "half a letter by its number": value("B3", "_xD800_", "U+D800"),
    "line break in a name": value("B3", "RT\n02", "U+000A"),
    "heading with a blank of no width": value("A1", "kode\u200b", "kode<U+200B>"),
    "source that became a date": value("AH3", 44197, "44197", "yyyy"),
    "part twice": Bad(members(lambda old: [*old, (SHEET, b"<x/>")]), "tabel.xlsx", "[workbook.broken]"),
    "parts without end": Bad(members(lambda old: [*old, *((f"x{n}", b"") for n in range(1500))]), "tabel.xlsx", "60 MB"),
    "parts from the root": Bad(members(lambda old: [(f"/{name}", text) for name, text in old]), "tabel.xlsx", "_rels"),
    "packed otherwise": Bad(members(lambda old: old, zipfile.ZIP_LZMA), "tabel.xlsx", "zip"),
    "OpenDocument": only(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")),
    "letter": only(
        ("_rels/.rels", b'<r><Relationship Id="a" Type="officeDocument" Target="w/d.xml"/></r>'), ("w/d.xml", b"<x/>")
    ),
    "zip of a table": only(("kawasan.csv", b"kode\n")),
    "nothing packed": raw(lambda _: b"PK\x05\x06" + bytes(18), "[workbook.not_one]"),
    "program before it": raw(lambda old: b"MZ" + old, "[workbook.not_one]"),
    "cut off": raw(lambda old: old[:-100], "[workbook.broken]"),
    "sizes that lie": raw(short_sizes, "[workbook.broken]"),
    "web page": raw(lambda _: b"<html><table></table></html>", "[workbook.not_one]"),
}
SAME: dict[str, Change] = {
    "number in scientific notation": j3("", "<v>6.1E1</v>"),
    "number with a sign": j3("", "<v>+61</v>"),
    "row and cells without numbers": xml('<row r="3"', "<row"),
    "size that lies": xml(r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"'),
    "blank cell at the very end": xml("</sheetData>", '<row r="1048576"><c r="A1048576"/></row></sheetData>'),
    "strict form": xml(r'xmlns="[^"]*"', 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'),
    "depth after the rows": xml("</sheetData>", "</sheetData>" + "<a>" * 100_000 + "</a>" * 100_000),
    "UTF-16 part": lambda scenario: rewritten(scenario, SHEET, lambda old: old.decode().encode("utf-16")),
    "another name for the space": lambda scenario: rewritten(
        scenario, SHEET, lambda old: re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", old).replace(b"xmlns=", b"xmlns:x=", 1)
    ),
    "years from 1904": xml("<workbookPr ?/>", '<workbookPr date1904="1"/>', BOOK),
    "text after the zip": lambda scenario: book_of(scenario).write_bytes(book_of(scenario).read_bytes() + b"halo"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
@pytest.mark.parametrize("name", BAD)
def test_it_is_refused_with_its_place_and_value(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check_refused(BAD[name], workbook_scenario(tmp_path), capsys)


@pytest.mark.parametrize("name", SAME)
def test_it_reads_the_same(name: str, tmp_path: Path) -> None:
    check_same(SAME[name], workbook_scenario(tmp_path))


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_read_with_a_notice(state: str, tmp_path: Path) -> None:
    scenario = workbook_scenario(tmp_path)
    check_same(hidden(state), scenario)
    assert [(notice.what.code, notice.where.cell) for notice in read_scenario(scenario).notices] == [
        ("workbook.hidden_sheet", "kawasan!A1")
    ]


def test_a_book_in_a_cell_is_told_as_such(tmp_path: Path) -> None:
    scenario = workbook_scenario(tmp_path)
    BAD["cell of a book"].change(scenario)
    assert codes_of(scenario) == ["workbook.long_cell"]

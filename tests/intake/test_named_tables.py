"""Tables that somebody else would get wrong: numbers, codes, names, headings, rows, quotes, encodings."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tests.intake.named import Bad, Change, cell, check_refused, check_same, content, rows, text
from tests.intake.small import codes_of, copy_valid

NUMBERS = (
    *(
        "\uff16\uff11",
        "٦١",
        "\U0001d7d4\U0001d7cf",
        "६१",
        "−61",
        "61-",
        "(61)",
        "61,-",
        "Rp 61",
        "6,1E+01",
        "6.1e1",
        "61 KK",
        "'61",
        "1/2",
        "½",
        "²",
        "61.",
    ),
    *(".5", "+61", "00061", "1e308", "9999999999999999", "61.00000000000000000000000001", "#N/A", "#NILAI!", "null", "None"),
    *("--", "n/a", "?", "~61", "±61", "61*", "6O", "61|62", "Ya", "0x3D", "6 1", "6'1", "1.000", "1,000", "61,5", "61%", "$61"),
)
HEADINGS = {"soft hyphen": "luas\u00ad_ha", "joiner": "luas_ha\u200d", "Cyrillic": "luas_h\u0430", "unit": "luas_ha (ha)"}


def area(heading: str, value: str, column: int, shown: str = "", line: int = 3) -> Bad:
    return Bad(cell("kawasan", line, heading, value), f"kawasan.csv:{line}:{column}", shown or value)


def work(heading: str, value: str, column: int, shown: str = "") -> Bad:
    return Bad(cell("intervensi", 4, heading, value), f"intervensi.csv:4:{column}", shown or value)


def fund(heading: str, value: str, column: int, shown: str = "") -> Bad:
    return Bad(cell("sumber_dana", 3, heading, value), f"sumber_dana.csv:3:{column}", shown or value)


def whole(change: Change, place: str, shown: str) -> Bad:
    return Bad(change, f"kawasan.csv{place}", shown)


def encoded(encoding: str) -> Change:
    return content(lambda old: old.decode().encode(encoding))


CELLS: dict[str, Bad] = {
    **{f"number {value}": area("kk", value, 68) for value in NUMBERS},
    **{f"heading with {name}": whole(text("luas_ha", heading), ":1:50", "'luas_ha'") for name, heading in HEADINGS.items()},
    "number with a joiner": area("kk", "61\u200d", 68, "U+200D"),
    "hectares in square metres": area("luas_ha", "13600", 56),
    "latitude in degrees": area("lintang", "-3°39'", 130),
    "latitude without its point": area("lintang", "-3657", 130),
    "latitude for longitude": area("lintang", "103.7791", 130),
    "two years": area("tahun", "2021/2022", 152),
    "year as a spreadsheet shows it": area("tahun", "Jan-21", 152),
    "too few people": area("penduduk", "60", 64),
    "code of other capitals": area("kode", "k01", 1),
    "code with a blank behind": area("kode", "K01 ", 1, "'K01'"),
    "code with a wide blank": area("kode", "K02\u00a0", 1, "U+00A0"),
    "code with a soft hyphen": area("kode", "K\u00ad02", 1, "U+00AD"),
    "code of full width": area("kode", "\uff2b02", 1, "U+FF2B"),
    "code that climbs": area("kode", "../K02", 1),
    "code in scientific notation": area("kode", "1.60E+09", 1),
    "code that became an error": area("kode", "#REF!", 1),
    "code of two": area("kode", "K02|K03", 1),
    "name that became an error": area("nama", "#NAME?", 5),
    "name decoded twice": area("nama", "Dusun CafÃ©", 5, "Dusun Café"),
    "name turned around": area("nama", "\u202eRT", 5, "U+202E"),
    "name with a tab": area("nama", "\tRT", 5, "U+0009"),
    "name of a total": area("nama", "Jumlah Total", 5),
    "prerequisite with a comma": work("prasyarat", "drainase-baru:0,5:4b", 145),
    "prerequisite below nothing": work("prasyarat", "drainase-baru:-1:4b", 145),
    "prerequisite misspelt": work("prasyarat", "drainase-bari:0.5:4b", 145, "'drainase-baru'"),
    "step of nothing": work("langkah", "0", 84),
    "life of nothing": work("umur_tahun", "0", 99),
    "cost in thousands": work("biaya_satuan", "223", 41),
    "cost with thousands": work("biaya_satuan", "223.000", 41),
    "cost of a part of a rupiah": work("biaya_satuan", "223000.5", 41),
    "upkeep above all": work("om_persen", "101", 101),
    "two groups": work("kelompok", "jalan|air", 33),
    "order of nothing": fund("urutan", "0", 66),
    "share as a percentage": fund("bawa_sisa", "10%", 64),
    "intervention misspelt": fund("intervensi", "rehab-drainaze", 42, "'rehab-drainase'"),
    "district in capitals": fund("kecamatan", "LUBAI", 58, "'Lubai'"),
    "list with an empty end": fund("kelompok", "drainase|", 27, "''"),
}
FILES: dict[str, Bad] = {
    "lone carriage return": whole(text("RT 02", "RT\r02"), ":3", "new-line"),
    "mark within": whole(text("\nK02", "\n\ufeffK02"), ":3:1", "U+FEFF"),
    "mark twice": whole(content(lambda old: codecs.BOM_UTF8 * 2 + old), ":1:1", "<U+FEFF>kode"),
    "form feed": whole(text("\nK03", "\n\x0cK03"), ":4:1", "U+000C"),
    "end of file sign": whole(content(lambda old: old + b"\x1a"), ":7", "[table.ragged_row]"),
    "line for Excel": whole(content(lambda old: b"sep=,\n" + old), ":1:1", "sep="),
    "heading twice by capitals": whole(
        rows(lambda old: [[*row, "Kode" if row[0] == "kode" else "x"] for row in old]), ":1:216", "kode"
    ),
    "headings again": whole(rows(lambda old: [*old[:3], old[0], *old[3:]]), ":4:26", "'jenis'"),
    "a column of numbers before": whole(rows(lambda old: [["No", *row] for row in old]), ":1:1", "'No'"),
    "rows with another delimiter": whole(rows(lambda old: [old[0], *([";".join(row)] for row in old[1:])]), ":2", "36"),
    "UTF-16 without a mark": whole(encoded("utf-16-le"), "", "UTF-16"),
    "UTF-16 upside down": whole(encoded("utf-16-be"), "", "UTF-16"),
    "Japanese": whole(content(lambda old: old.replace(b"Tepi", "村".encode("shift_jis"))), ":2:46", "0x91"),
    "web page": whole(content(lambda _: b"<html><table></table></html>"), ":1:1", "<html>"),
    "JSON": whole(content(lambda _: b'[{"kode": "K01"}]'), ":1:1", "[{"),
    "pointer to a large file": whole(
        content(lambda _: b"version https://git-lfs.github.com/spec/v1\noid x\n"), ":1:1", "git-lfs"
    ),
    "only a mark": whole(content(lambda _: codecs.BOM_UTF8), "", "[table.empty]"),
    "only commas": whole(content(lambda _: b",,,\n,,,\n"), "", "[table.empty]"),
    "cut off in a row": whole(content(lambda old: old[: len(old) * 3 // 4]), ":5", "36"),
    "cut off at the end": whole(content(lambda old: old.rstrip(b"\n")[:-1]), ":6", "35"),
    "row shifted": whole(rows(lambda old: [*old[:2], [*old[2][:5], "", *old[2][5:-1]], *old[3:]]), ":3:47", "'Tepi Enim'"),
    "quote with a backslash": whole(text("RT 02", '"RT \\"02"'), ":3", "[table.quote]"),
    "line break in a code": whole(text("\nK02", '\n"K\n02"'), ":3", "[table.quote]"),
    "comma in curved quotes": whole(text("RT 02 Pasar", "“RT 02, Pasar”"), ":3", "37"),
    "comment within": whole(text("\nK02", "\n# K02"), ":3:1", "# K02"),
    "line without an end": whole(text("RT 02", "R" * 25_000), ":3", "[table.long_line]"),
    "too many columns": whole(content(lambda old: old.replace(b"\n", b",catatan" * 200 + b"\n", 1)), ":1", "236"),
    "row twice under another code": whole(rows(lambda old: [*old, ["K99", "RT baru", *old[1][2:]]]), ":7:1", "'K99'"),
    "overlong byte": whole(content(lambda old: old.replace("é".encode(), b"\xc0\xaf")), ":4:14", "0xc0"),
    "formula around a code": whole(text("\nK02,", '\n="K02",'), ":3:1", '="K02"'),
}
SAME: dict[str, Change] = {
    "number with a wide blank": cell("kawasan", 3, "kk", "61\u00a0"),
    "number with a zero behind": cell("kawasan", 3, "luas_ha", "1.360"),
    "word in capitals": cell("kawasan", 3, "jenis", "KELURAHAN"),
    "name with two blanks": cell("kawasan", 3, "kecamatan", "Muara  Enim"),
    "heading in quotes": text("kode,nama", '"kode", nama '),
    "everything in quotes": content(
        lambda old: b"\n".join(b'"' + row.replace(b",", b'","') + b'"' for row in old.split(b"\n")[:6])
    ),
    "line ends of both kinds": content(lambda old: old.replace(b"\n", b"\r\n", 3)),
    "old Macintosh": content(lambda old: old.replace(b"\n", b"\r")),
    "no last line end": content(lambda old: old.rstrip(b"\n")),
    "row of empty quotes": text("\nK02", "\n" + ",".join(['""'] * 36) + "\nK02"),
    "blank lines first": content(lambda old: b"\n\n" + old),
}


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_is_refused_with_its_place_and_value(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check_refused(CELLS[name], copy_valid(tmp_path), capsys)


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_refused_with_its_place_and_value(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check_refused(FILES[name], copy_valid(tmp_path), capsys)


@pytest.mark.parametrize("name", SAME)
def test_it_reads_the_same(name: str, tmp_path: Path) -> None:
    check_same(SAME[name], copy_valid(tmp_path))


def test_letters_read_in_a_wrong_encoding_are_told_as_such(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    CELLS["name decoded twice"].change(scenario)
    assert codes_of(scenario) == ["cell.decoded"]


def test_headings_that_cannot_be_read_are_not_told_as_an_empty_table(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    FILES["too many columns"].change(scenario)
    assert "table.empty" not in codes_of(scenario)

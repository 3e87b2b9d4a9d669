"""Scenario files that somebody else would get wrong: numbers, money, years, names, keys, documents, encodings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.intake.named import Bad, Change, check_refused, check_same, put
from tests.intake.small import copy_valid

INFLATION = "inflasi: 0.03"
BUDGET = "2022: 8000000000"
YEARS = "tahun: [2022, 2023]"
TITLE = "nama: Kota kecil"


def rewrite(old: bytes, new: bytes) -> Change:
    return lambda scenario: scenario.write_bytes(scenario.read_bytes().replace(old, new))


def encode(encoding: str) -> Change:
    return lambda scenario: scenario.write_bytes(scenario.read_text(encoding="utf-8").encode(encoding))


def number(value: str) -> Bad:
    return Bad(put(INFLATION, f"inflasi: {value}"), "scenario.yaml:22:10", value)


def money(value: str) -> Bad:
    return Bad(put(BUDGET, f"2022: {value}"), "scenario.yaml:25:11", value)


def years(value: str, column: int, shown: str) -> Bad:
    return Bad(put(YEARS, f"tahun: {value}"), f"scenario.yaml:4:{column}", shown)


def also(line: str, shown: str) -> Bad:
    return Bad(put(INFLATION, f"{INFLATION}\n{line}"), "scenario.yaml:23", shown)


NUMBERS = (
    "1:30",
    "3e-2",
    "+0.03",
    "0.03%",
    ".03",
    "\u0660.\u0660٣",
    "0\uff0e03",
    "−0.03",
    "0,03",
    "0.03#x",
    "0b1",
    "0.03 0.04",
    "NaN",
)
AMOUNTS = (
    *("8e9", "8_000_000_000", "8.000.000.000", "8000000000.5", "-8000000000", "Rp -8 miliar", "USD 8 juta"),
    *("8 M", "=8*10^9", "Rp 8 miliar 500 juta", "Rp 8.000 miliar", "Rp \uff18 miliar", "Rp 1.000", "Rp 8.000.000.000,-", "8"),
)
BAD: dict[str, Bad] = {
    **{f"number {value}": number(value) for value in NUMBERS},
    **{f"money {value}": money(value) for value in AMOUNTS},
    "number with a hidden blank": Bad(put(INFLATION, "inflasi: 0.03\u200b"), "scenario.yaml:22:14", "U+200B"),
    "number as a block": Bad(put(INFLATION, "inflasi: |\n  0.03"), "scenario.yaml:22:10", "0.03<U+000A>"),
    "typed number": Bad(put(INFLATION, "inflasi: !!float 0.03"), "scenario.yaml:22:10", "2002:float"),
    "key twice by quotes": also('"inflasi": 0.04', "'inflasi'"),
    "key twice by blanks": also("inflasi : 0.04", "'inflasi'"),
    "key twice by capitals": also("Inflasi: 0.04", "'Inflasi'"),
    "key with a soft hyphen": also("infla\u00adsi: 0.04", "U+00AD"),
    "key of an object": also("__proto__: {}", "'__proto__'"),
    "key that is a list": also("? [a, b]\n: 1", "'[...]'"),
    "anchor that holds itself": also("zz: &a [*a]", "&a"),
    "second document": also("---\ninflasi: 0.04", "'---'"),
    "document after an end": Bad(put(INFLATION, f"{INFLATION}\n...\nx: 1"), "scenario.yaml:24:1", "[yaml."),
    "python name": also("zz: !<tag:yaml.org,2002:python/name:os.system> x", "python/name:os.system"),
    "next line character": also("zz: a\x85b: c", "U+0085"),
    "line separator": also("zz: a\u2028b: c", "U+2028"),
    "lone carriage return": also("zz: a\rb", "U+000D"),
    "byte order mark within": also("\ufeffzz: 1", "U+FEFF"),
    "escape code in a comment": also("# \x1b[31m", "U+001B"),
    "direction turned in a comment": also("# \u202e", "U+202E"),
    "years downward": years("[2023, 2022]", 15, "2022"),
    "year twice": years("[2022, 2023, 2022]", 21, "2022"),
    "year left out": years("[2022, 2024]", 15, "2024"),
    "year of two digits": years("[22, 23]", 9, "22"),
    "year in hexadecimal": years("[0x7E6, 2023]", 9, "0x7E6"),
    "years as a span": years("2022-2023", 8, "2022-2023"),
    "year twice by quotes": Bad(put(BUDGET, f'{BUDGET}\n    "2022": 1'), "scenario.yaml:26:5", "'2022'"),
    "year of full-width digits": Bad(
        put(BUDGET, "\uff12\uff10\uff12\uff12: 8000000000"), "scenario.yaml:25:5", "\uff12\uff10\uff12\uff12"
    ),
    "year before the plan": Bad(put(BUDGET, "2021: 8000000000"), "scenario.yaml:25:11", "2021"),
    "fund in capitals": Bad(put("  apbd:\n", "  APBD:\n"), "scenario.yaml:24:3", "'apbd'"),
    "fund in Cyrillic": Bad(put("  apbd:\n", '  "\\u0430pbd":\n'), "scenario.yaml:24:3", "'apbd'"),
    "fund with a joiner": Bad(put("  apbd:\n", '  "ap\\u200dbd":\n'), "scenario.yaml:24:3", "ap<U+200D>bd"),
    "weights of nothing": Bad(put("{kumuh: 0.6, kemiskinan: 0.4}", "{kumuh: 0, kemiskinan: 0}"), "scenario.yaml:17:10", "0 ["),
    "weights below zero": Bad(
        put("kumuh: 0.6, kemiskinan: 0.4", "kumuh: 1.6, kemiskinan: -0.6"), "scenario.yaml:17:35", "-0.6"
    ),
    "weights in percent": Bad(put("kumuh: 0.6", "kumuh: 60%"), "scenario.yaml:17:18", "60%"),
    "share above all": Bad(put("porsi: 0.5", "porsi: 50"), "scenario.yaml:34:33", "50"),
    "percentage above all": Bad(put("persen: 20", "persen: 100.0001"), "scenario.yaml:36:34", "100.0001"),
    "need below nothing": Bad(put("volume: 120", "volume: -1"), "scenario.yaml:30:57", "-1"),
    "target after the plan": Bad(put("2023, persen: 30", "2030, persen: 30"), "scenario.yaml:39:64", "2030"),
    "endless price": Bad(put("harga: 0.5", "harga: .inf"), "scenario.yaml:39:89", ".inf"),
    "area in small letters": Bad(put("kawasan: K01,", "kawasan: k01,"), "scenario.yaml:30:17", "'K01'"),
    "intervention with a dash": Bad(put("drainase-baru", "drainase–baru"), "scenario.yaml:30:34", "'drainase-baru'"),
    "district misspelt": Bad(put("Lubai, porsi", "Lubay, porsi"), "scenario.yaml:34:19", "'Lubai'"),
    "truth for a word": Bad(put("peringatan", "false"), "scenario.yaml:14:15", "'false'"),
    "half of a letter": Bad(put(TITLE, 'nama: "Kota \\ud800"'), "scenario.yaml:2:7", "U+D800"),
    "name with a colon": Bad(put(TITLE, "nama: Kota: kecil"), "scenario.yaml:2:11", "[yaml."),
    "names in a list": Bad(put(TITLE, "nama: [Kota kecil]"), "scenario.yaml:2:7", "[...]"),
    "assumption without words": Bad(put("asumsi:\n", "asumsi:\n  -\n"), "scenario.yaml:43:4", "null"),
    "UTF-16 without a mark": Bad(encode("utf-16-le"), "scenario.yaml", "UTF-16"),
    "UTF-16 upside down": Bad(encode("utf-16-be"), "scenario.yaml", "UTF-16"),
    "UTF-32": Bad(encode("utf-32"), "scenario.yaml", "UTF-16"),
    "bytes of a mainframe": Bad(encode("cp500"), "scenario.yaml:1:3", "0xa8"),
    "overlong byte": Bad(rewrite(b"Kota kecil", b"Kota \xc0\xaf"), "scenario.yaml:2:12", "0xc0"),
    "surrogate bytes": Bad(rewrite(b"Kota kecil", b"Kota \xed\xa0\x80"), "scenario.yaml:2:12", "0xed"),
    "mark twice": Bad(rewrite(b"# yaml", b"\xef\xbb\xbf\xef\xbb\xbf# yaml"), "scenario.yaml:1:1", "U+FEFF"),
    "end of file sign": Bad(rewrite(b"uji coba.", b"uji coba.\x1a"), "scenario.yaml:44:34", "U+001A"),
    "YAML of the future": Bad(rewrite(b"# yaml", b"%YAML 3.0\n---\n# yaml"), "scenario.yaml:1:1", "[yaml."),
    "page of a web server": Bad(lambda file: file.write_text("<html>404</html>\n"), "scenario.yaml:1:1", "<html>404"),
    "only comments": Bad(lambda file: file.write_text("# x\n"), "scenario.yaml", "[file.empty]"),
}
SAME: dict[str, Change] = {
    "comment": put(INFLATION, f"{INFLATION} # x"),
    "key in quotes": put(INFLATION, '"inflasi": 0.03'),
    "key with a question mark": put(INFLATION, "? inflasi\n: 0.03"),
    "folded text": put(TITLE, "nama: >-\n  Kota\n  kecil"),
    "comma at the end": put(YEARS, "tahun: [2022, 2023,]"),
    "year in quotes": put(BUDGET, '"2022": 8000000000'),
    "rupiah with decimals": put(BUDGET, "2022: Rp 8.000.000.000,00"),
    "milyar": put(BUDGET, "2022: Rp 8 milyar"),
    "document marks": rewrite(b"# yaml", b"%YAML 1.2\n---\n# yaml"),
    "old Macintosh": rewrite(b"\n", b"\r"),
}


@pytest.mark.parametrize("name", BAD)
def test_it_is_refused_with_its_place_and_value(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check_refused(BAD[name], copy_valid(tmp_path), capsys)


@pytest.mark.parametrize("name", SAME)
def test_it_reads_the_same(name: str, tmp_path: Path) -> None:
    check_same(SAME[name], copy_valid(tmp_path))

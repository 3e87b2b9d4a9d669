"""The score sheet on a terminal and as JSON, in both languages."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from optimizer.domain.area import Considerations, Legality, Quality
from optimizer.domain.scenario import CountingUnit
from optimizer.measures.score_header import ALL_COLUMNS
from optimizer.measures.score_sheet import ScoreSheet, score_sheet
from optimizer.messages import LANGUAGES, Language
from optimizer.report.content.score_page_text import MOST_FORMS
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.score_json import score_json
from optimizer.report.writers.score_terminal import score_text
from tests.support.golden import GOLDEN, rt, scheme

AREAS = (
    replace(GOLDEN[0].area, considerations=Considerations(True, False), people=201),
    *(golden.area for golden in GOLDEN[1:]),
)


def sheet(areas: tuple = AREAS, unit: CountingUnit = CountingUnit.RT, columns: frozenset[str] = ALL_COLUMNS) -> ScoreSheet:
    return score_sheet(scheme(), scheme().policy("kotaku"), areas, unit, columns)


WIDE = Pane(100)


def text(language: Language = "id", pane: Pane = WIDE, **changes: object) -> str:
    return score_text(sheet(**changes), pane, language)  # type: ignore[arg-type]


def line(fragment: str, shown: str) -> str:
    return next(" ".join(line.split()) for line in shown.splitlines() if fragment in line)


def test_the_form_reads_as_the_page_does() -> None:
    shown = text()
    assert line("2b ", shown) == "2b Kualitas permukaan jalan lingkungan 605 m 77,56% 5"
    assert line("4.  Kondisi drainase", shown) == "4. Kondisi drainase lingkungan rata-rata 26,84%"
    assert line("Total nilai", shown) == "Total nilai 38 dari 80: KUMUH SEDANG"
    assert line("sektoral", shown) == "Rata-rata kekumuhan sektoral 50,86%"
    assert line("Ambang kotaku", shown).startswith("Ambang kotaku: mulai 24,995% / 50,995% / 75,995%; nilai 0 / 1 / 3 / 5;")
    assert line("luas 4,63", shown) == "luas 4,63 ha · bangunan 50 unit · penduduk 201 jiwa · 60 KK"


def test_the_same_in_english() -> None:
    shown = text("en")
    assert line("2b ", shown) == "2b Poor road surface 605 m 77.56% 5"
    assert line("Total ", shown) == "Total 38 of 80: MODERATE SLUM"
    assert "not known: the other considerations are incomplete" in shown


def test_a_negative_volume_is_shown_as_it_is() -> None:
    assert line("−0,12", text()) == "4a Ketidakmampuan mengalirkan limpasan air −0,12 ha −13,64% 0"


def test_priority_is_open_where_the_land_is_not_known() -> None:
    areas = (replace(AREAS[0], legality=Legality.UNKNOWN),)
    assert line("Prioritas  ", text(areas=areas)) == "Prioritas 5; kelas belum diketahui (status lahan)"
    assert line("Pola penanganan", text(areas=areas)) == "Pola penanganan belum diketahui"
    assert line("Prioritas  ", text(areas=(AREAS[0],))) == "Prioritas 5, kelas B3"


def test_data_that_are_not_measured_are_told_on_the_first_line() -> None:
    assert not text().startswith("Data")
    imputed = tuple(replace(area, quality=Quality.IMPUTED) for area in AREAS)
    assert text(areas=imputed).splitlines()[0].startswith("Seluruh data imputasi")
    assert text(columns=frozenset({"luas_ha"})).splitlines()[0].startswith("Tabel tidak menyebut mutu datanya")


def test_fields_the_table_lacks_are_left_out() -> None:
    shown = text(columns=frozenset({"luas_ha", "kk"}), areas=tuple(replace(area, village="", district="") for area in AREAS))
    assert "jiwa ·" not in shown
    assert "bangunan 50" not in shown
    assert "Kec." not in shown
    assert line("luas 4,63", shown) == "luas 4,63 ha · 60 KK"


def test_the_overview_has_a_row_for_each_and_the_categories_their_sum() -> None:
    shown = text()
    assert line("Sumbermulyo RT01-RW05      ", shown).startswith("Sumbermulyo RT01-RW05 38 Kumuh sedang 50,86% 5 (B3)")
    assert line("Kumuh ringan (16–37)", shown) == "Kumuh ringan (16–37) 5 6,96"
    assert line("Seluruhnya", shown) == "Seluruhnya 6 11,59"


def test_long_tables_show_the_overview_alone() -> None:
    areas = tuple(rt(f"R{n:03d}", people=n + 50, volumes=GOLDEN[0].volumes) for n in range(MOST_FORMS + 1))
    shown = text(areas=areas)
    assert "Total nilai" not in shown
    assert f"paling banyak {MOST_FORMS}" in " ".join(shown.split())
    assert "RATA-RATA ASPEK" in shown
    assert shown.count("Kampung R") == 2 * len(areas)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_no_line_is_wider_than_the_pane(language: Language, width: int) -> None:
    assert max(map(len, text(language, Pane(width)).splitlines())) <= min(width, 100)


def test_a_pane_of_plain_characters_gets_no_others() -> None:
    for encoding in ("cp1252", "ascii"):
        text("id", Pane(100, encoding=encoding)).encode(encoding)


def test_names_cannot_steer_the_terminal() -> None:
    areas = (replace(AREAS[0], name="[red]x[/red]\x1b[31m"),)
    shown = text(areas=areas)
    assert "[red]x[/red]" in shown
    assert "\x1b" not in shown


def test_a_kawasan_says_how_many_rows_it_sums_and_whose_findings_they_are() -> None:
    areas = tuple(replace(area, code=f"S{n}", kawasan="Tepi") for n, area in enumerate(AREAS[:2], 1))
    shown = text(areas=areas, unit=CountingUnit.KAWASAN)
    assert "gabungan 2 lokasi" in shown.replace("\u00a0", " ")
    assert "S2: 4a bernilai negatif" in shown
    assert "S1/1a" in shown


def read(language: Language = "id", **changes: object) -> dict:
    return json.loads(score_json(sheet(**changes), language))  # type: ignore[arg-type]


def test_json_holds_the_whole_form() -> None:
    whole = read()
    first = whole["hasil"][0]
    assert whole["_peringatan"] == ""
    assert (first["nama"], first["total"], first["kategori"]["kode"]) == ("Sumbermulyo RT01-RW05", 38, "sedang")
    line = first["aspek"][1]["parameter"][1]
    assert line == {
        "kode": "2b",
        "nama": "Kualitas permukaan jalan lingkungan",
        "volume": 605.0,
        "satuan": "m",
        "persen": 77.564102564,
        "nilai": 5,
    }
    assert round(first["rata_rata_sektoral"], 2) == 50.86
    assert (first["prioritas"], first["kelas_prioritas"], first["kewenangan"]) == (5, "B3", "kabupaten")
    assert whole["hasil"][1]["prioritas"] is None
    assert {flag["jenis"] for flag in whole["hasil"][1]["temuan"]} == {"negatif", "dekat_ambang"}


def test_json_keys_do_not_change_with_the_language() -> None:
    assert keys(read("id")) == keys(read("en"))
    assert read("en")["hasil"][0]["kategori"]["nama"] == "Moderate slum"


def keys(value: object) -> object:
    if isinstance(value, dict):
        return {key: keys(inner) for key, inner in value.items()}
    return [keys(inner) for inner in value] if isinstance(value, list) else None


def test_json_is_sorted_and_the_same_each_time() -> None:
    assert score_json(sheet(), "id") == score_json(sheet(), "id")
    whole = read()
    assert list(whole) == sorted(whole)


def test_json_tells_what_the_table_lacks_as_null() -> None:
    first = read(columns=frozenset({"luas_ha"}))["hasil"][0]
    assert (first["mutu"], first["penduduk"], first["kk"]) == (None, None, None)

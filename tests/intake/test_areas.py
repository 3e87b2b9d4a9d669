"""A baseline table alone, for scoring: what must be there, and what may be missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.errors import ScenarioError
from optimizer.intake.read import AreaReading, read_areas, read_scheme
from tests.intake.small import Rows, as_csv, read_valid, table, workbook

SCHEME = read_scheme("permen-14-2018", None)
NEEDED = {"kode", "kawasan", "luas_ha", "bangunan", "kk", "jalan_ideal_m", "drainase_ideal_m"} | {
    parameter.code for parameter in SCHEME.parameters
}


def only(headings: set[str], rows: Rows) -> Rows:
    kept = [at for at, heading in enumerate(rows[0]) if heading in headings]
    return [[row[at] for at in kept] for row in rows]


def read(folder: Path, rows: Rows) -> AreaReading:
    path = folder / "baseline.csv"
    path.write_text(as_csv(rows), encoding="utf-8")
    return read_areas(path, SCHEME)


def refused(folder: Path, rows: Rows) -> list[str]:
    with pytest.raises(ScenarioError) as error:
        read(folder, rows)
    return [fault.what.code for fault in error.value.faults]


def test_a_whole_table_gives_the_areas_of_the_scenario(tmp_path: Path) -> None:
    reading = read(tmp_path, table("kawasan"))
    assert reading.areas == read_valid().scenario.areas
    assert reading.columns == frozenset(table("kawasan")[0])


def test_the_least_table_gives_what_scoring_needs(tmp_path: Path) -> None:
    reading = read(tmp_path, only(NEEDED, table("kawasan")))
    assert [area.volumes for area in reading.areas] == [area.volumes for area in read_valid().scenario.areas]
    assert reading.columns == NEEDED
    assert {(area.name == area.code, area.people, area.district) for area in reading.areas} == {(True, 0, "")}


@pytest.mark.parametrize("heading", sorted(NEEDED - {"kode"}))
def test_nothing_less_will_do(heading: str, tmp_path: Path) -> None:
    assert refused(tmp_path, only(NEEDED - {heading}, table("kawasan"))) == ["table.missing_column"]


def test_a_table_without_codes_or_names_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, only(NEEDED - {"kode"}, table("kawasan"))) == ["table.no_code_or_name"]


def test_names_serve_as_codes_and_stay_apart(tmp_path: Path) -> None:
    rows = only(NEEDED - {"kode"} | {"nama"}, table("kawasan"))
    rows[2][0] = rows[1][0]
    assert [area.code for area in read(tmp_path, rows).areas[:3]] == ["RT 01 Pasar #2", "RT 01 Pasar #3", "Dusun Café"]


def test_figures_that_contradict_one_another_are_left_to_the_data_audit(tmp_path: Path) -> None:
    rows = table("kawasan")
    rows[1][rows[0].index("penduduk")] = "1"
    rows[1][rows[0].index("4a")] = "-0.12"
    rows[1][rows[0].index("drainase_ideal_m")] = "0"
    rows[1][rows[0].index("1a")] = "9999"
    area = read(tmp_path, rows).areas[0]
    assert (area.people, area.volumes[7], area.drainage_ideal, area.volumes[0]) == (1, -0.12, 0.0, 9999.0)


def test_codes_twice_and_negative_counts_are_refused_all_the_same(tmp_path: Path) -> None:
    rows = table("kawasan")
    rows[2][0] = "k01"
    rows[3][rows[0].index("kk")] = "-1"
    assert sorted(refused(tmp_path, rows)) == ["cell.range", "table.duplicate_code"]


def test_a_lone_sheet_of_a_workbook_is_read_under_any_name(tmp_path: Path) -> None:
    path = tmp_path / "baseline.xlsx"
    workbook({"Lembar1": only(NEEDED, table("kawasan"))}).save(path)
    assert len(read_areas(path, SCHEME).areas) == 5


def test_another_scheme_asks_for_its_own_columns(tmp_path: Path) -> None:
    path, scheme = tmp_path / "baseline.csv", read_scheme("permen-2-2016", None)
    path.write_text(as_csv(table("kawasan")), encoding="utf-8")
    with pytest.raises(ScenarioError) as error:
        read_areas(path, scheme)
    missing = [dict(fault.what.blanks)["key"] for fault in error.value.faults]
    assert missing == ["4d", "4e", "6c"]


def test_deciles_stand_in_for_a_count_of_poor_households(tmp_path: Path) -> None:
    rows = [
        [*row, *([f"desil_{n}" for n in range(1, 5)] if at == 0 else ["5", "6", "7", "8"])]
        for at, row in enumerate(table("kawasan"))
    ]
    rows[1][rows[0].index("kk_miskin")] = ""
    first, second = read(tmp_path, rows).areas[:2]
    assert (first.poor_households, first.deciles) == (11, (5, 6, 7, 8))
    assert (second.poor_households, second.deciles) == (13, (5, 6, 7, 8))


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as error:
        read_areas(tmp_path / "tidak-ada.csv", SCHEME)
    assert [fault.what.code for fault in error.value.faults] == ["file.unreadable"]

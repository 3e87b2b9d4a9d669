"""What is accepted with a notice, what repeats, and what no file of its own shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.errors import ScenarioError
from optimizer.intake.csv_grid import csv_grid
from optimizer.intake.read import read_scenario
from optimizer.intake.scenario import read_again, read_parts
from optimizer.intake.sink import FaultSink
from tests.intake.small import as_csv, codes_of, copy_valid, edit, faults_of, table


def with_cell(scenario: Path, name: str, row: int, heading: str, text: str) -> Path:
    rows = table(name)
    rows[row][rows[0].index(heading)] = text
    (scenario.parent / "data" / f"{name}.csv").write_text(as_csv(rows), encoding="utf-8")
    return scenario


def test_an_intervention_nobody_pays_is_a_notice(tmp_path: Path) -> None:
    scenario = edit(copy_valid(tmp_path), "  apbd:\n    2022: 8000000000\n    2023: Rp 1,25 miliar\n", "")
    notices = read_scenario(scenario).notices
    unpaid = [dict(notice.what.blanks)["entry"] for notice in notices]
    assert {notice.what.code for notice in notices} == {"intervention.nobody_pays"}
    assert unpaid == ["paving", "hotmix"]


def test_a_kawasan_in_two_districts_is_a_notice(tmp_path: Path) -> None:
    scenario = with_cell(copy_valid(tmp_path), "kawasan", 5, "kawasan", "Rambang")
    (notice,) = read_scenario(scenario).notices
    assert notice.what.code == "area.kawasan_districts"
    assert notice.where.line == 6


@pytest.mark.parametrize(("name", "noticed"), [("Muaraenim", True), ("Muara-Enim", True), ("Muara Enam", False)])
def test_a_district_with_the_letters_of_another_is_a_notice(name: str, noticed: bool, tmp_path: Path) -> None:
    scenario = with_cell(copy_valid(tmp_path), "kawasan", 2, "kecamatan", name)
    notices = [notice for notice in read_scenario(scenario).notices if notice.what.code == "area.alike"]
    assert [(notice.where.line, dict(notice.what.blanks)["first"]) for notice in notices] == [(3, "Muara Enim")] * noticed


def test_villages_of_the_same_letters_are_two(tmp_path: Path) -> None:
    scenario = with_cell(copy_valid(tmp_path), "kawasan", 2, "kelurahan_desa", "PasarI")
    assert read_scenario(scenario).notices == ()


def test_a_price_of_a_year_after_the_plan_is_a_notice_where_inflation_moves_it(tmp_path: Path) -> None:
    scenario = with_cell(copy_valid(tmp_path), "intervensi", 2, "tahun_biaya", "2033")
    (notice,) = read_scenario(scenario).notices
    assert (notice.what.code, notice.where.line) == ("intervention.price_later", 3)
    assert read_scenario(edit(scenario, "inflasi: 0.03", "inflasi: 0")).notices == ()


def test_a_price_of_a_year_long_after_the_plan_is_refused(tmp_path: Path) -> None:
    scenario = with_cell(copy_valid(tmp_path), "intervensi", 2, "tahun_biaya", "2034")
    (fault,) = faults_of(scenario)
    assert (fault.what.code, fault.where.line) == ("intervention.price_far", 3)
    assert dict(fault.what.blanks)["last"] == "2023"


def test_a_setting_that_ends_the_plan_long_before_its_prices_is_refused(tmp_path: Path) -> None:
    scenario = with_cell(copy_valid(tmp_path), "intervensi", 2, "tahun_biaya", "2033")
    text = scenario.read_text(encoding="utf-8").replace("    2023: Rp 1,25 miliar\n", "")
    scenario.write_text(text[: text.index("aturan:")] + text[text.index("asumsi:") :], encoding="utf-8")
    with pytest.raises(ScenarioError) as refused:
        read_again(read_parts(scenario), (("tahun", "[2022]"),))
    assert [fault.what.code for fault in refused.value.faults] == ["intervention.price_far"]


def test_a_longer_circle_of_prerequisites_is_shown_whole(tmp_path: Path) -> None:
    rows = table("intervensi")
    at = rows[0].index("prasyarat")
    for row, text in ((1, "sambungan-rumah:1:"), (5, "kube:1:|rehab-drainase:1:"), (6, "drainase-baru:1:")):
        rows[row][at] = text
    scenario = copy_valid(tmp_path)
    (scenario.parent / "data" / "intervensi.csv").write_text(as_csv(rows), encoding="utf-8")
    (fault,) = faults_of(scenario)
    assert dict(fault.what.blanks)["circle"] == "drainase-baru -> sambungan-rumah -> kube -> drainase-baru"


def test_a_lost_row_invents_no_unknown_names(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    edit(scenario.parent / "data" / "kawasan.csv", "K01,RT 01", 'K01,"RT 01')
    edit(scenario.parent / "data" / "intervensi.csv", "paving,Paving", 'paving,"Paving')
    assert codes_of(scenario) == ["table.quote", "table.quote"]


def test_columns_of_notes_are_free(tmp_path: Path) -> None:
    rows = [[*row, "Catatan lapangan" if at == 0 else "=a, dalam jutaan, \u200b"] for at, row in enumerate(table("kawasan"))]
    scenario = copy_valid(tmp_path)
    (scenario.parent / "data" / "kawasan.csv").write_text(as_csv(rows), encoding="utf-8")
    assert len(read_scenario(scenario).scenario.areas) == 5


def test_codes_stay_as_they_are_written(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    rows = table("kawasan")
    for row, code in zip(rows[1:], ("007", "7", "1E5", "TRUE", "Kel. A, RW 1"), strict=True):
        row[0] = code
    (scenario.parent / "data" / "kawasan.csv").write_text(as_csv(rows), encoding="utf-8")
    edit(edit(scenario, "kawasan: K01", "kawasan: 007"), "kawasan: K02", "kawasan: 1E5")
    reading = read_scenario(scenario).scenario
    assert sorted(area.code for area in reading.areas) == ["007", "1E5", "7", "Kel. A, RW 1", "TRUE"]
    assert [lock.area for lock in reading.rules.locks] == ["007", "1E5"]


def test_a_code_with_decimals_is_no_number(tmp_path: Path) -> None:
    scenario = with_cell(copy_valid(tmp_path), "kawasan", 1, "kode", "16.030")
    reading = read_scenario(edit(scenario, "kawasan: K01", "kawasan: 16.030"))
    assert reading.scenario.rules.locks[0].area == "16.030"


def test_look_alikes_are_refused_or_found(tmp_path: Path) -> None:
    for number, code in enumerate(("K02 ", "\uff2b02", "K\u200b03", "\u041a03", "K03\u0301")):
        scenario = with_cell(copy_valid(tmp_path / str(number)), "kawasan", 3, "kode", code)
        assert set(codes_of(scenario)) <= {"cell.code", "text.character", "table.duplicate_code"}, code


def test_a_group_spelled_in_two_ways_is_told_with_both_places(tmp_path: Path) -> None:
    scenario = with_cell(copy_valid(tmp_path), "sumber_dana", 2, "kelompok", "usa_ha")
    (fault,) = faults_of(scenario)
    assert fault.fix is not None
    assert fault.fix.say("id").startswith("maksud Anda 'usaha' di ")
    assert fault.fix.say("id").endswith("intervensi.csv:7:44? Samakan ejaan keduanya")
    assert "sumber_dana.csv" in str(fault.where)


def test_a_city_is_told_what_to_write(tmp_path: Path) -> None:
    (fault,) = faults_of(with_cell(copy_valid(tmp_path), "sumber_dana", 2, "kewenangan", "Kota"))
    assert fault.fix is not None
    assert fault.fix.say("id") == "tulis 'kabupaten': kabupaten dan kota satu tingkat"


def test_a_number_is_asked_for_as_each_language_writes_it(tmp_path: Path) -> None:
    (fault,) = faults_of(with_cell(copy_valid(tmp_path), "kawasan", 1, "luas_ha", "2 ha"))
    assert fault.what.say("id").endswith("misalnya 1250,5")
    assert fault.what.say("en").endswith("such as 1250.5")


def test_a_fund_names_what_it_may_pay_once(tmp_path: Path) -> None:
    scenario = with_cell(copy_valid(tmp_path), "sumber_dana", 2, "kelompok", "usaha|usaha")
    (fault,) = faults_of(scenario)
    assert fault.what.code == "cell.twice_in_list"


def without_poor(tmp_path: Path) -> Path:
    scenario = copy_valid(tmp_path)
    head, *rows = table("kawasan")
    at = head.index("kk_miskin")
    poorless = [[*row[:at], "0", *row[at + 1 :]] for row in rows]
    (scenario.parent / "data" / "kawasan.csv").write_text(as_csv([head, *poorless]), encoding="utf-8")
    return scenario


def test_a_goal_that_weighs_poverty_needs_poor_households(tmp_path: Path) -> None:
    scenario = without_poor(tmp_path)
    (fault,) = faults_of(scenario)
    assert fault.what.code == "presolve-no-poor"
    lines = scenario.read_text(encoding="utf-8").splitlines()
    assert fault.where.file == scenario.as_posix()
    assert lines[fault.where.line - 1].strip().startswith("bobot:")


def test_without_weight_nobody_need_be_poor(tmp_path: Path) -> None:
    overrides = (("tujuan.bobot.kumuh", "1"), ("tujuan.bobot.kemiskinan", "0"))
    assert read_scenario(without_poor(tmp_path), overrides).scenario.goal.poverty_weight == 0


def test_alike_cells_are_one() -> None:
    grid = csv_grid(b"kode,nama\nK1,Rambang\nK2,Rambang\n", "t.csv", FaultSink())
    assert grid is not None
    assert grid.rows[1].cells[1] is grid.rows[2].cells[1]

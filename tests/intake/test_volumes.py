"""Deficits against what they are part of: impossible ones are refused, doubtful ones are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.intake.read import read_areas, read_scenario
from optimizer.intake.scheme import read_scheme
from tests.intake.small import as_csv, copy_valid, faults_of, table


def with_cells(folder: Path, cells: dict[str, str]) -> Path:
    """Return a scenario whose first area (83 KK, 2.45 ha, 610 m of ideal drainage) has other cells."""
    rows = table("kawasan")
    for heading, text in cells.items():
        rows[1][rows[0].index(heading)] = text
    scenario = copy_valid(folder)
    (scenario.parent / "data" / "kawasan.csv").write_text(as_csv(rows), encoding="utf-8")
    return scenario


@pytest.mark.parametrize(("heading", "text"), [("3a", "500"), ("2b", "9000"), ("6a", "300"), ("1b", "2.6951"), ("7a", "92")])
def test_far_more_than_the_whole_is_refused(heading: str, text: str, tmp_path: Path) -> None:
    (fault,) = faults_of(with_cells(tmp_path, {heading: text}))
    assert fault.what.code == "area.volume_far_above"
    assert (fault.where.line, fault.where.column > 0) == (2, True)


def test_every_impossible_volume_is_told_at_once(tmp_path: Path) -> None:
    faults = faults_of(with_cells(tmp_path, {"3a": "500", "2b": "9000", "6a": "300"}))
    assert [dict(fault.what.blanks)["key"] for fault in faults] == ["2b", "3a", "6a"]
    assert faults[1].what.say("id").startswith("3a = 500, padahal 'kk' = 83:")


@pytest.mark.parametrize(("heading", "text"), [("1b", "2.695"), ("3a", "84"), ("3a", "91")])
def test_slightly_more_than_the_whole_is_a_notice(heading: str, text: str, tmp_path: Path) -> None:
    (notice,) = read_scenario(with_cells(tmp_path, {heading: text})).notices
    assert (notice.what.code, notice.where.line) == ("area.volume_above", 2)


def test_the_numbers_of_a_notice_are_written_as_each_language_does(tmp_path: Path) -> None:
    (notice,) = read_scenario(with_cells(tmp_path, {"1b": "2.5"})).notices
    assert "1b = 2,5 sedikit di atas 'luas_ha' = 2,45" in notice.what.say("id")
    assert "1b = 2.5 is slightly above 'luas_ha' = 2.45" in notice.what.say("en")


def test_a_deficit_over_nothing_is_a_notice(tmp_path: Path) -> None:
    notices = read_scenario(with_cells(tmp_path, {"drainase_ideal_m": "0", "4c": "0"})).notices
    assert [notice.what.code for notice in notices] == ["area.volume_lost"]


def test_parts_that_exceed_their_whole_together_are_a_notice(tmp_path: Path) -> None:
    (notice,) = read_scenario(with_cells(tmp_path, {"2a": "300.5", "2b": "121"})).notices
    assert notice.what.code == "area.volume_parts"
    assert "2a + 2b bersama-sama 421,5, lebih dari 'jalan_ideal_m' = 420,5" in notice.what.say("id")


@pytest.mark.parametrize("cells", [{"3a": "83"}, {"2a": "300.5", "2b": "120"}, {"4a": "-0.12"}])
def test_the_whole_itself_and_less_say_nothing(cells: dict[str, str], tmp_path: Path) -> None:
    assert read_scenario(with_cells(tmp_path, cells)).notices == ()


def test_a_table_to_be_scored_keeps_what_it_holds(tmp_path: Path) -> None:
    scenario = with_cells(tmp_path, {"3a": "500"})
    areas = read_areas(scenario.parent / "data" / "kawasan.csv", read_scheme("permen-14-2018", None)).areas
    assert 500.0 in areas[0].volumes

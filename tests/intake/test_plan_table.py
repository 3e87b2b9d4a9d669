"""The table of a plan made by hand: what is read, what is left out, and every fault at once with its place."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import openpyxl
import pytest

from optimizer.domain.scenario import Scenario
from optimizer.errors import Fault, ScenarioError
from optimizer.intake.plan import PlanReading, read_plan
from tests.support.town import SEPTIC, town, two_years

SMALL = dataclasses.replace(SEPTIC, code="tanggul", unit="ha", step=0.125)
TOWN = town(interventions=(*town().interventions, SMALL))
HEAD = "kode,intervensi,tahun,volume\n"


def read(folder: Path, text: str, scenario: Scenario = TOWN, name: str = "rencana.csv") -> PlanReading:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_plan(path, scenario)


def refused(folder: Path, text: str, scenario: Scenario = TOWN) -> tuple[Fault, ...]:
    with pytest.raises(ScenarioError) as error:
        read(folder, text, scenario)
    return error.value.faults


def works(reading: PlanReading) -> list[tuple[str, str, int, int]]:
    return [(work.area, work.intervention, work.year, work.steps) for work in reading.works]


def test_the_least_table_is_read_in_whole_lots(tmp_path: Path) -> None:
    reading = read(tmp_path, HEAD + "A1,drainase,2022,30\nA2,tanggul,2022,0.375\n")
    assert works(reading) == [("A1", "drainase", 2022, 30), ("A2", "tanggul", 2022, 3)]
    assert reading.works[0].payments == ()
    assert reading.works[0].stated is None
    assert (reading.works[1].where.line, reading.works[1].where.column) == (3, 4)


def test_what_is_not_chosen_or_has_no_volume_is_left_out(tmp_path: Path) -> None:
    text = "pilih,kode,intervensi,tahun,volume\nya,A1,drainase,2022,3\ntidak,A1,jalan,2022,\nYa,A2,jalan,2022,0\n"
    assert works(read(tmp_path, text)) == [("A1", "drainase", 2022, 3)]


def test_one_year_needs_no_column_and_several_do(tmp_path: Path) -> None:
    text = "kode,intervensi,volume\nA1,drainase,3\n"
    assert works(read(tmp_path, text)) == [("A1", "drainase", 2022, 3)]
    assert [fault.what.code for fault in refused(tmp_path, text, two_years())] == ["table.missing_column"]


def test_payments_and_costs_are_read(tmp_path: Path) -> None:
    text = "kode,intervensi,volume,biaya,dana_apbd,dana_dak\nA1,drainase,3,1800000,1000000,800000\nA1,jalan,1,n/a,0,\n"
    first, second = read(tmp_path, text).works
    assert (first.payments, first.stated) == ((("apbd", 1_000_000), ("dak", 800_000)), 1_800_000)
    assert (second.payments, second.stated) == ((), None)


def test_a_table_saved_by_an_indonesian_spreadsheet_is_read(tmp_path: Path) -> None:
    assert works(read(tmp_path, "kode;intervensi;volume\nA1;tanggul;0,25\nA2;drainase;12\n"))[0][3] == 2


def test_thousands_are_never_guessed(tmp_path: Path) -> None:
    (fault,) = refused(tmp_path, "kode;intervensi;volume\nA1;drainase;1.250\n")
    assert fault.what.code == "cell.two_ways"
    (fault,) = refused(tmp_path, HEAD + "A1,drainase,2022,1.250\n")
    assert fault.what.code == "plan.lots"


def test_every_fault_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    rows = (
        "A9,drainase,2022,3,m",
        "A1,drainage,2022,3,m",
        "A1,drainase,2030,3,m",
        "A1,jalan,2022,2.5,m",
        "A1,septik,2022,-4,kk",
        "A1,usaha,2022,,kelompok",
        "A2,septik,2022,4,unit",
        "A2,jalan,2022,5,m",
        "A2,jalan,2022,6,m",
    )
    faults = refused(tmp_path, "kode,intervensi,tahun,volume,satuan\n" + "\n".join(rows) + "\n")
    assert [(fault.where.line, fault.what.code) for fault in faults] == [
        (2, "unknown.area"),
        (3, "unknown.intervention"),
        (4, "plan.year"),
        (5, "plan.lots"),
        (6, "cell.range"),
        (7, "plan.no_volume"),
        (8, "plan.unit"),
        (10, "plan.twice"),
    ]
    assert faults[1].fix is not None
    assert "drainase" in faults[1].fix.say("id")
    assert "2 / 3" in faults[3].what.say("id")
    assert all(fault.source for fault in faults)


def test_a_fund_that_is_unknown_is_no_column(tmp_path: Path) -> None:
    (fault,) = refused(tmp_path, "kode,intervensi,volume,dana_apbdd\nA1,drainase,3,4\n")
    assert fault.what.code == "table.unknown_column"
    assert fault.fix is not None
    assert "dana_apbd" in fault.fix.say("en")


@pytest.mark.parametrize("name", ["rencana.xls", "rencana.pdf", "rencana"])
def test_only_tables_are_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(ScenarioError) as error:
        read(tmp_path, HEAD, name=name)
    assert [fault.what.code for fault in error.value.faults] == ["plan.not_a_table"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as error:
        read_plan(tmp_path / "tidak-ada.csv", TOWN)
    assert [fault.what.code for fault in error.value.faults] == ["file.unreadable"]


def sheet(folder: Path, *rows: tuple[object, ...], name: str = "rencana") -> Path:
    book = openpyxl.Workbook()
    book.active.title = name
    for row in rows:
        book.active.append(row)
    book.create_sheet("ringkasan").append(("apa saja", 1))
    book.save(folder / "buku.xlsx")
    return folder / "buku.xlsx"


def test_totals_may_stand_above_the_table_of_a_sheet(tmp_path: Path) -> None:
    head, row = ("pilih", "kode", "intervensi", "volume", "biaya"), ("ya", "A1", "drainase", 3, 1_800_000)
    path = sheet(tmp_path, ("Rencana kota", None), ("Total", 1_800_000), (), head, row)
    assert works(read_plan(path, TOWN)) == [("A1", "drainase", 2022, 3)]


def test_a_note_above_the_table_that_figures_are_in_millions_is_refused(tmp_path: Path) -> None:
    path = sheet(tmp_path, ("(dalam juta rupiah)",), ("kode", "intervensi", "volume"), ("A1", "drainase", 3))
    with pytest.raises(ScenarioError) as error:
        read_plan(path, TOWN)
    assert [fault.what.code for fault in error.value.faults] == ["table.unit_note"]


def test_a_workbook_without_the_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as error:
        read_plan(sheet(tmp_path, ("kode",), name="rencanaku"), TOWN)
    assert "workbook.no_sheet" in [fault.what.code for fault in error.value.faults]

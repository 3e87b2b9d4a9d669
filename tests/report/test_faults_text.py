"""Faults as text: one line each with its place and code, and the source under it with a mark at the spot."""

from __future__ import annotations

from optimizer.errors import Fault, Place, ScenarioError
from optimizer.messages import message
from optimizer.report.numbers import NBSP
from optimizer.report.writers.faults_text import fault_line, render_fault, render_faults, render_notices

UNKNOWN = message("setting.unknown_key", key="angaran", allowed="nama, anggaran")
GUESS = message("file.did_you_mean", guess="anggaran")
FAULT = Fault(Place("scenarios/2022.yaml", 4, 1), UNKNOWN, GUESS, "angaran: Rp 40 miliar")


def test_a_fault_shows_where_what_and_how_to_mend_it() -> None:
    assert render_fault(FAULT, "id").split("\n") == [
        "scenarios/2022.yaml:4:1: kunci 'angaran' tidak dikenal; yang boleh: nama, anggaran; maksud Anda 'anggaran'?"
        " [setting.unknown_key]",
        "  4 | angaran: Rp 40 miliar",
        "    | ^",
    ]
    assert "did you mean 'anggaran'?" in render_fault(FAULT, "en")


def test_a_cell_of_a_workbook_is_named_as_a_spreadsheet_names_it() -> None:
    fault = Fault(Place("data.xlsx", 9, 7, "kawasan!G9"), message("cell.empty", key="kk"))
    assert render_fault(fault, "en") == "data.xlsx, kawasan!G9: 'kk' is empty [cell.empty]"


def test_the_mark_stands_under_the_spot_of_a_long_line() -> None:
    source = "x" * 100 + "!" + "y" * 100
    _, line, mark = render_fault(Fault(Place("a.csv", 12, 101), GUESS, None, source), "id").split("\n")
    assert line.index("!") == mark.index("^")
    assert line.startswith("  12 | ...x")
    assert line.endswith("y...")
    assert len(line) < 120


def test_nothing_invisible_reaches_the_terminal() -> None:
    source = "a\x1b[31mb\u202ec\td"
    fault = Fault(Place("a\x07.csv", 1, 11), message("file.did_you_mean", guess="x\nok"), None, source)
    text = render_fault(fault, "id")
    assert all(char.isprintable() or char == "\n" for char in text)
    line, mark = text.split("\n")[1:]
    assert line.index("d") == mark.index("^")


def test_the_heading_counts_faults_and_files() -> None:
    other = Fault(Place("b.csv"), GUESS)
    assert render_faults(ScenarioError((FAULT,)), "en").startswith(f"1{NBSP}fault in 1{NBSP}file; nothing was written.\n\n")
    assert render_faults(ScenarioError((FAULT, other)), "id").startswith(f"2{NBSP}kesalahan di 2{NBSP}berkas;")


def test_too_many_faults_are_counted_not_listed() -> None:
    faults = tuple(Fault(Place("a.csv", number), GUESS) for number in range(1, 301))
    text = render_faults(ScenarioError(faults), "en")
    assert text.count("\n") < 210
    assert text.endswith("... and 100 more.\n")


def test_faults_come_in_the_order_of_their_places() -> None:
    faults = tuple(Fault(Place("a.csv", number, 1), GUESS) for number in (10, 9, 2))
    lines = [line for line in render_faults(ScenarioError(faults), "id").split("\n") if line.startswith("a.csv")]
    assert [line.split(":")[1] for line in lines] == ["2", "9", "10"]


def test_notices_are_lines() -> None:
    assert render_notices((), "id") == ""
    assert render_notices((FAULT, FAULT), "id") == f"{fault_line(FAULT, 'id')}\n" * 2

"""The empty workbook and the new scenario file: read back with one clear fault, filled in they read cleanly."""

from __future__ import annotations

import io
import re
import time
from pathlib import Path

import openpyxl
import pytest

from optimizer.domain.layout import ColumnKind
from optimizer.domain.scenario import PovertyLens
from optimizer.intake.layouts import table_layouts
from optimizer.intake.read import read_scenario, read_scheme
from optimizer.problem.build import build_instance
from optimizer.report.writers.template_scenario import scenario_template, template_data
from optimizer.report.writers.template_workbook import GUIDE, template_workbook
from tests.intake.small import TABLES, faults_of, table

LAYOUTS = table_layouts(read_scheme("permen-14-2018", None))


def new_scenario(folder: Path, content: bytes) -> Path:
    path = folder / template_data("baru")
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    scenario = folder / "baru.yaml"
    scenario.write_text(scenario_template("baru", 2022), encoding="utf-8")
    return scenario


def book(language: str = "id") -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(template_workbook(LAYOUTS, "en" if language == "en" else "id")))


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_empty_template_has_no_rows_yet(language: str, tmp_path: Path) -> None:
    scenario = new_scenario(tmp_path, template_workbook(LAYOUTS, "en" if language == "en" else "id"))
    faults = faults_of(scenario)
    assert [fault.what.code for fault in faults] == ["table.no_rows"] * 3
    assert "no rows yet" in faults[0].what.say("en")


def test_a_template_with_one_row_reads_cleanly(tmp_path: Path) -> None:
    filled = book()
    for layout in LAYOUTS:
        header, first = table(layout.name)[:2]
        sheet = filled[layout.name]
        for number, column in enumerate(layout.columns, 1):
            text = first[header.index(column.key)] if column.key in header else ""
            is_number = column.kind in (ColumnKind.NUMBER, ColumnKind.WHOLE)
            sheet.cell(2, number).value = float(text) if text and is_number else text or None
    stream = io.BytesIO()
    filled["sumber_dana"]["A2"] = "apbd_kabupaten"
    filled.save(stream)
    reading = read_scenario(new_scenario(tmp_path, stream.getvalue()))
    assert reading.notices == ()
    assert [area.code for area in reading.scenario.areas] == ["K01"]
    assert reading.scenario.areas[0].volumes[3] == 60.5
    assert reading.scenario.interventions[0].effects[8] == 1.0


def test_equal_templates_are_equal_bytes() -> None:
    first = template_workbook(LAYOUTS)
    time.sleep(1.1)
    assert template_workbook(LAYOUTS) == first


def test_every_sheet_is_ready_to_be_filled() -> None:
    empty = book()
    assert empty.sheetnames == [GUIDE, *TABLES]
    for layout in LAYOUTS:
        sheet = empty[layout.name]
        assert [cell.value for cell in sheet[1]] == [column.key for column in layout.columns]
        assert sheet.freeze_panes == "C2"
        assert all(cell.comment is not None and cell.comment.text.strip() for cell in sheet[1])
        lists = {
            next(iter(rule.sqref.ranges)).min_col: rule.formula1
            for rule in sheet.data_validations.dataValidation
            if rule.type == "list"
        }
        choices = {at: f'"{",".join(column.choices)}"' for at, column in enumerate(layout.columns, 1) if column.choices}
        assert lists == choices
        assert all(len(choice) <= 257 for choice in choices.values())


def test_the_guide_explains_every_column() -> None:
    for language in ("id", "en"):
        rows = [tuple(cell.value for cell in row) for row in book(language)[GUIDE].iter_rows()]
        told = {row[:2] for row in rows}
        assert {(layout.name, column.key) for layout in LAYOUTS for column in layout.columns} <= told


def test_every_meaning_stands_on_one_line() -> None:
    for language in ("id", "en"):
        sheet = book(language)[GUIDE]
        longest = max(len(str(row[2].value)) for row in sheet.iter_rows(min_row=11))
        assert longest <= sheet.column_dimensions["C"].width


def test_a_new_scenario_values_livelihood_works(tmp_path: Path) -> None:
    filled = book()
    for name in TABLES:
        for at, row in enumerate(table(name)[1:], 2):
            for heading, text in zip(table(name)[0], row, strict=True):
                column = [cell.value for cell in filled[name][1]].index(heading) + 1
                filled[name].cell(at, column).value = float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else text or None
    filled["sumber_dana"]["A2"] = "apbd_kabupaten"
    stream = io.BytesIO()
    filled.save(stream)
    scenario = read_scenario(new_scenario(tmp_path, stream.getvalue())).scenario
    instance = build_instance(scenario)
    livelihood = [work.livelihood.base > 0 for work in scenario.interventions]
    assert any(livelihood)
    assert (instance.works.livelihood[livelihood] > 0).all()
    assert instance.needs.poor_gain > 0


def test_the_scenario_file_tells_the_two_poverty_lenses_apart() -> None:
    text = scenario_template("baru", 2022)
    assert all(f"#   {lens.value} " in text for lens in PovertyLens)


def test_a_name_with_a_quote_stays_text(tmp_path: Path) -> None:
    scenario = tmp_path / "x.yaml"
    scenario.write_text(scenario_template("Ma'ruf: 1", 2022), encoding="utf-8")
    assert [fault.what.code for fault in faults_of(scenario)] == ["file.not_inside"]

"""The smallest whole scenario of these tests (tests/intake/valid), changed one thing at a time."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from optimizer.domain.rules import Rules
from optimizer.domain.scenario import Scenario
from optimizer.errors import Fault, ScenarioError
from optimizer.intake.read import Reading, read_scenario

HERE = Path(__file__).parent
VALID = HERE / "valid"
BROKEN = HERE / "broken"
TABLES = ("kawasan", "intervensi", "sumber_dana")
THREE_PATHS = "data:\n  kawasan: data/kawasan.csv\n  intervensi: data/intervensi.csv\n  sumber_dana: data/sumber_dana.csv\n"
TEXT_COLUMNS = {"kode", "kelompok", "sub_kegiatan", "perangkat_daerah", "nama"}
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")

Rows = list[list[str]]


def copy_valid(folder: Path) -> Path:
    """Return the scenario file of a fresh copy of the valid folder."""
    shutil.copytree(VALID, folder / "kota")
    return folder / "kota" / "scenario.yaml"


def edit(path: Path, old: str, new: str) -> Path:
    """Replace a text that must be there, once, and return the path."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    return path


def table(name: str) -> Rows:
    """Return the rows of a table of the valid folder."""
    return list(csv.reader(io.StringIO((VALID / "data" / f"{name}.csv").read_text(encoding="utf-8"))))


def as_csv(rows: Rows, delimiter: str = ",", newline: str = "\n") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator=newline).writerows(rows)
    return stream.getvalue()


def workbook(tables: dict[str, Rows]) -> openpyxl.Workbook:
    """Return a workbook with a sheet for each table: numbers as numbers, codes as text."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([_value(text, heading) for text, heading in zip(row, rows[0], strict=True)])
    return book


def workbook_scenario(folder: Path, change: Callable[[openpyxl.Workbook], None] = lambda book: None) -> Path:
    """Return a copy of the valid scenario whose tables stand in one workbook, changed before it is saved."""
    scenario = edit(copy_valid(folder), THREE_PATHS, "data: data/tabel.xlsx\n")
    book = workbook({name: table(name) for name in TABLES})
    change(book)
    book.save(scenario.parent / "data" / "tabel.xlsx")
    return scenario


def read_valid() -> Reading:
    return read_scenario(VALID / "scenario.yaml")


def without_rules(reading: Reading) -> Scenario:
    """Return a scenario without its rules, whose places are those of one file."""
    return dataclasses.replace(reading.scenario, rules=Rules())


def faults_of(scenario: Path, overrides: tuple[tuple[str, str], ...] = ()) -> tuple[Fault, ...]:
    """Return the faults of a scenario that must be refused, each of which must be sayable in both languages."""
    with pytest.raises(ScenarioError) as refused:
        read_scenario(scenario, overrides)
    for fault in refused.value.faults:
        for language in ("id", "en"):
            assert fault.what.say(language)
            assert fault.fix is None or fault.fix.say(language)
    return refused.value.faults


def codes_of(scenario: Path, overrides: tuple[tuple[str, str], ...] = ()) -> list[str]:
    return [fault.what.code for fault in faults_of(scenario, overrides)]


def _value(text: str, heading: str) -> str | int | float | None:
    if not text or heading in TEXT_COLUMNS or not NUMBER.fullmatch(text):
        return text or None
    return float(text) if "." in text else int(text)

"""How a bad input with a name is tried: through the command line, which must refuse it with its place and its value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from optimizer.cli import main
from optimizer.intake.read import read_scenario
from tests.intake.small import Rows, as_csv, edit, read_valid, table, without_rules

Change = Callable[[Path], object]
"""What is done to the fresh copy of a sound scenario, given its file."""


@dataclass(frozen=True)
class Bad:
    """A change that must be refused: some line of the refusal begins with ``place`` and shows ``value``."""

    change: Change
    place: str
    value: str


def check_refused(bad: Bad, scenario: Path, capsys: pytest.CaptureFixture[str], file: Path | None = None) -> None:
    """Make the change and run: exit code 3, place and value on one line, no traceback, nothing new on the disk."""
    bad.change(scenario)
    before = sorted(scenario.parents[1].rglob("*"))
    code = main(["run", str(file or scenario), "--no-report", "--out", str(scenario.parents[1] / "keluar")])
    told = capsys.readouterr().err
    assert (code, "Traceback" in told) == (3, False), told
    assert any(bad.place in line and bad.value in line for line in told.splitlines()), told
    assert sorted(scenario.parents[1].rglob("*")) == before


def check_same(change: Change, scenario: Path) -> None:
    """Make the change: what is read then is what was read before it."""
    change(scenario)
    assert without_rules(read_scenario(scenario)) == without_rules(read_valid())


def put(old: str, new: str) -> Change:
    """Return the change of one text of the scenario file."""
    return lambda scenario: edit(scenario, old, new)


def file_of(scenario: Path, name: str = "kawasan") -> Path:
    """Return the file of a table."""
    return scenario.parent / "data" / f"{name}.csv"


def cell(name: str, line: int, heading: str, value: str) -> Change:
    """Return the change of one cell of a table; ``line`` counts from 1, the headings being the first."""

    def change(scenario: Path) -> None:
        rows = table(name)
        rows[line - 1][rows[0].index(heading)] = value
        file_of(scenario, name).write_text(as_csv(rows), encoding="utf-8", newline="")

    return change


def rows(change_rows: Callable[[Rows], Rows]) -> Change:
    """Return the change of the rows of the table of areas."""
    return lambda scenario: file_of(scenario).write_text(as_csv(change_rows(table("kawasan"))), encoding="utf-8", newline="")


def content(change_bytes: Callable[[bytes], bytes]) -> Change:
    """Return the change of the bytes of the table of areas."""
    return lambda scenario: file_of(scenario).write_bytes(change_bytes(file_of(scenario).read_bytes()))


def text(old: str, new: str) -> Change:
    """Return the change of one text of the table of areas."""
    return lambda scenario: edit(file_of(scenario), old, new)

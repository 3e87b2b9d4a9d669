"""One broken file for each refusal: its name says what is wrong and where, ``code@line-column``."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.intake.small import BROKEN, VALID, copy_valid, faults_of

FILES = sorted(BROKEN.rglob("*@*"))
ALSO = {
    "yaml.conflict_mark": ["yaml.conflict_mark"],  # both ends of the conflict
    "table.duplicate_code": ["unknown.area"],  # a lock names the code that was overwritten
}
NAME = re.compile(r"([a-z0-9_.]+)@(\d+)-(\d+)\.(yaml|csv)")


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}/{file.name}" for file in FILES])
def test_a_broken_file_is_refused_for_its_one_fault(file: Path, tmp_path: Path) -> None:
    found = NAME.fullmatch(file.name)
    assert found is not None
    scenario = copy_valid(tmp_path)
    in_table = file.parent.name != "scenario"
    shutil.copyfile(file, scenario.parent / "data" / f"{file.parent.name}.csv" if in_table else scenario)
    faults = list(faults_of(scenario))
    wanted = (int(found[2]), int(found[3]))
    hits = [fault for fault in faults if fault.what.code == found[1] and (fault.where.line, fault.where.column) == wanted]
    assert hits, [(fault.where, fault.what.code) for fault in faults]
    faults.remove(hits[0])
    assert [fault.what.code for fault in faults] == ALSO.get(found[1], [])
    assert Path(hits[0].where.file).is_relative_to(scenario.parent)


def test_the_valid_files_differ_from_every_broken_one() -> None:
    valid = {path.read_bytes() for path in VALID.rglob("*.*") if path.is_file()}
    assert not [file for file in FILES if file.read_bytes() in valid]


def test_a_fault_shows_the_line_it_is_on(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    shutil.copyfile(BROKEN / "scenario" / "setting.unknown_key@22-1.yaml", scenario)
    (fault,) = faults_of(scenario)
    assert fault.source == "inflsai: 0.03"
    assert fault.fix is not None
    assert fault.fix.say("id") == "maksud Anda 'inflasi'?"

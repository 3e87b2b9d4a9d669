"""Reports made again from stored results, and refusals of folders that hold none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from optimizer.archive.files import ResultFile
from optimizer.archive.manifest import Manifest
from optimizer.archive.write import write_results
from optimizer.errors import ArchiveError
from optimizer.report.formats import Format
from optimizer.requests import ReportRequest, RunRequest
from optimizer.verbs.report import report
from optimizer.verbs.run import run
from tests.intake.small import VALID


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_report_made_again_is_the_report(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(VALID, tmp_path / "scenarios")
    monkeypatch.chdir(tmp_path)
    first = run(RunRequest("scenario", language=language))  # type: ignore[arg-type]
    made = {name: (first.folder / name).read_bytes() for name in first.files}
    other = "en" if language == "id" else "id"
    assert report(ReportRequest(Path("scenario"), other)).folder == first.folder  # type: ignore[arg-type]
    assert (first.folder / "ringkasan.json").read_bytes() != made["ringkasan.json"]
    again = report(ReportRequest(Path("scenario"), language))  # type: ignore[arg-type]
    assert {name: (again.folder / name).read_bytes() for name in again.files} == made


@pytest.mark.parametrize(("name", "content", "code"), [("a.csv", b"", "stored-no-run"), ("fakta.json", b"{}", "stored-old")])
def test_a_folder_without_facts_is_refused(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    write_results(tmp_path / "x", (ResultFile(name, content),), Manifest("x", (), (), ()))
    with pytest.raises(ArchiveError) as refused:
        report(ReportRequest(tmp_path / "x"))
    assert refused.value.reason.code == code


def test_only_the_formats_asked_for_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(VALID, tmp_path / "scenarios")
    monkeypatch.chdir(tmp_path)
    first = run(RunRequest("scenario", report=False))
    made = {name: (first.folder / name).read_bytes() for name in first.files}
    again = report(ReportRequest(Path("scenario"), "en", formats=(Format.PAGE,)))
    assert set(again.files) == {*first.files, "laporan.html"}
    assert {name: (again.folder / name).read_bytes() for name in made} == made
    english = report(ReportRequest(Path("scenario"), "en", formats=(Format.TABLES, Format.WORKBOOK)))
    changed = {name for name in made if (english.folder / name).read_bytes() != made[name]}
    assert changed <= {"rencana.csv", "kawasan.csv", "ringkasan.json", "rencana.xlsx"}
    assert {"ringkasan.json", "rencana.xlsx"} <= changed

"""Reports made again from stored results, and refusals of folders that hold none."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest
from pptx import Presentation

from optimizer.archive.files import ResultFile
from optimizer.archive.manifest import Manifest
from optimizer.archive.verify import read_manifest
from optimizer.archive.write import write_results
from optimizer.errors import ArchiveError
from optimizer.report.formats import Format
from optimizer.requests import ReportRequest, RunRequest
from optimizer.verbs.report import report
from optimizer.verbs.run import run
from optimizer.verbs.verify import verify
from tests.intake.small import VALID

FOLDER = Path("results/scenario")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the small scenario and its whole report in Indonesian, which no test changes."""
    folder = tmp_path_factory.mktemp("kota")
    shutil.copytree(VALID, folder / "scenarios")
    with contextlib.chdir(folder):
        run(RunRequest("scenario"))
    return folder


@pytest.fixture
def folder(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(home, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return FOLDER


def held(folder: Path) -> dict[str, bytes]:
    return {file.path: (folder / file.path).read_bytes() for file in read_manifest(folder)[1]}


def test_a_report_made_again_is_the_report(folder: Path) -> None:
    """In the language of a run and in the other, the files are those that a run in that language writes."""
    indonesian = held(folder)
    english = held(run(RunRequest("scenario", language="en")).folder)
    assert indonesian["ringkasan.json"] != english["ringkasan.json"]
    for language, made in (("id", indonesian), ("en", english)):
        assert report(ReportRequest(Path("scenario"), language)).folder == folder
        assert held(folder) == made


def test_what_a_report_made_again_in_parts_is_sound_and_a_forged_page_letter_or_deck_is_not(folder: Path) -> None:
    report(ReportRequest(folder, "en", formats=(Format.SLIDES,)))
    found = verify(folder)
    assert (found.findings, found.left) == ((), (Format.PICTURES,))
    manifest, files = read_manifest(folder)[0], held(folder)
    letter = next(path for path in files if path.startswith("surat/"))
    told = files["fakta-halaman.json"].replace(b'"value":0.', b'"value":0.9')
    for path, content in (
        ("laporan.html", b"x"),
        (letter, b"x"),
        ("surat/x.html", b"x"),
        ("paparan.pptx", files["surat.pptx"]),
        ("fakta-halaman.json", told),
    ):
        forged = tuple(ResultFile(*pair) for pair in {**files, path: content}.items())
        write_results(folder, forged, manifest)
        assert path in [dict(one.blanks)["file"] for one in verify(folder).findings], path


def test_a_template_is_remembered_as_long_as_its_slides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(VALID, tmp_path / "scenarios")
    monkeypatch.chdir(tmp_path)
    Presentation().save("rupa.pptx")
    folder = run(RunRequest("scenario", template=Path("rupa.pptx"))).folder
    assert Format.SLIDES in verify(folder).left
    report(ReportRequest(folder, formats=(Format.TABLES,)))
    assert Format.SLIDES in verify(folder).left
    report(ReportRequest(folder, formats=(Format.SLIDES,)))
    assert Format.SLIDES in verify(folder).again
    assert verify(folder).sound


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

"""Stored results are checked against their certificate, their tables and the files they were made from."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from optimizer.archive.files import ResultFile
from optimizer.archive.verify import read_manifest
from optimizer.archive.write import write_results
from optimizer.checked import Inputs, VerifyReport
from optimizer.measures.certificate.document import read_document, write_document
from optimizer.report.content import gather
from optimizer.report.content.stored import decode_facts
from optimizer.report.files import run_files, run_workbook
from optimizer.report.formats import Format
from optimizer.report.written_by import written_by
from optimizer.requests import RunRequest
from optimizer.verbs.run import run
from optimizer.verbs.shared import RELAXED
from optimizer.verbs.verify import verify
from tests.intake.small import VALID

NAME = "kota"


@pytest.fixture(params=["kontribusi", "skor"], scope="module")
def home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the smallest scenario and its results, which no test changes."""
    folder = tmp_path_factory.mktemp("kota")
    shutil.copytree(VALID, folder / "scenarios")
    (folder / "scenarios" / "scenario.yaml").rename(folder / "scenarios" / f"{NAME}.yaml")
    with contextlib.chdir(folder):
        run(RunRequest(NAME, (("tujuan.lensa", request.param),), report=False))
    return folder


@pytest.fixture
def results(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the results of the smallest scenario, in a folder of its own with its inputs."""
    shutil.copytree(home, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return Path("results") / NAME


def forged(folder: Path, name: str, content: bytes) -> VerifyReport:
    """Check results in which one file was replaced and the manifest made anew to match."""
    manifest, outputs = read_manifest(folder)
    kept = [ResultFile(file.path, content if file.path == name else (folder / file.path).read_bytes()) for file in outputs]
    write_results(folder, tuple(kept), manifest)
    return verify(folder)


def repacked(office: bytes, more: bytes = b"") -> bytes:
    """Return an Office file without compression, with ``more`` at the end of each of its sheets."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(office)) as held, zipfile.ZipFile(target, "w") as fresh:
        for name in held.namelist():
            fresh.writestr(name, held.read(name) + (more if "sheet" in name else b""))
    return target.getvalue()


def codes(report: VerifyReport) -> set[str]:
    return {finding.code for finding in report.findings}


def test_untouched_results_are_sound_and_their_problem_is_made_again(results: Path) -> None:
    report = verify(results)
    assert report.sound
    assert report.inputs is Inputs.SAME
    told = json.loads((results / "ringkasan.json").read_text(encoding="utf-8"))["bukti"]
    assert report.proof is not None
    assert told["nilai"] == pytest.approx(report.proof.value, abs=1e-12)
    assert told["batas"] == pytest.approx(report.proof.bound, abs=1e-12)


def test_inputs_that_changed_or_went_are_told(results: Path) -> None:
    table = Path("scenarios/data/kawasan.csv")
    table.write_bytes(table.read_bytes() + b"\n")
    assert (verify(results).sound, verify(results).inputs) == (True, Inputs.CHANGED)
    table.unlink()
    assert verify(results).inputs is Inputs.CHANGED
    Path(f"scenarios/{NAME}.yaml").unlink()
    assert (verify(results).sound, verify(results).inputs) == (True, Inputs.ABSENT)


def test_a_scenario_that_came_with_the_results_is_not_taken_for_the_one_that_is_here(results: Path) -> None:
    """Whoever forges results could bring along inputs that fit them."""
    manifest, outputs = read_manifest(results)
    kept = tuple(ResultFile(file.path, (results / file.path).read_bytes()) for file in outputs)
    shutil.move("scenarios", "brought")
    for name in (f"brought/{NAME}.yaml", f"../{Path.cwd().name}/brought/{NAME}"):
        write_results(results, kept, replace(manifest, scenario=name))
        assert verify(results).inputs is Inputs.ABSENT


def test_a_table_that_tells_another_plan_is_found(results: Path) -> None:
    lines = (results / "rencana.csv").read_bytes().splitlines(keepends=True)
    missing = codes(forged(results, "rencana.csv", b"".join(lines[:-1])))
    assert missing == {"certificate.table_missing", "certificate.not_of_facts"}
    for content in (b"kode,biaya\nx,1\n", b"kode,biaya\nx\ry,1\n"):
        unread = codes(forged(results, "rencana.csv", content))
        assert unread == {"certificate.tables_unread", "certificate.not_of_facts"}


def test_a_run_whose_report_loses_the_second_year_is_found_out(results: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted bug: every table of the run is made from facts without the works of the last year."""
    told = gather._works
    monkeypatch.setattr(gather, "_works", lambda case, language: tuple(w for w in told(case, language) if w.year == 2022))
    forgetful = run(RunRequest(NAME, (("tujuan.lensa", "kontribusi"),), report=False)).folder
    assert "certificate.table_missing" in codes(verify(forgetful))


def test_a_summary_that_boasts_is_found(results: Path) -> None:
    told = json.loads((results / "ringkasan.json").read_text(encoding="utf-8"))
    told["bukti"]["nilai"] += 0.01
    boast = codes(forged(results, "ringkasan.json", json.dumps(told).encode()))
    assert boast == {"certificate.table_differs", "certificate.not_of_facts"}
    assert "certificate.tables_unread" in codes(forged(results, "ringkasan.json", b"[]"))


def test_a_certificate_of_another_problem_is_found(results: Path) -> None:
    document = read_document((results / "sertifikat.json").read_bytes())
    fund = document.question.funds[0]
    richer = replace(fund, budget=(fund.budget[0] + 1, *fund.budget[1:]))
    question = replace(document.question, funds=(richer, *document.question.funds[1:]))
    content = write_document(replace(document, question=question))
    assert "certificate.problem" in codes(forged(results, "sertifikat.json", content))


def test_any_other_number_of_a_table_is_found_too(results: Path) -> None:
    told = json.loads((results / "ringkasan.json").read_text(encoding="utf-8"))
    told["hasil"]["skor_akhir"] = 0
    assert codes(forged(results, "ringkasan.json", json.dumps(told, ensure_ascii=False, indent=1).encode())) == {
        "certificate.not_of_facts"
    }


def test_facts_that_tell_better_scores_are_found(results: Path) -> None:
    """Facts, and the tables made of them, agree with one another; only the inputs and the plan tell that they are false."""
    raw = json.loads((results / "fakta.json").read_text(encoding="utf-8"))
    for told in raw.values():
        told["units"][0]["after"]["points"] = 0
    lying = (json.dumps(raw, ensure_ascii=False, sort_keys=True) + "\n").encode()
    manifest, outputs = read_manifest(results)
    facts = decode_facts(lying, "id")
    tables = {file.path: file.content for file in (*run_files(facts, "id"), run_workbook(facts, "id"))}
    changed = {"fakta.json": lying, **tables}
    kept = (ResultFile(file.path, changed.get(file.path, (results / file.path).read_bytes())) for file in outputs)
    write_results(results, tuple(kept), manifest)
    assert codes(verify(results)) == {"certificate.facts_differ"}


def test_a_workbook_of_another_plan_is_found_and_one_packed_otherwise_is_not(results: Path) -> None:
    held = (results / "rencana.xlsx").read_bytes()
    assert verify(results).again == (Format.TABLES, Format.WORKBOOK)
    assert codes(forged(results, "rencana.xlsx", repacked(held))) == set()
    assert codes(forged(results, "rencana.xlsx", repacked(held, more=b" "))) == {"certificate.not_of_facts"}
    assert codes(forged(results, "rencana.xlsx", b"PK")) == {"certificate.not_of_facts"}


def test_of_results_of_another_version_it_is_told_that_only_the_plan_is_compared(results: Path) -> None:
    """No number of theirs was computed again, and nothing may say so."""
    table = (results / "kawasan.csv").read_bytes().replace(b",ringan,", b",berat,")
    assert not forged(results, "kawasan.csv", table).sound
    manifest, outputs = read_manifest(results)
    kept = tuple(ResultFile(file.path, (results / file.path).read_bytes()) for file in outputs)
    write_results(results, kept, replace(manifest, versions=(("tuntas", "0.0.1"),)))
    report = verify(results)
    assert report.sound
    assert report.again == ()
    assert set(report.left) == {Format.TABLES, Format.WORKBOOK}


def test_files_told_by_other_writers_are_not_compared(results: Path) -> None:
    """Words change more often than versions: what was well written yesterday must not look forged today."""
    manifest, outputs = read_manifest(results)
    kept = tuple(ResultFile(file.path, (results / file.path).read_bytes()) for file in outputs)
    assert set(written_by()) <= set(manifest.versions)
    for name, _ in written_by():
        changed = tuple((key, "0" if key == name else told) for key, told in manifest.versions)
        write_results(results, kept, replace(manifest, versions=changed))
        assert (verify(results).again, verify(results).left) == ((Format.TABLES,), (Format.WORKBOOK,))


def test_a_study_is_compared_by_its_hashes_alone(results: Path) -> None:
    manifest, _ = read_manifest(results)
    write_results(results.parent / "pagu-x", (ResultFile("a.csv", b"1"),), manifest)
    assert (verify(results.parent / "pagu-x").proof, verify(results.parent / "pagu-x").inputs) == (None, Inputs.SAME)
    table = Path("scenarios/data/kawasan.csv")
    table.write_bytes(table.read_bytes() + b"\n")
    assert verify(results.parent / "pagu-x").inputs is Inputs.CHANGED
    shutil.rmtree("scenarios")
    assert verify(results.parent / "pagu-x").inputs is Inputs.ABSENT


def test_results_without_their_certificate_are_not_sound(results: Path) -> None:
    manifest, outputs = read_manifest(results)
    kept = [ResultFile(file.path, (results / file.path).read_bytes()) for file in outputs if file.path != "sertifikat.json"]
    write_results(results, tuple(kept), manifest)
    assert codes(verify(results)) == {"certificate.missing"}


def test_a_richer_problem_does_not_pass_as_a_relaxed_one(results: Path) -> None:
    document = read_document((results / "sertifikat.json").read_bytes())
    fund = document.question.funds[0]
    richer = replace(fund, budget=(fund.budget[0] + 1, *fund.budget[1:]))
    question = replace(document.question, funds=(richer, *document.question.funds[1:]))
    manifest, outputs = read_manifest(results)
    changed = {"sertifikat.json": write_document(replace(document, question=question))}
    kept = (ResultFile(file.path, changed.get(file.path, (results / file.path).read_bytes())) for file in outputs)
    write_results(results, tuple(kept), replace(manifest, options=(*manifest.options, RELAXED)))
    assert "certificate.problem" in codes(verify(results))


def test_results_of_a_run_are_not_taken_for_merged_lists_whose_table_was_laid_beside_them(results: Path) -> None:
    manifest, outputs = read_manifest(results)
    kept = [ResultFile(file.path, (results / file.path).read_bytes()) for file in outputs]
    write_results(results, (*kept, ResultFile("daftar-gabungan.csv", b"")), manifest)
    report = verify(results)
    assert report.proof is not None
    assert report.merged is None

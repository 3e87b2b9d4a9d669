"""Plan, edit, evaluate: the whole way through files, with its exit codes and the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from optimizer.app import evaluate, run
from optimizer.archive.verify import verify_hashes
from optimizer.cli import main
from optimizer.requests import EvaluateRequest, RunRequest, StudyRequest
from tests.intake.small import VALID

NAME = "kota"


@pytest.fixture
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the results of the smallest scenario, in a folder of its own."""
    shutil.copytree(VALID, tmp_path / "scenarios")
    (tmp_path / "scenarios" / "scenario.yaml").rename(tmp_path / "scenarios" / f"{NAME}.yaml")
    monkeypatch.chdir(tmp_path)
    return run(RunRequest(NAME, report=False)).folder


def rows_of(folder: Path) -> list[dict[str, str]]:
    text = (folder / "rencana.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def summary(folder: Path) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((folder / "ringkasan.json").read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("name", ["rencana.csv", "rencana.xlsx"])
def test_the_plan_of_a_run_is_sound_and_loses_nothing(results: Path, name: str) -> None:
    answer = evaluate(EvaluateRequest(StudyRequest(NAME), results / name))
    told = summary(answer.folder)
    assert told["rencana"] == {
        "berkas": name,
        "biaya_berbeda": 0,
        "dana": "berkas",
        "dana_tidak_cocok": 0,
        "diketahui": "dinilai_ulang",
        "manfaat": told["terbaik"]["manfaat"],  # type: ignore[index]
        "pekerjaan": len(rows_of(results)),
        "sah": True,
    }
    assert told["kerugian"]["manfaat"]["nilai"] == 0  # type: ignore[index]
    assert (answer.folder / "rencana.csv").read_bytes() == (results / "rencana.csv").read_bytes()
    assert (answer.folder / "kawasan.csv").read_bytes() == (results / "kawasan.csv").read_bytes()
    assert verify_hashes(answer.folder).sound


def test_the_same_plan_gives_the_same_folder(results: Path, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("satu", "dua")]
    for folder in folders:
        evaluate(EvaluateRequest(StudyRequest(NAME, folder=folder), results / "rencana.xlsx"))
    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert {name: content for name, content in first.items() if name != "manifest.json"} == {
        name: content for name, content in second.items() if name != "manifest.json"
    }


def test_a_plan_that_breaks_rules_is_an_answer(results: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = rows_of(results)
    path = tmp_path / "rencanaku.csv"
    lines = [f"{row['kode']},{row['intervensi']},{row['tahun']},{float(row['volume']) * 40:g}" for row in rows]
    path.write_text("\n".join(["kode,intervensi,tahun,volume", *lines]) + "\n", encoding="utf-8")
    assert main(["evaluate", NAME, str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["rencana"]["sah"] is False
    assert told["pelanggaran"]
    assert told["kerugian"]["manfaat"]["nilai"] is None
    assert told["uang"]["belanja"] > told["uang"]["pagu"]


def test_a_table_with_faults_writes_nothing(results: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rencanaku.csv"
    path.write_text("kode,intervensi,tahun,volume\nX,Y,2022,1\n", encoding="utf-8")
    assert main(["evaluate", NAME, str(path)]) == 3
    said = capsys.readouterr().err
    assert "'X'" in said
    assert "'Y'" in said
    assert not (tmp_path / "results" / f"nilai-{NAME}").exists()
    assert results.is_dir()


def test_overrides_are_those_of_the_scenario(results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fund = json.loads((results / "ringkasan.json").read_text(encoding="utf-8"))["dana"][0]
    setting = f"pagu.{fund['kode']}.{fund['tahun']}=Rp 1 juta"
    assert main(["evaluate", NAME, str(results / "rencana.csv"), "--set", setting, "--json"]) == 0
    broken = json.loads(capsys.readouterr().out)["pelanggaran"]
    assert "M4" in {one["aturan"] for one in broken}


def test_a_budget_that_is_passed_names_the_rows_of_the_file(results: Path) -> None:
    less = StudyRequest(NAME, (("pagu.apbd.2022", "Rp 500 juta"),))
    answer = evaluate(EvaluateRequest(less, results / "rencana.csv"))
    expected = [
        line for line, row in enumerate(rows_of(results), 2) if row["tahun"] == "2022" and int(row["dana_apbd"] or 0) > 0
    ]
    (passed,) = (one for one in summary(answer.folder)["pelanggaran"] if one["aturan"] == "M4")  # type: ignore[attr-defined]
    assert passed["baris"] == expected != []
    assert f"rencana.csv, baris {', '.join(map(str, expected[:12]))}" in passed["kalimat"]
    table = csv.DictReader(io.StringIO((answer.folder / "pelanggaran.csv").read_text(encoding="utf-8")))
    assert ", ".join(map(str, expected)) in {row["baris"] for row in table}

"""From a file to an exit code: a scenario without a plan, mended as told, or relaxed; nothing is written by mistake."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from optimizer.app import compare, run, targets, tradeoff, verify
from optimizer.checked import Inputs
from optimizer.cli import main
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.model.answer import Answer, Outcome, nothing
from optimizer.model.conflict.probe import RoomProbe
from optimizer.model.session import Session
from optimizer.problem.build import build_instance
from optimizer.problem.demands import demands
from optimizer.problem.room import Asked, Known
from optimizer.report.answers import NoPlanAnswer
from optimizer.requests import CompareRequest, RunRequest, StudyRequest, TargetsRequest
from tests.support.strained import strained

ROOT = Path(__file__).parents[2]
FEW = 5
"""Lines of the table that are kept: its head and four areas, so that the tests are quick."""

HARD = """extends: jatim.yaml
nama: Jawa Timur, target berat
pagu:
  apbd_provinsi: {2025: "Rp 300 juta"}
  apbn: {2025: "Rp 100 juta"}
  dak: {2025: "Rp 100 juta"}
aturan:
  target:
    provinsi:
      - {nama: Sepersepuluh, indikator: beban_kumuh, tahun: 2025, persen: 90}
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a scenario that has no plan, and the one it extends."""
    shutil.copytree(ROOT / "scenarios" / "data" / "jatim", tmp_path / "scenarios" / "data" / "jatim")
    for name in ("dasar.yaml", "jatim.yaml"):
        shutil.copy(ROOT / "scenarios" / name, tmp_path / "scenarios" / name)
    table = tmp_path / "scenarios" / "data" / "jatim" / "kawasan.csv"
    table.write_text("".join(table.read_text(encoding="utf-8").splitlines(keepends=True)[:FEW]), encoding="utf-8")
    (tmp_path / "scenarios" / "berat.yaml").write_text(HARD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_conflict_names_lines_of_the_file_and_a_repair_taken_has_a_plan(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", "berat", "--json"]) == 1
    shown = capsys.readouterr()
    assert "scenarios/berat.yaml:10:9" in shown.err
    assert "scenarios/berat.yaml:4:25" in shown.err
    assert not (place / "results").exists()
    told = json.loads(shown.out)
    assert told["status"] == "tidak_mungkin"
    ways = [way for way in told["jalan_keluar"]["satu_aturan"] if way["cukup"]]
    target = next(way for way in ways if way["aturan"][0]["jenis"] == "target")
    text = HARD.replace("persen: 90", f"persen: {target['perubahan'][0]['menjadi']}")
    (place / "scenarios" / "berat.yaml").write_text(text, encoding="utf-8")
    assert main(["run", "berat", "--no-report"]) == 0


def test_a_relaxed_plan_says_what_it_broke_and_is_never_called_optimal(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = run(RunRequest("berat", report=False, relax=True))
    assert len(result.facts.setting.broken) == 1
    summary = json.loads((place / result.folder / "ringkasan.json").read_text(encoding="utf-8"))
    assert summary["bukti"]["status"] == "dilonggarkan"
    assert summary["dilanggar"] == list(result.facts.setting.broken)
    assert summary["_peringatan"].startswith("Rencana ini MELANGGAR 1")
    assert summary["asumsi"][0].startswith("DILANGGAR")
    checked = verify(result.folder)
    assert checked.sound
    assert checked.inputs is Inputs.RELAXED
    assert main(["verify", str(result.folder)]) == 0
    assert "aturan yang dilonggarkan" in capsys.readouterr().out


def test_a_scenario_with_a_plan_is_not_relaxed(place: Path) -> None:
    result = run(RunRequest("jatim", report=False, relax=True))
    assert not result.facts.setting.broken
    assert verify(result.folder).inputs is Inputs.SAME
    assert (place / result.folder).is_dir()


def test_other_verbs_tell_the_conflict_too(place: Path) -> None:
    for ask in (
        lambda: compare(CompareRequest(("berat", "jatim"))),
        lambda: tradeoff(StudyRequest("berat")),
    ):
        with pytest.raises(NoPlanError) as caught:
            ask()
        assert isinstance(caught.value.told, NoPlanAnswer)
    assert not (place / "results").exists()


def test_targets_of_a_scenario_without_a_plan_are_priced(place: Path) -> None:
    answer = targets(TargetsRequest(StudyRequest("berat")))
    assert (place / answer.folder / "biaya-target.csv").is_file()
    with pytest.raises(ScenarioError, match="targets-none") as refused:
        targets(TargetsRequest(StudyRequest("jatim")))
    assert [fault.where.file for fault in refused.value.faults] == ["scenarios/jatim.yaml"], "not the file that it extends"
    asked = targets(TargetsRequest(StudyRequest("jatim"), slum=50.0)).summary["target"]
    assert asked[0]["tempat"] == "--slum"  # type: ignore[index, call-overload]


@pytest.mark.parametrize("seed", range(4))
def test_a_warm_start_that_fails_is_asked_again_from_a_fresh_one(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = strained(seed)
    instance = build_instance(scenario)
    found = demands(scenario, instance)
    asked = Asked(priced=tuple((demand, 1.0) for demand in found))
    expected = RoomProbe(instance, found).least(asked)

    def failing(_: Session) -> Answer:
        return nothing(Outcome.FAILED, "Unknown")

    monkeypatch.setattr(Session, "solve", failing)
    again = RoomProbe(instance, found).least(asked)
    assert again.known is expected.known is Known.POSSIBLE
    assert again.value == pytest.approx(expected.value, rel=1e-6, abs=1e-9)

"""Every question about a scenario without a plan says why there is none; none of them writes anything then."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from optimizer.errors import NoPlanError
from optimizer.requests import (
    CompareRequest,
    EvaluateRequest,
    ExplainRequest,
    NoRegretRequest,
    ReserveRequest,
    RoomRequest,
    RunRequest,
    StudyRequest,
)
from optimizer.verbs.compare import compare
from optimizer.verbs.evaluate import evaluate
from optimizer.verbs.explain import explain
from optimizer.verbs.noregret import noregret
from optimizer.verbs.reserve import reserve
from optimizer.verbs.room import room
from optimizer.verbs.run import run
from optimizer.verbs.tradeoff import tradeoff
from tests.intake.small import VALID

STUDY = StudyRequest("mustahil")
QUESTIONS: dict[str, Callable[[], object]] = {
    "run": lambda: run(RunRequest("mustahil")),
    "compare": lambda: compare(CompareRequest(("scenario", "mustahil"))),
    "tradeoff": lambda: tradeoff(STUDY),
    "explain": lambda: explain(ExplainRequest(STUDY)),
    "room": lambda: room(RoomRequest(STUDY)),
    "noregret": lambda: noregret(NoRegretRequest(STUDY)),
    "reserve": lambda: reserve(ReserveRequest(STUDY)),
    "evaluate": lambda: evaluate(EvaluateRequest(STUDY, Path("rencana.csv"))),
}
TARGET = "aturan:\n  target:\n    nasional:\n      - {nama: Nol, indikator: beban_kumuh, tahun: 2022, persen: 100}\n"


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_without_a_plan_says_why(question: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(VALID, tmp_path / "scenarios")
    (tmp_path / "scenarios" / "mustahil.yaml").write_text(f"extends: scenario.yaml\nnama: Mustahil\n{TARGET}", encoding="utf-8")
    (tmp_path / "rencana.csv").write_text("kode,intervensi,tahun,volume\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    if question == "evaluate":
        works = run(RunRequest("scenario", report=False)).folder / "rencana.csv"
        shutil.copy(works, tmp_path / "rencana.csv")
        shutil.rmtree(tmp_path / "results")
    with pytest.raises(NoPlanError) as refused:
        QUESTIONS[question]()
    assert refused.value.told is not None
    assert not list(tmp_path.glob("results/*"))

"""The whole way from files to letters, twice the same, and refusals of codes that do not exist."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from optimizer.errors import ScenarioError
from optimizer.report.answers import StudyAnswer
from optimizer.requests import ExplainRequest, StudyRequest
from optimizer.verbs.explain import explain
from tests.intake.small import VALID


@pytest.fixture(autouse=True)
def _beside_scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(VALID, tmp_path / "scenarios")
    monkeypatch.chdir(tmp_path)


def contents(answer: StudyAnswer) -> dict[str, bytes]:
    return {name: (answer.folder / name).read_bytes() for name in answer.files}


def test_a_scenario_is_explained_the_same_each_time() -> None:
    stages: list[str] = []
    first = explain(ExplainRequest(StudyRequest("scenario")), lambda stage: stages.append(stage.code))
    assert first.folder == Path("results/jelas-scenario")
    assert stages == ["stage-read", "stage-solve", "stage-explain", "stage-write"]
    made = contents(first)
    assert {"penjelasan.csv", "ringkasan.json", "surat.html"} < set(made)
    assert sum(name.startswith("surat/") for name in made) == len(first.summary["paket"]) // works(first)  # type: ignore[arg-type]
    again = explain(ExplainRequest(StudyRequest("scenario", folder=Path("other")), area=areas(first)[0]))
    assert contents(again) == made
    assert again.screen != first.screen


def works(answer: StudyAnswer) -> int:
    return len({package["intervensi"] for package in answer.summary["paket"]})  # type: ignore[union-attr,index,call-overload]


def areas(answer: StudyAnswer) -> list[str]:
    return [package["kawasan"] for package in answer.summary["paket"]]  # type: ignore[union-attr,index,call-overload]


def test_each_language_has_its_own_letters() -> None:
    made = [
        contents(explain(ExplainRequest(StudyRequest("scenario", folder=Path(language), language=language))))  # type: ignore[arg-type]
        for language in ("id", "en")
    ]
    assert set(made[0]) == set(made[1])
    assert b'lang="id"' in made[0]["surat.html"]
    assert b'lang="en"' in made[1]["surat.html"]


@pytest.mark.parametrize(
    ("request_of", "place", "code"),
    [
        (lambda study, good: ExplainRequest(study, area=good + "9"), "--area", "explain.unknown_area"),
        (lambda study, good: ExplainRequest(study, intervention=good + "9"), "--intervention", "explain.unknown_intervention"),
    ],
)
def test_a_code_that_does_not_exist_is_refused_with_what_was_meant(request_of, place: str, code: str) -> None:  # type: ignore[no-untyped-def]
    answer = explain(ExplainRequest(StudyRequest("scenario")))
    first = answer.summary["paket"][0]  # type: ignore[index,call-overload]
    good = first["kawasan"] if place == "--area" else first["intervensi"]
    with pytest.raises(ScenarioError) as refused:
        explain(request_of(StudyRequest("scenario", folder=Path("none")), good))
    (fault,) = refused.value.faults
    assert (fault.where.file, fault.what.code) == (place, code)
    assert fault.fix is not None
    assert good in fault.fix.say("id")
    assert not Path("none").exists()

"""The verbs about budgets keep their answers, give the same bytes again, and refuse what they cannot read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from optimizer.archive.verify import verify_hashes
from optimizer.errors import ScenarioError
from optimizer.requests import FrontierRequest, ReserveRequest, StudyRequest
from optimizer.verbs.frontier import frontier
from optimizer.verbs.reserve import reserve
from tests.intake.small import VALID


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(VALID, tmp_path / "scenarios")
    monkeypatch.chdir(tmp_path)


def made(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_frontier_is_kept_and_is_the_same_again() -> None:
    told = []
    answer = frontier(FrontierRequest(StudyRequest("scenario")), lambda stage: told.append(stage.code))
    assert answer.folder == Path("results/pagu-scenario")
    assert verify_hashes(answer.folder).sound
    assert told[:2] == ["stage-read", "stage-curve"]
    assert told.count("stage-whole") > 3
    first = made(answer.folder)
    frontier(FrontierRequest(StudyRequest("scenario")))
    assert made(answer.folder) == first


def test_a_reserve_list_is_kept_and_is_the_same_again() -> None:
    answer = reserve(ReserveRequest(StudyRequest("scenario")))
    assert answer.folder == Path("results/cadangan-scenario")
    assert verify_hashes(answer.folder).sound
    first = made(answer.folder)
    reserve(ReserveRequest(StudyRequest("scenario")))
    assert made(answer.folder) == first


def test_what_cannot_be_read_is_refused_before_anything_is_solved() -> None:
    with pytest.raises(ScenarioError) as limit:
        frontier(FrontierRequest(StudyRequest("scenario"), "20 juta"))
    assert [(fault.where.file, fault.what.code) for fault in limit.value.faults] == [("--until", "money.form")]
    with pytest.raises(ScenarioError) as unknown:
        reserve(ReserveRequest(StudyRequest("scenario"), "kas"))
    assert [(fault.where.file, fault.what.code) for fault in unknown.value.faults] == [("--fund", "reserve-fund")]
    assert not Path("results").exists()

"""The installation is checked by a case that can be worked out by hand; what is broken is found and told."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from optimizer.checked import Finding
from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.model.answer import SolveOptions
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.study.known import BENEFIT, METRES
from optimizer.verbs import doctor as room
from optimizer.verbs.doctor import doctor


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def broken() -> list[str]:
    return [check.told.code for check in doctor().checks if check.finding is Finding.FAULT]


def test_this_installation_works() -> None:
    report = doctor()
    assert report.sound
    assert [check.told.code for check in report.checks].count("doctor.case") >= 1
    assert list(Path().iterdir()) == []


def test_the_known_answer_is_right_by_hand() -> None:
    burden_a, burden_b = 40 * 100 / 200, 10 * 100 / 100
    won = burden_a * METRES[0] / 100 + burden_b * METRES[1] / 100
    assert sum(METRES) * 1_000_000 == 150_000_000
    assert won / (burden_a + burden_b) == pytest.approx(float(BENEFIT))


def lazy(draft: Draft) -> Draft:
    """A plan that leaves the last metre of B unbuilt."""
    steps, paid = draft.plan.steps.copy(), draft.plan.paid.copy()
    steps[1, 0, 0] -= 1
    paid[1, 0, 0, 0] -= 1_000_000
    return dataclasses.replace(draft, plan=dataclasses.replace(draft.plan, steps=steps, paid=paid))


def failing(draft: Draft) -> Draft:
    raise SolverError(message("solver-failed", detail="x"))


@pytest.mark.parametrize(("spoil", "code"), [(lazy, "doctor.case_wrong"), (failing, "doctor.case_failed")])
def test_a_solver_that_is_wrong_is_found(spoil: Callable[[Draft], Draft], code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    solve = room.solve

    def spoilt(instance: Instance, options: SolveOptions) -> Draft:
        return spoil(solve(instance, options))

    monkeypatch.setattr(room, "solve", spoilt)
    assert set(broken()) == {code}
    assert not doctor().sound


def test_a_missing_library_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "PARTS", ("pulp", "no-such-library"))
    assert broken() == ["doctor.no_part"]


def test_results_that_cannot_be_kept_are_found() -> None:
    Path("results").write_text("a file, not a folder")
    assert broken() == ["doctor.no_results"]

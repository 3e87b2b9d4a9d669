"""The name of a scenario to its file."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from optimizer.errors import ScenarioError
from optimizer.intake.paths import scenario_names, scenario_path
from tests.intake.small import copy_valid, faults_of


@pytest.fixture(autouse=True)
def scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "scenarios"
    folder.mkdir()
    for name in ("2022", "2022-2026", "con", "a:b" if Path("/").drive == "" else "ab"):
        (folder / f"{name}.yaml").write_text("nama: x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def test_a_name_is_a_file_in_the_folder_of_scenarios(scenarios: Path) -> None:
    assert scenario_path("2022") == Path("scenarios/2022.yaml")
    assert scenario_path("2022-2026") == Path("scenarios/2022-2026.yaml")


def test_a_path_is_itself(scenarios: Path) -> None:
    assert scenario_path("scenarios/2022.yaml") == Path("scenarios/2022.yaml")
    assert scenario_path(str(scenarios / "2022.yaml")) == scenarios / "2022.yaml"


@pytest.mark.parametrize("name", ["202", "2022.yml", "scenarios/2022", "", "a\0b", "x" * 5000, "..", "scenarios"])
def test_what_does_not_exist_is_told(name: str) -> None:
    with pytest.raises(ScenarioError) as refused:
        scenario_path(name)
    (fault,) = refused.value.faults
    assert fault.what.code == "file.no_scenario"


def test_a_slip_of_the_pen_is_guessed() -> None:
    with pytest.raises(ScenarioError) as refused:
        scenario_path("2202")
    (fault,) = refused.value.faults
    assert fault.fix is not None
    assert fault.fix.say("en") == "did you mean '2022'?"


def test_a_name_that_cannot_name_a_folder_everywhere_is_refused() -> None:
    with pytest.raises(ScenarioError) as refused:
        scenario_path("con")
    assert refused.value.faults[0].what.code == "file.scenario_name"


@pytest.fixture(params=[errno.EIO, errno.EACCES, errno.ESTALE])
def failing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[set[str], str]:
    """Names of files that the system cannot look at, to be filled by the test, and what it says of them."""
    names: set[str] = set()
    real = os.stat

    def looked_at(path: str | Path, *args: object, **options: Any) -> os.stat_result:
        if Path(path).name in names:
            raise OSError(request.param, os.strerror(request.param), str(path))
        return real(path, *args, **options)

    monkeypatch.setattr(os, "stat", looked_at)
    return names, os.strerror(request.param)


def test_a_scenario_that_cannot_be_looked_for_is_not_called_missing(failing: tuple[set[str], str]) -> None:
    names, reason = failing
    names.add("2022.yaml")
    with pytest.raises(ScenarioError) as refused:
        scenario_path("2022")
    (fault,) = refused.value.faults
    assert (fault.what.code, dict(fault.what.blanks)["reason"], fault.fix) == ("file.unreadable", reason, None)


def test_a_table_that_cannot_be_looked_for_is_not_called_missing(failing: tuple[set[str], str], tmp_path: Path) -> None:
    names, reason = failing
    scenario = copy_valid(tmp_path)
    names.add("kawasan.csv")
    (fault,) = faults_of(scenario)
    assert (fault.what.code, dict(fault.what.blanks)["reason"], fault.where.file) == (
        "file.unreadable",
        reason,
        scenario.as_posix(),
    )


def test_what_scenarios_share_is_none_itself_unless_it_has_a_name(tmp_path: Path) -> None:
    texts = {
        "dasar.yaml": "data: d\n",
        "a.yaml": "extends: dasar.yaml\nnama: A\n",
        "b.yaml": "extends: 'a.yaml' # dan lain\n",
        "rusak.yaml": "tahun: [2022]\n",
        "x.txt": "",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "biner.yaml").write_bytes(b"\xff\xfe")
    assert scenario_names(tmp_path) == ("a", "b", "biner", "rusak")
    assert scenario_names(tmp_path / "x.txt") == ()

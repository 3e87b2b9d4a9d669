"""The name of a scenario to its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.errors import ScenarioError
from optimizer.intake.paths import scenario_path


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

"""Results that were cut, emptied, swapped or taken away are refused in words by every command that reads them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from optimizer.cli import main
from tests.intake.small import VALID

NAME = "kota"
FILES = ("fakta.json", "kawasan.csv", "manifest.json", "rencana.csv", "rencana.xlsx", "ringkasan.json", "sertifikat.json")
CHANGED = {"evaluate": 3, "report": 4, "verify": 4}
"""Exit codes: a plan is input, results are what was saved."""


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def hollow(file: Path) -> None:
    file.write_bytes(bytes(file.stat().st_size))


def gone(file: Path) -> None:
    file.unlink()


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def link(file: Path) -> None:
    file.rename(file.with_name("asli"))
    file.symlink_to("asli")


def longer(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b" ")


SPECIAL = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links need rights on Windows, and pipes are of another kind")
DAMAGE = [cut, emptied, hollow, gone, folder, longer, pytest.param(pipe, marks=SPECIAL), pytest.param(link, marks=SPECIAL)]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a scenario and its results in ``hasil``."""
    place = tmp_path_factory.mktemp("sound")
    shutil.copytree(VALID, place / "scenarios")
    (place / "scenarios" / "scenario.yaml").rename(place / "scenarios" / f"{NAME}.yaml")
    scenario = str(place / "scenarios" / f"{NAME}.yaml")
    assert main(["run", scenario, "--no-report", "--out", str(place / "hasil")]) == 0
    return place


@pytest.fixture
def place(sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(sound, tmp_path / "kota")
    monkeypatch.chdir(tmp_path / "kota")
    return tmp_path / "kota"


def refused(words: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]) -> str:
    """Run a command that must end with a code and words of ours, and leave everything as it is."""
    before = sorted(Path().rglob("*"))
    ended = main([*words, "--lang", "en"])
    told = capsys.readouterr()
    assert (ended, "Traceback" in told.err + told.out) == (code, False), told
    assert sorted(Path().rglob("*")) == before
    return told.err + told.out


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("name", FILES)
def test_damaged_results_are_told(
    damage: Callable[[Path], None], name: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(place / "hasil" / name)
    assert name in refused(("verify", "hasil"), CHANGED["verify"], capsys)
    refused(("report", "hasil", "--formats", "csv"), CHANGED["report"], capsys)


@pytest.mark.parametrize("damage", [one for one in DAMAGE if one is not longer])
@pytest.mark.parametrize("name", ["rencana.csv", "rencana.xlsx"])
def test_a_damaged_plan_is_refused(
    damage: Callable[[Path], None], name: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(place / "hasil" / name)
    told = refused(("evaluate", NAME, f"hasil/{name}", "--out", "keluar"), CHANGED["evaluate"], capsys)
    assert name in told or "asli" in told


@pytest.mark.parametrize(
    ("words", "code", "shown"),
    [
        (("explain", "hasil"), 3, "scenarios/hasil.yaml"),
        (("compare", NAME, "hasil/fakta.json"), 3, "fakta.json"),
        (("evaluate", NAME, "hasil"), 3, "[plan.not_a_table]"),
        (("evaluate", NAME, "hasil/fakta.json"), 3, "[plan.not_a_table]"),
        (("evaluate", NAME, "scenarios/data/kawasan.csv"), 3, "kawasan.csv:1"),
        (("evaluate", NAME, "tidak-ada.csv"), 3, "tidak-ada.csv"),
        (("verify", "tidak-ada"), 4, "tidak-ada"),
        (("verify", "scenarios"), 4, "manifest.json"),
        (("verify", "hasil/rencana.csv"), 4, "rencana.csv"),
        (("report", "scenarios"), 4, "scenarios"),
    ],
    ids=lambda value: "-".join(value).replace("/", ".") if isinstance(value, tuple) else "",
)
def test_a_command_given_what_it_does_not_read_says_so(
    words: tuple[str, ...], code: int, shown: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown in refused(words, code, capsys)

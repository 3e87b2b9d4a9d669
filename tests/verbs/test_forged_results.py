"""Results that were changed together with their manifest are refused in words: each value may be of its kind and not fit."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from optimizer.archive.files import FileHash
from optimizer.archive.manifest import decode, encode
from optimizer.cli import main
from tests.intake.small import VALID

Change = Callable[[Any], None]


def fewer_volumes(facts: Any) -> None:
    facts["units"][0]["after"]["volumes"].pop()


def fewer_payments(facts: Any) -> None:
    facts["works"][0]["payments"] = []


def endless_cost(facts: Any) -> None:
    facts["works"][0]["volume"] = float("inf")


def hundreds_of_digits(facts: Any) -> None:
    facts["works"][0]["volume"] = 10**400


def points_of_hundreds_of_digits(facts: Any) -> None:
    facts["units"][0]["before"]["points"] = 10**400


def half_a_letter(facts: Any) -> None:
    facts["works"][0]["area_name"] = "Desa \ud800"


def no_quality_named(facts: Any) -> None:
    facts["units"][0]["before"]["percent"] = []


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the results of the small scenario, far from it."""
    place = tmp_path_factory.mktemp("sound")
    assert main(["run", str(VALID / "scenario.yaml"), "--no-report", "--out", str(place / "hasil")]) == 0
    return place / "hasil"


@pytest.fixture
def results(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path / "hasil")
    return tmp_path / "hasil"


def forge(results: Path, name: str, content: bytes) -> None:
    """Change one file, and the manifest so that it vouches for it."""
    (results / name).write_bytes(content)
    told, outputs = decode((results / "manifest.json").read_bytes())
    fitting = FileHash(name, len(content), hashlib.sha256(content).hexdigest())
    manifest = encode(told, tuple(fitting if output.path == name else output for output in outputs))
    (results / "manifest.json").write_bytes(manifest)


def refused(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    code = main([*words, "--lang", "en"])
    told = capsys.readouterr()
    assert (code, "Traceback" in told.err + told.out, "a fault in Tuntas" in told.err) == (4, False, False), told
    return told.err + told.out


@pytest.mark.parametrize(
    "change",
    [
        fewer_volumes,
        fewer_payments,
        endless_cost,
        hundreds_of_digits,
        points_of_hundreds_of_digits,
        half_a_letter,
        no_quality_named,
    ],
)
def test_facts_that_do_not_fit_together_are_told(change: Change, results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = json.loads((results / "fakta.json").read_bytes())
    for language in facts.values():
        change(language)
    forge(results, "fakta.json", json.dumps(facts).encode())
    assert "fakta.json" in refused(("verify", str(results)), capsys)
    before = sorted(results.iterdir())
    main(["report", str(results), "--formats", "csv", "--lang", "en"])
    assert "a fault in Tuntas" not in "".join(capsys.readouterr())
    assert sorted(results.iterdir()) == before


@pytest.mark.parametrize(
    "change", [fewer_volumes, endless_cost, hundreds_of_digits, points_of_hundreds_of_digits, half_a_letter]
)
def test_no_tables_are_made_from_facts_that_do_not_fit(
    change: Change, results: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = json.loads((results / "fakta.json").read_bytes())
    for language in facts.values():
        change(language)
    forge(results, "fakta.json", json.dumps(facts).encode())
    before = {path: path.read_bytes() for path in results.iterdir()}
    assert str(results) in refused(("report", str(results), "--formats", "csv"), capsys).replace("\n", "")
    assert {path: path.read_bytes() for path in results.iterdir()} == before


@pytest.mark.parametrize("number", ["1e999", "inf", "nan"])
def test_a_published_volume_without_end_is_told(number: str, results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = (results / "rencana.csv").read_text(encoding="utf-8-sig")
    header, *lines = table.splitlines()
    column = re.split("[;,]", header).index("volume")
    cells = lines[0].split(",")
    cells[column] = number
    forge(results, "rencana.csv", ("\ufeff" + "\n".join([header, ",".join(cells), *lines[1:]]) + "\n").encode())
    assert "rencana.csv" in refused(("verify", str(results)), capsys)


@pytest.mark.parametrize("code", [[], {}, None, 1])
def test_a_published_fund_without_a_code_is_told(code: object, results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    numbers = json.loads((results / "ringkasan.json").read_bytes())
    numbers["dana"][0]["kode"] = code
    forge(results, "ringkasan.json", json.dumps(numbers).encode())
    assert "ringkasan.json" in refused(("verify", str(results)), capsys)

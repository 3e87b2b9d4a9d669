"""What a run writes hangs neither on the order of its tables nor on how this Python adds up floats."""

from __future__ import annotations

import builtins
import csv
import math
import random
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from optimizer.intake.read import read_scenario
from optimizer.requests import ExplainRequest, RunRequest, StudyRequest
from optimizer.verbs.explain import explain
from optimizer.verbs.reserve import ReserveRequest, reserve
from optimizer.verbs.run import run
from tests.intake.small import VALID, as_csv

TABLES = ("kawasan", "intervensi", "sumber_dana")
SHUFFLES = 20


def from_left(values: Iterable[float], /, start: float = 0) -> float:
    """Add as Python 3.11 does: one after the other."""
    for value in values:
        start = start + value
    return start


def compensated(values: Iterable[float], /, start: float = 0) -> float:
    """Add as Python 3.12 and later do, or better: without losing what is small."""
    kept = list(values)
    return math.fsum((start, *kept)) if any(isinstance(value, float) for value in kept) else from_left(kept, start)


def made(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(one: Path, other: Path) -> list[str]:
    first, second = made(one), made(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def results(work: Callable[[Path], object], folder: Path, patch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Return two results folders of the same work, under two names, floats added up in two ways."""
    for name, add in (("satu", from_left), ("dua", compensated)):
        with patch.context() as within:
            within.setattr(builtins, "sum", add)
            work(folder / name)
    return folder / "satu", folder / "dua"


WORKS: dict[str, Callable[[Path], object]] = {
    "run": lambda out: run(RunRequest("kota", folder=out)),
    "explain": lambda out: explain(ExplainRequest(StudyRequest("kota", folder=out))),
    "reserve": lambda out: reserve(ReserveRequest(StudyRequest("kota", folder=out))),
}


@pytest.mark.parametrize("name", WORKS)
def test_neither_how_this_python_adds_nor_the_folder_it_goes_to_matters(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(VALID, tmp_path / "scenarios")
    (tmp_path / "scenarios" / "scenario.yaml").rename(tmp_path / "scenarios" / "kota.yaml")
    monkeypatch.chdir(tmp_path)
    assert differing(*results(WORKS[name], tmp_path, monkeypatch)) == []


def test_tables_in_any_order_are_the_same_scenario(tmp_path: Path) -> None:
    """Plans are unique because of it: whoever shuffles rows or columns asks the very same question."""
    folder = tmp_path / "skenario"
    shutil.copytree(VALID, folder)
    told = read_scenario(folder / "scenario.yaml").scenario
    for seed in range(SHUFFLES):
        draw = random.Random(seed)
        for table in TABLES:
            path = folder / "data" / f"{table}.csv"
            head, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines())
            draw.shuffle(rows)
            order = draw.sample(range(len(head)), len(head))
            path.write_text(as_csv([[row[place] for place in order] for row in (head, *rows)]), encoding="utf-8")
        assert read_scenario(folder / "scenario.yaml").scenario == told

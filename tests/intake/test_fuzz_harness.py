"""A slice of `benchmarks.fuzz`: everything that is read, damaged a few times each, ends as promised."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks.fuzz import Fuzzer
from benchmarks.fuzz_targets import targets

ROUNDS = 3


@pytest.fixture
def fuzzer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fuzzer:
    monkeypatch.setenv("TUNTAS_DEBUG", "1")
    return Fuzzer(tmp_path / "kota", tmp_path / "faults", random.Random(7))


def test_nothing_breaks_a_promise(fuzzer: Fuzzer) -> None:
    every = targets(fuzzer.yard)
    for target in every * ROUNDS:
        fuzzer.once(target)
    assert not fuzzer.broken
    assert fuzzer.ends.total() == ROUNDS * len(every)
    assert fuzzer.ends[3] > len(every)


def test_a_bug_is_found(fuzzer: Fuzzer, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr("optimizer.intake.csv_grid.decode_table", fails)
    for target in targets(fuzzer.yard)[1:4]:
        fuzzer.once(target)
    (found,) = fuzzer.broken
    assert found.startswith("traceback: ZeroDivisionError")
    assert (fuzzer.faults / fuzzer.broken[found]).exists()

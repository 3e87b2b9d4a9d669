"""The exact staircase, and the bracket of whole notes around it."""

from __future__ import annotations

import numpy as np
import pytest

from optimizer.errors import NoPlanError
from optimizer.ranking import staircase as rooms
from optimizer.ranking.bracket import between, bracket
from optimizer.ranking.classes import classes
from optimizer.ranking.staircase import reached, staircase
from optimizer.ranking.trouble import TooManyWaysError
from tests.ranking.mckp import best_by_trying, drawn


@pytest.mark.parametrize("seed", range(60))
def test_stairs_are_the_best_of_all_choices(seed: int) -> None:
    items = drawn(seed, most_classes=5)
    stairs = staircase(classes(items))
    for budget in range(0, int(stairs.cost[-1]) + 2, max(1, int(stairs.cost[-1]) // 12)):
        best = best_by_trying(items, budget)
        if best is None:
            with pytest.raises(NoPlanError):
                reached(stairs, budget)
        else:
            assert reached(stairs, budget) == best


@pytest.mark.parametrize("seed", range(40))
def test_both_ways_give_the_same_stairs(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    group = classes(drawn(seed, most_classes=12))
    by_value = staircase(group)
    monkeypatch.setattr(rooms, "_by_value", None)
    monkeypatch.setattr(rooms, "MOST_WORK", -1)
    with pytest.raises(TooManyWaysError):
        staircase(group)
    monkeypatch.setattr(rooms, "MOST_WORK", 10**9)
    monkeypatch.setattr(rooms, "_by_value", lambda classes, extra, stairs: rooms._by_pairs(classes, extra))
    by_pairs = staircase(group)
    assert (by_value.cost == by_pairs.cost).all()
    assert (by_value.value == by_pairs.value).all()


def test_stairs_rise(monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(20):
        stairs = staircase(classes(drawn(seed)))
        assert (np.diff(stairs.cost) > 0).all()
        assert (np.diff(stairs.value) > 0).all()


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("note", [1, 7, 50])
def test_the_optimum_is_in_the_bracket(seed: int, note: int) -> None:
    group = classes(drawn(seed))
    stairs = staircase(group)
    notes = bracket(group, int(stairs.cost[-1]), note)
    for budget in np.linspace(int(stairs.cost[0]), int(stairs.cost[-1]), 9).astype(int).tolist():
        if budget <= int(stairs.cost[0]) + note * (len(notes.least) - 1):
            least, most = between(notes, budget)
            assert least <= reached(stairs, budget) <= most
            if note == 1:
                assert least == most


def test_a_bracket_speaks_of_its_own_budgets_only() -> None:
    group = classes(drawn(1))
    with pytest.raises(ValueError, match="outside"):
        between(bracket(group, 10**4, 100), 10**9)

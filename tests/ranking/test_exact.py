"""The best choice for one budget against trying all, against the staircase, and on purpose-made hard classes."""

from __future__ import annotations

import numpy as np
import pytest

from optimizer.errors import NoPlanError
from optimizer.ranking import exact
from optimizer.ranking.classes import classes
from optimizer.ranking.exact import OptimalChoice, optimal
from optimizer.ranking.staircase import reached, staircase
from tests.ranking.mckp import Items, best_by_trying, drawn


def check_choice(items: Items, budget: int, best: OptimalChoice) -> None:
    chosen = list(zip(items, best.choice.tolist(), strict=True))
    assert sum(int(cost[n]) for (cost, _), n in chosen) == best.cost <= budget
    assert sum(int(value[n]) for (_, value), n in chosen) == best.value <= best.bound


@pytest.mark.parametrize("seed", range(120))
def test_nothing_is_better_on_tiny_classes(seed: int) -> None:
    items = drawn(seed, most_classes=5)
    group = classes(items)
    whole = sum(int(cost.max()) for cost, _ in items)
    for budget in np.linspace(0, whole + 1, 6).astype(int).tolist():
        expected = best_by_trying(items, budget)
        if expected is None:
            with pytest.raises(NoPlanError):
                optimal(group, budget)
            continue
        best = optimal(group, budget)
        check_choice(items, budget, best)
        assert best.value == best.bound == expected


@pytest.mark.parametrize("seed", range(150))
def test_it_is_a_stair_of_the_exact_staircase(seed: int) -> None:
    items = drawn(seed)
    group = classes(items)
    stairs = staircase(group)
    for budget in np.linspace(int(stairs.cost[0]), int(stairs.cost[-1]) + 3, 7).astype(int).tolist():
        best = optimal(group, budget)
        check_choice(items, budget, best)
        assert best.value == best.bound == reached(stairs, budget)


def test_values_as_large_as_shares_in_fractions_stay_exact() -> None:
    draw = np.random.default_rng(5)
    items = [(np.append(0, draw.integers(1, 10**9, 3)), np.append(0, draw.integers(1, 10**15, 3))) for _ in range(7)]
    for budget in (10**8, 10**9, 3 * 10**9):
        best = optimal(classes(items), budget)
        assert best.value == best.bound == best_by_trying(items, budget)


def test_a_search_given_up_says_how_far_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exact, "MOST_STATES", 0)
    wide = 0
    for seed in range(60):
        items = drawn(seed)
        group = classes(items)
        stairs = staircase(group)
        budget = int(stairs.cost[0] + stairs.cost[-1]) // 2
        best = optimal(group, budget)
        check_choice(items, budget, best)
        assert best.value <= reached(stairs, budget) <= best.bound
        wide += best.value < best.bound
    assert wide > 0


def test_no_classes_at_all() -> None:
    assert optimal(classes([]), 5).value == 0


def test_the_cheapest_must_fit() -> None:
    group = classes([(np.array([4, 9]), np.array([0, 3]))])
    with pytest.raises(NoPlanError) as caught:
        optimal(group, 3)
    assert "4" in caught.value.reason.say("id")


@pytest.mark.parametrize("items", [[(np.array([], dtype=int), np.array([], dtype=int))], [(np.array([-1]), np.array([2]))]])
def test_empty_classes_and_costs_under_zero_are_refused(items: Items) -> None:
    with pytest.raises(ValueError, match="item"):
        classes(items)

"""Hulls and slopes where floating point cannot tell."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from optimizer.ranking.hull import by_slope, hull


def test_points_under_the_hull_are_left_out_and_points_on_it_kept() -> None:
    cost, value = np.array([0, 1, 2, 3, 6, 7]), np.array([0, 4, 6, 8, 9, 12])
    assert hull(cost, value).tolist() == [0, 1, 2, 3, 5]


def test_slopes_alike_to_sixteen_digits_are_told_apart() -> None:
    large = 10**17
    cost = np.array([large, large, large])
    value = np.array([large + 1, large + 3, large + 2])
    assert len(set((value / cost).tolist())) == 1
    assert by_slope(value, cost).tolist() == [1, 2, 0]


def test_equal_slopes_stay_in_order() -> None:
    draw = np.random.default_rng(1)
    cost = draw.integers(1, 40, 300)
    value = draw.integers(1, 40, 300)
    order = by_slope(value, cost).tolist()
    assert order == sorted(range(300), key=lambda n: (-Fraction(int(value[n]), int(cost[n])), n))


def test_a_hull_of_large_numbers_is_exact() -> None:
    cost = np.array([0, 3 * 10**17, 6 * 10**17])
    assert hull(cost, np.array([0, 3 * 10**17 - 1, 6 * 10**17])).tolist() == [0, 2]
    assert hull(cost, np.array([0, 3 * 10**17 + 1, 6 * 10**17])).tolist() == [0, 1, 2]

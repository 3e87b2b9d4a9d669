"""What many cases say together: shares of variance, directions and middles of outcomes that are known."""

from __future__ import annotations

import random

import numpy as np
import pytest

from optimizer.domain.variation import Axis, Knob, Point, Unit
from optimizer.study.sweep.spread import Influence, influence, middles, quantiles

RANGE = Axis("pagu", Knob.BUDGET, Unit.PERCENT, (), (), 0.0, 100.0)
LIST = Axis("harga", Knob.PRICE, Unit.PERCENT, (), (Point(1.0, "1"), Point(2.0, "2")))
WORDS = Axis("x", Knob.SETTING, Unit.TEXT, (), (Point(0.0, "a"), Point(0.0, "b")))
NOBODY = np.zeros(0)


def drawn(count: int, seed: int = 1) -> np.ndarray:
    draw = random.Random(seed)
    return np.array([draw.random() for _ in range(count)])


def of(axis: Axis, values: np.ndarray, outcome: np.ndarray, lots: bool = True) -> Influence:
    group = (values > values.min()).astype(np.int64)
    return influence(axis, values, group, outcome, lots)


def test_the_least_the_middle_and_the_most() -> None:
    assert quantiles(np.array([3.0, 1.0, 2.0])) == pytest.approx((1.0, 1.1, 1.5, 2.0, 2.5, 2.9, 3.0))
    with pytest.raises(ValueError, match="no values"):
        quantiles(NOBODY)


def test_what_decides_all_and_what_decides_nothing() -> None:
    values, luck = drawn(1000, 1), drawn(1000, 2)
    assert of(RANGE, values, 3 * values).share > 0.99
    assert of(RANGE, values, -values).rank == pytest.approx(-1.0)
    assert of(RANGE, luck, values).share < 0.02
    assert abs(of(RANGE, luck, values).rank or 0.0) < 0.1


def test_the_range_holds_the_truth_and_narrows_with_more_draws() -> None:
    widths = []
    for count, least in ((60, 27), (600, 27)):
        found = []
        for seed in range(30):
            one, other = drawn(count, 2 * seed), drawn(count, 2 * seed + 1)
            found.append(of(RANGE, one, 0.4 * one + (1 - 0.16) ** 0.5 * other).range or (1.0, 0.0))
        assert sum(low <= 0.16 <= high for low, high in found) >= least, count
        widths.append(np.mean([high - low for low, high in found]))
    assert widths[0] > 0.25
    assert widths[1] < 0.2


def test_a_share_at_nothing_is_not_called_certain() -> None:
    values, luck = drawn(60, 1), drawn(60, 4)
    found = of(RANGE, luck, values)
    assert found.range is not None
    assert found.range[1] > found.share


def test_where_all_cases_are_computed_shares_are_exact() -> None:
    values = np.array([1.0, 1.0, 2.0, 2.0])
    assert of(LIST, values, values, lots=False).range is None


def test_very_few_draws_say_nothing_of_a_share() -> None:
    assert of(RANGE, drawn(19), drawn(19)).range == (0.0, 1.0)


def test_two_halves_of_the_variance() -> None:
    one, other = drawn(4000, 1), drawn(4000, 2)
    shares = [of(RANGE, values, one + other).share for values in (one, other)]
    assert shares == pytest.approx([0.5, 0.5], abs=0.03)


def test_a_bend_counts_though_it_has_no_direction() -> None:
    values = drawn(2000)
    found = of(RANGE, values, (values - 0.5) ** 2)
    assert found.share > 0.9
    assert abs(found.rank or 0.0) < 0.1


def test_lists_are_compared_value_by_value_and_words_have_no_direction() -> None:
    values = np.array([1.0, 1.0, 2.0, 2.0])
    assert of(LIST, values, np.array([0.0, 0.0, 1.0, 1.0]), lots=False) == Influence(1.0, 1.0)
    assert of(LIST, values, np.array([0.0, 1.0, 0.0, 1.0]), lots=False) == Influence(0.0, 0.0)
    words = influence(WORDS, np.zeros(4), np.array([0, 0, 1, 1]), np.array([0.0, 0.0, 1.0, 1.0]), drawn=False)
    assert words == Influence(1.0, None)


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_few_cases_are_no_trouble(count: int) -> None:
    values = drawn(count) if count else NOBODY
    found = influence(RANGE, values, np.zeros(count, dtype=np.int64), values, drawn=True)
    assert 0.0 <= found.share <= 1.0
    same = influence(RANGE, values, np.zeros(count, dtype=np.int64), np.ones(count), drawn=True)
    assert same == Influence(0.0, None)


def test_middles_follow_the_outcome() -> None:
    values = drawn(1200)
    line = middles(RANGE, values, np.zeros(1200, dtype=np.int64), 2 * values)
    assert len(line) == 12
    assert list(line) == sorted(line)
    assert all(height == pytest.approx(2 * across, abs=0.03) for across, height in line)
    assert middles(WORDS, np.zeros(3), np.array([1, 0, 1]), np.array([1.0, 5.0, 3.0])) == ((0.0, 5.0), (1.0, 2.0))

"""The score by cases known by thought: bounds, policies, odd data, refusals."""

from __future__ import annotations

import numpy as np
import pytest

from optimizer.measures.scores import after, contribution, denominators, score
from tests.support.golden import rt, scheme


def points(policy: str, volume: float, divided_by: float, name: str = "permen-14-2018") -> int:
    rules = scheme(name)
    shape = (1, len(rules.parameters))
    return int(score(rules, rules.policy(policy), np.full(shape, volume), np.full(shape, divided_by)).points[0, 0])


@pytest.mark.parametrize(
    ("percent", "kotaku", "literal", "old"),
    [
        (0, 0, 0, 0),
        (24.994, 0, 0, 0),
        (24.995, 1, 0, 0),
        (25, 1, 1, 0),
        (25.001, 1, 1, 1),
        (50, 1, 1, 1),
        (50.001, 1, 1, 3),
        (50.994, 1, 1, 3),
        (50.995, 3, 1, 3),
        (51, 3, 3, 3),
        (75, 3, 3, 3),
        (75.001, 3, 3, 5),
        (75.994, 3, 3, 5),
        (75.995, 5, 3, 5),
        (76, 5, 5, 5),
        (100, 5, 5, 5),
        (307.8, 5, 5, 5),
        (-13.64, 0, 0, 0),
    ],
)
def test_each_policy_at_its_bounds(percent: float, kotaku: int, literal: int, old: int) -> None:
    assert [points(code, percent, 100) for code in ("kotaku", "harfiah", "lama")] == [kotaku, literal, old]


@pytest.mark.parametrize(
    ("volume", "divided_by", "expected"),
    [(4999, 20000, 1), (4998, 20000, 0), (10199, 20000, 3), (10198, 20000, 1), (15199, 20000, 5), (15198, 20000, 3)],
)
def test_a_cut_reached_exactly_by_whole_numbers(volume: float, divided_by: float, expected: int) -> None:
    assert points("kotaku", volume, divided_by) == expected


def test_values_published_between_the_labels_take_the_lower_score() -> None:
    assert points("kotaku", 380, 750) == 1  # 50.67 %, Mergosono RT015-RW003
    assert points("kotaku", 50.974, 100) == 1
    assert points("kotaku", 51.022, 100) == 3
    assert points("kotaku", 75.38, 100) == 3
    assert points("kotaku", 75.904, 100) == 3


def test_floating_point_does_not_decide() -> None:
    """0.1 + 0.2 over 1.2 is exactly 25 %, although its quotient in floating point is not."""
    assert points("harfiah", 0.1 + 0.2, 1.2) == 1
    assert points("lama", 0.1 + 0.2, 1.2) == 0


def test_a_denominator_of_zero_gives_zero_per_cent_and_no_points() -> None:
    rules = scheme()
    scores = score(rules, rules.policy("kotaku"), np.full((1, 16), 7.0), np.zeros((1, 16)))
    assert scores.total[0] == 0
    assert scores.percent.max() == 0.0
    assert rules.categories[int(scores.category[0])].code == "tidak_kumuh"


def test_a_negative_volume_scores_nothing_and_lowers_the_average() -> None:
    rules = scheme()
    volume = np.zeros((1, 16))
    volume[0, 7], volume[0, 9] = -0.12, 325.0
    divided_by = denominators(rules, (rt("A", hectares=0.88, drainage_ideal=515.0),))
    scores = score(rules, rules.policy("kotaku"), volume, divided_by)
    assert scores.percent[0, 7] == pytest.approx(-13.636363636)
    assert scores.points[0, 7] == 0
    assert round(float(scores.aspect_average[0, 3]), 2) == 16.49


@pytest.mark.parametrize(("total", "category"), [(80, 0), (60, 0), (59, 1), (38, 1), (37, 2), (16, 2), (15, 3), (0, 3)])
def test_categories_begin_at_their_bounds(total: int, category: int) -> None:
    rules = scheme()
    fives, ones = divmod(total, 5)
    percent = [100.0] * fives + [25.0] * ones
    row = np.array([percent + [0.0] * (16 - len(percent))])
    scores = score(rules, rules.policy("kotaku"), row, np.full((1, 16), 100.0))
    assert (scores.total[0], scores.category[0]) == (total, category)


def test_the_scheme_of_2016_gives_at_least_one_point_for_each_of_nineteen() -> None:
    rules = scheme("permen-2-2016")
    nothing, everything = np.zeros((1, 19)), np.full((1, 19), 10.0)
    assert score(rules, rules.policy("lama"), nothing, everything).total[0] == 19
    assert score(rules, rules.policy("lama"), everything, everything).total[0] == 95
    assert [points("lama", value, 100, "permen-2-2016") for value in (0, 50, 50.001, 75, 75.001)] == [1, 1, 3, 3, 5]
    assert points("lama", 7, 0, "permen-2-2016") == 1


@pytest.mark.parametrize(("total", "category"), [(71, "berat"), (69, "sedang"), (45, "sedang"), (43, "ringan"), (19, "ringan")])
def test_categories_of_2016(total: int, category: str) -> None:
    rules = scheme("permen-2-2016")
    fives, rest = divmod(total - 19, 4)
    row = np.array([[100.0] * fives + [60.0] * (rest // 2) + [0.0] * (19 - fives - rest // 2)])
    scores = score(rules, rules.policy("lama"), row, np.full((1, 19), 100.0))
    assert scores.total[0] == total
    assert rules.categories[int(scores.category[0])].code == category


def test_denominators_are_the_header_fields_the_scheme_names() -> None:
    area = rt("A", hectares=1.5, buildings=20, households=25, people=90, road_ideal=300.0, drainage_ideal=200.0)
    assert denominators(scheme(), (area,)).tolist() == [
        [20, 1.5, 20, 300, 300, 25, 25, 1.5, 200, 200, 25, 25, 25, 25, 20, 20],
    ]
    assert denominators(scheme("permen-2-2016"), (area,))[0, 5] == 90


def test_works_remove_no_more_than_there_is_and_touch_nothing_else() -> None:
    left = after(np.array([[10.0, 10.0, -0.12, -0.12, 0.0]]), np.array([[4.0, 40.0, 0.0, 0.1, 3.0]]))
    assert left.tolist() == [[6.0, 0.0, -0.12, 0.0, 0.0]]
    with pytest.raises(ValueError, match="negative"):
        after(np.zeros((1, 2)), np.array([[0.0, -1.0]]))


def test_contribution_is_zero_where_there_was_nothing_and_negative_where_it_got_worse() -> None:
    rules, whole = scheme(), np.full((3, 16), 100.0)
    before = score(rules, rules.policy("kotaku"), np.array([[0.0] * 16, [50.0] * 16, [50.0] * 16]), whole)
    later = score(rules, rules.policy("kotaku"), np.array([[0.0] * 16, [75.0] * 16, [0.0] * 16]), whole)
    assert contribution(before, later).tolist() == [0.0, -0.5, 1.0]


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_numbers_that_are_none_are_refused(bad: float) -> None:
    rules = scheme()
    with pytest.raises(ValueError, match="finite"):
        score(rules, rules.policy("kotaku"), np.full((1, 16), bad), np.ones((1, 16)))
    with pytest.raises(ValueError, match="finite"):
        score(rules, rules.policy("kotaku"), np.ones((1, 16)), np.full((1, 16), bad))


def test_arrays_of_another_shape_and_negative_denominators_are_refused() -> None:
    rules = scheme()
    with pytest.raises(ValueError, match="expected two arrays"):
        score(rules, rules.policy("kotaku"), np.ones((2, 15)), np.ones((2, 15)))
    with pytest.raises(ValueError, match="cannot be negative"):
        score(rules, rules.policy("kotaku"), np.ones((2, 16)), -np.ones((2, 16)))


def test_scores_cannot_be_changed_and_do_not_follow_their_input() -> None:
    rules, volume = scheme(), np.full((1, 16), 50.0)
    scores = score(rules, rules.policy("kotaku"), volume, np.full((1, 16), 100.0))
    volume[:] = 0.0
    assert scores.volumes[0, 0] == 50.0
    with pytest.raises(ValueError, match="read-only"):
        scores.points[0, 0] = 9


def test_no_areas_give_no_scores() -> None:
    rules = scheme()
    assert score(rules, rules.policy("kotaku"), np.zeros((0, 16)), np.zeros((0, 16))).total.shape == (0,)

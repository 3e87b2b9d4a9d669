"""The picture of what is traded for what: who is named, how the axes are cut, and where the labels stand."""

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.report.charts.axis import decimals, scale
from optimizer.report.charts.labels import Box, place_labels
from optimizer.report.content.figures import Panel
from optimizer.report.content.tradeoff.chart import tradeoff_chart
from optimizer.report.content.tradeoff.findings import points_finding
from optimizer.report.numbers import NBSP
from tests.report.trades import balance, trades, unweighed


def test_the_picture_names_the_plans_and_points_at_the_scenario_s_own() -> None:
    chart = tradeoff_chart(trades(), "id")
    assert chart.heading.title == points_finding(trades(), "id")
    points, weights = chart.panels
    assert [mark.name for mark in points.marked] == ["Skor", "Gabungan", "Skor, kekurangan ≥ 99%", "Kontribusi"]
    assert [mark.name for mark in points.marked if mark.strong] == ["Kontribusi"]
    assert points.marked[0].numbers == f"492{NBSP}poin · 68,0%"
    assert {mark.name for mark in weights.marked} == {"Bobot skenario", "Nash", "Chebyshev"}
    assert [mark.name for mark in weights.marked if mark.strong] == ["Bobot skenario"]


@pytest.mark.parametrize(("lens", "name"), [("kontribusi", "Kontribusi"), ("skor", "Skor"), ("gabungan", "Gabungan")])
def test_the_plan_of_the_scenario_s_lens_is_the_strong_one(lens: str, name: str) -> None:
    facts = trades()
    chart = tradeoff_chart(replace(facts, setting=replace(facts.setting, lens=lens)), "id")
    assert [mark.name for mark in chart.panels[0].marked if mark.strong] == [name]


def test_one_panel_where_there_is_nothing_to_weigh() -> None:
    assert len(tradeoff_chart(unweighed(trades()), "id").panels) == 1
    assert len(tradeoff_chart(replace(trades(), balance=balance(((0.5, 0.5),))), "id").panels) == 1


def test_a_curve_goes_from_left_to_right() -> None:
    with pytest.raises(ValueError, match="left to right"):
        Panel("", "", "", ((2.0, 1.0), (1.0, 2.0)), ())
    with pytest.raises(ValueError, match="left to right"):
        Panel("", "", "", (), ())


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=8), st.integers(2, 9))
def test_an_axis_holds_all_values_between_round_ticks(values: list[float], most: int) -> None:
    axis = scale(values, (1.0, 5.0), most)
    steps = [high - low for low, high in itertools.pairwise(axis.ticks)]
    assert axis.low <= min(values) + 1e-6 * steps[0]
    assert axis.high >= max(values) - 1e-6 * steps[0]
    assert 2 <= len(axis.ticks) <= 2 * most + 4
    assert max(steps) == pytest.approx(min(steps), rel=1e-6)
    assert axis.at(axis.low) == pytest.approx(1.0)
    assert axis.at(axis.high) == pytest.approx(5.0)


def test_ticks_are_written_with_the_digits_they_need() -> None:
    assert decimals((20_000.0, 21_000.0)) == 0
    assert decimals((0.0, 2.5, 5.0)) == 1
    assert decimals((0.66, 0.68)) == 2
    assert scale([68.3, 77.1], (0.0, 1.0), 5).ticks == (68.0, 70.0, 72.0, 74.0, 76.0, 78.0)
    assert scale([5.0, 5.0], (0.0, 1.0), 4).low < 5.0 < scale([5.0, 5.0], (0.0, 1.0), 4).high


def test_places_that_are_the_same_share_one_label() -> None:
    chart = tradeoff_chart(replace(trades(), balance=balance(((0.2, 0.5), (0.3, 0.1)), 0.5)), "id")
    assert [mark.name for mark in chart.panels[1].marked] == ["Bobot skenario, Nash", "Chebyshev"]
    assert [mark.strong for mark in chart.panels[1].marked] == [True, False]


PLACES = st.lists(st.tuples(st.integers(1, 15), st.integers(1, 12)), min_size=1, max_size=4, unique=True)


@given(PLACES)
@settings(max_examples=60)
def test_labels_cover_no_other_label_and_stay_in_the_room(places: list[tuple[int, int]]) -> None:
    points = [(0.3 * across, 0.3 * down) for across, down in places]
    room = Box(0.0, 0.0, 5.0, 4.0)
    boxes = place_labels(points, [(1.1, 0.4)] * len(points), points, room)
    for box in boxes:
        assert box.outside(room) == 0.0
    for first, second in itertools.combinations(boxes, 2):
        assert not first.touches(second)


def test_of_two_plans_side_by_side_on_a_flat_curve_neither_label_lies_on_it() -> None:
    line = [(0.06 * step, 0.3) for step in range(70)] + [(4.2, 0.3 + 0.06 * step) for step in range(40)]
    boxes = place_labels([(0.7, 0.3), (1.0, 0.3)], [(1.1, 0.42), (1.1, 0.42)], line, Box(0.0, 0.0, 5.0, 3.5))
    assert not any(box.holds(place, 0.05) for box in boxes for place in line)
    assert all(math.dist(place, box.nearest(place)) < 0.7 for place, box in zip([(0.7, 0.3), (1.0, 0.3)], boxes, strict=True))

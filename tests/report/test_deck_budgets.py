"""The slide of every budget says what its plans say."""

from __future__ import annotations

import math

import pytest

from optimizer.report.content.deck.budgets import MOST_ROWS, budgets_chapter, budgets_finding
from optimizer.report.content.deck.parts import PointsPart, SlideTable
from optimizer.report.content.page.facts import StepFacts
from tests.report.town import town

BILLION = 10**9


def step(money: int, own: bool = False, bound: float = math.inf) -> StepFacts:
    share = 1 - 1 / (1 + money / (4 * BILLION))
    lifted = (True,) * (money // BILLION)
    return StepFacts("x" if own else "", own, money, money, share, bound, share, share / 2, 1.0, (), lifted, ())


def steps(count: int, own: int) -> tuple[StepFacts, ...]:
    return tuple(step(place * BILLION, own=place == own, bound=0.9) for place in range(1, count + 1))


def parts(found: tuple[StepFacts, ...]) -> tuple[PointsPart, SlideTable]:
    (slide,) = budgets_chapter(town(4), found, "id").slides
    (curve,), (table,) = (pane.parts for pane in slide.panes)
    assert isinstance(curve, PointsPart)
    assert isinstance(table, SlideTable)
    return curve, table


def test_the_title_compares_with_the_budget_nearest_to_twice_as_much() -> None:
    found = steps(6, own=2)
    assert budgets_finding(found[1], found, "id") == "Rp 2 miliar menghapus 33% beban kumuh; Rp 4 miliar menghapus 50%".replace(
        "Rp ", "Rp\N{NO-BREAK SPACE}"
    ).replace(" miliar", "\N{NO-BREAK SPACE}miliar")


def test_without_more_money_it_says_only_what_is_reached() -> None:
    found = steps(3, own=3)
    assert ";" not in budgets_finding(found[2], found, "id")


@pytest.mark.parametrize("count", [2, 9, 15, 40])
def test_the_table_has_room_and_always_holds_the_scenario(count: int) -> None:
    for own in (1, count // 2 + 1, count):
        _, table = parts(steps(count, own))
        assert len(table.rows) <= MOST_ROWS
        assert sum("(skenario)" in row[0] for row in table.rows) == 1
        title = budgets_chapter(town(4), steps(count, own), "id").slides[0].title
        assert title.partition("; ")[2].partition(" menghapus")[0] in ("", *(row[0] for row in table.rows))
        assert [row[-1] for row in table.rows] == sorted((row[-1] for row in table.rows), key=int)


def test_points_are_the_plans_and_bounds_that_are_known() -> None:
    found = (step(BILLION, bound=0.5), step(2 * BILLION, own=True), step(3 * BILLION, bound=0.8))
    curve, _ = parts(found)
    assert [len(series.points) for series in curve.series] == [2, 3, 1]
    assert curve.series[1].points[0].up == pytest.approx(100 * found[0].value)


@pytest.mark.parametrize(("money", "highest"), [(2, None), (60, 100.0)])
def test_the_axis_ends_where_nothing_more_can_be_removed(money: int, highest: float | None) -> None:
    curve, _ = parts((step(BILLION, own=True), step(money * BILLION)))
    assert curve.highest == highest


def test_one_plan_alone_makes_no_slide() -> None:
    assert not budgets_chapter(town(4), (step(BILLION, own=True),), "id").slides
    assert not budgets_chapter(town(4), (), "en").slides

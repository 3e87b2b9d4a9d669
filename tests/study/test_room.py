"""The room to negotiate: by hand where the answer is plain, and no plan nearly as good lies outside what is proved."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.scenario import Scenario
from optimizer.measures.audit import audit
from optimizer.measures.money import spending
from optimizer.model.relaxed import Relaxed
from optimizer.model.solve import solve
from optimizer.problem.benefit import value
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.study.case import Case
from optimizer.study.known import known_case
from optimizer.study.plan import plan_scenario
from optimizer.study.room import Holder, Range, Room, room
from tests.support.ruled import ruled_town, stepped_town
from tests.support.solved import EXACT
from tests.support.town import SCHEME, random_town, town

SLACK = 1e-3
"""Rupiah that rounding of a solver may move."""


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


def case_of(scenario: Scenario) -> Case:
    return plan_scenario(scenario, exactly)


def by_name(found: Room, holder: Holder) -> dict[str, Range]:
    return {one.name: one for one in found.of(holder)}


def known() -> Scenario:
    """Return the case known by hand, its two areas in two districts: all of A is worth twice as much as half of B."""
    parameters = (dataclasses.replace(SCHEME.parameters[0], code="2b"),)
    aspects = (dataclasses.replace(SCHEME.aspects[0], parameters=("2b",)),)
    scheme = dataclasses.replace(SCHEME, parameters=parameters, aspects=aspects, core_aspects=("2",), service_aspects=("2",))
    scenario = known_case(scheme)
    areas = tuple(dataclasses.replace(place, district=f"Kecamatan {place.code}") for place in scenario.areas)
    return dataclasses.replace(scenario, areas=areas)


def test_ranges_are_those_worked_out_by_hand() -> None:
    """A metre of A is worth 1/150, of B 1/300; 1 % of 5/6 buys 2.5 m moved from A to B, or 2.5 m of B not built."""
    found = room(case_of(known()), Relaxed, 0.01)
    districts = by_name(found, Holder.DISTRICT)
    assert districts["Kecamatan A"].least == pytest.approx(97.5e6)
    assert districts["Kecamatan A"].most == pytest.approx(100e6)
    assert districts["Kecamatan B"].least == pytest.approx(47.5e6)
    assert districts["Kecamatan B"].most == pytest.approx(52.5e6)
    office = by_name(found, Holder.OFFICE)["-"]
    assert (office.least, office.planned, office.most) == (pytest.approx(147.5e6), 150_000_000, pytest.approx(150e6))
    assert by_name(found, Holder.FUND)["dana"].least == pytest.approx(147.5e6)
    for one in found.ranges:
        assert (one.floor, one.ceiling) == (pytest.approx(one.least, abs=SLACK), pytest.approx(one.most, abs=SLACK))


def test_no_loss_leaves_no_room_where_the_best_plan_is_the_only_one() -> None:
    found = room(case_of(known()), Relaxed, 0.0)
    assert all(one.width == pytest.approx(0.0, abs=1.0) for one in found.ranges)


@pytest.mark.parametrize("make", [town, ruled_town, stepped_town, lambda: random_town(4, areas=5, years=2)])
def test_ranges_nest_and_hold_the_plan(make: object) -> None:
    case = case_of(make())  # type: ignore[operator]
    narrow, wide = room(case, Relaxed, 0.01), room(case, Relaxed, 0.1)
    assert narrow.value <= narrow.best + 1e-9
    total = int(case.solution.plan.paid.sum())
    for holder in Holder:
        assert sum(one.planned for one in narrow.of(holder)) == total
    for small, large in zip(narrow.ranges, wide.ranges, strict=True):
        assert 0 <= small.floor <= small.least <= small.planned <= small.most <= small.ceiling
        assert large.least <= small.least + SLACK
        assert large.most >= small.most - SLACK
        assert large.floor <= small.floor + SLACK
        assert large.ceiling >= small.ceiling - SLACK
        assert small.most <= small.budget + 1.0
    assert any(large.width > small.width + 1e6 for small, large in zip(narrow.ranges, wide.ranges, strict=True))


def other_plans(scenario: Scenario) -> list[Case]:
    """Return plans that obey the rules of the scenario: those of poorer and of otherwise weighed ones."""
    made = []
    for factor in (0.8, 0.9, 0.97, 1.0):
        for slum in (0.0, 0.3, 0.6, 1.0):
            budgets = tuple(dataclasses.replace(one, money=int(one.money * factor)) for one in scenario.budgets)
            goal = dataclasses.replace(scenario.goal, slum_weight=slum, poverty_weight=1.0 - slum)
            made.append(case_of(dataclasses.replace(scenario, budgets=budgets, goal=goal)))
    return made


@pytest.mark.parametrize("seed", range(4))
def test_no_plan_nearly_as_good_lies_outside_what_is_proved(seed: int) -> None:
    scenario = town() if seed == 0 else random_town(seed, areas=4)
    case, within = case_of(scenario), 0.15
    found = room(case, Relaxed, within)
    tried = 0
    for other in other_plans(scenario):
        plan = other.solution.plan
        assert audit(case.instance, plan) == ()
        if value(case.instance, plan.steps) < found.value - within * abs(found.value):
            continue
        tried += 1
        money = spending(case.instance, plan)
        amounts = np.concatenate(
            (money.by_office.sum(axis=1), money.by_district, money.by_group, money.spent.sum(axis=0)[money.budget.any(axis=0)])
        )
        for one, amount in zip(found.ranges, amounts, strict=True):
            assert one.floor - SLACK <= amount <= one.ceiling + SLACK, one
    assert tried >= 3


def test_a_fund_without_money_is_no_party() -> None:
    scenario = town(budgets=tuple(budget for budget in town().budgets if budget.fund == "apbd"))
    assert list(by_name(room(case_of(scenario), Relaxed, 0.01), Holder.FUND)) == ["apbd"]

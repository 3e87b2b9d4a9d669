"""The explanation of a whole plan: it agrees with the plan, with the official score, and with every other whole plan."""

from __future__ import annotations

import dataclasses
from collections import Counter

import numpy as np
import pytest

from optimizer.domain.rules import Lock
from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.measures.kawasan import grouping, score_after
from optimizer.measures.scores import after, volumes
from optimizer.problem.benefit import removal, value
from optimizer.study.explain.bars import Bar
from optimizer.study.explain.package import Explained, Package, Reason, Stand
from optimizer.study.explain.whole import Arithmetic
from tests.explain.changed import TOWNS, explained
from tests.support.brute import best_plan
from tests.support.tiny import tiny
from tests.support.town import HERE, ROAD, town, work


@pytest.fixture(scope="module")
def told() -> dict[str, Explained]:
    return {name: explained(make()) for name, make in TOWNS.items()}


def test_every_package_stands_as_the_plan_says(told: dict[str, Explained]) -> None:
    for found in told.values():
        plan, works = found.case.solution.plan, found.case.instance.works
        assert len(found.packages) == works.most.size
        for package in found.packages:
            built, most = int(plan.steps[package.area, package.work].sum()), int(works.most[package.area, package.work])
            assert package.planned == built
            assert (package.stand is Stand.FULL) == (0 < most <= built)
            assert (package.stand is Stand.PART) == (0 < built < most)
            assert (package.stand is Stand.BARRED) == (package.barred is not None) == (package.effect is None)
            assert (package.reason is None) == (package.stand in (Stand.FULL, Stand.BARRED))
        assert sum(package.cost for package in found.packages) == plan.paid.sum()


def test_the_rest_of_a_package_is_at_the_margin_where_it_is_free_or_built_linearly(
    told: dict[str, Explained],
) -> None:
    seen = set()
    for found in told.values():
        for package in found.packages:
            said = package.effect
            if package.stand is Stand.PART and said and package.reason in (Reason.MARGIN, Reason.PRICE):
                more = said.steps >= package.planned + said.lot
                free = said.with_all is not None and said.with_all >= said.best - 1e-9
                assert (package.reason is Reason.MARGIN) == (more or free), package
                seen.add(package.reason)
    assert seen == {Reason.MARGIN, Reason.PRICE}


def test_the_list_ranks_all_that_can_be_built_by_how_many_times_its_cost_it_is_worth(told: dict[str, Explained]) -> None:
    for found in told.values():
        able = sorted((package for package in found.packages if package.rank), key=lambda package: package.rank)
        assert [package.rank for package in able] == list(range(1, len(able) + 1))
        turns = [package.effect.turn for package in able if package.effect]
        assert turns == sorted(turns, reverse=True)
        assert len(turns) == len(able)


def test_benefits_are_in_order(told: dict[str, Explained]) -> None:
    """No change helps the linear optimum, and no whole plan passes it."""
    for found in told.values():
        assert found.value <= found.linear + 1e-9
        for package in found.packages:
            said = package.effect
            if said:
                changed = (said.without, said.with_lot, said.with_all)
                assert all(one is None or one <= said.best + 1e-9 for one in changed)
                assert said.best == pytest.approx(found.linear)


def rescored(found: Explained, steps: np.ndarray) -> int:
    """Return the official points of all units after some steps, by functions that know no plan."""
    scenario, instance = found.case.scenario, found.case.instance
    policy = scenario.scoring.scheme.policy(scenario.scoring.policy)
    units = grouping(scenario.areas, scenario.scoring.unit)
    left = after(volumes(scenario.areas), removal(instance, steps).removed[:, :, -1])
    return int(score_after(scenario.scoring.scheme, policy, scenario.areas, units, left).total.sum())


def test_points_of_a_package_are_those_of_the_official_score(told: dict[str, Explained]) -> None:
    seen = 0
    for found in told.values():
        steps = found.case.solution.plan.steps
        for package in found.packages:
            if package.planned and package.whole:
                less = steps.copy()
                less[package.area, package.work] = 0
                assert package.whole.own_points == rescored(found, less) - rescored(found, steps)
                assert package.whole.own == pytest.approx(value(found.case.instance, steps) - value(found.case.instance, less))
                seen += package.whole.own_points > 0
    assert seen > 5


def others(scenario: Scenario, package: Package, least: float, most: float | None) -> Scenario:
    area, chosen = scenario.areas[package.area], scenario.interventions[package.work]
    lock = Lock(area.code, chosen.code, None, least, most, HERE)
    return dataclasses.replace(scenario, rules=dataclasses.replace(scenario.rules, locks=(*scenario.rules.locks, lock)))


def test_no_whole_plan_loses_less_than_is_proved() -> None:
    seen = 0
    for seed in range(40):
        scenario = tiny(seed, stepped=seed % 3 == 0)
        try:
            found = explained(scenario)
        except (NoPlanError, ScenarioError):
            continue
        for package in found.packages[:4]:
            said = package.effect
            if said is None:
                continue
            full = package.most * scenario.interventions[package.work].step
            bound, changed = (
                (said.without, others(scenario, package, 0.0, 0.0))
                if package.planned
                else (said.with_all, others(scenario, package, full, full))
            )
            best = best_plan(changed)
            if best is not None and bound is not None:
                assert best.value <= found.value - max(0.0, found.value - bound) + 1e-9
                seen += found.value - bound > 1e-6
    assert seen > 15


def test_reasons_by_hand() -> None:
    """Two ways to pave: the cheaper one is built, the other is its rival; without the exclusion its need is cured already."""
    road = dataclasses.replace(ROAD, prerequisites=())
    dear = work("mahal", effects=road.effects, unit_cost=700_000)
    rich = tuple(dataclasses.replace(one, money=2_000_000_000) for one in town().budgets)
    for exclusives, reason in ((("mahal",), Reason.RIVAL), ((), Reason.COVERED)):
        found = explained(town(interventions=(dataclasses.replace(road, exclusives=exclusives), dear), budgets=rich))
        cheap, costly = found.packages[0], found.packages[1]
        assert (cheap.stand, cheap.reason) == (Stand.FULL, None)
        assert (costly.stand, costly.reason, costly.others) == (Stand.NONE, reason, (0,))
    scarce = tuple(dataclasses.replace(one, money=30_000_000) for one in town().budgets)
    found = explained(
        town(interventions=(road, work("mahal", effects=(0.0, 0.0, 1.0, 0.0), unit_cost=9_000_000)), budgets=scarce)
    )
    assert Counter(package.reason for package in found.packages if package.work == 1) == {Reason.PRICE: 2}
    idle = work("hiasan", effects=(0.0, 0.0, 0.0, 1.0), unit_cost=1_000_000)
    goal = dataclasses.replace(town().goal, slum_weight=0.0, poverty_weight=1.0)
    found = explained(town(interventions=(idle,), goal=goal))
    assert {package.reason for package in found.packages} == {Reason.WORTHLESS}
    assert {package.effect.turn for package in found.packages if package.effect} == {0.0}


def test_rules_that_leave_no_room_bar_a_package() -> None:
    road = dataclasses.replace(ROAD, prerequisites=(), exclusives=("paving",))
    other = work("paving", effects=road.effects, unit_cost=450_000)
    lock = Lock("A1", "jalan", None, 200.0, None, HERE)
    scenario = town(interventions=(road, other), rules=dataclasses.replace(town().rules, locks=(lock,)))
    found = explained(scenario)
    barred = next(package for package in found.packages if (package.area, package.work) == (0, 1))
    assert barred.barred is not None
    assert barred.barred.bar is Bar.RULES
    locked = next(package for package in found.packages if (package.area, package.work) == (0, 0))
    assert locked.effect is not None
    assert locked.effect.without is None


def test_what_is_added_stands_from_the_first_year() -> None:
    found = explained(TOWNS["years"]())
    sums = Arithmetic(found.case.instance, found.case.solution.plan.steps)
    waiting = [package for package in found.packages if package.stand is Stand.NONE]
    assert waiting
    for package in waiting:
        steps = found.case.solution.plan.steps.copy()
        steps[package.area, package.work, 0] = package.most
        gained = value(found.case.instance, steps) - found.value
        assert sums.whole((package.area, package.work)).added == pytest.approx(gained, abs=1e-12)

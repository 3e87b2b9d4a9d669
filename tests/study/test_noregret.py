"""Labels hold for every plan held, and what is core costs nothing to decide on, whichever weight is tried."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from optimizer.domain.rules import Lock, Rules
from optimizer.domain.scenario import Budget, Scenario
from optimizer.model.relaxed import Relaxed
from optimizer.model.solve import solve
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.study.noregret import NONE, STEP, no_regret
from optimizer.study.noregret_found import Cause, Label, NoRegret
from optimizer.study.plan import plan_scenario
from tests.support.ruled import stepped_town
from tests.support.solved import EXACT
from tests.support.town import HERE, area, random_town, town, two_years

BUDGETS = (0.5, 0.75, 1.0, 1.5)


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


def labelled(scenario: Scenario, weights: tuple[float, float] = (0.0, 1.0), budgets: tuple[float, ...] = BUDGETS) -> NoRegret:
    return no_regret(plan_scenario(scenario, exactly), Relaxed, weights, budgets)


def tried(scenario: Scenario, theta: float, factor: float, least: np.ndarray, most: np.ndarray) -> tuple[float, float]:
    """Return the best benefit of a fresh linear programme, without and with bounds on the packages."""
    budgets = tuple(dataclasses.replace(one, money=round(one.money * factor)) for one in scenario.budgets)
    goal = dataclasses.replace(scenario.goal, slum_weight=theta, poverty_weight=1.0 - theta)
    case = plan_scenario(dataclasses.replace(scenario, budgets=budgets, goal=goal), exactly)
    relaxed = Relaxed(case.instance)
    free = relaxed.solve().benefit
    relaxed.set_pairs(least, most)
    return free, relaxed.solve().benefit


@pytest.mark.parametrize("seed", range(4))
def test_deciding_on_the_core_and_against_the_never_costs_nothing(seed: int) -> None:
    scenario = two_years() if seed == 0 else random_town(seed, areas=5)
    found = labelled(scenario)
    shape = (len(scenario.areas), len(scenario.interventions))
    least, most = np.zeros(shape), np.full(shape, np.inf)
    for one in found.packages:
        if one.label is Label.CORE:
            least[one.area, one.work] = math.floor(one.least + 1e-6)
        if one.label is Label.NEVER:
            most[one.area, one.work] = max(0.0, one.most)
    for theta in (0.001, 0.17, 0.4, 0.63, 0.999):
        for factor in found.budgets:
            free, bound = tried(scenario, theta, factor, least, most)
            assert bound == pytest.approx(free, abs=1e-7), (theta, factor)


def test_labels_follow_from_the_least_and_the_most() -> None:
    labels = set()
    for seed in range(6):
        for one in labelled(random_town(seed, areas=5)).packages:
            labels.add(one.label)
            assert (one.label is Label.CORE) == (one.least >= STEP)
            assert (one.label is Label.NEVER) == (one.most < NONE)
            assert (one.cause is None) == (one.label is not Label.CONTESTED)
            assert -1e-9 <= one.often <= 1 + 1e-9
            assert one.label is not Label.CORE or one.often == pytest.approx(1.0)
            assert one.label is not Label.NEVER or (one.often, one.weights, one.budget) == (0.0, None, None)
            assert one.weights is None or one.weights[0] < one.weights[1]
    assert labels == set(Label)


def test_narrower_choices_make_more_core() -> None:
    scenario = random_town(2, areas=8)
    wide, narrow = labelled(scenario), labelled(scenario, (0.5, 0.6), (0.9, 1.1))
    core = {(one.area, one.work) for one in wide.of(Label.CORE)}
    assert core <= {(one.area, one.work) for one in narrow.of(Label.CORE)}
    assert len(narrow.of(Label.CORE)) > len(core)
    assert narrow.plans < wide.plans


def causes(found: NoRegret) -> dict[tuple[int, int], Cause | None]:
    return {(one.area, one.work): one.cause for one in found.packages}


def test_what_a_package_hangs_on() -> None:
    """Poverty against slum for one purse: the group of traders by the weight, the rest of the roads by the money."""
    budgets = (Budget("apbd", 2022, 90_000_000),)
    scenario = town(areas=(area("A1", volumes=(200.0, 0.0, 0.0, 0.0)),), budgets=budgets)
    weight_only = labelled(scenario, budgets=(1.0,))
    assert set(causes(weight_only).values()) <= {None, Cause.WEIGHT}
    assert Cause.WEIGHT in causes(weight_only).values()
    money_only = labelled(scenario, (0.6, 0.6))
    assert set(causes(money_only).values()) <= {None, Cause.BUDGET, Cause.TOGETHER}


def test_the_own_weight_and_budget_are_always_covered() -> None:
    found = labelled(town(), (0.9, 1.0), (2.0,))
    assert found.theta == pytest.approx(0.6)
    assert found.weights == (pytest.approx(0.6), 1.0)
    assert found.budgets == (1.0, 2.0)


def test_poverty_that_is_not_known_leaves_the_budget_alone() -> None:
    places = tuple(dataclasses.replace(place, poor_households=0) for place in town().areas)
    goal = dataclasses.replace(town().goal, slum_weight=1.0, poverty_weight=0.0)
    found = labelled(town(areas=places, goal=goal))
    assert found.weights == (1.0, 1.0)
    assert found.plans == len(found.budgets)
    assert set(causes(found).values()) <= {None, Cause.BUDGET, Cause.TOGETHER}


def test_a_budget_too_small_for_what_is_locked_in_is_told() -> None:
    locked = Rules(locks=(Lock("A1", "septik", None, 15.0, None, HERE),))
    found = labelled(town(rules=locked), budgets=(0.2, 1.0))
    assert (found.budgets, found.open) == ((1.0,), (0.2,))
    septic = next(one for one in found.packages if (one.area, one.work) == (0, 2))
    assert septic.label is Label.CORE
    assert septic.least >= 15 - 1e-6


def test_the_step_lenses_are_asked_in_the_contribution_lens() -> None:
    found = labelled(stepped_town(), budgets=(1.0,))
    assert found.theta == pytest.approx(0.5 / 0.8)
    assert found.packages


def test_the_budget_from_which_a_package_is_built() -> None:
    found = labelled(town(), (0.6, 0.6), (0.25, 0.5, 1.0, 3.0))
    starts = {one.budget for one in found.packages}
    assert None in starts or 0.25 in starts
    assert any(start is not None and start > 0.25 for start in starts)
    for one in found.packages:
        assert one.budget in (None, 0.25, 0.5, 1.0, 3.0)

"""What targets cost, against every whole plan: as much is enough, a little less than the bound is not."""

from __future__ import annotations

import dataclasses
import math

import pytest

from optimizer.domain.rules import Indicator, Level, Rules, Target
from optimizer.domain.scenario import Budget, Scenario
from optimizer.model.answer import Outcome
from optimizer.model.conflict.probe import RoomProbe
from optimizer.model.run import run_program
from optimizer.problem.build import build_instance
from optimizer.problem.loosen import loosened
from optimizer.problem.room import Known
from optimizer.study.targets import Cost, TargetCosts, target_costs
from tests.support.brute import best_plan
from tests.support.solved import EXACT, programme
from tests.support.strained import ENDLESS, strained
from tests.support.town import HERE, fund, two_years

SEEDS = (3, 5, 8, 11, 14, 17, 20, 23, 26, 29, 32, 35)


def asked(seed: int) -> Scenario:
    """Return a strained town with two targets that have a price: it must not matter."""
    base = strained(seed)
    last = base.years[-1]
    targets = (
        Target(Level.NATION, "satu", Indicator.SLUM_BURDEN, "", last, 5.0, 0.1, "tests", HERE),
        Target(Level.REGENCY, "dua", Indicator.POVERTY_BURDEN, "", base.years[0], 2.0, 0.1, "tests", HERE),
    )
    return dataclasses.replace(base, rules=dataclasses.replace(base.rules, targets=targets, floors=()))


def only(scenario: Scenario, targets: tuple[Target, ...]) -> Scenario:
    hard = tuple(dataclasses.replace(target, price=None) for target in targets)
    return dataclasses.replace(scenario, rules=dataclasses.replace(scenario.rules, targets=hard))


def times(scenario: Scenario, scale: float) -> Scenario:
    budgets = tuple(dataclasses.replace(one, money=math.ceil(one.money * scale)) for one in scenario.budgets)
    return dataclasses.replace(scenario, budgets=budgets)


def endless(scenario: Scenario) -> Scenario:
    return dataclasses.replace(scenario, budgets=tuple(dataclasses.replace(one, money=ENDLESS) for one in scenario.budgets))


def check_cost(scenario: Scenario, cost: Cost, where: object) -> bool:
    """Hold what some targets cost against every whole plan; return whether money can reach them."""
    hard = only(scenario, cost.targets)
    if not cost.possible:
        assert best_plan(endless(hard)) is None, where
        return False
    assert cost.scale.found is not None
    assert best_plan(times(hard, cost.scale.found * (1 + 1e-6) + 1e-6)) is not None, where
    assert cost.scale.bound <= cost.scale.found + 1e-9
    if cost.scale.bound > 1e-3:
        assert best_plan(times(hard, cost.scale.bound * (1 - 1e-3))) is None, where
    assert cost.more.known is Known.POSSIBLE
    assert best_plan(loosened(hard, build_instance(hard), cost.changes)) is not None, where
    assert (cost.more.found == 0) == (best_plan(hard) is not None), where
    return True


@pytest.mark.parametrize("seed", SEEDS)
def test_as_much_is_enough_and_less_is_not(seed: int) -> None:
    scenario = asked(seed)
    for cost in target_costs(scenario, RoomProbe).costs:
        check_cost(scenario, cost, (seed, [target.name for target in cost.targets]))


def test_both_kinds_of_answers_occur() -> None:
    found = [cost.possible for seed in SEEDS for cost in target_costs(asked(seed), RoomProbe).costs]
    assert found.count(True) > 5
    assert found.count(False) > 1


def one_purse(percent: float, year: int = 2023) -> Scenario:
    """Return two years with one fund for everything, that keeps all it does not spend."""
    target = Target(Level.REGENCY, "kumuh", Indicator.SLUM_BURDEN, "", year, percent, None, "tests", HERE)
    purse = (fund("apbd", carry_over=1.0),)
    budgets = (Budget("apbd", 2022, 50_000_000), Budget("apbd", 2023, 50_000_000))
    return two_years(funds=purse, budgets=budgets, rules=Rules(targets=(target,)))


def purse_of(scenario: Scenario, money: int) -> Scenario:
    return dataclasses.replace(scenario, budgets=(Budget("apbd", 2022, money), Budget("apbd", 2023, 0)))


def costs(scenario: Scenario) -> TargetCosts:
    return target_costs(scenario, RoomProbe)


def feasible(scenario: Scenario) -> bool:
    return run_program(programme(build_instance(scenario), whole=True), EXACT).outcome is Outcome.OPTIMAL


@pytest.mark.parametrize("percent", [10.0, 35.0, 60.0])
def test_least_spending_is_the_least_budget_of_one_purse(percent: float) -> None:
    scenario = one_purse(percent)
    (cost,) = costs(scenario).costs
    assert cost.spend.found is not None
    assert feasible(purse_of(scenario, math.ceil(cost.spend.found)))
    assert not feasible(purse_of(scenario, math.floor(cost.spend.bound) - 1))
    assert cost.spend.found - cost.spend.bound <= 1e-4 * cost.spend.found + 1


def test_the_first_year_is_the_first_whose_own_target_can_be_met() -> None:
    for percent in (10.0, 20.0, 30.0, 60.0, 99.0):
        (reach,) = costs(one_purse(percent)).reaches
        years = [year for year in (2022, 2023) if feasible(one_purse(percent, year))]
        assert reach.year_now == (years[0] if years else None)
        rich = [year for year in (2022, 2023) if feasible(endless(one_purse(percent, year)))]
        assert reach.year_ever == (rich[0] if rich else None)


def test_the_most_that_can_be_reached_is_reached_and_no_more() -> None:
    (reach,) = costs(one_purse(10.0)).reaches
    assert reach.now.found is not None
    assert feasible(one_purse(reach.now.found - 1e-6))
    assert not feasible(one_purse(reach.now.bound + 1e-3))
    assert not feasible(endless(one_purse(min(100.0, reach.ever + 1e-3)))) or reach.ever > 99.999

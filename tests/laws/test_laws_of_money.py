"""Laws that hold for every scenario whatever its numbers: budgets, costs, funds and years (numbers M.. of the law table)."""

from __future__ import annotations

import dataclasses
import os

import numpy as np
import pytest

from optimizer.domain.intervention import Cap, CapBasis, Intervention, Livelihood
from optimizer.domain.rules import Floor, Rules, Scope, Share
from optimizer.domain.scenario import Budget, Scenario
from optimizer.measures.audit import audit
from optimizer.problem.benefit import value
from optimizer.problem.build import build_instance
from optimizer.problem.costs import package_cost
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan, Status
from tests.support.brute import feasible, worth
from tests.support.solved import best, linear_value
from tests.support.town import HERE, area, fund, random_town, town, work

SEEDS = range(int(os.environ.get("LAW_SEEDS", "6")))
"""More of them on demand: ``LAW_SEEDS=100 pytest tests/laws``."""
CLOSE = 1e-9


def drawn(seed: int, years: int | None = None) -> Scenario:
    """Return a town of three areas; every other one with two years, and money that is scarce enough to matter."""
    scenario = random_town(seed, areas=3, years=years or 1 + seed % 2)
    budgets = tuple(dataclasses.replace(one, money=one.money * 3 + 20_000_000) for one in scenario.budgets)
    return dataclasses.replace(scenario, budgets=budgets)


def money(scenario: Scenario, factor: float) -> Scenario:
    budgets = tuple(dataclasses.replace(one, money=int(one.money * factor)) for one in scenario.budgets)
    return dataclasses.replace(scenario, budgets=budgets)


def dearer(scenario: Scenario, factor: int, only: int | None = None) -> Scenario:
    works = tuple(
        dataclasses.replace(one, unit_cost=one.unit_cost * factor, fixed_cost=one.fixed_cost * factor)
        if only in (None, n)
        else one
        for n, one in enumerate(scenario.interventions)
    )
    return dataclasses.replace(scenario, interventions=works)


@pytest.mark.parametrize("seed", SEEDS)
def test_m01_m02_m03_m05_rules_value_bound_and_relaxation(seed: int) -> None:
    scenario = drawn(seed)
    solution = best(scenario)
    proof, linear = solution.proof, linear_value(scenario)
    assert worth(scenario, solution.plan.steps) == pytest.approx(proof.value, abs=1e-12)
    assert feasible(scenario, solution.plan.steps)
    assert proof.bound == pytest.approx(linear, rel=1e-9, abs=1e-12)
    assert linear + CLOSE >= proof.search_bound - CLOSE or np.isinf(proof.search_bound)
    assert linear + CLOSE >= proof.value >= 0.0
    assert solution.plan.steps.dtype == solution.plan.paid.dtype == np.int64


@pytest.mark.parametrize("seed", SEEDS)
def test_m06_more_of_any_budget_never_buys_less(seed: int) -> None:
    scenario = drawn(seed)
    whole, linear = best(scenario).proof.value, linear_value(scenario)
    for n in range(len(scenario.budgets)):
        more = list(scenario.budgets)
        more[n] = dataclasses.replace(more[n], money=more[n].money + 7_654_321)
        richer = dataclasses.replace(scenario, budgets=tuple(more))
        assert linear_value(richer) >= linear - CLOSE
        assert best(richer).proof.value >= whole - CLOSE


@pytest.mark.parametrize("seed", SEEDS)
def test_m07_the_frontier_rises_and_bends_down(seed: int) -> None:
    scenario = drawn(seed)
    values = np.array([linear_value(money(scenario, step / 4)) for step in range(9)])
    assert (np.diff(values) >= -CLOSE).all()
    assert (np.diff(values, 2) <= 1e-7).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_m08_costs_and_budgets_seven_times_as_high_change_nothing(seed: int) -> None:
    scenario = drawn(seed)
    one, seven = best(scenario), best(money(dearer(scenario, 7), 7))
    assert seven.proof.value == pytest.approx(one.proof.value, abs=CLOSE)
    assert linear_value(money(dearer(scenario, 7), 7)) == pytest.approx(linear_value(scenario), abs=CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_m18_without_money_nothing_is_built_and_that_is_optimal(seed: int) -> None:
    solution = best(money(drawn(seed), 0))
    assert not solution.plan.steps.any()
    assert (solution.proof.value, solution.proof.status) == (0.0, Status.OPTIMAL)


@pytest.mark.parametrize("seed", SEEDS)
def test_m19_with_endless_money_all_that_fits_is_built_at_once(seed: int) -> None:
    scenario = drawn(seed)
    free = tuple(dataclasses.replace(one, prerequisites=()) for one in scenario.interventions)
    rich = dataclasses.replace(scenario, interventions=free, budgets=(*scenario.budgets, Budget("apbd", 2022, 10**13)))
    instance, solution = build_instance(rich), best(rich)
    everything = np.zeros_like(solution.plan.steps)
    everything[:, :, 0] = instance.works.most
    assert solution.proof.value == pytest.approx(value(instance, everything), abs=CLOSE)
    assert solution.proof.status is Status.OPTIMAL
    assert (solution.plan.steps <= everything).all(), "nothing is put off"


@pytest.mark.parametrize("seed", SEEDS)
def test_m21_two_funds_with_equal_rules_are_one(seed: int) -> None:
    scenario = drawn(seed)
    budgets = tuple(dataclasses.replace(one, money=one.money // 4 * 4) for one in scenario.budgets)
    whole = dataclasses.replace(scenario, budgets=budgets)
    halves = tuple(
        dataclasses.replace(one, fund=code, money=one.money // 2)
        for one in budgets
        for code in ((one.fund, "kembar") if one.fund == "apbd" else (one.fund,))
    )
    halves = tuple(one if one.fund != "dak" else dataclasses.replace(one, money=one.money * 2) for one in halves)
    twin = dataclasses.replace(scenario.funds[0], code="kembar")
    split = dataclasses.replace(scenario, funds=(*scenario.funds, twin), budgets=halves)
    assert best(split).proof.value == pytest.approx(best(whole).proof.value, abs=CLOSE)
    assert linear_value(split) == pytest.approx(linear_value(whole), abs=CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_m22_two_years_with_all_money_in_the_first_are_one_year(seed: int) -> None:
    one = drawn(seed, years=1)
    two = dataclasses.replace(one, years=(2022, 2023))
    spent_at_once = tuple(dataclasses.replace(fund, carry_over=0.0) for fund in one.funds)
    assert best(dataclasses.replace(two, funds=spent_at_once)).proof.value == pytest.approx(best(one).proof.value, abs=CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_m23_a_little_more_budget_gains_at_most_its_price(seed: int) -> None:
    scenario, delta = drawn(seed), 3_000_000
    solution, start = best(scenario), linear_value(scenario)
    for t, year in enumerate(scenario.years):
        for f, one in enumerate(scenario.funds):
            more = linear_value(dataclasses.replace(scenario, budgets=(*scenario.budgets, Budget(one.code, year, delta))))
            gain, price = more - start, float(solution.prices.fund[t, f])
            assert -CLOSE <= gain <= price * delta + CLOSE


@pytest.mark.parametrize("seed", SEEDS)
def test_m24_a_dearer_work_never_helps(seed: int) -> None:
    scenario = drawn(seed)
    start = best(scenario).proof.value
    for n in range(len(scenario.interventions)):
        assert best(dearer(scenario, 2, only=n)).proof.value <= start + CLOSE


@pytest.mark.parametrize("seed", SEEDS)
def test_m27_a_fund_without_money_changes_nothing_and_pays_nothing(seed: int) -> None:
    scenario = drawn(seed)
    more = best(dataclasses.replace(scenario, funds=(*scenario.funds, fund("kosong", carry_over=1.0, preference=0))))
    assert more.proof.value == pytest.approx(best(scenario).proof.value, abs=CLOSE)
    assert not more.plan.paid[:, :, :, -1].any()


@pytest.mark.parametrize("seed", SEEDS)
def test_m29_totals_agree_however_they_are_added_up(seed: int) -> None:
    scenario = drawn(seed)
    instance, plan = build_instance(scenario), best(scenario).plan
    cost = package_cost(instance, plan.steps)
    assert np.array_equal(plan.paid.sum(axis=3), cost)
    assert plan.paid.sum(axis=(1, 2, 3)).sum() == plan.paid.sum(axis=(0, 1, 2)).sum() == cost.sum()
    by_hand = sum(
        round(float(plan.steps[a, i, t])) * one.unit_cost
        for a in range(len(scenario.areas))
        for i, one in enumerate(scenario.interventions)
        for t in range(len(scenario.years))
    )
    assert by_hand == cost.sum()


@pytest.mark.parametrize("seed", SEEDS)
def test_m31_no_plan_made_by_hand_is_better(seed: int) -> None:
    scenario, draw = drawn(seed), np.random.default_rng(seed)
    instance, optimum, made = build_instance(scenario), best(scenario).proof.value, 0
    for _ in range(60):
        share = draw.random((*instance.works.most.shape, len(instance.axes.years))) * draw.random() / 2 ** draw.integers(1, 9)
        steps = (share * instance.works.most[:, :, None]).astype(np.int64)
        paid = pay(instance, steps)
        if paid is not None and not audit(instance, Plan(steps, paid)):
            assert value(instance, steps) <= optimum + CLOSE
            made += 1
    assert made > 0


@pytest.mark.parametrize("seed", SEEDS)
def test_m32_money_that_comes_a_year_later_never_buys_more(seed: int) -> None:
    scenario = dataclasses.replace(drawn(seed, years=2), inflation=0.04)
    later = {("apbd", 2022): -10_000_000, ("apbd", 2023): 10_000_000}
    moved = tuple(dataclasses.replace(one, money=one.money + later.get((one.fund, one.year), 0)) for one in scenario.budgets)
    assert linear_value(dataclasses.replace(scenario, budgets=moved)) <= linear_value(scenario) + CLOSE
    assert best(dataclasses.replace(scenario, budgets=moved)).proof.value <= best(scenario).proof.value + CLOSE


def project(n: int, cost: int, gain: int) -> Intervention:
    """Return work that can be built once, or not, and helps so many poor households."""
    people = Livelihood(float(gain), float(gain), float(gain))
    return work(f"p{n:02d}", unit_cost=cost * 1_000_000, cap=Cap(CapBasis.AREA), livelihood=people)


@pytest.mark.parametrize("seed", SEEDS)
def test_m33_forty_indivisible_projects_are_a_knapsack(seed: int) -> None:
    draw = np.random.default_rng(seed)
    costs, gains = draw.integers(3, 60, 40).tolist(), draw.integers(1, 50, 40).tolist()
    budget = sum(costs) // 3
    scenario = town(
        areas=(area("A1", households=2000, poor_households=2000),),
        interventions=tuple(project(n, cost, gain) for n, (cost, gain) in enumerate(zip(costs, gains, strict=True))),
        funds=(fund("apbd"),),
        budgets=(Budget("apbd", 2022, budget * 1_000_000),),
        goal=dataclasses.replace(town().goal, slum_weight=0.0, poverty_weight=1.0),
    )
    table = [0] * (budget + 1)
    for cost, gain in zip(costs, gains, strict=True):
        for left in range(budget, cost - 1, -1):
            table[left] = max(table[left], table[left - cost] + gain)
    assert best(scenario).proof.value * 2000 == pytest.approx(table[budget], abs=1e-6)


@pytest.mark.parametrize("seed", SEEDS)
def test_m15_m28_one_more_restriction_never_helps(seed: int) -> None:
    scenario = drawn(seed)
    start, previous = best(scenario).proof.value, np.inf
    capped = Rules(shares=(Share(Scope.AREA, scenario.areas[0].code, 0.1, HERE),))
    assert best(dataclasses.replace(scenario, rules=capped)).proof.value <= start + CLOSE
    for percent in (0.0, 20.0, 60.0, 100.0):
        floor = Rules(floors=(Floor(scenario.areas[0].district, percent, 0.05, HERE),))
        here = best(dataclasses.replace(scenario, rules=floor)).proof.value
        assert here <= min(previous, start) + CLOSE
        previous = here

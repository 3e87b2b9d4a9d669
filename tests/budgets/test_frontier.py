"""Every budget at once: held against plans tried one by one, the exact staircase, and programmes solved afresh."""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np
import pytest

from optimizer.domain.rules import Indicator, Level, Target
from optimizer.domain.scenario import Budget, Lens, Scenario
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.model.budget_line import BudgetLine
from optimizer.model.goals.contribution import SCALE
from optimizer.model.relaxed import Relaxed
from optimizer.model.solve import solve
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.ranking.merge import prefix
from optimizer.ranking.staircase import reached
from optimizer.study.budgets.frontier import Frontier, Tools, bound_at, frontier
from optimizer.study.budgets.funds import BILLION
from optimizer.study.budgets.money import of_fund, with_budget
from optimizer.study.budgets.nested import How, nested_list
from optimizer.study.budgets.who import works_at
from tests.budgets.lines import one_pot, scored
from tests.support.brute import best_plan
from tests.support.solved import EXACT, answered
from tests.support.tiny import tiny
from tests.support.town import HERE, random_town, town


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


TOOLS = Tools(BudgetLine, Relaxed, exactly)


SCENARIOS = {
    "linear": lambda: random_town(3, areas=5),
    "points": lambda: scored(random_town(3, areas=4)),
    "list": lambda: scored(one_pot(random_town(7, areas=4))),
    "years": lambda: random_town(11, areas=3, years=2),
}


@cache
def found(name: str) -> Frontier:
    return frontier(SCENARIOS[name](), TOOLS)


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_whole_plans_stand_under_what_no_plan_can_pass(name: str) -> None:
    one = found(name)
    assert len(one.plans) > 3
    assert one.present in [plan.money for plan in one.plans]
    for plan in one.plans:
        assert plan.spent <= plan.money
        assert plan.value <= plan.bound + 1e-9
        assert plan.bound <= one.curve.at(plan.money) + 1e-9
        assert plan.bound <= bound_at(one, plan.money) + 1e-9
    values = [plan.value for plan in one.plans]
    assert values == sorted(values)
    assert one.recheck.worst < 1e-9


def with_money(scenario: Scenario, budget: np.ndarray) -> Scenario:
    codes = sorted(one.code for one in scenario.funds)
    budgets = tuple(Budget(codes[f], scenario.years[t], int(budget[t, f])) for t, f in np.ndindex(budget.shape))
    return dataclasses.replace(scenario, budgets=budgets)


def test_each_whole_plan_is_the_best_of_all_for_its_money() -> None:
    seen = 0
    for seed in range(16):
        scenario = tiny(seed, stepped=seed % 2 == 1)
        scenario = dataclasses.replace(scenario, rules=dataclasses.replace(scenario.rules, shares=()))
        try:
            one = frontier(scenario, TOOLS)
        except (NoPlanError, ScenarioError):
            continue
        for plan in one.plans[:4]:
            best = best_plan(with_money(scenario, plan.solution.evidence.instance.money.budget))
            assert best is not None
            assert plan.value == pytest.approx(best.value, abs=1e-8), seed
            assert plan.bound >= best.value - 1e-9
            seen += 1
    assert seen > 12


def test_the_list_where_it_honours_every_rule_prices_itself_exactly() -> None:
    one = found("list")
    assert one.stairs is not None
    assert one.listed is not None
    assert one.price is not None
    assert one.price.how is How.LIST
    stairs = one.stairs
    fine = np.arange(int(one.price.low), one.shown, max(1, one.shown // 4000))
    losses = [1.0 - prefix(one.listed, int(b)).value / max(1, reached(stairs, int(b))) for b in fine if reached(stairs, int(b))]
    assert 0.0 <= max(losses) <= one.price.worst + 1e-12
    assert one.price.mean == pytest.approx(float(np.sum(losses)) / len(fine), rel=0.05, abs=1e-4)
    for plan in one.plans:
        share = float(reached(stairs, plan.money) * one.listed.share)
        assert plan.value == pytest.approx(share, abs=1e-9)
    assert nested_list(one.listed, stairs, int(one.listed.spent[0])) is None


@pytest.mark.parametrize("name", ["linear", "points", "years"])
def test_a_list_in_order_loses_something_but_never_much(name: str) -> None:
    price = found(name).price
    assert price is not None
    assert price.how is (How.WHOLE if name == "points" else How.LINEAR)
    assert 0.0 <= price.mean <= price.worst < 0.5


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_the_next_billion_is_what_a_fresh_programme_says(name: str) -> None:
    one = found(name)
    here = -answered(one.instance).objective / SCALE
    assert one.billions
    for each in one.billions:
        more = with_budget(one.instance, one.instance.money.budget + of_fund(one.instance, each.fund, BILLION))
        assert each.gain == pytest.approx(-answered(more).objective / SCALE - here, abs=1e-9)
        assert each.gain <= each.first * BILLION + 1e-9


@pytest.mark.parametrize("name", ["linear", "years"])
def test_who_begins_where(name: str) -> None:
    one = found(name)
    areas, curve = len(one.instance.axes.areas), one.curve
    for a, start in enumerate(one.who.linear.tolist()):
        if np.isnan(start):
            assert all(works_at(curve, areas, money)[a] == 0 for money in curve.money)
            continue
        before = [money for money in curve.money if money < start]
        assert all(works_at(curve, areas, money)[a] == 0 for money in before)
        later = curve.money[curve.money > start]
        if len(later):
            assert works_at(curve, areas, 0.5 * (start + later[0]))[a] > 0
        assert one.who.half[a] >= start


def test_the_mixture_of_two_corners_spends_what_is_said() -> None:
    one = found("linear")
    works, curve = one.instance.works, one.curve
    for n, (money, spent, walked) in enumerate(zip(curve.money, curve.spent, curve.walk(), strict=True)):
        plan = curve.plan(money)
        assert plan == pytest.approx(walked)
        assert plan == pytest.approx(curve.steps(n))
        assert float((plan * works.cost[curve.work]).sum()) == pytest.approx(spent, rel=1e-9, abs=1e-3)
        assert spent <= money + 1e-3


def test_a_budget_too_small_for_its_rules_is_told_how_much_it_takes() -> None:
    base = random_town(3, areas=4)
    target = Target(Level.REGENCY, "Kumuh", Indicator.SLUM_BURDEN, "", 2022, 30.0, None, "tests", HERE)
    rules = dataclasses.replace(base.rules, targets=(target,))
    poor = tuple(dataclasses.replace(budget, money=budget.money // 50) for budget in base.budgets)
    one = frontier(dataclasses.replace(base, rules=rules, budgets=poor), TOOLS)
    assert one.present < one.curve.least
    assert one.billions == ()
    assert all(plan.money >= one.curve.least for plan in one.plans)
    with pytest.raises(NoPlanError) as refused:
        frontier(dataclasses.replace(base, rules=rules, budgets=poor), TOOLS, limit=1)
    assert refused.value.reason.code == "frontier-limit"


def test_a_limit_cuts_the_curve_but_never_under_the_present_budget() -> None:
    scenario = random_town(3, areas=4)
    whole = frontier(scenario, TOOLS)
    cut = frontier(scenario, TOOLS, limit=1)
    assert cut.curve.money[-1] == pytest.approx(whole.present)
    assert not cut.curve.complete
    assert whole.curve.complete
    assert cut.curve.at(whole.present) == pytest.approx(whole.curve.at(whole.present), abs=1e-9)


def test_no_money_has_no_proportions() -> None:
    scenario = town()
    nothing = tuple(dataclasses.replace(budget, money=0) for budget in scenario.budgets)
    with pytest.raises(NoPlanError) as refused:
        frontier(dataclasses.replace(scenario, budgets=nothing), TOOLS)
    assert refused.value.reason.code == "frontier-no-money"


def test_the_combined_lens_has_plans_too() -> None:
    base = random_town(3, areas=4)
    one = frontier(dataclasses.replace(base, goal=dataclasses.replace(base.goal, lens=Lens.COMBINED)), TOOLS)
    assert all(plan.value <= plan.bound + 1e-9 for plan in one.plans)
    assert len(one.plans) > 3

"""What comes next: each plan keeps, or only gives up, what it says, and is the best of all that do."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.rules import Lock
from optimizer.domain.scenario import Budget, Scenario
from optimizer.errors import NoPlanError, ScenarioError, SolverError
from optimizer.messages import message
from optimizer.model.solve import solve
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.study.budgets.funds import BILLION
from optimizer.study.budgets.reserve import CUTS, SAVINGS, Reserve, reserve
from tests.support.brute import best_plan
from tests.support.solved import EXACT
from tests.support.tiny import tiny
from tests.support.town import HERE, random_town, town


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


def rich() -> Scenario:
    """Return a town whose first fund has enough to be cut by a billion and too little for everything."""
    base = random_town(3, areas=12)
    budgets = (Budget("apbd", 2022, 1_200_000_000), Budget("dak", 2022, 150_000_000))
    return dataclasses.replace(base, budgets=budgets)


@pytest.fixture(scope="module")
def found() -> Reserve:
    return reserve(rich(), exactly)


def test_savings_add_to_the_plan_before_and_never_cost_more_than_they_bring(found: Reserve) -> None:
    slack = found.instance.money.budget.sum() - found.present.plan.paid.sum()
    spent = 0
    assert [moved.money for moved in found.savings] == list(SAVINGS)
    for moved in found.savings:
        assert (moved.change >= 0).all()
        spent += int(moved.cost.sum())
        assert spent <= moved.money + slack
    gains = [moved.gain for moved in found.savings]
    assert gains == sorted(gains)
    assert gains[-1] > 0.0


def test_cuts_only_give_up(found: Reserve) -> None:
    assert [moved.money for moved in found.cuts] == [-cut for cut in CUTS]
    steps = found.present.plan.steps.copy()
    for moved in found.cuts:
        assert (moved.change <= 0).all()
        steps += moved.change
        assert (steps >= 0).all()
        assert package_cost(found.instance, steps).sum() <= found.instance.money.budget.sum() + moved.money
    assert found.cuts[-1].gain < 0.0


def test_more_freedom_is_never_worse(found: Reserve) -> None:
    assert found.replanned.gain >= found.added.gain >= found.savings[-1].gain - 1e-9
    assert found.recut is not None
    assert found.recut.money == -BILLION
    assert 0.0 >= found.recut.gain >= found.cuts[-1].gain - 1e-9
    for moved in (*found.savings, found.added, found.replanned, *found.cuts, found.recut):
        assert moved.found
        assert moved.gain <= moved.most + 1e-9


def test_what_is_added_is_the_best_of_all_that_keep_the_plan() -> None:
    seen = 0
    for seed in range(40):
        scenario = tiny(seed, stepped=seed % 2 == 1)
        scenario = dataclasses.replace(scenario, rules=dataclasses.replace(scenario.rules, shares=()))
        if len(scenario.years) > 1:
            continue
        try:
            one = reserve(scenario, exactly, fund=0)
        except (NoPlanError, ScenarioError):
            continue
        best = best_plan(keeping(scenario, one))
        assert best is not None
        assert one.present.proof.value + one.added.gain == pytest.approx(best.value, abs=1e-8), seed
        seen += 1
    assert seen > 6


def keeping(scenario: Scenario, one: Reserve) -> Scenario:
    """Return the scenario with a billion more in its first fund and the plan locked in, told in its own words."""
    axes, year = one.instance.axes, scenario.years[0]
    steps = one.present.plan.steps[:, :, 0]
    size = {work.code: work.step for work in scenario.interventions}
    locks = tuple(
        Lock(axes.areas[a], axes.interventions[i], None, float(steps[a, i]) * size[axes.interventions[i]], None, HERE)
        for a, i in np.argwhere(steps > 0).tolist()
    )
    budget = one.instance.money.budget.copy()
    budget[0, 0] += BILLION
    budgets = tuple(Budget(code, year, int(money)) for code, money in zip(axes.funds, budget[0], strict=True))
    rules = dataclasses.replace(scenario.rules, locks=(*scenario.rules.locks, *locks))
    return dataclasses.replace(scenario, budgets=budgets, rules=rules)


def test_a_fund_with_less_than_a_billion_can_only_lose_what_it_has() -> None:
    one = reserve(town(), exactly)
    assert one.instance.axes.funds[one.fund] == "apbd"
    assert one.cuttable == 200_000_000
    assert [moved.money for moved in one.cuts] == [-100_000_000]
    assert one.recut is not None
    assert one.recut.money == -200_000_000


def test_a_fund_without_money_has_nothing_to_lose() -> None:
    base = town()
    codes = sorted(one.code for one in base.funds)
    scenario = dataclasses.replace(base, budgets=(Budget("apbd", 2022, 200_000_000), Budget("dak", 2022, 0)))
    one = reserve(scenario, exactly, fund=codes.index("dak"))
    assert (one.cuttable, one.cuts, one.recut) == (0, (), None)


def test_where_no_plan_is_found_the_one_before_stands() -> None:
    asked = []

    def once(instance: Instance) -> Draft:
        asked.append(instance)
        if len(asked) > 3:  # the present plan, the next billion, the first saving
            raise SolverError(message("solver-stopped", detail="tests"))
        return exactly(instance)

    one = reserve(town(), once)
    first, *rest = one.savings
    assert first.found
    assert not any(moved.found for moved in rest)
    assert {moved.gain for moved in rest} == {first.gain}
    assert not any(moved.change.any() for moved in rest)

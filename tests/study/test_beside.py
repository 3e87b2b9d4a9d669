"""Plans at other budgets: audited, paid, under a bound that holds against the exact optimum, and never worse for more money."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.measures.audit import audit
from optimizer.model.answer import SolveOptions
from optimizer.model.relaxed import Relaxed
from optimizer.model.solve import solve
from optimizer.problem.benefit import value
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.study.budgets.beside import Beside, beside
from optimizer.study.case import Case
from optimizer.study.plan import plan_scenario
from tests.support.ruled import ruled_town
from tests.support.solved import EXACT
from tests.support.tiny import tiny
from tests.support.town import random_town, two_years

SLACK = 1e-9


def quickly(instance: Instance) -> Draft:
    return solve(instance, SolveOptions(gap=2e-3, nodes=10))


def planned(scenario: Scenario) -> tuple[Case, tuple[Beside, ...]]:
    case = plan_scenario(scenario, lambda instance: solve(instance, SolveOptions()))
    return case, beside(case, Relaxed, quickly)


@pytest.mark.parametrize("scenario", [random_town(5), random_town(8), two_years(), ruled_town()])
def test_every_plan_keeps_the_rules_and_its_bound(scenario: Scenario) -> None:
    case, found = planned(scenario)
    assert [one.case for one in found if one.own] == [case]
    for one in found:
        assert audit(one.case.instance, one.case.solution.plan) == ()
        assert value(one.case.instance, one.case.solution.plan.steps) == pytest.approx(one.case.solution.proof.value)
        assert one.case.solution.proof.value <= one.bound + SLACK
        assert int(one.case.solution.plan.paid.sum()) <= one.money
        assert one.money >= int(one.case.instance.money.budget.sum())


@pytest.mark.parametrize("seed", range(6))
def test_no_exact_optimum_passes_the_bound(seed: int) -> None:
    scenario = tiny(seed)
    try:
        _, found = planned(scenario)
    except (NoPlanError, ScenarioError) as error:
        pytest.skip(f"no plan: {type(error).__name__}")
    for one in found:
        best = solve(one.case.instance, EXACT)
        assert value(one.case.instance, best.plan.steps) <= one.bound + SLACK


def test_more_money_is_never_worse_beside_the_own_plan() -> None:
    _, found = planned(random_town(8, areas=9))
    values = [one.case.solution.proof.value for one in found if not one.own]
    assert values == sorted(values)


def test_the_combined_lens_stands_alone() -> None:
    base = random_town(5)
    case, found = planned(dataclasses.replace(base, goal=dataclasses.replace(base.goal, lens=Lens.COMBINED, deficit_share=0.5)))
    assert [one.case for one in found] == [case]

"""A plan under another scenario: what it is worth there is the best of all whole plans made of its own works."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.rules import Capacity, Floor, Lock, Rules
from optimizer.domain.scenario import Budget, Scenario
from optimizer.errors import NoPlanError, ScenarioError, SolverError
from optimizer.messages import message
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.instance import Instance
from optimizer.problem.payment import pay, shortfall
from optimizer.problem.plan import Draft
from optimizer.study.case import Case
from optimizer.study.crossing import Carried, Crossing, Fate, cross
from optimizer.study.plan import plan_scenario
from tests.support.brute import best_plan
from tests.support.solved import EXACT
from tests.support.tiny import tiny
from tests.support.town import HERE, area, random_town, town, two_years


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


def cases(*scenarios: Scenario) -> tuple[Case, ...]:
    return tuple(plan_scenario(scenario, exactly) for scenario in scenarios)


def crossed(*scenarios: Scenario) -> Crossing:
    return cross(cases(*scenarios), exactly, lambda of, under: None)


def richer(scenario: Scenario, factor: float) -> Scenario:
    budgets = tuple(dataclasses.replace(one, money=int(one.money * factor)) for one in scenario.budgets)
    return dataclasses.replace(scenario, budgets=budgets)


def locked_to(scenario: Scenario, case: Case) -> Scenario:
    """Return the scenario told in its own words to build nothing that the plan of a case does not hold."""
    steps, works = case.solution.plan.steps.sum(axis=2), case.scenario.interventions
    locks = tuple(
        Lock(place.code, work.code, None, 0.0, float(steps[a, i]) * work.step, HERE)
        for a, place in enumerate(scenario.areas)
        for i, work in enumerate(works)
    )
    return dataclasses.replace(scenario, rules=dataclasses.replace(scenario.rules, locks=(*scenario.rules.locks, *locks)))


def test_what_is_carried_out_is_the_best_of_all_plans_within_the_plan() -> None:
    seen = 0
    for seed in range(60):
        scenario = tiny(seed)
        for factor in (0.5, 2.0):
            try:
                mine, other = cases(scenario, richer(scenario, factor))
            except (NoPlanError, ScenarioError):
                continue
            found = cross((mine, other), exactly, lambda of, under: None).carried[0][1]
            best = best_plan(locked_to(other.scenario, mine))
            assert (best is None) == (found.fate is Fate.BROKEN), seed
            if best is not None:
                assert found.value == pytest.approx(best.value, abs=1e-8), (seed, factor)
                seen += found.fate is Fate.PART
    assert seen > 5


def test_more_money_carries_all_of_it_and_less_a_part() -> None:
    crossing = crossed(town(), richer(town(), 1.5), richer(town(), 0.5))
    assert [[one.fate.value for one in row] for row in crossing.carried] == [
        ["sendiri", "utuh", "sebagian"],
        ["sebagian", "sendiri", "sebagian"],
        ["utuh", "utuh", "sendiri"],
    ]
    up, down = crossing.carried[0][1], crossing.carried[0][2]
    assert (up.short, up.left_out, up.left_money, up.broken) == (0, 0, 0, ())
    assert up.value == pytest.approx(up.whole)
    assert down.short
    assert down.left_money >= down.short
    assert down.left_out > 0
    assert down.whole is not None
    assert down.value is not None
    assert down.whole > down.value


def test_a_plan_loses_nothing_at_home_and_never_more_than_is_proven() -> None:
    crossing = crossed(*(richer(random_town(3, areas=5), factor) for factor in (0.5, 1.0, 1.7)))
    for row in crossing.carried:
        for one in row:
            regret, most = crossing.regret(one), crossing.at_most(one)
            assert regret is not None
            assert most is not None
            assert 0 <= regret <= most + 1e-12
            assert (regret == 0) or one.fate is not Fate.OWN
    worst = crossing.worst(0)
    assert worst is not None
    assert (worst.of, worst.under) == (0, 2)
    assert crossing.regret(worst) == max(crossing.regret(one) or 0 for one in crossing.carried[0])


def test_a_better_plan_found_elsewhere_is_the_best_known() -> None:
    crossing = Crossing(((Carried(0, 0, Fate.OWN, 0.4), Carried(0, 1, Fate.WHOLE, 0.5)),), (0.4, 0.6), (0.5, 0.625))
    assert crossing.regret(crossing.carried[0][1]) == pytest.approx(1 / 6)
    assert crossing.at_most(crossing.carried[0][1]) == pytest.approx(0.2)
    assert crossing.regret(Carried(0, 1, Fate.OPEN)) is None
    assert Crossing(((Carried(0, 0, Fate.OWN, 0.4),),), (0.4,), (0.5,)).worst(0) is None


def test_a_rule_that_the_whole_plan_breaks_is_named() -> None:
    tight = town(rules=Rules(capacities=(Capacity("perkim", 2022, 1_000_000, HERE),)))
    found = crossed(town(), tight).carried[0][1]
    assert found.fate is Fate.PART
    assert [(one.rule, one.places) for one in found.broken] == [("M6", 1)]
    assert found.short == 0


def test_what_is_locked_in_elsewhere_and_missing_here_is_told() -> None:
    asked = town(rules=Rules(locks=(Lock("A2", "usaha", None, 3.0, None, HERE),)))
    without = town(rules=Rules(locks=(Lock("A2", "usaha", None, 0.0, 0.0, HERE),)))
    found = crossed(without, asked).carried[0][1]
    assert (found.fate, found.value) == (Fate.BROKEN, None)
    assert found.left_out > 0
    assert ("M9", 1) in [(one.rule, one.places) for one in found.broken]


def test_a_hard_floor_out_of_reach_is_told() -> None:
    demanding = richer(town(rules=Rules(floors=(Floor("Selatan", 60.0, None, HERE),))), 4.0)
    poor = richer(town(), 0.1)
    found = crossed(poor, demanding).carried[0][1]
    assert found.fate is Fate.BROKEN
    assert "M11" in [one.rule for one in found.broken]


def test_other_areas_are_not_compared_and_other_horizons_are() -> None:
    elsewhere = town(areas=(area("B1"), area("B2")))
    row = crossed(town(), elsewhere, two_years()).carried[0]
    assert [one.fate for one in row][1] is Fate.ELSEWHERE
    longer = row[2]
    assert longer.value is not None
    assert longer.whole is not None
    assert (longer.short, longer.broken) == (None, ())


def test_a_work_that_the_other_catalogue_lacks_is_left_out() -> None:
    fewer = town(interventions=town().interventions[:3])
    found = crossed(town(), fewer).carried[0][1]
    assert town().interventions[3].code == "usaha"
    assert found.fate is Fate.PART
    assert found.left_out >= 1


def test_other_steps_are_rounded_down_to_whole_ones() -> None:
    coarse = town(interventions=tuple(dataclasses.replace(work, step=7.0) for work in town().interventions))
    mine, other = cases(town(), coarse)
    found = cross((mine, other), exactly, lambda of, under: None).carried[0][1]
    assert found.value is not None
    assert found.value <= other.solution.proof.value + 1e-9
    assert found.whole is not None
    assert found.whole <= mine.solution.proof.value + 1e-9


def test_a_search_that_is_stopped_leaves_its_cell_open() -> None:
    pair = cases(town(), richer(town(), 0.5))

    def stopped(instance: Instance) -> Draft:
        raise SolverError(message("solver-stopped", detail="x"))

    found = cross(pair, stopped, lambda of, under: None)
    assert [[one.fate for one in row] for row in found.carried] == [[Fate.OWN, Fate.OPEN], [Fate.OPEN, Fate.OWN]]

    def failed(instance: Instance) -> Draft:
        raise SolverError(message("solver-failed", detail="x"))

    with pytest.raises(SolverError, match="solver-failed"):
        cross(pair, failed, lambda of, under: None)


def test_each_trial_is_told_of_before_it_is_made() -> None:
    told: list[tuple[int, int]] = []
    cross(cases(town(), town(), town()), lambda i: solve(i, SolveOptions()), lambda of, under: told.append((of, under)))
    assert told == [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]


@pytest.mark.parametrize("seed", range(8))
def test_what_the_funds_lack_is_nothing_exactly_where_the_plan_can_be_paid(seed: int) -> None:
    scenario = random_town(seed, areas=4, years=2)
    case = plan_scenario(scenario, exactly)
    steps = case.solution.plan.steps
    assert shortfall(case.instance, steps) == 0
    poor = dataclasses.replace(
        case.instance, money=dataclasses.replace(case.instance.money, budget=case.instance.money.budget // 3)
    )
    short = shortfall(poor, steps)
    assert (short == 0) == (pay(poor, steps) is not None)
    none = dataclasses.replace(
        case.instance, money=dataclasses.replace(case.instance.money, budget=np.zeros_like(case.instance.money.budget))
    )
    assert shortfall(none, steps) == int(case.solution.plan.paid.sum())


def test_money_of_a_budget_nobody_has_counts_as_lacking() -> None:
    only_dak = town(budgets=(Budget("dak", 2022, 300_000_000),))
    found = crossed(town(), only_dak).carried[0][1]
    assert found.short
    assert found.short > 0

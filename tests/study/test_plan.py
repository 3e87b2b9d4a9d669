"""Scenario to case: the lens decides the goal, the combined lens keeps its floor, and the case is scored apart."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest

from optimizer.domain.rules import Lock, Rules
from optimizer.domain.scenario import CountingUnit, ExitRule, Lens, Scenario
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.measures.exits import lifted
from optimizer.model.solve import solve
from optimizer.problem.benefit import aim_shares, points_won, poverty_share, removal, slum_share
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.study.case import Case
from optimizer.study.plan import plan_scenario, with_deficit_floor, with_poverty_floor
from tests.support.ruled import ruled_town
from tests.support.solved import EXACT, best
from tests.support.town import HERE, area, random_town, town, two_years


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


def under(scenario: Scenario, lens: Lens, share: float = 0.9) -> Case:
    goal = dataclasses.replace(scenario.goal, lens=lens, deficit_share=share)
    return plan_scenario(dataclasses.replace(scenario, goal=goal), exactly)


def deficit(case: Case) -> float:
    return float(slum_share(case.instance, case.removal)[-1])


def goal(case: Case) -> float:
    return case.solution.proof.value


@pytest.mark.parametrize("seed", range(6))
def test_the_three_lenses_stand_in_their_order(seed: int) -> None:
    scenario = random_town(seed, areas=5)
    linear, score = under(scenario, Lens.CONTRIBUTION), under(scenario, Lens.SCORE)
    floors = [under(scenario, Lens.COMBINED, share) for share in (0.0, 0.5, 0.9, 1.0)]
    assert goal(floors[0]) == pytest.approx(goal(score), abs=1e-9)
    for case, share in zip(floors, (0.0, 0.5, 0.9, 1.0), strict=True):
        assert deficit(case) >= share * deficit(linear) - 1e-9
        assert goal(case) <= goal(score) + 1e-9
    assert all(goal(low) >= goal(high) - 1e-9 for low, high in itertools.pairwise(floors))


def test_the_combined_lens_asks_the_linear_one_first_and_proves_the_floor() -> None:
    asked: list[Instance] = []

    def listening(instance: Instance) -> Draft:
        asked.append(instance)
        return exactly(instance)

    goal = dataclasses.replace(town().goal, lens=Lens.COMBINED)
    case = plan_scenario(town(goal=goal), listening)
    assert [instance.lens for instance in asked] == [Lens.CONTRIBUTION, Lens.COMBINED]
    assert asked[1].aims.name[-1] == "defisit"
    assert asked[1].aims.least[-1] == pytest.approx(0.9 * best(town()).proof.value / 0.6, rel=0.5)
    assert case.solution.evidence.instance is asked[1], "the question that was proved is the one with the floor"
    assert case.instance.aims.name == (), "the floor is not a rule of the scenario"


@pytest.mark.parametrize(("floor", "share"), [(with_deficit_floor, slum_share), (with_poverty_floor, poverty_share)])
def test_a_floor_is_one_more_hard_aim_that_measures_the_share(floor: object, share: object) -> None:
    for scenario in (two_years(), ruled_town()):
        instance = build_instance(scenario)
        aims = floor(instance, 0.25)  # type: ignore[operator]
        assert aims.name[:-1] == instance.aims.name
        assert np.array_equal(aims.deficit_weight[:-1], instance.aims.deficit_weight)
        assert (aims.least[-1], aims.price[-1], aims.year[-1]) == (0.25, np.inf, 1)
        outcome = removal(instance, best(scenario).plan.steps)
        reached = aim_shares(dataclasses.replace(instance, aims=aims), outcome)[-1]
        assert reached == pytest.approx(share(instance, outcome)[-1])  # type: ignore[operator]


def test_what_is_impossible_is_refused_before_solving() -> None:
    def never(instance: Instance) -> Draft:
        raise AssertionError("nothing should be solved")

    with pytest.raises(ScenarioError, match="presolve-no-slum"):
        plan_scenario(town(areas=(area("A1", volumes=(0.0, 0.0, 0.0, 0.0)),)), never)
    rules = Rules(locks=(Lock("A1", "jalan", None, 10_000.0, None, HERE),))
    with pytest.raises(NoPlanError):
        plan_scenario(town(rules=rules), never)


@pytest.mark.parametrize("unit", CountingUnit)
@pytest.mark.parametrize("seed", range(4))
def test_a_case_is_scored_apart_and_agrees_with_the_ladder(seed: int, unit: CountingUnit) -> None:
    base = random_town(seed, areas=5, years=2)
    areas = tuple(dataclasses.replace(one, kawasan=f"K{index % 2}") for index, one in enumerate(base.areas))
    scenario = dataclasses.replace(base, areas=areas, scoring=dataclasses.replace(base.scoring, unit=unit))
    case = under(scenario, Lens.SCORE)
    assert len(case.units.names) == (2 if unit is CountingUnit.KAWASAN else 5)
    won = points_won(case.instance, case.solution.plan.steps)[:, -1]
    assert (case.before.total - case.after.total).tolist() == won.tolist()
    assert case.lifted.tolist() == lifted(scenario.scoring.scheme, case.before, case.after, ExitRule.A).tolist()
    assert (case.after.volumes <= case.before.volumes).all()

"""The way by prices and parts: never above what is possible, never a false bound, always a plan that obeys every rule."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.scenario import Lens, Scenario
from optimizer.measures.proof import prove
from optimizer.model.answer import Method, SolveOptions
from optimizer.model.method import in_parts
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.plan import Solution
from tests.support.town import random_town

COMPACT = SolveOptions(gap=0.0, nodes=5_000, method=Method.COMPACT)
PARTS = SolveOptions(method=Method.DECOMPOSED)


def under(scenario: Scenario, lens: Lens) -> Scenario:
    return dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=lens))


def solved(scenario: Scenario, options: SolveOptions) -> Solution:
    instance = build_instance(scenario)
    return prove(instance, solve(instance, options))  # prove() raises for a plan that breaks a rule or passes its bound


@pytest.mark.parametrize("lens", [Lens.CONTRIBUTION, Lens.SCORE])
@pytest.mark.parametrize("seed", range(8))
def test_parts_bracket_the_optimum_of_the_compact_way(seed: int, lens: Lens) -> None:
    scenario = under(random_town(seed, areas=5, years=1 + seed % 2), lens)
    whole, parts = solved(scenario, COMPACT), solved(scenario, PARTS)
    assert parts.proof.value <= whole.proof.value + 1e-9
    assert parts.proof.search_bound >= whole.proof.value - 1e-9


@pytest.mark.parametrize("lens", [Lens.CONTRIBUTION, Lens.SCORE])
def test_many_areas_are_planned_close_to_their_bound(lens: Lens) -> None:
    scenario = under(random_town(3, areas=80), lens)
    instance = build_instance(scenario)
    solution = prove(instance, solve(instance, PARTS))
    assert solution.proof.search_gap <= 0.001


def test_the_same_question_gets_the_same_plan() -> None:
    scenario = under(random_town(5, areas=12), Lens.SCORE)
    one, other = solved(scenario, PARTS), solved(scenario, PARTS)
    assert (one.plan.steps == other.plan.steps).all()
    assert (one.plan.paid == other.plan.paid).all()


def test_few_areas_stay_whole_and_other_solvers_too() -> None:
    small, large = (build_instance(under(random_town(1, areas=areas), Lens.SCORE)) for areas in (5, 60))
    assert not in_parts(small, SolveOptions())
    assert in_parts(large, SolveOptions())
    assert not in_parts(dataclasses.replace(large, lens=Lens.CONTRIBUTION), SolveOptions())
    assert not in_parts(large, SolveOptions(solver="PULP_CBC_CMD"))
    assert not in_parts(large, SolveOptions(method=Method.COMPACT))

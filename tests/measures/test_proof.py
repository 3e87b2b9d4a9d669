"""Nothing is believed: liars are refused, and a plan is called optimal only when its bound is proved."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from optimizer.errors import SolverError
from optimizer.measures.proof import prove
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.benefit import value
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import GAP_TOLERANCE, Draft, Plan, Status, relative_gap
from tests.support.ruled import ruled_town
from tests.support.solved import EXACT
from tests.support.town import random_town, town


def drafted(seed: int = 0) -> tuple[Instance, Draft]:
    instance = build_instance(random_town(seed, areas=3, years=2))
    return instance, solve(instance, EXACT)


def test_the_value_is_added_up_from_the_steps_and_not_taken_from_the_solver() -> None:
    instance, draft = drafted()
    solution = prove(instance, draft)
    assert solution.proof.value == value(instance, draft.plan.steps)
    assert solution.plan is draft.plan


def test_a_plan_that_breaks_a_rule_is_never_given_out() -> None:
    instance, draft = drafted()
    more = draft.plan.steps.copy()
    more[np.unravel_index(instance.works.most.argmax(), instance.works.most.shape)] += 1
    with pytest.raises(SolverError, match="audit-broken"):
        prove(instance, dataclasses.replace(draft, plan=Plan(more, draft.plan.paid)))


def test_a_search_bound_under_the_plan_is_a_lie() -> None:
    instance, draft = drafted()
    reached = value(instance, draft.plan.steps)
    with pytest.raises(SolverError, match="audit-bound"):
        prove(instance, dataclasses.replace(draft, search_bound=reached - 1e-6))


def test_a_programme_whose_bound_lies_under_the_plan_is_a_lie() -> None:
    instance, draft = drafted()
    smaller = dataclasses.replace(draft.linear, cost=draft.linear.cost * 0.5)
    with pytest.raises(SolverError, match="audit-bound"):
        prove(instance, dataclasses.replace(draft, linear=smaller, duals=draft.duals * 0.5))


@pytest.mark.parametrize("spoil", ["none", "zeros", "turned", "halved", "nan"])
def test_multipliers_that_prove_little_never_make_a_plan_optimal(spoil: str) -> None:
    instance, draft = drafted()
    duals = {
        "none": np.empty(0),
        "zeros": np.zeros_like(draft.duals),
        "turned": -draft.duals,
        "halved": draft.duals / 2,
        "nan": np.full_like(draft.duals, np.nan),
    }[spoil]
    proof = prove(instance, dataclasses.replace(draft, duals=duals)).proof
    assert proof.status is Status.FEASIBLE
    assert proof.gap > GAP_TOLERANCE
    assert proof.bound >= prove(instance, draft).proof.bound - 1e-12


@pytest.mark.parametrize("bound", [math.nan, math.inf])
def test_a_search_bound_that_says_nothing_leaves_its_gap_open(bound: float) -> None:
    instance, draft = drafted()
    proof = prove(instance, dataclasses.replace(draft, search_bound=bound)).proof
    assert proof.search_gap == math.inf
    assert proof.gap == prove(instance, draft).proof.gap


def test_the_empty_plan_is_proved_optimal_when_there_is_no_money() -> None:
    instance = build_instance(town(budgets=()))
    proof = prove(instance, solve(instance, SolveOptions())).proof
    assert (proof.status, proof.value) == (Status.OPTIMAL, 0.0)


def test_a_worse_plan_than_the_bound_is_only_feasible() -> None:
    instance, draft = drafted()
    nothing = Plan(np.zeros_like(draft.plan.steps), np.zeros_like(draft.plan.paid))
    proof = prove(instance, dataclasses.replace(draft, plan=nothing)).proof
    assert (proof.status, proof.value, proof.gap) == (Status.FEASIBLE, 0.0, pytest.approx(1.0))


def test_a_penalty_makes_values_negative_and_the_gap_stays_honest() -> None:
    instance = build_instance(ruled_town())
    draft = solve(instance, EXACT)
    proof = prove(instance, draft).proof
    assert proof.value < 0
    assert proof.bound >= proof.value
    assert proof.gap == pytest.approx((proof.bound - proof.value) / abs(proof.bound))


@pytest.mark.parametrize(
    ("bound", "reached", "gap"),
    [
        (2.0, 1.0, 0.5),
        (1.0, 1.0, 0.0),
        (0.0, 0.0, 0.0),
        (1e-15, 0.0, 0.0),
        (3e-12, 0.0, 0.0),
        (3e-10, 0.0, 1.0),
        (0.0, -0.1, math.inf),
        (-0.5, -0.6, 0.2),
        (math.inf, 1.0, math.inf),
        (math.nan, 1.0, math.inf),
    ],
)
def test_the_relative_gap(bound: float, reached: float, gap: float) -> None:
    assert relative_gap(bound, reached) == pytest.approx(gap)

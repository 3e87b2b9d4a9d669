"""A search stopped before it has a plan: the linear plan rounded down is offered when it obeys all rules, else nothing is."""

from __future__ import annotations

import dataclasses
from collections import Counter

import numpy as np
import pytest

import optimizer.model.search as searching
from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.audit import audit
from optimizer.measures.proof import prove
from optimizer.model.answer import Answer, Method, Outcome, SolveOptions, nothing
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.plan import GAP_TOLERANCE, Status
from optimizer.problem.program import Program
from tests.support.brute import best_plan, feasible
from tests.support.solved import EXACT
from tests.support.tiny import tiny
from tests.support.town import random_town

SEEDS = range(150)


Patch = pytest.MonkeyPatch


def stop(patch: Patch, poor: bool = False) -> None:
    """Let every search over whole steps end at a limit: without a plan, or with the poor plan that builds nothing."""
    told = searching.run_program

    def stopped(program: Program, options: SolveOptions, hint: object = None) -> Answer:
        answer = told(program, options)
        if not program.integer.any() or (poor and not answer.solved):
            return answer
        if not poor:
            return nothing(Outcome.STOPPED, "Time limit reached")
        return dataclasses.replace(answer, outcome=Outcome.INCUMBENT, values=np.zeros_like(answer.values))

    patch.setattr(searching, "run_program", stopped)


def ending(seed: int, stepped: bool) -> str:
    """Return how a stopped solve ended; fail when the plan it gave breaks a rule or claims too much."""
    scenario = tiny(seed, stepped)
    oracle = best_plan(scenario)
    instance = build_instance(scenario)
    try:
        solution = prove(instance, solve(instance, EXACT))
    except NoPlanError:
        assert oracle is None
        return "no plan"
    except SolverError as error:
        return error.reason.code
    assert oracle is not None
    assert feasible(scenario, solution.plan.steps)
    assert solution.proof.value <= oracle.value + 1e-9 <= solution.proof.bound + 2e-9
    assert (solution.proof.status is Status.OPTIMAL) == (solution.proof.gap <= GAP_TOLERANCE)
    return solution.proof.status.value


@pytest.mark.parametrize("stepped", [False, True])
def test_it_gives_a_plan_that_obeys_all_rules_or_says_that_it_was_stopped(stepped: bool, monkeypatch: Patch) -> None:
    stop(monkeypatch)
    ends = Counter(ending(seed, stepped) for seed in SEEDS)
    assert set(ends) <= {"feasible", "optimal", "solver-stopped", "no plan"}
    assert ends["feasible"] > 20
    assert ends["solver-stopped"] >= 5


@pytest.mark.parametrize("method", [Method.COMPACT, Method.DECOMPOSED])
def test_a_whole_town_keeps_most_of_the_linear_plan(method: Method, monkeypatch: Patch) -> None:
    stop(monkeypatch)
    instance = build_instance(random_town(1, areas=25, years=3))
    solution = prove(instance, solve(instance, dataclasses.replace(EXACT, method=method)))
    assert solution.proof.status is Status.FEASIBLE
    assert solution.proof.gap < 0.2


def test_a_poor_plan_found_in_time_gives_way_to_the_rounded_one_where_that_obeys_the_rules(monkeypatch: Patch) -> None:
    stop(monkeypatch, poor=True)
    rounded = 0
    for seed in SEEDS:
        scenario = tiny(seed)
        instance = build_instance(scenario)
        try:
            draft = solve(instance, EXACT)
        except NoPlanError:
            continue
        if audit(instance, draft.plan) or draft.rounded is None:
            continue
        solution = prove(instance, draft)
        assert feasible(scenario, solution.plan.steps)
        assert solution.plan is draft.rounded
        broken = dataclasses.replace(draft.rounded, steps=draft.rounded.steps * 50)
        assert prove(instance, dataclasses.replace(draft, rounded=broken)).plan is draft.plan
        rounded += 1
    assert rounded > 20

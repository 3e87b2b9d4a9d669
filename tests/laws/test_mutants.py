"""Planted bugs are caught: by the audit, the proof, the money re-added, or the oracle that tries every plan."""

from __future__ import annotations

from functools import cache

import pytest

from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError, SolverError
from tests.laws.mutants import LUMPY, MUTANTS, STEPPED
from tests.support import brute, solved
from tests.support.brute import Best, best_plan
from tests.support.lumpy import lumpy
from tests.support.tiny import tiny

SEEDS = 1500
# Scenarios that have told rare bugs before come first; the others follow all the same.
TOLD = (1073, 236, 110, 102, 77, 67, 58)


@cache
def tried(seed: int, stepped: bool) -> Best | None:
    return best_plan(tiny(seed, stepped))


def caught(stepped: bool, seeds: int) -> str | None:
    """Return what notices first that something is wrong, and in which scenario; ``None`` when nothing does."""
    told = [seed for seed in TOLD if seed < seeds]
    for seed in [*range(20), *told, *range(20, seeds)]:
        found = suspicion(tiny(seed, stepped), tried(seed, stepped))
        if found:
            return f"{found} (scenario {seed})"
    return None


def suspicion(scenario: Scenario, oracle: Best | None) -> str | None:
    try:
        solution = solved.best(scenario)
    except NoPlanError:
        return None if oracle is None else "oracle: there is a plan"
    except SolverError as error:
        return error.reason.code
    if oracle is None:
        return "oracle: there is no plan"
    if not brute.feasible(scenario, solution.plan.steps):
        return "oracle: the plan breaks a rule"
    if abs(solution.proof.value - oracle.value) > 1e-9:
        return "oracle: another value"
    if int(solution.plan.paid.sum()) != brute.cost(scenario, solution.plan.steps):
        return "oracle: another cost"
    return None


@pytest.mark.parametrize("stepped", [False, True])
def test_without_a_planted_bug_nothing_is_suspected(stepped: bool) -> None:
    assert caught(stepped, 60) is None


@pytest.mark.parametrize("name", sorted(MUTANTS))
def test_a_planted_bug_is_caught(name: str, monkeypatch: pytest.MonkeyPatch, record_property: object) -> None:
    MUTANTS[name](monkeypatch)
    found = caught(False, SEEDS)
    record_property("caught", found)
    assert found, name


@pytest.mark.parametrize("name", sorted(STEPPED))
def test_a_bug_planted_in_the_steps_is_caught(name: str, monkeypatch: pytest.MonkeyPatch, record_property: object) -> None:
    STEPPED[name](monkeypatch)
    found = caught(True, SEEDS)
    record_property("caught", found)
    assert found, name


@pytest.mark.parametrize("name", sorted(LUMPY))
def test_a_bug_planted_in_the_rows_for_whole_steps_is_caught(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """They stand in the linear programme alone, so that a false one is a bound under the best plan."""
    LUMPY[name](monkeypatch)
    assert any(suspicion(lumpy(seed), None) == "audit-bound" for seed in range(40)), name

"""Laws that ask somebody else: every plan of a tiny scenario is tried, and a second solver is asked the same."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError
from tests.laws.test_laws_of_money import CLOSE, SEEDS, drawn
from tests.support.brute import best_plan, feasible
from tests.support.other_solvers import CBC, needs_cbc
from tests.support.solved import EXACT, SCALE, answered, best, build_instance
from tests.support.tiny import tiny


def optimum(scenario: Scenario, solver: str = EXACT.solver) -> float | None:
    """Return the value of the best whole plan, ``None`` where no plan obeys the rules."""
    try:
        return best(scenario, dataclasses.replace(EXACT, solver=solver)).proof.value
    except NoPlanError:
        return None


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("stepped", [False, True], ids=["kontribusi", "skor"])
def test_m04_the_plan_is_the_best_of_all_that_obey_the_rules(stepped: bool, seed: int) -> None:
    scenario = tiny(10_000 + seed, stepped)
    oracle = best_plan(scenario)
    if oracle is None:
        assert optimum(scenario) is None
        return
    solution = best(scenario)
    assert feasible(scenario, solution.plan.steps)
    assert solution.proof.value == pytest.approx(oracle.value, abs=CLOSE)
    assert solution.proof.bound >= oracle.value - CLOSE


@needs_cbc
@pytest.mark.parametrize("seed", SEEDS)
def test_m30_two_solvers_agree(seed: int) -> None:
    instance = build_instance(drawn(seed))
    ours, other = answered(instance), answered(instance, dataclasses.replace(EXACT, solver=CBC))
    assert other.objective / SCALE == pytest.approx(ours.objective / SCALE, rel=1e-7, abs=CLOSE)
    for stepped in (False, True):
        scenario = tiny(20_000 + seed, stepped)
        one, two = optimum(scenario), optimum(scenario, CBC)
        assert (one is None) == (two is None)
        assert one is None or two == pytest.approx(one, abs=CLOSE)

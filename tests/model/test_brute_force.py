"""The plan is the best of all whole plans: every plan of hundreds of tiny scenarios is tried, by code that shares nothing."""

from __future__ import annotations

from collections import Counter

import pytest

from optimizer.errors import NoPlanError
from optimizer.measures.proof import prove
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.plan import Solution
from tests.support.brute import best_plan, feasible, worth
from tests.support.solved import EXACT
from tests.support.tiny import tiny

BATCH = 50


def planned(seed: int, stepped: bool) -> Solution | None:
    instance = build_instance(tiny(seed, stepped))
    try:
        return prove(instance, solve(instance, EXACT))
    except NoPlanError:
        return None


@pytest.mark.parametrize("stepped", [False, True], ids=["kontribusi", "skor"])
@pytest.mark.parametrize("batch", range(5))
def test_solved_equals_tried(batch: int, stepped: bool) -> None:
    seen: Counter[str] = Counter()
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        best, found = best_plan(tiny(seed, stepped)), planned(seed, stepped)
        assert (best is None) == (found is None), seed
        if best is None or found is None:
            seen["no plan"] += 1
            continue
        assert found.proof.value == pytest.approx(best.value, rel=0, abs=1e-9), seed
        assert found.proof.bound >= best.value - 1e-9, seed
        if seed % 3 == 0:
            assert feasible(tiny(seed, stepped), found.plan.steps), seed
            assert worth(tiny(seed, stepped), found.plan.steps) == pytest.approx(best.value, rel=0, abs=1e-9), seed
        seen["a choice"] += best.plans > 1
    assert seen["a choice"] > BATCH / 4
    assert 0 < seen["no plan"] < BATCH / 2


def test_the_scenarios_tried_have_every_rule_at_work() -> None:
    seen: Counter[str] = Counter()
    for seed in range(400):
        scenario = tiny(seed)
        rules, works = scenario.rules, scenario.interventions
        seen["two years"] += len(scenario.years) == 2
        seen["carry-over"] += any(fund.carry_over for fund in scenario.funds) and len(scenario.years) == 2
        seen["prerequisite"] += any(work.prerequisites for work in works)
        seen["exclusive"] += any(work.exclusives for work in works)
        seen["least size"] += any(work.minimum for work in works)
        seen["fixed cost"] += any(work.fixed_cost for work in works)
        seen["lock"] += bool(rules.locks)
        seen["capacity"] += bool(rules.capacities)
        seen["share"] += bool(rules.shares)
        seen["hard aim"] += any(aim.price is None for aim in (*rules.floors, *rules.targets))
        seen["soft aim"] += any(aim.price is not None for aim in (*rules.floors, *rules.targets))
        seen[scenario.goal.poverty_lens] += 1
        seen[scenario.scoring.unit] += 1
        seen[scenario.scoring.strictness] += 1
    assert len(seen) == 17
    assert min(seen.values()) >= 40, seen

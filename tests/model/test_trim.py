"""Money is only spent where it buys something: no step of a plan can go without loss, and trimming never costs anything."""

from __future__ import annotations

import random

import numpy as np
import pytest

from optimizer.errors import NoPlanError
from optimizer.measures.audit import audit
from optimizer.model.solve import solve
from optimizer.model.trim import trim
from optimizer.problem.benefit import aim_shares, removal, value
from optimizer.problem.build import build_instance
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan
from tests.support.solved import EXACT
from tests.support.tiny import tiny


def sound(instance: Instance, steps: np.ndarray) -> bool:
    paid = pay(instance, steps)
    return paid is not None and not audit(instance, Plan(steps, paid))


def worth(instance: Instance, steps: np.ndarray) -> float:
    """Return the benefit, and a little for every aim: what goes beyond an aim is removed all the same."""
    return value(instance, steps) + float(aim_shares(instance, removal(instance, steps)).sum())


def idle(instance: Instance, steps: np.ndarray) -> list[tuple[int, ...]]:
    """Return packages of which one step, or all, can go without loss of benefit and without breaking a rule."""
    found = []
    for where in np.argwhere(steps > 0):
        for fewer in (1, int(steps[tuple(where)])):
            less = steps.copy()
            less[tuple(where)] -= fewer
            if worth(instance, less) >= worth(instance, steps) - 1e-12 and sound(instance, less):
                found.append((*where.tolist(), fewer))
    return found


@pytest.mark.parametrize("batch", range(2))
def test_nothing_in_a_plan_is_idle(batch: int) -> None:
    packages = 0
    for seed in range(batch * 75, batch * 75 + 75):
        instance = build_instance(tiny(seed))
        try:
            steps = solve(instance, EXACT).plan.steps
        except NoPlanError:
            continue
        assert not idle(instance, steps), seed
        packages += np.count_nonzero(steps)
    assert packages > 50


@pytest.mark.parametrize("stepped", [False, True])
def test_trimming_loses_no_benefit_breaks_no_rule_and_never_costs_more(stepped: bool) -> None:
    trimmed = 0
    for seed in range(300):
        instance, draw = build_instance(tiny(seed, stepped)), random.Random(seed)
        years = len(instance.axes.years)
        steps = np.array(
            [[[draw.randint(0, int(n) // years) for _ in range(years)] for n in row] for row in instance.works.most]
        )
        if not sound(instance, steps):
            continue
        lean = trim(instance, steps)
        assert (lean <= steps).all()
        assert value(instance, lean) >= value(instance, steps) - 1e-12, seed
        assert sound(instance, lean), seed
        assert (package_cost(instance, lean) <= package_cost(instance, steps)).all()
        trimmed += bool((lean < steps).any())
    assert trimmed >= 5

"""The master programme of many parts: what one simplex finds over the same plans, and only where all parts may do nothing."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from optimizer.domain.scenario import Lens
from optimizer.model.blocks import solve as blocks
from optimizer.model.columns import lay_columns
from optimizer.model.decomposed.generate import idle
from optimizer.model.decomposed.many import ManyMaster, may_rest
from optimizer.model.decomposed.master import Master
from optimizer.model.decomposed.oracle import Oracle, PartPlan
from optimizer.model.decomposed.split import Split, split
from optimizer.model.formulate import formulate
from optimizer.problem.build import build_instance
from tests.support.town import random_town


def large(seed: int) -> Split:
    scenario = random_town(seed, areas=12, years=2)
    instance = build_instance(dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=Lens.SCORE)))
    return split(formulate(instance, lay_columns(instance), whole=True))


def plans_of(parts: Split) -> list[PartPlan]:
    """Return plans to do nothing, and the best ones at a few prices of money."""
    found = idle(parts)
    with Oracle(parts, 1e-6, 200) as oracle:
        for price in (0.0, -0.5, -5.0):
            found += oracle.ask(np.full(len(parts.rows), price), True, math.inf).plans
    return found


@pytest.mark.parametrize("few", [1, 1000], ids=["by parts", "in one"])
@pytest.mark.parametrize("seed", range(4))
def test_both_master_programmes_have_one_value_and_prices_that_prove_it(
    seed: int, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "FEW", few)
    parts = large(seed)
    plans = plans_of(parts)
    one, other = Master(parts), ManyMaster(parts)
    assert one.add(plans) == other.add(plans) < len(plans)
    one.aim(counted=True)
    shares, found = one.solve(), other.solve()
    assert found.value < -1.0
    assert found.value == pytest.approx(shares.value, rel=1e-9)
    for plan in other.plans:
        part = parts.parts[plan.part]
        reduced = plan.cost - float(found.prices[part.rows] @ plan.use) - float(found.worth[plan.part])
        assert reduced >= -1e-6 * abs(found.value)


def test_parts_may_rest_unless_one_must_work_or_a_joint_row_asks_for_something() -> None:
    parts = large(0)
    nothing = idle(parts)
    assert may_rest(parts, nothing)
    assert not may_rest(parts, nothing[1:])
    asked = parts.lower.copy()
    asked[0] = 1.0
    assert not may_rest(dataclasses.replace(parts, lower=asked), nothing)

"""Each weight has its plan: the one that is held is as good as a fresh optimum at that weight."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest

from optimizer.domain.scenario import Scenario
from optimizer.model.relaxed import Relaxed
from optimizer.model.weigh import Scales
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Floats, Instance
from optimizer.study.balance import balance
from optimizer.study.weights import Region, regions
from tests.support.ruled import ruled_town
from tests.support.solved import SCALE, answered
from tests.support.town import random_town, town, two_years

SCENARIOS = [
    town(),
    two_years(),
    ruled_town(),
    *(random_town(seed, areas=6) for seed in range(4)),
    random_town(7, areas=4, years=3),
]


def found(instance: Instance, low: float = 0.0, high: float = 1.0) -> tuple[Region, ...]:
    return regions(Relaxed(instance), instance, low, high)


def at(instance: Instance, theta: float) -> Instance:
    return dataclasses.replace(instance, slum_weight=theta, poverty_weight=1.0 - theta)


def worth(instance: Instance, theta: float, steps: Floats) -> float:
    """Return the best benefit at a weight when each package is built as often, over all years, as in ``steps``."""
    relaxed = Relaxed(at(instance, theta))
    relaxed.set_pairs(steps - 1e-9, steps + 1e-9)
    return relaxed.solve().benefit


@pytest.mark.parametrize("scenario", SCENARIOS, ids=range(len(SCENARIOS)))
def test_no_plan_is_better_anywhere_in_a_region(scenario: Scenario) -> None:
    instance = build_instance(scenario)
    whole = found(instance)
    assert whole[0].from_weight == 0.0
    assert whole[-1].to_weight == 1.0
    for left, right in itertools.pairwise(whole):
        assert left.to_weight == right.from_weight
        assert left.from_weight < left.to_weight
    for region in whole:
        for theta in (region.from_weight + 1e-5, (region.from_weight + region.to_weight) / 2, region.to_weight - 1e-5):
            best = -answered(at(instance, theta)).objective / SCALE
            assert worth(instance, theta, region.steps) == pytest.approx(best, abs=2e-7), theta


def test_the_regions_are_those_of_the_curve_of_slum_and_poverty() -> None:
    for scenario in (town(), random_town(2, areas=8)):
        known = balance(scenario, lambda instance: Scales(instance).weigh)
        assert known is not None
        ends = [region.to_weight for region in found(build_instance(scenario))]
        assert ends == pytest.approx([corner.to_weight for corner in known.curve.corners], abs=1e-6)
        assert len(ends) > 2


def test_a_part_of_the_weights_is_a_part_of_the_regions() -> None:
    instance = build_instance(random_town(2, areas=8))
    whole, part = found(instance), found(instance, 0.3, 0.6)
    inside = [region for region in whole if region.to_weight > 0.3 and region.from_weight < 0.6]
    assert [region.to_weight for region in part[:-1]] == pytest.approx([region.to_weight for region in inside[:-1]], abs=1e-6)
    assert (part[0].from_weight, part[-1].to_weight) == (0.3, 0.6)
    single = found(instance, 0.5, 0.5)
    assert len(single) == 1
    assert (single[0].from_weight, single[0].to_weight) == (0.5, 0.5)


def test_where_poverty_is_not_known_one_plan_is_best() -> None:
    scenario = town(areas=tuple(dataclasses.replace(place, poor_households=0) for place in town().areas))
    instance = build_instance(scenario)
    only = found(instance, 1.0, 1.0)
    assert len(only) == 1
    assert np.all(only[0].steps >= -1e-9)

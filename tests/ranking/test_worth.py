"""Whole value units against shares in floating point."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import numpy as np
import pytest

from optimizer.domain.scenario import PovertyLens
from optimizer.problem.build import build_instance
from optimizer.ranking.worth import household_points, worth
from tests.ranking.hamlet import hamlet


@pytest.mark.parametrize("seed", range(30))
def test_points_weigh_what_the_goal_says(seed: int) -> None:
    instance = build_instance(hamlet(seed, areas=3))
    scale, ladder = worth(instance), instance.ladder
    point = instance.slum_weight * ladder.slum_gain + instance.poverty_weight * ladder.poverty_gain
    expected = point[:, None, None] * ladder.gain
    assert np.allclose(scale.gain * float(scale.share), expected, atol=1e-12)
    if instance.needs.poor_gain:
        helped = scale.helped * scale.price * float(scale.share)
        assert np.allclose(helped, instance.poverty_weight * instance.needs.poor_gain * instance.works.livelihood, atol=1e-12)


def test_the_whole_burden_is_one() -> None:
    scenario = hamlet(4, areas=3)
    goal = dataclasses.replace(scenario.goal, slum_weight=0.6, poverty_weight=0.4, poverty_lens=PovertyLens.TARGETING)
    scale = worth(build_instance(dataclasses.replace(scenario, goal=goal)))
    assert scale.share * int(scale.gain.sum()) == 1


def test_points_of_households_are_whole_and_the_same_everywhere() -> None:
    instance = build_instance(hamlet(5, areas=3))
    scale = household_points(instance)
    assert scale.absolute
    assert (scale.gain == instance.ladder.households[:, None, None].astype(np.int64) * instance.ladder.gain).all()
    assert scale.share == Fraction(1, int(instance.ladder.households @ instance.ladder.total))


def test_half_households_are_no_whole_points() -> None:
    instance = build_instance(hamlet(5))
    ladder = dataclasses.replace(instance.ladder, households=instance.ladder.households + 0.5)
    with pytest.raises(ValueError, match="whole"):
        household_points(dataclasses.replace(instance, ladder=ladder))


def test_burdens_too_large_to_be_counted_are_refused() -> None:
    scenario = hamlet(4, areas=2)
    goal = dataclasses.replace(scenario.goal, slum_weight=0.6, poverty_weight=0.4, poverty_lens=PovertyLens.TARGETING)
    instance = build_instance(dataclasses.replace(scenario, goal=goal))
    ladder = dataclasses.replace(instance.ladder, households=np.array([1e12 + 7, 1e12 + 9]))
    needs = dataclasses.replace(instance.needs, poor=np.array([1e9 + 7, 1e9 + 9]))
    with pytest.raises(ValueError, match="weight"):
        worth(dataclasses.replace(instance, ladder=ladder, needs=needs))

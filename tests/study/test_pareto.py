"""The slum and poverty curve: every corner efficient and found, intervals that tile, compromises that keep their word."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.scenario import EffectCase, Goal, Lens, PovertyLens, Scenario
from optimizer.model.relaxed import Relaxed
from optimizer.model.weigh import Scales
from optimizer.problem.benefit import poverty_share, removal, slum_share
from optimizer.problem.build import build_instance
from optimizer.study.balance import balance
from optimizer.study.pareto import EDGE, Pareto, Point, Weigh, pareto
from optimizer.study.weights import regions
from tests.support.ruled import ruled_town
from tests.support.solved import answered, best
from tests.support.town import random_town, town

SLACK = 2 * EDGE
"""How far the very ends may be off: weights nearer to 0 or 1 than EDGE are not tried."""

CLOUDS = st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=40).map(
    lambda points: [(slum / 1000, poverty / 1000) for slum, poverty in points]
)


def weigher(cloud: list[Point]) -> Weigh:
    """Return scales over a cloud of plans: the best is found by trying all."""
    return lambda theta: max(cloud, key=lambda point: theta * point[0] + (1 - theta) * point[1])


def worth(point: Point, theta: float) -> float:
    return theta * point[0] + (1 - theta) * point[1]


def along(curve: Pareto, count: int) -> np.ndarray:
    """Return places spread along the whole curve, corners included, shape (n, 2)."""
    corners = np.array([(corner.slum, corner.poverty) for corner in curve.corners])
    if len(corners) == 1:
        return corners
    share = np.linspace(0.0, len(corners) - 1.0, count)
    low = np.minimum(share.astype(int), len(corners) - 2)
    return corners[low] + (share - low)[:, None] * (corners[low + 1] - corners[low])


@given(CLOUDS)
def test_every_corner_is_a_plan_that_no_weight_inside_its_interval_beats(cloud: list[Point]) -> None:
    for corner in pareto(weigher(cloud)).corners:
        place = (corner.slum, corner.poverty)
        assert place in cloud
        assert not [other for other in cloud if other[0] >= place[0] and other[1] >= place[1] and other != place]
        for theta in (corner.from_weight, (corner.from_weight + corner.to_weight) / 2, corner.to_weight):
            assert worth(place, theta) >= max(worth(other, theta) for other in cloud) - SLACK


@given(CLOUDS)
def test_dense_sampling_of_weights_finds_nothing_else(cloud: list[Point]) -> None:
    curve = pareto(weigher(cloud))
    for theta in np.linspace(0.0, 1.0, 501):
        best = max(worth((corner.slum, corner.poverty), theta) for corner in curve.corners)
        assert best == pytest.approx(max(worth(point, theta) for point in cloud), abs=SLACK)
        here = curve.at_weight(theta)
        assert worth((here.slum, here.poverty), theta) == pytest.approx(best, abs=1e-9)


@given(CLOUDS)
def test_intervals_tile_all_weights_and_the_curve_is_concave(cloud: list[Point]) -> None:
    corners = pareto(weigher(cloud)).corners
    assert corners[0].from_weight == 0.0
    assert corners[-1].to_weight == 1.0
    slopes = []
    for left, right in itertools.pairwise(corners):
        assert left.to_weight == right.from_weight
        assert left.from_weight < left.to_weight
        assert left.slum < right.slum
        assert left.poverty > right.poverty
        slopes.append((left.poverty - right.poverty) / (right.slum - left.slum))
    assert slopes == sorted(slopes)


@given(CLOUDS)
def test_nash_has_the_largest_product_of_ten_thousand_points(cloud: list[Point]) -> None:
    curve = pareto(weigher(cloud))
    places = along(curve, 10_000)
    product = curve.nash[0] * curve.nash[1]
    assert product >= (places[:, 0] * places[:, 1]).max() - 1e-12
    assert np.hypot(places[:, 0] - curve.nash[0], places[:, 1] - curve.nash[1]).min() < 0.01


@given(CLOUDS)
def test_chebyshev_makes_the_lesser_share_of_each_ideal_largest_and_equalises_them(cloud: list[Point]) -> None:
    curve = pareto(weigher(cloud))
    top_slum, top_poverty = curve.corners[-1].slum, curve.corners[0].poverty
    if not top_slum or not top_poverty:
        return
    slum, poverty = curve.chebyshev[0] / top_slum, curve.chebyshev[1] / top_poverty
    places = along(curve, 10_000)
    assert min(slum, poverty) >= np.minimum(places[:, 0] / top_slum, places[:, 1] / top_poverty).max() - 1e-12
    assert slum == pytest.approx(poverty, abs=1e-9)


def test_a_curve_known_by_thought() -> None:
    curve = pareto(weigher([(0.0, 1.0), (0.6, 0.7), (1.0, 0.0), (0.5, 0.5), (0.3, 0.85)]))
    assert [(corner.slum, corner.poverty) for corner in curve.corners] == [(0.0, 1.0), (0.6, 0.7), (1.0, 0.0)]
    assert [corner.to_weight for corner in curve.corners] == pytest.approx([1 / 3, 7 / 11, 1.0])
    assert curve.nash == (0.6, 0.7)
    assert curve.chebyshev == pytest.approx((7 / 11, 7 / 11))
    assert curve.exchange((0.0, 1.0)) == pytest.approx(2.0), "at the top end, the rate of the last edge"
    assert curve.exchange((0.6, 0.7)) == pytest.approx(2.0), "0.6 of slum for 0.3 of poverty"
    assert curve.exchange((0.8, 0.35)) == pytest.approx(4 / 7)
    assert curve.exchange((1.0, 0.0)) == pytest.approx(4 / 7)
    assert [curve.at_weight(theta).slum for theta in (0.0, 0.3, 0.4, 0.7, 1.0)] == [0.0, 0.0, 0.6, 1.0, 1.0]


@pytest.mark.parametrize("place", [(0.0, 0.0), (0.7, 0.3), (0.7, -0.0)])
def test_one_plan_best_for_both_is_a_single_corner(place: Point) -> None:
    curve = pareto(weigher([place, (place[0] / 2, place[1] / 2)]))
    assert [(corner.slum, corner.poverty, corner.from_weight, corner.to_weight) for corner in curve.corners] == [
        (*place, 0.0, 1.0)
    ]
    assert str(curve.corners[0].poverty + 0.0) == str(curve.corners[0].poverty), "no minus before zero"
    assert curve.exchange(curve.nash) == 0.0
    assert curve.nash == curve.chebyshev == place


def weighted(base: Scenario, theta: float, lens: PovertyLens) -> Scenario:
    return dataclasses.replace(base, goal=Goal(Lens.CONTRIBUTION, theta, 1.0 - theta, lens, EffectCase.BASE, 0.0))


@pytest.mark.parametrize("lens", PovertyLens)
def test_the_curve_of_a_scenario_is_that_of_its_linear_programme_at_every_weight(lens: PovertyLens) -> None:
    corners = 0
    for seed, years in itertools.product(range(4), (1, 2)):
        base = random_town(seed, years=years)
        curve = pareto(Scales(build_instance(weighted(base, 0.5, lens))).weigh)
        corners += len(curve.corners)
        for theta in np.linspace(0.01, 0.99, 9):
            here = curve.at_weight(theta)
            solved = -answered(build_instance(weighted(base, theta, lens))).objective / 1e6
            assert worth((here.slum, here.poverty), theta) == pytest.approx(solved, abs=1e-8), (seed, years)
    assert corners > 30


@pytest.mark.parametrize("seed", range(3))
def test_a_plan_in_whole_steps_lies_under_the_curve(seed: int) -> None:
    scenario = weighted(random_town(seed), 0.6, PovertyLens.OUTCOME)
    instance = build_instance(scenario)
    found = balance(scenario, lambda instance: Scales(instance).weigh)
    assert found is not None
    outcome = removal(instance, best(scenario).plan.steps)
    plan = (float(slum_share(instance, outcome)[-1]), float(poverty_share(instance, outcome)[-1]))
    for corner in found.curve.corners:
        for theta in (corner.from_weight, corner.to_weight):
            assert worth(plan, theta) <= worth((corner.slum, corner.poverty), theta) + SLACK


def test_the_balance_of_a_scenario_knows_its_place_and_when_there_is_none() -> None:
    found = balance(weighted(town(), 0.6, PovertyLens.OUTCOME), lambda instance: Scales(instance).weigh)
    assert found is not None
    assert found.here.from_weight <= found.theta == pytest.approx(0.6)
    assert found.theta <= found.here.to_weight
    goal = dataclasses.replace(town().goal, lens=Lens.SCORE, slum_weight=0.3, poverty_weight=0.2, hectare_weight=0.5)
    shared = balance(town(goal=goal), lambda instance: Scales(instance).weigh)
    assert shared is not None
    assert shared.theta == pytest.approx(0.6), "hectares do not take part"


@pytest.mark.parametrize("lens", PovertyLens)
def test_poverty_that_is_not_known_is_not_weighed(lens: PovertyLens) -> None:
    areas = tuple(dataclasses.replace(area, poor_households=0) for area in town().areas)
    unknown = dataclasses.replace(weighted(town(), 1.0, lens), areas=areas)
    assert balance(unknown, lambda instance: Scales(instance).weigh) is None
    goal = dataclasses.replace(town().goal, lens=Lens.SCORE, slum_weight=0.0, poverty_weight=0.0, hectare_weight=1.0)
    assert balance(town(goal=goal), lambda instance: Scales(instance).weigh) is None
    assert balance(weighted(town(), 1.0, lens), lambda instance: Scales(instance).weigh) is not None, "known, with no weight"


def test_soft_aims_stay_out_of_the_curve_and_are_counted() -> None:
    """Their prices are neither slum nor poverty: with them the weights of a corner would be those of another curve."""
    scenario = ruled_town()
    soft = [rule for rule in (*scenario.rules.floors, *scenario.rules.targets) if rule.price is not None]
    hard = dataclasses.replace(
        scenario.rules,
        floors=tuple(floor for floor in scenario.rules.floors if floor.price is None),
        targets=tuple(target for target in scenario.rules.targets if target.price is None),
    )
    found = balance(scenario, lambda instance: Scales(instance).weigh)
    without = balance(dataclasses.replace(scenario, rules=hard), lambda instance: Scales(instance).weigh)
    assert found is not None
    assert without is not None
    assert (found.soft, without.soft) == (len(soft), 0)
    assert len(soft) > 0
    assert found.curve == without.curve
    instance = build_instance(dataclasses.replace(scenario, rules=hard))
    ends = [region.to_weight for region in regions(Relaxed(instance), instance, 0.0, 1.0)]
    assert [corner.to_weight for corner in found.curve.corners] == pytest.approx(ends, abs=1e-5)

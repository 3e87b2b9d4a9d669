"""The steps of the official score: what must be removed is exactly what is enough, to the micro-unit."""

from __future__ import annotations

import dataclasses
import random

import numpy as np
import pytest

from optimizer.domain.scenario import CountingUnit, ExitRule, Scenario
from optimizer.domain.scheme import CutPolicy
from optimizer.intake.scheme import read_scheme
from optimizer.measures import exits
from optimizer.measures.kawasan import grouping, score_after, score_units
from optimizer.measures.scores import after, denominators, score, volumes
from optimizer.problem.benefit import lifted, points_won, removal
from optimizer.problem.build import build_instance
from optimizer.problem.ladder import LARGEST, build_ladder
from tests.support.tiny import tiny
from tests.support.town import area, town, work

SCHEME = read_scheme("permen-14-2018")
POLICIES = tuple(policy.code for policy in SCHEME.policies)
MICRO = 1_000_000


def surveyed(seed: int, policy: str, unit: CountingUnit) -> Scenario:
    """Return areas whose percentages lie on, under and over the cuts, with zero denominators and negative volumes."""
    draw = random.Random(seed)
    made = []
    for n in range(6):
        households, road = (
            draw.randrange(1, 200),
            draw.choice((0.0, float(draw.randrange(1, 900)), round(draw.uniform(1, 900), 6))),
        )
        one = area(f"A{n}", kawasan=f"K{n % 2}", households=households, buildings=draw.randrange(1, 100), road_ideal=road)
        made.append(one)
    whole = denominators(SCHEME, tuple(made))
    cuts = [cut / 1e5 for cut in SCHEME.policy(policy).cuts]
    for n, one in enumerate(made):
        found = [_volume(draw, float(limit), cuts) for limit in whole[n]]
        made[n] = dataclasses.replace(one, volumes=tuple(found))
    base = town()
    scoring = dataclasses.replace(base.scoring, scheme=SCHEME, policy=policy, unit=unit)
    return dataclasses.replace(base, areas=tuple(made), scoring=scoring, interventions=())


def _volume(draw: random.Random, whole: float, cuts: list[float]) -> float:
    kind = draw.randrange(5)
    if kind == 0:
        return round(whole * draw.choice(cuts), 6)
    if kind == 1:
        return round(whole * draw.choice(cuts) + draw.choice((-1, 1)) / MICRO, 6)
    if kind == 2:
        return round(-whole * 0.1, 2)
    return round(draw.uniform(0, 1.2) * whole, draw.choice((0, 2, 6)))


@pytest.mark.parametrize("unit", tuple(CountingUnit))
@pytest.mark.parametrize("policy", POLICIES)
def test_a_need_is_exactly_enough(policy: str, unit: CountingUnit) -> None:
    levels = 0
    for seed in range(12):
        scenario = surveyed(seed, policy, unit)
        ladder = build_ladder(scenario, np.zeros((0, 16)))
        units = grouping(scenario.areas, unit)
        lack, whole = units.sums(volumes(scenario.areas)), units.sums(denominators(SCHEME, scenario.areas))
        order = [units.names.index(name) for name in ladder.names]
        lack, whole = np.round(lack[order] * MICRO).astype(np.int64), whole[order]
        start = points(policy, lack, whole)
        assert np.array_equal(ladder.total, start.sum(axis=1))
        for u, k, level in np.argwhere(ladder.need >= 0):
            need, won = int(ladder.need[u, k, level]), int(ladder.gain[u, k, : level + 1].sum())
            enough, short = lack.copy(), lack.copy()
            enough[u, k] -= need
            short[u, k] -= need - 1
            assert points(policy, enough, whole)[u, k] == start[u, k] - won, (seed, u, k, level)
            assert points(policy, short, whole)[u, k] == start[u, k] - won + ladder.gain[u, k, level], (seed, u, k, level)
            levels += 1
        assert np.array_equal(ladder.gain.sum(axis=2), start), "passing all levels wins all points"
        assert (np.diff(np.where(ladder.need < 0, 2**62, ladder.need), axis=2) >= 0).all()
    assert levels > 100


def points(policy: str, micro: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return score(SCHEME, SCHEME.policy(policy), micro / MICRO, whole).points


def stepped(seed: int, rule: ExitRule) -> Scenario:
    scenario = tiny(seed, stepped=True)
    return dataclasses.replace(scenario, scoring=dataclasses.replace(scenario.scoring, exit_rule=rule))


@pytest.mark.parametrize("rule", tuple(ExitRule))
def test_points_and_exits_of_any_plan_are_those_of_the_scoring(rule: ExitRule) -> None:
    left_slum = 0
    for seed in range(150):
        scenario, draw = stepped(seed, rule), np.random.default_rng(seed)
        instance = build_instance(scenario)
        scoring, units = scenario.scoring, grouping(scenario.areas, scenario.scoring.unit)
        policy = scoring.scheme.policy(scoring.policy)
        order = [instance.ladder.names.index(name) for name in units.names]
        steps = draw.integers(0, instance.works.most[:, :, None] + 1, size=(*instance.works.most.shape, len(scenario.years)))
        won, gone = points_won(instance, steps)[order], lifted(instance, steps)[order]
        before = score_units(scoring.scheme, policy, scenario.areas, units)
        for t in range(len(scenario.years)):
            left = after(volumes(scenario.areas), removal(instance, steps).removed[:, :, t])
            then = score_after(scoring.scheme, policy, scenario.areas, units, left)
            assert won[:, t].tolist() == (before.total - then.total).tolist(), seed
            assert gone[:, t].tolist() == exits.lifted(scoring.scheme, before, then, rule).tolist(), seed
            left_slum += int(gone[:, t].sum())
    assert left_slum >= 3


@pytest.mark.parametrize(("built", "out"), [(119, False), (120, False), (121, True)])
def test_rule_b_asks_for_more_than_eighty_per_cent(built: int, out: bool) -> None:
    """200 of 400 m of road lack; after 120 m exactly 20 per cent lack, which is not yet above 80 per cent served."""
    place = area("A1", volumes=(200.0, 0.0, 0.0, 0.0))
    base = town(areas=(place,), interventions=(work("jalan", effects=(1.0, 0.0, 0.0, 0.0)),))
    scheme = dataclasses.replace(base.scoring.scheme, service_above=80, categories=_slum_from_one(base))
    scoring = dataclasses.replace(base.scoring, scheme=scheme, exit_rule=ExitRule.B)
    instance = build_instance(dataclasses.replace(base, scoring=scoring))
    assert lifted(instance, np.array([[[built]]])).tolist() == [[out]]
    policy, units = scheme.policy("kotaku"), grouping((place,), CountingUnit.RT)
    before = score_units(scheme, policy, (place,), units)
    then = score_after(scheme, policy, (place,), units, np.array([[200.0 - built, 0.0, 0.0, 0.0]]))
    assert exits.lifted(scheme, before, then, ExitRule.B).tolist() == [out]


def _slum_from_one(base: Scenario) -> tuple:
    slum, none = base.scoring.scheme.categories
    return dataclasses.replace(slum, least=1), none


def test_cuts_are_reached_or_passed_as_the_policy_says() -> None:
    for inclusive, need in ((True, 1), (False, 1_000_001)):
        policy = CutPolicy("x", (50000,), inclusive, (0, 1), "tests")
        volume = 50.0 if inclusive else 51.0
        scheme = dataclasses.replace(town().scoring.scheme, policies=(policy,), default_policy="x")
        place = area("A1", road_ideal=100.0, volumes=(volume, 0.0, 0.0, 0.0))
        scoring = dataclasses.replace(town().scoring, scheme=scheme, policy="x")
        ladder = build_ladder(town(areas=(place,), scoring=scoring), np.zeros((4, 4)))
        assert ladder.need[0, 0].tolist() == [need if inclusive else 1_000_000]


@pytest.mark.parametrize("unit", tuple(CountingUnit))
def test_volumes_too_large_to_compare_are_refused(unit: CountingUnit) -> None:
    base = town()
    scoring = dataclasses.replace(base.scoring, unit=unit)
    each = LARGEST * 0.6 if unit is CountingUnit.KAWASAN else LARGEST * 1.1
    places = tuple(area(f"A{n}", kawasan="K", road_ideal=each, volumes=(each, 0.0, 0.0, 0.0)) for n in range(2))
    with pytest.raises(ValueError, match="cannot be compared"):
        build_ladder(dataclasses.replace(base, areas=places, scoring=scoring), np.zeros((4, 4)))

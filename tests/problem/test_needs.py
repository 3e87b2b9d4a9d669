"""What a unit of deficit is worth: the change of the official average, weighed by households, as a share of all of it."""

from __future__ import annotations

import dataclasses
import random

import numpy as np
import pytest

from optimizer.domain.scenario import CountingUnit, PovertyLens, Scenario
from optimizer.intake.scheme import read_scheme
from optimizer.measures.kawasan import grouping, score_after, score_units
from optimizer.measures.scores import after, volumes
from optimizer.problem.needs import aspect_weights, build_needs, denominators, poverty_burden
from tests.support.town import area, random_town, town

SCHEMES = ("permen-14-2018", "permen-2-2016")
UNITS = tuple(CountingUnit)


def surveyed(seed: int, scheme_name: str, unit: CountingUnit, lens: PovertyLens = PovertyLens.TARGETING) -> Scenario:
    """Return random areas under a real scheme, in three kawasan; some denominators are 0, some volumes above them."""
    draw = random.Random(seed)
    scheme = read_scheme(scheme_name)
    base = random_town(seed, areas=7)
    made = []
    for n, one in enumerate(base.areas):
        road = draw.choice((0.0, one.road_ideal))
        found = tuple(round(draw.choice((0.0, draw.uniform(0, 90))), draw.choice((0, 2))) for _ in scheme.parameters)
        deciles = draw.choice((None, (n, 2, 3, 4)))
        made.append(dataclasses.replace(one, volumes=found, kawasan=f"K{n % 3}", road_ideal=road, deciles=deciles))
    scoring = dataclasses.replace(base.scoring, scheme=scheme, policy=scheme.default_policy, unit=unit)
    goal = dataclasses.replace(base.goal, poverty_lens=lens)
    return dataclasses.replace(base, areas=tuple(made), scoring=scoring, goal=goal, interventions=())


def official_burden(scenario: Scenario, left: np.ndarray, weight: np.ndarray) -> float:
    """Return people times the official sectoral average of every counted unit, by the scoring that reports use."""
    scoring = scenario.scoring
    units = grouping(scenario.areas, scoring.unit)
    scores = score_after(scoring.scheme, scoring.scheme.policy(scoring.policy), scenario.areas, units, left)
    return float(units.sums(weight) @ scores.sectoral)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_gains_are_the_change_of_the_official_average(scheme: str, unit: CountingUnit) -> None:
    for seed in range(25):
        scenario = surveyed(seed, scheme, unit)
        needs = build_needs(scenario)
        before = volumes(scenario.areas)
        removed = np.round(before * np.random.default_rng(seed).random(before.shape), 6)
        left = after(before, removed)
        for gain, people in ((needs.slum_gain, needs.households), (needs.poverty_gain, needs.poor)):
            start, end = official_burden(scenario, before, people), official_burden(scenario, left, people)
            assert (start - end) / start == pytest.approx(float((gain * removed).sum()), abs=1e-10), seed


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_gains_of_all_deficits_sum_to_one(scheme: str, unit: CountingUnit) -> None:
    for seed in range(25):
        needs = build_needs(surveyed(seed, scheme, unit))
        assert float((needs.slum_gain * needs.deficit).sum()) == pytest.approx(1.0, abs=1e-12)
        assert float((needs.poverty_gain * needs.deficit).sum()) == pytest.approx(1.0, abs=1e-12)
        assert (needs.slum_gain >= 0).all()


def test_the_two_ways_of_counting_differ() -> None:
    by_rt, by_kawasan = (build_needs(surveyed(1, SCHEMES[0], unit)) for unit in UNITS)
    assert not np.allclose(by_rt.slum_gain, by_kawasan.slum_gain)
    assert np.array_equal(by_rt.deficit, by_kawasan.deficit)


def test_the_two_lenses_of_poverty_never_both_count() -> None:
    targeting = build_needs(surveyed(1, SCHEMES[0], CountingUnit.RT, PovertyLens.TARGETING))
    outcome = build_needs(surveyed(1, SCHEMES[0], CountingUnit.RT, PovertyLens.OUTCOME))
    assert targeting.poor_gain == 0.0
    assert targeting.poverty_gain.any()
    assert not outcome.poverty_gain.any()
    assert outcome.poor_gain * outcome.poor.sum() == pytest.approx(1.0)


def test_a_negative_volume_is_no_deficit_and_a_missing_denominator_no_gain() -> None:
    odd = area("A1", volumes=(100.0, -0.12, 50.0, 10.0), drainage_ideal=0.0)
    needs = build_needs(town(areas=(odd, area("A2"))))
    assert needs.deficit[0].tolist() == [100.0, 0.0, 50.0, 10.0]
    assert needs.slum_gain[0, 2] == 0.0
    assert float((needs.slum_gain * needs.deficit).sum()) == pytest.approx(1.0)
    assert needs.stock[0].tolist() == [300.0, 2.0, 0.0, 40.0]


def test_nothing_lacking_is_worth_nothing() -> None:
    needs = build_needs(town(areas=(area("A1", volumes=(0.0,) * 4, poor_households=0),)))
    assert not needs.slum_gain.any()
    assert needs.poor_gain == 0.0


def test_by_hand() -> None:
    """Two equal areas: 200 of 400 m of road are 50 %, a third of the average, so a metre weighs 100 / 3 / 400 points."""
    needs = build_needs(town(areas=(area("A1"), area("A2"))))
    average = (50 + (50 + 50) / 2 + 50) / 3
    assert needs.slum_gain[0, 0] == pytest.approx(100 / 3 / 400 / (2 * average))
    assert needs.slum_gain[0, 1] == pytest.approx(100 / 3 / 2 / 2.0 / (2 * average))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_weights_of_parameters_sum_to_one(scheme: str) -> None:
    assert aspect_weights(read_scheme(scheme)).sum() == pytest.approx(1.0)


def test_deciles_weigh_the_poor() -> None:
    assert poverty_burden(area("A1", poor_households=99, deciles=(4, 4, 4, 4))) == 10.0
    assert poverty_burden(area("A1", poor_households=99)) == 99.0


def test_denominators_agree_with_those_of_the_scoring() -> None:
    scenario = surveyed(3, SCHEMES[0], CountingUnit.RT)
    scheme = scenario.scoring.scheme
    units = grouping(scenario.areas, CountingUnit.RT)
    scores = score_units(scheme, scheme.policy(scheme.default_policy), scenario.areas, units)
    assert np.array_equal(denominators(scheme, scenario.areas), scores.denominators)

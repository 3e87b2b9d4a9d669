"""When hectares count as lifted: rules A and B, decided exactly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from optimizer.domain.scenario import ExitRule
from optimizer.measures.exits import ServiceTest, hectares_lifted, lifted, not_slum, well_served
from optimizer.measures.scores import Scores, score
from tests.support.golden import scheme

CODES = [parameter.code for parameter in scheme().parameters]


def scored(**percent: float) -> Scores:
    """Return one area with these percentages of 100 units each, all others 0; parameters are written p2a for 2a."""
    row = [percent.get(f"p{code}", 0.0) for code in CODES]
    return score(scheme(), scheme().policy("kotaku"), np.array([row]), np.full((1, 16), 100.0))


SLUM = scored(p1a=100, p1c=100, p6a=100, p7a=100)  # 20 points
ROADS_HALF = scored(p7a=100, p7b=100, p2a=30, p2b=20)  # 11 points, roads served to 75 %


def test_rule_a_asks_for_the_total_alone() -> None:
    assert SLUM.total[0] == 20
    assert lifted(scheme(), SLUM, ROADS_HALF, ExitRule.A).tolist() == [True]


def test_rule_b_also_asks_for_each_service_above_the_level() -> None:
    assert lifted(scheme(), SLUM, ROADS_HALF, ExitRule.B).tolist() == [False]
    assert lifted(scheme(), SLUM, scored(p7a=100, p7b=100, p2a=20, p2b=19), ExitRule.B).tolist() == [True]


def test_buildings_and_fire_are_not_services() -> None:
    assert not_slum(scheme(), scored(p1a=100, p7a=100, p7b=100), ExitRule.B).tolist() == [True]


def test_fifteen_points_are_not_slum_and_sixteen_are() -> None:
    fifteen, sixteen = scored(p1a=100, p7a=100, p7b=100), scored(p1a=100, p7a=100, p7b=100, p1b=30)
    assert (fifteen.total[0], sixteen.total[0]) == (15, 16)
    assert lifted(scheme(), SLUM, fifteen, ExitRule.A).tolist() == [True]
    assert lifted(scheme(), SLUM, sixteen, ExitRule.A).tolist() == [False]


def test_an_area_that_was_not_slum_is_not_lifted() -> None:
    assert lifted(scheme(), scored(p7a=100), scored(), ExitRule.A).tolist() == [False]


@pytest.mark.parametrize(("percent", "served"), [(20.0, False), (19.999999, True), (20.000001, False)])
def test_the_level_is_passed_strictly(percent: float, served: bool) -> None:
    scores = scored(p5a=percent, p5b=percent)
    place = scheme().service_aspects.index("air_limbah")
    assert well_served(scheme(), scores)[0, place] == served


def test_a_mean_of_exactly_twenty_per_cent_is_decided_in_fractions() -> None:
    """1/15 + 1/3 of three parts is 20 % on average for three parameters of 4/15, 1/15 and 4/15."""
    volume, whole = np.zeros((1, 16)), np.full((1, 16), 15.0)
    columns = [CODES.index(code) for code in ("4a", "4b", "4c")]
    volume[0, columns] = [4.0, 1.0, 4.0]
    scores = score(scheme(), scheme().policy("kotaku"), volume, whole)
    place = scheme().service_aspects.index("drainase")
    assert not well_served(scheme(), scores)[0, place]
    volume[0, columns] = [4.0, 1.0, 3.999999]
    scores = score(scheme(), scheme().policy("kotaku"), volume, whole)
    assert well_served(scheme(), scores)[0, place]


def test_the_strict_variant_looks_at_the_worst_parameter() -> None:
    scores = scored(p6a=39, p6b=0)
    assert not_slum(scheme(), scores, ExitRule.B, ServiceTest.AVERAGE).tolist() == [True]
    assert not_slum(scheme(), scores, ExitRule.B, ServiceTest.WORST).tolist() == [False]
    assert not_slum(scheme(), scored(p6a=20), ExitRule.B, ServiceTest.WORST).tolist() == [False]
    assert not_slum(scheme(), scored(p6a=19.9), ExitRule.B, ServiceTest.WORST).tolist() == [True]


def test_whole_areas_are_counted() -> None:
    assert hectares_lifted(np.array([1.5, 2.0, 4.0]), np.array([True, False, True])) == 5.5


def test_a_scheme_without_a_service_level_has_no_rule_b() -> None:
    rules = replace(scheme(), service_above=None)
    assert not_slum(rules, SLUM, ExitRule.A).tolist() == [False]
    with pytest.raises(ValueError, match="no service level"):
        not_slum(rules, SLUM, ExitRule.B)


def test_the_scheme_of_2016_counts_below_nineteen() -> None:
    rules = scheme("permen-2-2016")
    nothing = score(rules, rules.policy("lama"), np.zeros((1, 19)), np.ones((1, 19)))
    assert rules.exit_below == 19
    assert not_slum(rules, nothing, ExitRule.A).tolist() == [False]  # 19 parameters of at least 1 point: never below 19

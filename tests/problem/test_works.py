"""How much fits, and what it costs: whole steps and whole rupiah, without a floating-point step too many."""

from __future__ import annotations

import dataclasses
import random
from decimal import ROUND_HALF_UP, Decimal, getcontext

import pytest

from optimizer.domain.area import Area, Settlement
from optimizer.domain.intervention import Cap, CapBasis, Intervention, Livelihood
from optimizer.domain.scenario import EffectCase, PovertyLens, Scenario
from optimizer.problem.build import build_instance
from tests.support.town import area, fund, town, work

EVERYTHING = (fund("apbd"),)


def most(place: Area, what: Intervention) -> int:
    return int(build_instance(town(areas=(place,), interventions=(what,), funds=EVERYTHING, budgets=())).works.most[0, 0])


def cost(what: Intervention, **changes: object) -> list[int]:
    instance = build_instance(town(interventions=(what,), funds=EVERYTHING, budgets=(), **changes))
    return instance.works.cost[0].tolist()


@pytest.mark.parametrize(
    ("volume", "step", "steps"),
    [
        (300.0, 0.1, 3000),
        (0.3, 0.1, 3),
        (0.30001, 0.1, 4),
        (200.0, 1.0, 200),
        (200.5, 1.0, 201),
        (0.0, 1.0, 0),
        (1e-6, 1.0, 1),
        (299.99, 100.0, 3),
        (-5.0, 1.0, 0),
    ],
)
def test_steps_that_cure_the_need(volume: float, step: float, steps: int) -> None:
    road = work("jalan", effects=(1.0, 0.0, 0.0, 0.0), step=step)
    assert most(area("A1", volumes=(volume, 1.0, 1.0, 1.0)), road) == steps


def test_the_largest_effect_decides_and_side_effects_do_not() -> None:
    drain = work("drainase", effects=(0.0, 0.001, 1.0, 0.0))
    assert most(area("A1", volumes=(0.0, 1.9, 150.0, 0.0)), drain) == 150, "1.9 ha would take 1,900 m"
    assert most(area("A1", volumes=(0.0, 1.9, 0.0, 0.0)), drain) == 0


def test_what_cures_nothing_fits_nowhere() -> None:
    assert most(area("A1"), work("kosong")) == 0


@pytest.mark.parametrize(
    ("basis", "each", "step", "steps"),
    [
        (CapBasis.HOUSEHOLDS, 1.0, 1.0, 50),
        (CapBasis.POOR_HOUSEHOLDS, 10.0, 1.0, 2),
        (CapBasis.POOR_HOUSEHOLDS, 15.0, 1.0, 1),
        (CapBasis.POOR_HOUSEHOLDS, 20.0, 1.0, 1),
        (CapBasis.POOR_HOUSEHOLDS, 21.0, 1.0, 0),
        (CapBasis.HOUSEHOLDS, 51.0, 1.0, 0),
        (CapBasis.BUILDINGS, 2.0, 5.0, 4),
        (CapBasis.BUILDINGS, 50.0, 1.0, 0),
        (CapBasis.HECTARES, 0.1, 1.0, 20),
        (CapBasis.HECTARES, 5.0, 1.0, 1),
        (CapBasis.AREA, 1.0, 1.0, 1),
        (CapBasis.AREA, 0.1, 1.0, 10),
    ],
)
def test_steps_allowed_by_a_count(basis: CapBasis, each: float, step: float, steps: int) -> None:
    assert most(area("A1"), work("apar", cap=Cap(basis, each), step=step)) == steps


def test_a_count_of_nobody_allows_nothing() -> None:
    assert most(area("A1", poor_households=0), work("usaha", cap=Cap(CapBasis.POOR_HOUSEHOLDS, 10.0))) == 0


def test_work_stays_where_it_may_be_built_and_paid() -> None:
    urban = work("taman", cap=Cap(CapBasis.AREA), settlements=frozenset({Settlement.KELURAHAN}))
    assert most(area("A1"), urban) == 0
    assert most(area("A1", settlement=Settlement.KELURAHAN), urban) == 1
    unpaid = town(areas=(area("A1"),), funds=(fund("dak", groups=frozenset({"lain"})),), budgets=())
    assert not build_instance(unpaid).works.most.any()


@pytest.mark.parametrize(("minimum", "least", "steps"), [(0.0, 0, 5), (0.3, 3, 5), (0.31, 4, 5), (0.5, 5, 5), (0.51, 6, 0)])
def test_a_least_size_that_does_not_fit_forbids_the_work(minimum: float, least: int, steps: int) -> None:
    road = work("jalan", effects=(1.0, 0.0, 0.0, 0.0), step=0.1, minimum=minimum)
    place = area("A1", volumes=(0.5, 0.0, 0.0, 0.0))
    works = build_instance(town(areas=(place,), interventions=(road,), funds=EVERYTHING, budgets=())).works
    assert (int(works.least[0]), int(works.most[0, 0])) == (least, steps)


def test_costs_are_moved_by_inflation_and_rounded_half_up_to_the_rupiah() -> None:
    getcontext().prec = 60
    draw = random.Random(1)
    for _ in range(200):
        unit_cost, year, step = draw.randrange(1, 10**10), draw.randrange(2015, 2024), draw.choice((1.0, 2.5, 10.0, 0.5))
        rate = draw.choice((-0.05, 0.0, 0.0275, 0.1, 0.0333))
        what = work("w", unit_cost=unit_cost, cost_year=year, step=step, cap=Cap(CapBasis.AREA))
        years = (2022, 2023, 2024)
        exact = [
            (Decimal(unit_cost) * Decimal(str(step)) * (1 + Decimal(str(rate))) ** (building - year)).quantize(
                Decimal(1), rounding=ROUND_HALF_UP
            )
            for building in years
        ]
        assert cost(what, inflation=rate, years=years) == [int(value) for value in exact]


@pytest.mark.parametrize(("unit_cost", "step", "rupiah"), [(5, 0.5, 3), (3, 0.5, 2), (1_000_001, 0.1, 100_000)])
def test_half_a_rupiah_is_rounded_up(unit_cost: int, step: float, rupiah: int) -> None:
    assert cost(work("w", unit_cost=unit_cost, step=step)) == [rupiah]


def helped(scenario: Scenario, case: EffectCase, lens: PovertyLens) -> float:
    goal = dataclasses.replace(scenario.goal, effect_case=case, poverty_lens=lens)
    return float(build_instance(dataclasses.replace(scenario, goal=goal)).works.livelihood[0])


def test_livelihood_goes_by_its_case_and_only_under_the_outcome_lens() -> None:
    scenario = town(interventions=(work("usaha", step=2.0, livelihood=Livelihood(1.0, 2.5, 5.0)),))
    cases = [helped(scenario, case, PovertyLens.OUTCOME) for case in (EffectCase.LOW, EffectCase.BASE, EffectCase.HIGH)]
    assert cases == [2.0, 5.0, 10.0]
    assert helped(scenario, EffectCase.HIGH, PovertyLens.TARGETING) == 0.0

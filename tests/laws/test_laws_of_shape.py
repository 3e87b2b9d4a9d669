"""Laws that hold for every scenario whatever its shape: order, names, halves, units, what is added and taken away."""

from __future__ import annotations

import dataclasses
import random

import numpy as np
import pytest

from optimizer.domain.area import Area
from optimizer.domain.rules import Lock, Rules
from optimizer.domain.scenario import PovertyLens, Scenario
from optimizer.measures.proof import prove
from optimizer.model.solve import solve
from optimizer.problem.benefit import poverty_share, removal, slum_share
from optimizer.problem.build import build_instance
from tests.laws.test_laws_of_money import CLOSE, SEEDS, drawn
from tests.support.solved import EXACT, SCALE, answered, best, linear_value
from tests.support.town import HERE, ROAD, area, work


def halved(one: Area) -> tuple[Area, Area]:
    """Return two areas that are each one half; counts must be even."""
    fields = ("hectares", "road_ideal", "drainage_ideal")
    counts = ("buildings", "people", "households", "poor_households")
    changes = {name: getattr(one, name) / 2 for name in fields} | {name: getattr(one, name) // 2 for name in counts}
    changes["volumes"] = tuple(volume / 2 for volume in one.volumes)
    return dataclasses.replace(one, code=one.code + "a", **changes), dataclasses.replace(one, code=one.code + "b", **changes)


def even(scenario: Scenario) -> Scenario:
    """Return the scenario with counts and volumes that can be halved, and poor households by the twenty."""
    made = tuple(
        dataclasses.replace(
            one,
            households=one.households * 2,
            poor_households=one.poor_households // 10 * 20,
            buildings=one.buildings * 2,
            people=one.people * 2,
            road_ideal=one.road_ideal * 2,
            drainage_ideal=one.drainage_ideal * 2,
            hectares=one.hectares * 2,
            volumes=tuple(volume * 2 for volume in one.volumes),
        )
        for one in scenario.areas
    )
    return dataclasses.replace(scenario, areas=made)


@pytest.mark.parametrize("seed", SEEDS)
def test_m09_weights_three_times_as_high_triple_the_optimum(seed: int) -> None:
    instance = build_instance(drawn(seed))
    triple = dataclasses.replace(instance, slum_weight=3 * instance.slum_weight, poverty_weight=3 * instance.poverty_weight)
    one, three = prove(instance, solve(instance, EXACT)), prove(triple, solve(triple, EXACT))
    assert three.proof.value == pytest.approx(3 * one.proof.value, abs=CLOSE)
    assert answered(triple).objective == pytest.approx(3 * answered(instance).objective, rel=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_m10_the_order_of_rows_does_not_matter(seed: int) -> None:
    scenario, draw = drawn(seed), random.Random(seed)
    parts = {name: list(getattr(scenario, name)) for name in ("areas", "interventions", "funds", "budgets")}
    for rows in parts.values():
        draw.shuffle(rows)
    mixed = dataclasses.replace(scenario, **{name: tuple(rows) for name, rows in parts.items()})
    assert best(mixed).proof.value == pytest.approx(best(scenario).proof.value, abs=CLOSE)
    assert linear_value(mixed) == pytest.approx(linear_value(scenario), abs=CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_m11_names_do_not_matter(seed: int) -> None:
    scenario = drawn(seed)
    codes = ("A-1", "A.1", "A_1")
    renamed = dataclasses.replace(
        scenario,
        areas=tuple(dataclasses.replace(one, code=code, name="x") for one, code in zip(scenario.areas, codes, strict=True)),
    )
    first, second = best(scenario), best(renamed)
    assert second.proof.value == first.proof.value
    assert np.array_equal(first.plan.steps, second.plan.steps)
    assert np.array_equal(first.plan.paid, second.plan.paid)


@pytest.mark.parametrize("seed", SEEDS)
def test_m12_an_area_in_two_halves_is_worth_the_same(seed: int) -> None:
    scenario = even(drawn(seed))
    split = dataclasses.replace(scenario, areas=(*halved(scenario.areas[0]), *scenario.areas[1:]))
    assert linear_value(split) == pytest.approx(linear_value(scenario), abs=1e-7)


@pytest.mark.parametrize("seed", SEEDS)
def test_m13_everything_twice_as_large_is_the_same_share(seed: int) -> None:
    scenario = even(drawn(seed))
    twice = even(scenario)
    same_poor = tuple(
        dataclasses.replace(two, poor_households=2 * one.poor_households)
        for one, two in zip(scenario.areas, twice.areas, strict=True)
    )
    budgets = tuple(dataclasses.replace(one, money=2 * one.money) for one in scenario.budgets)
    doubled = dataclasses.replace(twice, areas=same_poor, budgets=budgets)
    assert linear_value(doubled) == pytest.approx(linear_value(scenario), abs=1e-7)


@pytest.mark.parametrize("seed", SEEDS)
def test_m14_work_that_got_no_money_is_not_missed(seed: int) -> None:
    scenario = drawn(seed)
    solution = best(scenario)
    used = solution.plan.steps.sum(axis=(0, 2)) > 0
    asked = {before.intervention for one in scenario.interventions for before in one.prerequisites}
    kept = tuple(one for one, built in zip(scenario.interventions, used, strict=True) if built or one.code in asked)
    assert best(dataclasses.replace(scenario, interventions=kept)).proof.value == pytest.approx(solution.proof.value, abs=CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_m16_a_dearer_and_weaker_work_is_not_chosen(seed: int) -> None:
    scenario = drawn(seed)
    free = tuple(dataclasses.replace(one, prerequisites=()) for one in scenario.interventions)
    scenario = dataclasses.replace(scenario, interventions=free)
    worse = dataclasses.replace(ROAD, code="jalan-mahal", unit_cost=1_000_000, effects=(0.9, 0.0, 0.0, 0.0), prerequisites=())
    more = dataclasses.replace(scenario, interventions=(*scenario.interventions, worse))
    assert linear_value(more) == pytest.approx(linear_value(scenario), abs=CLOSE)
    assert best(more).proof.value >= best(scenario).proof.value - CLOSE


@pytest.mark.parametrize("seed", SEEDS)
def test_m17_an_area_that_lacks_nothing_gets_nothing_and_changes_nothing(seed: int) -> None:
    scenario = drawn(seed)
    more = best(dataclasses.replace(scenario, areas=(*scenario.areas, area("Z9", volumes=(0.0,) * 4, poor_households=0))))
    assert more.proof.value == pytest.approx(best(scenario).proof.value, abs=CLOSE)
    assert not more.plan.steps[-1].any()


@pytest.mark.parametrize("seed", SEEDS)
def test_m20_an_area_shut_out_is_an_area_deleted(seed: int) -> None:
    """Shares are of all burdens, so what remains of the burden converts one into the other."""
    scenario = drawn(seed)
    only_slum = dataclasses.replace(scenario.goal, slum_weight=1.0, poverty_weight=0.0)
    scenario = dataclasses.replace(scenario, goal=only_slum)
    gone = scenario.areas[0]
    locks = tuple(Lock(gone.code, one.code, None, 0.0, 0.0, HERE) for one in scenario.interventions)
    shut = dataclasses.replace(scenario, rules=Rules(locks=locks))
    needs = build_instance(scenario).needs
    rest = float((needs.slum_gain * needs.deficit)[1:].sum())
    deleted = dataclasses.replace(scenario, areas=scenario.areas[1:])
    assert best(shut).proof.value == pytest.approx(rest * best(deleted).proof.value, abs=CLOSE)
    assert not best(shut).plan.steps[0].any()


@pytest.mark.parametrize("seed", SEEDS)
def test_m25_what_counts_more_is_not_removed_less(seed: int) -> None:
    scenario = drawn(seed)
    shares = []
    for slum in (0.0, 0.25, 0.5, 0.75, 1.0):
        goal = dataclasses.replace(scenario.goal, slum_weight=slum, poverty_weight=1 - slum, poverty_lens=PovertyLens.OUTCOME)
        weighed = dataclasses.replace(scenario, goal=goal)
        instance = build_instance(weighed)
        outcome = removal(instance, best(weighed).plan.steps)
        weight = instance.year_weight
        shares.append((float(weight @ slum_share(instance, outcome)), float(weight @ poverty_share(instance, outcome))))
    slums, poors = np.array(shares[1:-1]).T
    assert (np.diff(slums) >= -CLOSE).all()
    assert (np.diff(poors) <= CLOSE).all()
    assert shares[-1][0] >= slums.max() - CLOSE
    assert shares[0][1] >= poors.max() - CLOSE


@pytest.mark.parametrize("seed", SEEDS)
def test_m26_half_units_give_the_same_plan(seed: int) -> None:
    """Roads counted in half metres: twice the volume and ideal length, half the cost, two units a step."""
    scenario = drawn(seed)
    places = tuple(
        dataclasses.replace(one, road_ideal=one.road_ideal * 2, volumes=(one.volumes[0] * 2, *one.volumes[1:]))
        for one in scenario.areas
    )
    works = tuple(
        dataclasses.replace(
            one, unit_cost=one.unit_cost // 2, step=2.0, prerequisites=tuple(_half(before) for before in one.prerequisites)
        )
        if one.code == "jalan"
        else one
        for one in scenario.interventions
    )
    first, second = best(scenario), best(dataclasses.replace(scenario, areas=places, interventions=works))
    assert second.proof.value == pytest.approx(first.proof.value, abs=CLOSE)
    assert second.proof.bound == pytest.approx(first.proof.bound, abs=CLOSE)


def _half(before: object) -> object:
    return dataclasses.replace(before, ratio=before.ratio / 2)


def test_counting_in_millions_changes_no_rupiah() -> None:
    """Budgets of Rp 1 and of Rp 100 billion in one scenario: nothing is lost to scaling."""
    tiny_work = work("murah", unit_cost=1, effects=(1.0, 0.0, 0.0, 0.0))
    scenario = dataclasses.replace(drawn(2, years=1), interventions=(tiny_work,))
    poor = tuple(dataclasses.replace(one, money=7 if one.fund == "apbd" else 100_000_000_000) for one in scenario.budgets)
    solution = best(dataclasses.replace(scenario, budgets=poor))
    assert solution.plan.paid.sum() == solution.plan.steps.sum() == 7
    assert answered(build_instance(scenario)).objective / SCALE <= 0

"""Every effect of a package is what a fresh programme with that one change says."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from optimizer.domain.rules import Lock
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import read_scenario
from optimizer.model.relaxed import Relaxed
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.study.explain.asking import Asking, Pair, counted_in
from optimizer.study.explain.effects import DEAREST, FREE, Effect, effect
from tests.explain.changed import TOWNS, asking_of, fresh, pairs_of, priced, with_exactly, without
from tests.support.brute import best_plan
from tests.support.tiny import tiny
from tests.support.town import HERE, ROAD, random_town, town, work

NEAR = 1e-9
REAL = ("jatim", "2022")


@pytest.fixture(params=sorted(TOWNS))
def instance(request: pytest.FixtureRequest) -> Instance:
    return build_instance(TOWNS[request.param]())


def agrees(said: float | None, found: float | None) -> bool:
    if said is None or found is None:
        return said is found
    return said == pytest.approx(found, abs=NEAR)


def check(asking: Asking, pair: Pair) -> Effect:
    """Ask about one package, and hold every benefit against a programme solved afresh."""
    instance = asking.instance
    said = effect(asking, pair)
    assert said.best == pytest.approx(fresh(instance), abs=NEAR)
    assert agrees(said.without, fresh(without(instance, pair)))
    most, built = int(instance.works.most[pair]), said.steps
    if built < said.lot - 1e-6:
        assert agrees(said.with_lot, fresh(with_exactly(instance, pair, said.lot)))
    if built < most - 1e-6:
        assert agrees(said.with_all, fresh(with_exactly(instance, pair, most)))
    return said


def check_turn(asking: Asking, pair: Pair, said: Effect) -> None:
    """At the break-even cost a package loses nothing; a little above it does, or cannot be paid."""
    if said.without is None or said.with_lot is None:
        assert said.turn == (math.inf if said.without is None else 0.0)
        return
    at = min(said.turn, DEAREST)
    size = said.size
    if said.turn > 0.0:
        held = asking.forced(pair, size, at * (1 - 2e-3))
        assert held is not None
        assert said.without - held.benefit <= 1e-10
    if math.isfinite(said.turn):
        above = asking.forced(pair, size, max(said.turn * (1 + 5e-3), 2 * FREE))
        assert above is None or said.without - above.benefit > 0.0


def test_every_effect_is_what_a_fresh_programme_says(instance: Instance) -> None:
    asking = asking_of(instance)
    for pair in pairs_of(instance):
        check_turn(asking, pair, check(asking, pair))


@pytest.mark.parametrize("name", REAL)
def test_a_sample_of_a_real_scenario_is_what_a_fresh_programme_says(name: str) -> None:
    instance = build_instance(read_scenario(scenario_path(name)).scenario)
    asking, pairs = asking_of(instance), pairs_of(instance)
    sample = np.random.default_rng(20260101).choice(len(pairs), 14, replace=False)
    for number in sample.tolist():
        check_turn(asking, pairs[number], check(asking, pairs[number]))


def test_no_question_colours_the_next(instance: Instance) -> None:
    asking = asking_of(instance)
    for pair in pairs_of(instance):
        effect(asking, pair)
    asking.funded(2.0 * instance.money.budget)
    assert priced(asking, pairs_of(instance)[0], 1.0) == pytest.approx(asking.best.benefit, abs=NEAR)


def test_a_price_is_that_of_a_fresh_programme_with_the_price() -> None:
    """With one area the cost of an intervention is that of its one package."""
    for seed in range(6):
        instance = build_instance(random_town(seed, areas=1, years=1 + seed % 2))
        asking = asking_of(instance)
        for a, i in pairs_of(instance):
            for factor in (0.5, 3.0):
                cost = instance.works.cost.astype(np.float64)
                cost[i] *= factor
                dearer = dataclasses.replace(instance, works=dataclasses.replace(instance.works, cost=cost))
                assert priced(asking, (a, i), factor) == pytest.approx(fresh(dearer), abs=NEAR)


def test_what_a_step_is_worth_less_its_price_is_its_reduced_cost() -> None:
    """A work built in part is worth exactly its money at the optimum."""
    seen = 0
    for seed in range(8):
        instance = build_instance(random_town(seed, areas=5))
        best = Relaxed(instance).solve()
        steps = best.steps.sum(axis=2)
        inside = (steps > 1e-6) & (steps < instance.works.most - 1e-6)
        assert best.reduced[inside] == pytest.approx(0.0, abs=1e-11)
        assert (best.charged[instance.works.most > 0] >= -1e-12).all()
        seen += int((best.charged[inside] > 0).sum())
    assert seen


def test_no_whole_plan_passes_what_is_said_of_the_linear_one() -> None:
    seen = 0
    for seed in range(24):
        scenario = tiny(seed, stepped=seed % 2 == 1)
        if best_plan(scenario) is None:
            continue
        asking = asking_of(build_instance(scenario))
        for a, i in pairs_of(asking.instance)[:3]:
            said = effect(asking, (a, i))
            area, chosen = scenario.areas[a], scenario.interventions[i]
            full = float(asking.instance.works.most[a, i]) * chosen.step
            for bound, lock in (
                (said.without, Lock(area.code, chosen.code, None, 0.0, 0.0, HERE)),
                (said.with_all, Lock(area.code, chosen.code, None, full, full, HERE)),
            ):
                rules = dataclasses.replace(scenario.rules, locks=(*scenario.rules.locks, lock))
                best = best_plan(dataclasses.replace(scenario, rules=rules))
                assert best is None or (bound is not None and best.value <= bound + NEAR)
                seen += best is not None
    assert seen > 40


def test_break_even_by_hand() -> None:
    """One kind of work, money for half of it: everywhere the same worth, so everything breaks even where it is bought."""
    road = dataclasses.replace(ROAD, prerequisites=())
    dear = work("mahal", effects=road.effects, unit_cost=4 * road.unit_cost)
    scarce = tuple(dataclasses.replace(one, money=one.money // 4) for one in town().budgets)
    asking = asking_of(build_instance(town(areas=town().areas[:1], interventions=(road, dear), budgets=scarce)))
    cheap, costly = effect(asking, (0, 0)), effect(asking, (0, 1))
    assert cheap.turn > 1.0
    assert cheap.without == pytest.approx(fresh(without(asking.instance, (0, 0))))
    assert costly.turn == pytest.approx(0.25, rel=1e-4)


def test_what_excludes_another_counts_whole() -> None:
    road = dataclasses.replace(ROAD, prerequisites=(), exclusives=("paving",))
    other = work("paving", effects=road.effects, unit_cost=450_000)
    instance = build_instance(town(interventions=(road, other)))
    assert (counted_in(instance) == instance.works.most).all()
    alone = build_instance(town(interventions=(dataclasses.replace(road, exclusives=()), other)))
    assert (counted_in(alone) == 1).all()

"""The options of a block against every plan there is."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.rules import Lock, Rules
from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError
from optimizer.measures.audit import audit
from optimizer.problem.benefit import points_won, value
from optimizer.problem.build import build_instance
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan
from optimizer.ranking import dominance, join, start
from optimizer.ranking.options import Options, options
from optimizer.ranking.plan import steps_of
from optimizer.ranking.trouble import BlockTooLargeError
from optimizer.ranking.worth import worth
from tests.ranking.hamlet import best_for, hamlet, plans, try_all
from tests.support.town import HERE

MOST_PLANS = 60_000


def front_of(found: tuple[Options, ...]) -> list[tuple[int, int]]:
    front = [(0, 0)]
    for block in found:
        cost = np.add.outer([c for c, _ in front], block.cost).ravel()
        won = np.add.outer([v for _, v in front], block.value).ravel()
        front = best_for(cost, won)
    return front


def compare(scenario: Scenario) -> None:
    instance = build_instance(scenario)
    scale = worth(instance)
    every = try_all(instance, scale)
    assert front_of(options(instance, scale)) == best_for(every.cost, every.value)


def of_one_area(seed: int) -> Scenario:
    return hamlet(seed, works=5)


def of_two_areas(seed: int) -> Scenario:
    return hamlet(seed, areas=2, kawasan=True, works=3)


@pytest.mark.parametrize("seed", range(160))
def test_options_are_every_unbeaten_plan_of_an_area(seed: int) -> None:
    scenario = of_one_area(seed)
    if plans(build_instance(scenario)) > MOST_PLANS:
        scenario = hamlet(seed, works=3)
    compare(scenario)


@pytest.mark.parametrize("seed", range(80))
def test_options_are_every_unbeaten_plan_of_a_kawasan_counted_as_one(seed: int) -> None:
    scenario = of_two_areas(seed)
    if plans(build_instance(scenario)) > MOST_PLANS:
        scenario = hamlet(seed, areas=2, kawasan=True, works=2)
    compare(scenario)


@pytest.mark.parametrize("seed", range(40))
def test_options_do_not_depend_on_how_much_is_looked_at_in_one_go(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(join, "SLICE", 7)
    monkeypatch.setattr(join, "MOST_VALUES", 1)
    monkeypatch.setattr(dominance, "CELLS", 4)
    monkeypatch.setattr(dominance, "FEW", seed % 2 * 10**6)
    instance = build_instance(hamlet(seed, works=4))
    scale = worth(instance)
    few = front_of(options(instance, scale))
    monkeypatch.undo()
    assert few == front_of(options(instance, scale))


def check_option(instance: Instance, found: tuple[Options, ...], which: int, place: int) -> None:
    choice = np.zeros(len(found), dtype=np.int64)
    choice[which] = place
    steps = steps_of(instance, found, choice)
    block = found[which]
    paid = pay(instance, steps)
    assert paid is not None
    assert audit(instance, Plan(steps, paid)) == ()
    others = sum(int(one.cost[0]) for n, one in enumerate(found) if n != which)
    assert int(package_cost(instance, steps).sum()) == int(block.cost[place]) + others
    share = sum(int(one.value[0]) for n, one in enumerate(found) if n != which) + int(block.value[place])
    assert value(instance, steps) == pytest.approx(float(worth(instance).share * share), abs=1e-12)


@pytest.mark.parametrize("seed", range(40))
def test_an_option_is_a_sound_plan_that_costs_and_wins_what_it_says(seed: int) -> None:
    instance = build_instance(hamlet(seed, areas=2, works=4))
    found = options(instance, worth(instance))
    for which, block in enumerate(found):
        check_option(instance, found, which, len(block.cost) - 1)
        check_option(instance, found, which, len(block.cost) // 2)


@pytest.mark.parametrize("seed", range(40))
def test_levels_are_those_the_steps_reach(seed: int) -> None:
    instance = build_instance(hamlet(seed, works=4))
    found = options(instance, worth(instance))
    gain = instance.ladder.gain[0]
    for block in found:
        for place, levels in enumerate(block.levels.tolist()):
            steps = np.zeros((*instance.works.most.shape, 1), dtype=np.int64)
            steps[block.area, block.intervention, 0] = block.steps[place]
            points = sum(int(gain[k, :level].sum()) for k, level in zip(block.parameters, levels, strict=True))
            assert points == int(points_won(instance, steps)[0, 0])


@pytest.mark.parametrize("seed", range(60))
def test_locks_are_kept_inside_the_options(seed: int) -> None:
    scenario = hamlet(seed, works=3)
    instance = build_instance(scenario)
    room = int(instance.works.most[0, 0])
    least = min(room, 1 + seed % 3)
    locks = (
        Lock("A0", "w0", None, float(least), None, HERE),
        Lock("A0", "w1", 2022, 0.0, float(seed % 3), HERE),
    )
    locked = build_instance(dataclasses.replace(scenario, rules=Rules(locks=locks)))
    scale = worth(locked)
    every = try_all(locked, scale)
    kept = (every.steps[:, 0, 0] >= least) & (every.steps[:, 0, 1] <= seed % 3)
    if not kept.any():
        with pytest.raises(NoPlanError):
            options(locked, scale)
        return
    assert front_of(options(locked, scale)) == best_for(every.cost[kept], every.value[kept])


def test_a_lock_on_more_than_fits_is_refused() -> None:
    scenario = hamlet(1, works=3)
    lock = Lock("A0", "w0", None, 1000.0, None, HERE)
    instance = build_instance(dataclasses.replace(scenario, rules=Rules(locks=(lock,))))
    with pytest.raises(NoPlanError) as caught:
        options(instance, worth(instance))
    assert "w0" in caught.value.reason.say("id")


def test_locks_on_works_that_exclude_one_another_cannot_be_met() -> None:
    scenario = hamlet(1, works=3)
    works = (dataclasses.replace(scenario.interventions[0], exclusives=("w1",)), *scenario.interventions[1:])
    locks = tuple(Lock("A0", code, None, 1.0, None, HERE) for code in ("w0", "w1"))
    instance = build_instance(dataclasses.replace(scenario, interventions=works, rules=Rules(locks=locks)))
    assert (instance.works.most[0, :2] > 0).all()
    with pytest.raises(NoPlanError) as caught:
        options(instance, worth(instance))
    assert "A0" in caught.value.reason.say("id")


def test_a_block_too_large_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(join, "MOST_WAYS", 1)
    monkeypatch.setattr(start, "MOST_WAYS", 10)
    instance = build_instance(hamlet(8, works=5))
    with pytest.raises(BlockTooLargeError) as caught:
        options(instance, worth(instance))
    assert "A0" in caught.value.reason.say("en")
    assert caught.value.unit == 0
    assert all(instance.axes.parameters[k] in caught.value.reason.say("id") for k in caught.value.parameters)

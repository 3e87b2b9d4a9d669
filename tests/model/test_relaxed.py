"""The warm linear programme says what a fresh one of the changed instance says."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.errors import NoPlanError
from optimizer.measures.bound import least_cost
from optimizer.model.goals.contribution import SCALE
from optimizer.model.relaxed import Relaxed
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from tests.support.ruled import ruled_town, stepped_town
from tests.support.solved import answered
from tests.support.tiny import tiny
from tests.support.town import random_town

TOWNS = {
    "ruled": ruled_town,
    "stepped": stepped_town,
    "tiny": lambda: tiny(3),
    "tiny, points": lambda: tiny(8, stepped=True),
    "years": lambda: random_town(5, areas=4, years=3),
}


@pytest.fixture(params=sorted(TOWNS))
def instance(request: pytest.FixtureRequest) -> Instance:
    return build_instance(TOWNS[request.param]())


def fresh(instance: Instance) -> float:
    return -answered(instance).objective / SCALE


def with_budget(instance: Instance, factor: int) -> Instance:
    money = dataclasses.replace(instance.money, budget=instance.money.budget * factor)
    caps = dataclasses.replace(instance.caps, share_money=instance.caps.share_money * factor)
    return dataclasses.replace(instance, money=money, caps=caps)


def anything(instance: Instance) -> np.ndarray:
    return np.full(instance.works.most.shape, np.inf)


def test_it_says_what_a_fresh_programme_says(instance: Instance) -> None:
    point = Relaxed(instance).solve()
    assert point.benefit == pytest.approx(fresh(instance), abs=1e-9)
    assert point.sought == pytest.approx(-point.benefit, abs=1e-12)


@pytest.mark.parametrize("factor", [2, 3])
def test_other_budgets(instance: Instance, factor: int) -> None:
    relaxed = Relaxed(instance)
    relaxed.set_budget(instance.money.budget * float(factor))
    assert relaxed.solve().benefit == pytest.approx(fresh(with_budget(instance, factor)), abs=1e-8)
    relaxed.set_budget(instance.money.budget.astype(np.float64))
    assert relaxed.solve().benefit == pytest.approx(fresh(instance), abs=1e-8)


def test_pairs_can_be_forbidden_and_asked_for(instance: Instance) -> None:
    relaxed = Relaxed(instance)
    start = relaxed.solve()
    built = np.argwhere(start.steps.sum(axis=2) > 1e-6)
    nothing = np.zeros(instance.works.most.shape)
    for area, work in built[:4]:
        works = dataclasses.replace(instance.works, most=instance.works.most.copy())
        works.most[area, work] = 0
        most = anything(instance)
        most[area, work] = 0.0
        relaxed.set_pairs(nothing, most)
        without = dataclasses.replace(instance, works=works)
        if answered(without).solved:
            assert relaxed.solve().benefit == pytest.approx(fresh(without), abs=1e-8)
        else:
            with pytest.raises(NoPlanError):
                relaxed.solve()
    for area, work in built[:4]:
        least = nothing.copy()
        least[area, work] = start.steps[area, work].sum() / 2
        relaxed.set_pairs(least, anything(instance))
        assert relaxed.solve().benefit == pytest.approx(start.benefit, abs=1e-8)


def test_money_is_least_and_most_within_a_held_benefit(instance: Instance) -> None:
    relaxed = Relaxed(instance)
    best = relaxed.solve()
    relaxed.hold_benefit(best.benefit - 0.1 * abs(best.benefit))
    everything, funds = np.ones(instance.works.most.shape), np.zeros(len(instance.axes.funds))
    relaxed.seek_money(everything, funds)
    least = relaxed.solve()
    relaxed.seek_money(np.zeros_like(everything), np.ones_like(funds))
    assert relaxed.solve().sought == pytest.approx(least.sought, abs=1e-6)
    assert least.paid.sum() / 1e6 == pytest.approx(least.sought, abs=1e-6)
    assert least.sought <= best.paid.sum() / 1e6 + 1e-6
    assert least.benefit >= best.benefit - 0.1 * abs(best.benefit) - 1e-9
    relaxed.seek_money(-everything, funds)
    assert -relaxed.solve().sought >= least.sought - 1e-6
    relaxed.seek_benefit()
    relaxed.hold_benefit(-np.inf)
    assert relaxed.solve().benefit == pytest.approx(best.benefit, abs=1e-8)


def test_too_much_benefit_is_no_plan(instance: Instance) -> None:
    relaxed = Relaxed(instance)
    relaxed.hold_benefit(relaxed.solve().benefit + 0.01)
    with pytest.raises(NoPlanError):
        relaxed.solve()


def test_reduced_costs_bound_what_a_forced_step_loses() -> None:
    instance = build_instance(ruled_town())
    relaxed = Relaxed(instance)
    start = relaxed.solve()
    idle = np.argwhere((start.steps.sum(axis=2) < 1e-9) & (instance.works.most > 0))
    assert len(idle)
    for area, work in idle:
        least = np.zeros(instance.works.most.shape)
        least[area, work] = 1e-3
        relaxed.set_pairs(least, anything(instance))
        lost = start.benefit - relaxed.solve().benefit
        assert lost >= 1e-3 * start.reduced[area, work].min() - 1e-10


def test_what_it_stands_for_proves_what_it_says(instance: Instance) -> None:
    relaxed = Relaxed(instance)
    best = relaxed.solve()
    assert -least_cost(*relaxed.proof()) / SCALE == pytest.approx(best.benefit, abs=1e-7)
    relaxed.hold_benefit(best.benefit - 0.1 * abs(best.benefit))
    relaxed.seek_money(np.ones(instance.works.most.shape), np.zeros(len(instance.axes.funds)))
    least = relaxed.solve().sought
    proved = least_cost(*relaxed.proof())
    assert proved <= least + 1e-9
    assert proved == pytest.approx(least, abs=1e-4)


@pytest.mark.parametrize("slum", [0.0, 0.3, 1.0])
def test_other_weights(slum: float) -> None:
    instance = build_instance(ruled_town())
    relaxed = Relaxed(instance)
    relaxed.solve()
    relaxed.seek_weighed(slum, 1.0 - slum)
    weighed = dataclasses.replace(instance, slum_weight=slum, poverty_weight=1.0 - slum)
    found = relaxed.solve()
    assert -found.sought == pytest.approx(fresh(weighed), abs=1e-8)
    assert found.benefit <= fresh(instance) + 1e-9
    relaxed.seek_benefit()
    assert relaxed.solve().benefit == pytest.approx(fresh(instance), abs=1e-8)


@pytest.mark.parametrize("slum", [0.0, 0.3, 1.0])
def test_weights_that_are_set(instance: Instance, slum: float) -> None:
    rest = 1.0 - instance.hectare_weight
    relaxed = Relaxed(instance)
    relaxed.set_weights(slum * rest, (1.0 - slum) * rest)
    relaxed.seek_benefit()
    weighed = dataclasses.replace(instance, slum_weight=slum * rest, poverty_weight=(1.0 - slum) * rest)
    assert relaxed.solve().benefit == pytest.approx(fresh(weighed), abs=1e-8)


def test_thrift_costs_no_more_than_it_may_and_never_spends_more(instance: Instance) -> None:
    relaxed = Relaxed(instance)
    best = relaxed.solve()
    for thrift in (1e-7, 1e-3):
        relaxed.seek_benefit(thrift)
        found = relaxed.solve()
        assert best.benefit - thrift - 1e-9 <= found.benefit <= best.benefit + 1e-9
        assert found.paid.sum() <= best.paid.sum() + 1.0

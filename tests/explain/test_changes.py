"""What is said to change the answer does, in a programme solved afresh, and a step less was seen not to."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest

from optimizer.domain.scenario import Lens
from optimizer.model.relaxed import Relaxed
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.study.explain.asking import Pair, counted_in
from optimizer.study.explain.deficits import figure, surveyed
from optimizer.study.explain.effects import effect
from optimizer.study.explain.ladder import FIRST, ladder, rungs
from tests.explain.changed import TOWNS, asking_of, case_of, with_more
from tests.support.town import area, town, work

WASTE = work("tps3r", effects=(0.0, 0.0, 0.0, 60.0), unit="unit", unit_cost=40_000_000)
SMALL = dataclasses.replace(WASTE, code="bak", effects=(0.0, 0.0, 0.0, 1.0), unit="kk", unit_cost=1_000_000)


def inside(instance: Instance) -> np.ndarray:
    steps = Relaxed(instance).solve().steps.sum(axis=2)
    return steps >= counted_in(instance) * (1 - 1e-6)


def shares(instance: Instance, fund: int) -> np.ndarray:
    """Return how an amount is spread over years and funds; fund -1 is all of them."""
    budget = instance.money.budget.astype(np.float64)
    kept = budget if fund < 0 else np.where(np.arange(budget.shape[1]) == fund, budget, 0.0)
    return kept / kept.sum()


def loss(instance: Instance, pair: Pair) -> float:
    """Return what the optimum loses when enough of a package is built to count as in."""
    asking = asking_of(instance)
    there = asking.best.steps[pair].sum()
    forced = asking.forced(pair, max(float(there), float(counted_in(instance)[pair])))
    return np.inf if forced is None else asking.best.benefit - forced.benefit


def check(instance: Instance, fund: int, amounts: np.ndarray) -> int:
    """Hold each amount of one kind against fresh programmes; return how many smaller amounts did not suffice."""
    seen = 0
    for money in sorted(set(amounts[amounts > 0].tolist()))[:4]:
        below = max((rung for rung in rungs(money) if rung < money), default=0)
        for a, i in np.argwhere(amounts == money).tolist():
            assert loss(with_more(instance, money * shares(instance, fund)), (a, i)) == pytest.approx(0.0, abs=1e-9)
            seen += loss(with_more(instance, below * shares(instance, fund)), (a, i)) > 1e-9
    return seen


def test_more_money_brings_a_package_in_and_a_step_less_does_not() -> None:
    one, all_of_them = 0, 0
    for name in ("town", "ruled", "years", "random", "tiny"):
        instance = build_instance(TOWNS[name]())
        found = ladder(asking_of(instance))
        assert (found.all_more[inside(instance)] == -1).all()
        for fund in range(len(instance.axes.funds)):
            one += check(instance, fund, np.where(found.fund == fund, found.more, -1))
        all_of_them += check(instance, -1, found.all_more)
    assert one > 3
    assert all_of_them > 3


@pytest.mark.parametrize("name", ["town", "random"])
def test_less_money_puts_a_package_out(name: str) -> None:
    instance = build_instance(TOWNS[name]())
    found = ladder(asking_of(instance))
    assert (found.all_less > 0).any()
    for money in sorted(set(found.all_less[found.all_less > 0].tolist()))[:4]:
        out = ~inside(with_more(instance, -money * shares(instance, -1)))
        assert out[found.all_less == money].all()


def test_amounts_rise_by_about_a_tenth() -> None:
    tried = list(rungs(20_000_000_000))
    assert tried[0] == FIRST
    assert tried[-1] == 20_000_000_000
    assert all(low < high <= 1.16 * low for low, high in itertools.pairwise(tried))


def test_a_figure_of_the_survey_brings_a_large_step_in() -> None:
    """A plant for 60 households is dear for 10 of them, and worth it for more."""
    scenario = town(
        areas=(area("A1", volumes=(0.0, 0.0, 0.0, 50.0)), area("A2", volumes=(0.0, 0.0, 0.0, 10.0), households=70)),
        interventions=(WASTE,),
        budgets=tuple(dataclasses.replace(one, money=50_000_000) for one in town().budgets),
        goal=dataclasses.replace(town().goal, slum_weight=1.0, poverty_weight=0.0),
    )
    case = case_of(scenario)
    asking = asking_of(case.instance)
    assert effect(asking, (0, 0)).built
    said = effect(asking, (1, 0))
    assert not said.built
    found = figure(case, Relaxed, (1, 0), said)
    assert found is not None
    assert (found.parameter, found.now) == (3, 10.0)
    for volume, comes_in in ((found.then, True), (found.then - 1.0, False)):
        assert inside(build_instance(surveyed(scenario, 1, (3, volume))))[1, 0] == comes_in


def test_no_figure_is_told_where_a_step_cures_no_more_than_there_is_or_the_goal_is_combined() -> None:
    scarce = tuple(dataclasses.replace(one, money=4_000_000) for one in town().budgets)
    for scenario in (
        town(interventions=(SMALL,), budgets=scarce),
        town(interventions=(WASTE,), budgets=scarce, goal=dataclasses.replace(town().goal, lens=Lens.COMBINED)),
    ):
        case = case_of(scenario)
        asking = asking_of(case.instance)
        for pair in ((0, 0), (1, 0)):
            assert figure(case, Relaxed, pair, effect(asking, pair)) is None

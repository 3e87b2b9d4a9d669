"""Points against deficit: each plan of the curve is the best under its floor, and the curve keeps its own laws."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

from optimizer.domain.rules import Indicator, Level, Target
from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import NoPlanError, ScenarioError, SolverError
from optimizer.messages import message
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.study.floors import ROUNDING
from optimizer.study.plan import DEFICIT_FLOOR
from optimizer.study.tradeoff import Trade, Tradeoff, tradeoff
from tests.support.brute import best_plan
from tests.support.solved import EXACT
from tests.support.tiny import tiny
from tests.support.town import HERE, random_town, town, two_years


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


def floored(scenario: Scenario, deficit: float, poverty: float) -> Scenario:
    """Return the scenario under the score lens with both floors as hard targets, told in the scenario's own words."""
    floors = [(Indicator.SLUM_BURDEN, deficit), (Indicator.POVERTY_BURDEN, poverty)]
    last, less = scenario.years[-1], 1 - 2 * ROUNDING
    targets = tuple(
        Target(Level.REGENCY, "lantai", indicator, "", last, 100 * share * less, None, "tests", HERE)
        for indicator, share in floors
        if share > 0
    )
    rules = dataclasses.replace(scenario.rules, targets=(*scenario.rules.targets, *targets))
    return dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=Lens.SCORE), rules=rules)


def test_each_plan_is_the_best_of_all_whole_plans_under_its_floor() -> None:
    seen = 0
    for seed in range(130):
        scenario = tiny(seed, stepped=True)
        try:
            curve = tradeoff(scenario, exactly, (0.5, 0.8, 1.0))
        except (NoPlanError, ScenarioError):
            continue
        for trade in curve.steps:
            best = best_plan(floored(scenario, trade.floor * curve.linear.deficit, curve.linear.poverty))
            assert best is not None, seed
            assert trade.goal == pytest.approx(best.value, abs=1e-8), (seed, trade.floor)
            seen += trade.floor > 0
    assert seen > 8


def curves() -> list[Tradeoff]:
    scenarios = [town(), two_years(), *(random_town(seed, areas=5) for seed in range(4))]
    return [tradeoff(scenario, exactly) for scenario in scenarios]


def test_the_curve_keeps_its_laws() -> None:
    lengths = []
    for curve in curves():
        linear, steps = curve.linear, curve.steps
        lengths.append(len(steps))
        assert steps[0].floor == 0.0
        assert curve.score is steps[0]
        for trade in steps:
            assert trade.deficit >= trade.floor * linear.deficit * (1 - 2 * ROUNDING)
            assert trade.poverty >= linear.poverty * (1 - 2 * ROUNDING)
            assert trade.goal >= linear.goal
            assert trade.gap >= 0
            assert trade.search_gap >= 0
        for low, high in itertools.pairwise(steps):
            assert low.floor < high.floor
            assert low.deficit < high.deficit
            assert low.goal >= high.goal
        assert curve.combined in (*steps, linear)
        assert curve.combined.deficit >= curve.share * linear.deficit * (1 - 2 * ROUNDING)
        assert curve.open == ()
    assert max(lengths) > 2


def test_the_floor_of_the_scenario_is_among_those_asked() -> None:
    goal = dataclasses.replace(town().goal, deficit_share=0.77)
    curve = tradeoff(town(goal=goal), exactly, ())
    assert curve.share == 0.77
    assert {trade.floor for trade in curve.steps} <= {0.0, 0.77}


def test_no_weight_on_slum_still_gives_a_curve() -> None:
    goal = dataclasses.replace(town().goal, slum_weight=0.0, poverty_weight=1.0)
    curve = tradeoff(town(goal=goal), exactly)
    assert curve.linear.poverty > 0
    assert curve.score.poverty == pytest.approx(curve.linear.poverty)


def test_a_search_that_stops_without_a_plan_leaves_its_floor_open() -> None:
    stopped = SolverError(message("solver-stopped", detail="x"))
    whole = tradeoff(town(), exactly)
    floor = whole.steps[-1].floor
    assert floor > 0

    def stop_last(instance: Instance) -> Draft:
        aims = instance.aims
        if "defisit" in aims.name and aims.least[aims.name.index("defisit")] > 0.99 * floor * whole.linear.deficit:
            raise stopped
        return exactly(instance)

    curve = tradeoff(town(), stop_last)
    assert floor in curve.open
    assert {trade.goal for trade in curve.steps} <= {trade.goal for trade in whole.steps}

    def fail(instance: Instance) -> Draft:
        raise SolverError(message("solver-failed", detail="x"))

    with pytest.raises(SolverError, match="solver-failed"):
        tradeoff(town(), fail)


def test_a_better_plan_under_a_higher_floor_takes_the_place_of_a_worse_one() -> None:
    """A lazy search stops early under every floor: the curve still never falls below what is known."""
    scenario = random_town(3, areas=6)

    def lazy(instance: Instance) -> Draft:
        return solve(instance, SolveOptions(gap=0.2) if instance.stepwise else EXACT)

    found, best = tradeoff(scenario, lazy), tradeoff(scenario, exactly)
    goals = [trade.goal for trade in found.steps]
    assert goals == sorted(goals, reverse=True)
    assert all(goal >= found.linear.goal for goal in goals)
    assert found.score.goal <= best.score.goal + 1e-9


def test_the_combined_plan_falls_back_to_the_linear_one() -> None:
    def trade(floor: float, deficit: float) -> Trade:
        return Trade(floor, deficit, 0.0, 1, 1.0, 0, 0.5, 0.0, 0.0)

    curve = Tradeoff(trade(1.0, 0.8), (trade(0.0, 0.1), trade(0.5, 0.4)), 0.9)
    assert curve.combined is curve.linear
    assert dataclasses.replace(curve, share=0.5).combined is curve.steps[1]


def test_a_floor_between_plans_that_cannot_be_told_apart_is_not_searched() -> None:
    """Searches whose bound lies well above their plan tell nothing about what lies between two plans nearer than that."""
    scenario = random_town(1, areas=5)
    asked: list[bool] = []

    def told(instance: Instance, bound: float) -> Draft:
        asked.append(DEFICIT_FLOOR in instance.aims.name)
        draft = exactly(instance)
        return dataclasses.replace(draft, search_bound=draft.search_bound * bound) if instance.stepwise else draft

    near, searched = tradeoff(scenario, lambda instance: told(instance, 1.0)), sum(asked)
    far, again = tradeoff(scenario, lambda instance: told(instance, 2.0)), sum(asked) - searched
    assert near.unasked == ()
    assert again < searched
    assert len(far.unasked) >= searched - again
    for floor in far.unasked:
        low = max((trade for trade in far.steps if trade.floor < floor), key=lambda trade: trade.floor)
        high = min((trade for trade in far.steps if trade.floor > floor), key=lambda trade: trade.floor)
        assert 0.0 < low.goal - high.goal <= low.goal / (1.0 - low.gap) - low.goal
        assert high.goal / (1.0 - high.gap) >= low.goal
    assert {trade.goal for trade in far.steps} <= {trade.goal for trade in near.steps}

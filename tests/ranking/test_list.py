"""The ranked list: best at its breakpoints, bounded between them, the same for any order of areas, mergeable."""

from __future__ import annotations

import dataclasses
import itertools
import random

import numpy as np
import pytest

from optimizer.domain.rules import Lock, Rules
from optimizer.errors import NoPlanError
from optimizer.measures.audit import audit
from optimizer.problem.benefit import value
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan
from optimizer.ranking.bracket import between, bracket
from optimizer.ranking.exact import optimal
from optimizer.ranking.merge import Choice, RankedList, curve, merged, prefix, ranked, rounded_out, standing
from optimizer.ranking.nested import gives_up_levels, gives_up_works
from optimizer.ranking.options import options
from optimizer.ranking.plan import of_region, steps_of
from optimizer.ranking.staircase import reached, staircase
from optimizer.ranking.worth import household_points, worth
from tests.ranking.hamlet import best_for, hamlet, plans, try_all
from tests.support.town import HERE


def list_of(instance: Instance) -> RankedList:
    scale = worth(instance)
    return ranked(instance, scale, options(instance, scale))


def some_budgets(made: RankedList) -> list[int]:
    last = int(made.spent[-1])
    return sorted({*made.spent.tolist()[:: max(1, len(made.spent) // 6)], *np.linspace(0, last + 1000, 7).astype(int).tolist()})


@pytest.mark.parametrize("seed", range(60))
def test_no_plan_passes_the_bound_and_breakpoints_are_best(seed: int) -> None:
    instance = build_instance(hamlet(seed, areas=2, works=2))
    made = list_of(instance)
    every = try_all(instance, worth(instance))
    front = best_for(every.cost, every.value)
    for budget in some_budgets(made):
        best = max(won for cost, won in front if cost <= budget)
        state = standing(made, budget)
        assert state.value <= rounded_out(made, budget).value <= best <= state.bound
        assert optimal(made.items, budget).value == best
    for spent, won in zip(made.spent.tolist(), made.won.tolist(), strict=True):
        assert max(gained for cost, gained in front if cost <= spent) == won


@pytest.mark.parametrize("seed", range(40))
def test_the_loss_is_less_than_one_step(seed: int) -> None:
    made = list_of(build_instance(hamlet(seed, areas=6, works=4)))
    for budget in some_budgets(made):
        state = standing(made, budget)
        if state.steps < len(made.steps.cost):
            assert state.bound - state.value < max(1, int(made.steps.value[state.steps]))
        else:
            assert state.gap == 0.0


@pytest.mark.parametrize("seed", range(40))
def test_more_money_never_buys_less_and_steps_get_no_better(seed: int) -> None:
    made = list_of(build_instance(hamlet(seed, areas=6, works=4)))
    spent, won, slope = curve(made)
    assert (np.diff(spent) > 0).all()
    assert (np.diff(won) > 0).all()
    assert (np.diff(slope) <= 1e-12 * slope[:-1]).all()
    budgets = some_budgets(made)
    bounds = [standing(made, budget).bound for budget in budgets]
    assert bounds == sorted(bounds)
    taken = [prefix(made, budget).option for budget in budgets]
    assert all((before <= after).all() for before, after in itertools.pairwise(taken))


@pytest.mark.parametrize("seed", range(40))
def test_the_optimum_of_every_budget_is_in_every_bracket(seed: int) -> None:
    made = list_of(build_instance(hamlet(seed, areas=5, works=4)))
    stairs = staircase(made.items)
    notes = bracket(made.items, int(made.spent[-1]) + 20_000, 5_000)
    for budget in some_budgets(made):
        best = reached(stairs, budget)
        least, most = between(notes, budget)
        assert max(least, prefix(made, budget).value) <= best <= min(most, standing(made, budget).bound)


def check_plan(instance: Instance, made: RankedList, choice: Choice, budget: int) -> None:
    steps = steps_of(instance, made.options, choice.option)
    paid = pay(instance, steps)
    assert paid is not None
    assert int(paid.sum()) == choice.cost <= budget
    assert audit(instance, Plan(steps, paid)) == ()
    assert value(instance, steps) == pytest.approx(float(made.share * choice.value), abs=1e-12)


@pytest.mark.parametrize("seed", range(40))
def test_a_choice_is_a_plan_that_can_be_paid_audited_and_scored(seed: int) -> None:
    instance = build_instance(hamlet(seed, areas=5, works=5))
    made = list_of(instance)
    for budget in some_budgets(made)[1::3]:
        check_plan(instance, made, prefix(made, budget), budget)
        check_plan(instance, made, rounded_out(made, budget), budget)
        best = optimal(made.items, budget)
        check_plan(instance, made, Choice(best.choice, best.cost, best.value), budget)


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_the_tables_changes_nothing(seed: int) -> None:
    scenario = hamlet(seed, areas=6, works=4)
    twins = tuple(dataclasses.replace(area, code=f"B{n}", kawasan=f"B{n}") for n, area in enumerate(scenario.areas))
    areas = [*scenario.areas, *twins]
    first = list_of(build_instance(dataclasses.replace(scenario, areas=tuple(sorted(areas, key=lambda area: area.code)))))
    random.Random(seed).shuffle(areas)
    again = list_of(build_instance(dataclasses.replace(scenario, areas=tuple(sorted(areas, key=lambda area: area.code)))))
    for name in ("which", "origin", "target", "cost", "value"):
        assert (getattr(first.steps, name) == getattr(again.steps, name)).all()
    blocks = [first.sources[which] for which in first.steps.which.tolist()]
    slopes = list(zip(first.steps.cost.tolist(), first.steps.value.tolist(), strict=True))
    ties = [n for n in range(1, len(slopes)) if slopes[n - 1] == slopes[n]]
    assert all(blocks[n - 1] <= blocks[n] for n in ties)


@pytest.mark.parametrize("seed", range(30))
def test_merged_lists_are_the_list_of_all(seed: int) -> None:
    scenario = hamlet(seed, areas=6, works=4)
    parts = {"a": scenario.areas[:2], "b": scenario.areas[2:5], "c": scenario.areas[5:]}
    instances = {name: build_instance(dataclasses.replace(scenario, areas=areas)) for name, areas in parts.items()}
    lists = [(name, point_list(instance)) for name, instance in instances.items()]
    together = merged([lists[2], lists[0], lists[1]])
    whole = point_list(build_instance(scenario))
    assert (together.spent == whole.spent).all()
    assert (together.won == whole.won).all()
    assert together.share == whole.share
    budget = int(whole.spent[-1]) // 3
    choice = rounded_out(together, budget)
    cost = 0
    for name, instance in instances.items():
        found, own = of_region(together, name, choice.option)
        paid = pay(instance, steps_of(instance, found, own))
        assert paid is not None
        cost += int(paid.sum())
    assert cost == choice.cost


def point_list(instance: Instance) -> RankedList:
    scale = household_points(instance)
    return ranked(instance, scale, options(instance, scale))


def test_lists_of_provinces_can_be_merged_again() -> None:
    scenario = hamlet(3, areas=6, works=4)
    made = [point_list(build_instance(dataclasses.replace(scenario, areas=(area,)))) for area in scenario.areas]
    south, north = merged(list(zip("abc", made[:3], strict=True))), merged(list(zip("abc", made[3:], strict=True)))
    nation = merged([("south", south), ("north", north)])
    assert (nation.won == merged(list(zip("abcdef", made, strict=True))).won).all()
    assert {source.region for source in nation.sources} <= {f"{side}/{name}" for side in ("south", "north") for name in "abc"}


def test_lists_in_units_of_their_own_are_not_merged() -> None:
    made = list_of(build_instance(hamlet(3)))
    with pytest.raises(ValueError, match="households"):
        merged([("a", made)])
    points = point_list(build_instance(hamlet(3)))
    with pytest.raises(ValueError, match="names"):
        merged([("a", points), ("a", points)])


def test_what_is_locked_in_comes_before_the_list() -> None:
    scenario = hamlet(1, works=3)
    instance = build_instance(scenario)
    work = int(np.flatnonzero(instance.works.most[0])[0])
    lock = Lock("A0", f"w{work}", None, 1.0, None, HERE)
    made = list_of(build_instance(dataclasses.replace(scenario, rules=Rules(locks=(lock,)))))
    least = int(made.spent[0])
    assert least > 0
    assert standing(made, least).steps == 0
    with pytest.raises(NoPlanError):
        standing(made, least - 1)


@pytest.mark.parametrize("seed", range(40))
def test_steps_that_give_something_up_are_named(seed: int) -> None:
    made = list_of(build_instance(hamlet(seed, areas=4, works=5)))
    levels, works = gives_up_levels(made), gives_up_works(made)
    before = prefix(made, int(made.spent[0])).option
    for n, spent in enumerate(made.spent[1:].tolist()):
        after = prefix(made, spent).option
        which = int(made.steps.which[n])
        block = made.options[which]
        assert levels[n] == (block.levels[after[which]] < block.levels[before[which]]).any()
        assert works[n] == (block.steps[after[which]] < block.steps[before[which]]).any()
        before = after


def test_an_instance_with_nothing_to_win_has_an_empty_list() -> None:
    scenario = hamlet(2)
    area = dataclasses.replace(scenario.areas[0], volumes=(0.0, 0.0, 0.0, 0.0), poor_households=0)
    made = list_of(build_instance(dataclasses.replace(scenario, areas=(area,))))
    assert standing(made, 10**9).gap == 0.0
    assert plans(build_instance(scenario)) > 1
    assert len(rounded_out(made, 10**9).option) == 0

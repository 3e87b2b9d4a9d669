"""Of equally good plans the wishes choose one, whatever order the solver meets the programme in."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.scenario import Budget, Lens, Scenario
from optimizer.measures.audit import audit
from optimizer.model import solve as solving
from optimizer.model.answer import Answer, Outcome, SolveOptions, nothing
from optimizer.model.columns import lay_columns
from optimizer.model.run import run_program
from optimizer.model.solve import solve
from optimizer.model.ties import linear as settling
from optimizer.model.ties import whole as choosing
from optimizer.model.ties.lean import Leaned
from optimizer.model.ties.linear import one_optimum
from optimizer.model.ties.prices import kinds, prices_at
from optimizer.model.ties.wishes import wishes
from optimizer.problem.benefit import value
from optimizer.problem.build import build_instance
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Plan
from optimizer.problem.program import Program
from tests.support.orders import ordered
from tests.support.other_solvers import CBC, needs_cbc
from tests.support.solved import programme
from tests.support.town import SEPTIC, area, fund, random_town, town

ORDERS = 5


def lensed(scenario: Scenario, lens: Lens) -> Instance:
    return build_instance(dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=lens)))


def linear_plans(instance: Instance, settled: bool, solver: str = "highs") -> list[np.ndarray]:
    """Return what the linear programme builds in several orders."""
    columns, program, options = lay_columns(instance), programme(instance), SolveOptions(solver=solver)
    found = []
    for number in range(ORDERS + 1):
        with ordered(number):
            answer = run_program(program, options)
            if settled:
                answer = one_optimum(instance, columns, program, answer, options)
        found.append(answer.values[columns.build()])
    return found


def apart(plans: list[np.ndarray]) -> float:
    return max(float(np.abs(plan - plans[0]).max(initial=0.0)) for plan in plans)


TOWNS = [(seed, lens) for seed in range(8) for lens in (Lens.CONTRIBUTION, Lens.SCORE)]


def towns(seed: int, lens: Lens) -> Instance:
    return lensed(random_town(seed, areas=4 + seed % 5, years=1 + seed % 3), lens)


@pytest.mark.parametrize(("seed", "lens"), TOWNS)
def test_the_linear_plan_is_the_same_in_every_order(seed: int, lens: Lens) -> None:
    assert apart(linear_plans(towns(seed, lens), settled=True)) < 1e-4


def test_without_the_choice_some_linear_plans_are_luck() -> None:
    assert any(apart(linear_plans(towns(seed, lens), settled=False)) > 0.5 for seed, lens in TOWNS)


@needs_cbc
@pytest.mark.parametrize("seed", range(4))
def test_two_solvers_come_to_the_same_linear_plan(seed: int) -> None:
    instance = towns(seed, Lens.CONTRIBUTION)
    both = [*linear_plans(instance, settled=True)[:1], *linear_plans(instance, settled=True, solver=CBC)[:1]]
    assert apart(both) < 1e-3


@pytest.mark.parametrize("seed", range(9))
def test_the_whole_plan_of_the_linear_lens_is_the_same_in_every_order(seed: int) -> None:
    instance = towns(seed, Lens.CONTRIBUTION)
    plans = []
    for number in range(ORDERS + 1):
        with ordered(number):
            plans.append(solve(instance, SolveOptions()).plan)
    assert all(np.array_equal(plan.steps, plans[0].steps) and np.array_equal(plan.paid, plans[0].paid) for plan in plans)


@pytest.mark.parametrize("seed", [1, 3, 7, 9, 13])
def test_the_whole_plan_of_a_step_lens_is_the_same_in_every_order(seed: int) -> None:
    instance = lensed(random_town(seed, areas=4 + seed % 7, years=1 + seed % 3), Lens.SCORE)
    plans = []
    for number in range(ORDERS + 1):
        with ordered(number):
            plans.append(solve(instance, SolveOptions()).plan)
    assert all(np.array_equal(plan.steps, plans[0].steps) and np.array_equal(plan.paid, plans[0].paid) for plan in plans)


def twins(apbd: int, dak: int) -> Instance:
    """Return two equal areas that lack 20 septic tanks of Rp 10 million each, and two funds, of which ``dak`` pays first."""
    alike = {"volumes": (0.0, 0.0, 0.0, 20.0), "poor_households": 0, "households": 50, "district": "Utara"}
    base = town(areas=(area("A1", **alike), area("A2", **alike)), interventions=(SEPTIC,))
    return build_instance(
        dataclasses.replace(
            base,
            funds=(fund("apbd", preference=2), fund("dak", preference=1)),
            budgets=(Budget("apbd", 2022, apbd), Budget("dak", 2022, dak)),
            goal=dataclasses.replace(base.goal, slum_weight=1.0, poverty_weight=0.0),
        )
    )


@pytest.mark.parametrize("number", range(ORDERS))
def test_of_twins_the_first_by_code_is_built(number: int) -> None:
    with ordered(number):
        steps = solve(twins(100_000_000, 0), SolveOptions()).plan.steps
    assert steps.sum(axis=(1, 2)).tolist() == [10, 0]


@pytest.mark.parametrize("number", range(ORDERS))
def test_the_fund_that_pays_first_pays_in_the_linear_plan(number: int) -> None:
    instance = twins(300_000_000, 300_000_000)
    columns, program = lay_columns(instance), programme(instance)
    with ordered(number):
        answer = one_optimum(instance, columns, program, run_program(program, SolveOptions()), SolveOptions())
    paid = answer.values[columns.paid()].sum(axis=1)
    assert [float(paid[columns.payer_fund == fund].sum()) for fund in range(2)] == pytest.approx([100.0, 300.0])


@pytest.mark.parametrize(("seed", "lens"), TOWNS[:6])
def test_the_choice_keeps_the_optimum_and_its_multipliers(seed: int, lens: Lens) -> None:
    instance = towns(seed, lens)
    columns, program = lay_columns(instance), programme(instance)
    best = run_program(program, SolveOptions())
    chosen = one_optimum(instance, columns, program, best, SolveOptions())
    assert program.cost @ chosen.values == pytest.approx(best.objective, rel=1e-9, abs=1e-3)
    assert chosen.row_duals is best.row_duals
    prices = prices_at(program, best.row_duals)
    assert max(float(part.max(initial=0.0)) for part in prices.away(program, chosen.values)) < 1e-6
    assert next(wishes(instance, columns)) @ chosen.values <= next(wishes(instance, columns)) @ best.values + 1e-6


def step_lens_costs(instance: Instance) -> list[int]:
    """Return what the plans of several orders cost, Rp, all of which win as much."""
    plans = []
    for number in range(ORDERS + 1):
        with ordered(number):
            plans.append(solve(instance, SolveOptions()).plan.steps)
    assert [value(instance, steps) for steps in plans] == pytest.approx([value(instance, plans[0])] * len(plans), abs=1e-9)
    return [int(package_cost(instance, steps).sum()) for steps in plans]


def test_money_that_wins_no_level_is_not_spent(monkeypatch: pytest.MonkeyPatch) -> None:
    instance = lensed(random_town(1, areas=5, years=2), Lens.SCORE)
    chosen = step_lens_costs(instance)
    monkeypatch.setattr(solving, "one_plan", lambda *_: None)
    monkeypatch.setattr(solving, "leaned", lambda *asked: Leaned(asked[2], asked[4]))
    found = step_lens_costs(instance)
    assert max(chosen) == min(chosen) <= min(found)
    assert max(chosen) < 0.95 * max(found), "without the choice a plan may waste a twentieth of its money"


def stopped(program: Program, options: SolveOptions, *_: object) -> Answer:
    return nothing(Outcome.STOPPED, "stopped")


def lying(program: Program, options: SolveOptions, *_: object) -> Answer:
    """Return nothing built, said to be optimal."""
    return Answer(Outcome.OPTIMAL, np.zeros(len(program.cost)), np.zeros(len(program.row_lower)), 0.0, 0.0, "Optimal")


@pytest.mark.parametrize("solver", [stopped, lying])
def test_a_choice_that_fails_leaves_the_plan_as_it_was_found(solver: object, monkeypatch: pytest.MonkeyPatch) -> None:
    instance = towns(2, Lens.CONTRIBUTION)
    told = solve(instance, SolveOptions())
    monkeypatch.setattr(settling, "run_program", solver)
    monkeypatch.setattr(choosing, "run_program", solver)
    plan = solve(instance, SolveOptions()).plan
    assert value(instance, plan.steps) == pytest.approx(value(instance, told.plan.steps), abs=1e-9)
    assert not audit(instance, Plan(plan.steps, plan.paid))


def test_a_choice_does_not_outlast_a_search_that_may_end_early(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []

    def watched(program: Program, options: SolveOptions, *rest: object) -> Answer:
        given.append(options.nodes)
        return run_program(program, options, *rest)

    monkeypatch.setattr(choosing, "run_program", watched)
    instance = towns(3, Lens.SCORE)
    solve(instance, SolveOptions(gap=0.3, nodes=5))
    assert given
    assert max(given) <= 50
    given.clear()
    solve(instance, SolveOptions(nodes=5))
    assert max(given) > 50, "whoever wants the best wants the one plan"


def test_equal_prices_are_one_kind() -> None:
    found = kinds(np.array([3.0, -1.0, 3.0 + 1e-9, 0.0, -1.0, 3.1, 0.0]))
    assert found.tolist() == [2, 0, 2, 1, 0, 3, 1]

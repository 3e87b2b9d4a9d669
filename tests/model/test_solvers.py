"""A second solver must find the same; one that is not here is refused by name; prices are what the next rupiah buys."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import highspy
import numpy as np
import pulp
import pytest

from optimizer.errors import SolverError
from optimizer.measures.proof import prove
from optimizer.model.answer import Outcome, SolveOptions
from optimizer.model.pulp_solver import solve_with_pulp
from optimizer.model.solve import run_program, solve
from optimizer.problem.build import build_instance
from optimizer.problem.plan import Status
from tests.support.other_solvers import CBC, needs_cbc
from tests.support.ruled import ruled_town, stepped_town
from tests.support.solved import EXACT, answered, best, linear_value, programme
from tests.support.tiny import tiny
from tests.support.town import fund, random_town, two_years


@needs_cbc
@pytest.mark.parametrize("batch", range(4))
def test_cbc_finds_the_same_linear_optimum(batch: int) -> None:
    for seed in range(batch * 10, batch * 10 + 10):
        instance = build_instance(random_town(seed, areas=3 + seed % 4, years=1 + seed % 3))
        ours, other = answered(instance), answered(instance, SolveOptions(solver=CBC))
        assert other.outcome is ours.outcome is Outcome.OPTIMAL
        assert other.objective == pytest.approx(ours.objective, rel=1e-7, abs=1e-3), seed


@needs_cbc
@pytest.mark.parametrize("scenario", [ruled_town(), stepped_town(), random_town(5), tiny(3), tiny(8, True)])
def test_a_plan_of_cbc_is_proved_like_any_other(scenario: object) -> None:
    ours, other = best(scenario), best(scenario, SolveOptions(solver=CBC, gap=0.0, nodes=-1))
    assert other.proof.value == pytest.approx(ours.proof.value, abs=1e-9)
    assert other.proof.bound >= ours.proof.bound - 1e-9, "few digits of CBC's multipliers only make the bound weaker"
    assert other.proof.bound == pytest.approx(ours.proof.bound, rel=1e-4, abs=1e-9)
    assert other.solver == CBC


@needs_cbc
def test_cbc_leaves_no_files(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(tmp_path))
    best(random_town(1), SolveOptions(solver=CBC))
    assert not list(tmp_path.iterdir())


@pytest.fixture
def _own_threads() -> Iterator[None]:
    """PuLP's HiGHS begins as many threads as there are cores; any later solve with one, in this process, would fail."""
    yield
    highspy.Highs.resetGlobalScheduler(True)


@pytest.mark.usefixtures("_own_threads")
@pytest.mark.parametrize("seed", range(6))
def test_the_way_through_pulps_own_objects_gives_the_same(seed: int) -> None:
    instance = build_instance(random_town(seed, areas=3, years=2))
    for whole in (False, True):
        made = programme(instance, whole)
        ours, other = run_program(made, EXACT), solve_with_pulp(made, SolveOptions(solver="HiGHS", gap=0.0))
        assert other.outcome is Outcome.OPTIMAL
        assert other.objective == pytest.approx(ours.objective, rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("name", ["highs", "HiGHS", "HIGHS"])
def test_highs_goes_by_any_spelling(name: str) -> None:
    assert best(random_town(2), SolveOptions(solver=name)).proof.status is not None


@pytest.mark.parametrize("name", ["CPLEX_CMD", "glpkk", ""])
def test_a_solver_that_is_not_here_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(SolverError) as caught:
        solve(build_instance(random_town(0)), SolveOptions(solver=name))
    told = dict(caught.value.reason.blanks)
    assert caught.value.reason.code == "solver-unknown"
    assert told["solver"] == name
    assert told["known"].split(", ") == sorted(set(told["known"].split(", ")), key=told["known"].index)
    assert "HiGHS" in told["known"]


def test_a_solver_that_crashes_is_told_as_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise pulp.PulpSolverError("Pulp: Error while executing cbc")

    monkeypatch.setattr("optimizer.model.array_problem.ArrayProblem.solve", crash)
    answer = solve_with_pulp(programme(build_instance(random_town(0))), SolveOptions(solver="HiGHS"))
    assert (answer.outcome, len(answer.values)) == (Outcome.FAILED, 0)
    assert "executing" in answer.detail


# ---------------------------------------------------------------------------- prices


def more(scenario: object, code: str, year: int, money: int) -> object:
    budgets = tuple(
        dataclasses.replace(one, money=one.money + money) if (one.fund, one.year) == (code, year) else one
        for one in scenario.budgets
    )
    return dataclasses.replace(scenario, budgets=budgets)


def kept_towns() -> list[object]:
    """Return towns where money is worth keeping: a lock opens work only in the second year, inflation and discount are mild."""
    funds = (fund("apbd", carry_over=0.5), fund("dak", groups=frozenset({"drainase", "septik"}), carry_over=0.25, preference=2))
    found = [dataclasses.replace(random_town(seed, areas=4, years=2), funds=funds) for seed in range(12)]
    found += [two_years(funds=funds), ruled_town(), ruled_town(funds=funds)]
    return found


def test_the_price_of_a_budget_is_what_the_next_rupiah_buys() -> None:
    """Where gains left and right of a budget agree, they are the price; carry-over and maximum shares count."""
    delta, compared, positive = 1_000, 0, 0
    for scenario in kept_towns():
        instance = build_instance(scenario)
        prices = solve(instance, SolveOptions()).prices.fund
        middle = linear_value(scenario)
        for t, year in enumerate(scenario.years):
            for f, one in enumerate(scenario.funds):
                if instance.money.budget[t, f] <= delta:
                    continue
                up = (linear_value(more(scenario, one.code, year, delta)) - middle) / delta
                down = (middle - linear_value(more(scenario, one.code, year, -delta))) / delta
                if abs(up - down) <= 1e-5 * max(abs(up), 1e-12):
                    assert prices[t, f] == pytest.approx(up, rel=1e-4, abs=1e-14)
                    compared += 1
                    positive += up > 1e-12
    assert compared >= 30
    assert positive >= 20


def test_prices_of_offices_and_aims_are_slopes_too() -> None:
    scenario = ruled_town()
    instance = build_instance(scenario)
    prices = solve(instance, SolveOptions()).prices
    middle = answered(instance).objective
    o, t = np.unravel_index(prices.office.argmax(), prices.office.shape)
    office = instance.caps.office.copy()
    office[o, t] += 1_000
    wider = dataclasses.replace(instance, caps=dataclasses.replace(instance.caps, office=office))
    assert (middle - answered(wider).objective) / 1e6 / 1_000 == pytest.approx(prices.office[o, t], rel=1e-4)
    for n in np.flatnonzero(prices.aim > 0):
        least = instance.aims.least.copy()
        least[n] += 1e-6
        harder = dataclasses.replace(instance, aims=dataclasses.replace(instance.aims, least=least))
        assert (answered(harder).objective - middle) / 1e6 / 1e-6 == pytest.approx(prices.aim[n], rel=1e-4)


@needs_cbc
@pytest.mark.parametrize("whole", [False, True])
def test_cbc_calls_nothing_at_all_no_solution_where_something_is_asked(whole: bool) -> None:
    empty = programme(build_instance(tiny(20_051)), whole)
    assert len(empty.cost) == 0
    answers = [run_program(empty, dataclasses.replace(EXACT, solver=solver)) for solver in ("highs", CBC)]
    assert [answer.outcome for answer in answers] == [Outcome.INFEASIBLE, Outcome.INFEASIBLE]


@needs_cbc
def test_a_limit_of_nodes_holds_for_cbc_too() -> None:
    program = programme(build_instance(random_town(3, areas=12, years=2)), whole=True)
    stopped, ended = (solve_with_pulp(program, SolveOptions(solver=CBC, gap=0.0, nodes=nodes)) for nodes in (1, 1_000))
    assert stopped.outcome is Outcome.INCUMBENT
    assert ended.outcome is Outcome.OPTIMAL
    assert ended.objective < stopped.objective


def test_the_same_question_gets_the_same_plan() -> None:
    instance = build_instance(random_town(4, areas=8, years=2))
    first = solve(instance, SolveOptions())
    for _ in range(4):
        again = solve(instance, SolveOptions())
        assert np.array_equal(first.plan.steps, again.plan.steps)
        assert np.array_equal(first.plan.paid, again.plan.paid)
        assert np.array_equal(first.duals, again.duals)


def test_a_programme_solved_to_the_end_proves_its_own_optimum() -> None:
    instance = build_instance(random_town(7, areas=1))
    large = dataclasses.replace(instance.money, budget=instance.money.budget + 10**12)
    rich = dataclasses.replace(instance, money=large)
    assert prove(rich, solve(rich, SolveOptions())).proof.status is Status.OPTIMAL

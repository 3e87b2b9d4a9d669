"""A stopped, interrupted, failed or lying solver never makes a plan that is called optimal."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import numpy as np
import pytest

import optimizer.model.highs as highs
import optimizer.model.linear as linear
import optimizer.model.search as searching
import optimizer.model.solve as solving
from optimizer.domain.rules import Lock, Rules
from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.proof import prove
from optimizer.model.answer import Answer, Outcome, SolveOptions
from optimizer.model.run import demand, run_program
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import GAP_TOLERANCE, Status
from optimizer.problem.program import Block, Program
from tests.support.other_solvers import CBC, needs_cbc
from tests.support.solved import EXACT, programme
from tests.support.town import HERE, random_town, town

ROOT = Path(__file__).parents[2]
SOLVERS = ["highs", pytest.param(CBC, marks=needs_cbc)]


def larger(seed: int = 1) -> Instance:
    return build_instance(random_town(seed, areas=25, years=3))


def honest(instance: Instance, options: SolveOptions) -> str:
    """Return how a solve ended; fail when it says more than is proved."""
    try:
        proof = prove(instance, solve(instance, options)).proof
    except SolverError as error:
        return error.reason.code
    assert proof.value <= proof.bound + 1e-9
    assert (proof.status is Status.OPTIMAL) == (proof.gap <= GAP_TOLERANCE)
    return proof.status.value


# ---------------------------------------------------------------------------- limits


@pytest.mark.parametrize("solver", SOLVERS)
def test_no_time_at_all_gives_no_plan(solver: str) -> None:
    assert honest(larger(), SolveOptions(solver=solver, seconds=0.0)) == "solver-stopped"


@pytest.mark.parametrize("seconds", [0.001, 0.005, 0.02, 0.05, 0.1, 0.2])
def test_a_short_time_gives_what_is_proved_or_nothing(seconds: float) -> None:
    assert honest(larger(), SolveOptions(seconds=seconds, gap=0.0)) in {"solver-stopped", "feasible", "optimal"}


def test_the_time_limit_is_that_of_the_whole_solve(monkeypatch: pytest.MonkeyPatch) -> None:
    told, given = searching.run_program, []

    def slow(program: Program, options: SolveOptions, _: object = None) -> Answer:
        given.append(options.seconds)
        answer = told(program, dataclasses.replace(options, seconds=None, nodes=1, gap=0.5))
        time.sleep(0.2)
        return answer

    monkeypatch.setattr(searching, "run_program", slow)
    monkeypatch.setattr(linear, "run_program", slow)
    solve(larger(), SolveOptions(seconds=30.0))
    assert len(given) == 2
    assert given[0] <= 30.0
    assert given[1] <= given[0] - 0.2


@pytest.mark.parametrize("nodes", [0, 1, 5])
def test_a_node_limit_keeps_the_gap(nodes: int) -> None:
    ends = {honest(larger(seed), SolveOptions(nodes=nodes, gap=0.0)) for seed in range(3)}
    assert ends <= {"solver-stopped", "feasible"}


@pytest.mark.parametrize("solver", SOLVERS)
def test_a_stopped_linear_programme_gives_no_values(solver: str) -> None:
    made = programme(larger())
    answer = run_program(made, SolveOptions(solver=solver, seconds=0.0))
    assert answer.outcome in (Outcome.STOPPED, Outcome.INCUMBENT)
    assert answer.outcome is Outcome.INCUMBENT or len(answer.values) == len(answer.row_duals) == 0
    with pytest.raises(SolverError, match="solver-stopped"):
        demand(answer, whole=False)


@pytest.mark.parametrize("solver", SOLVERS)
def test_rules_that_cannot_be_met_are_no_plan_and_leave_nothing_to_read(solver: str) -> None:
    dear = town(rules=Rules(locks=(Lock("A1", "septik", None, 25.0, None, HERE),)), budgets=())
    instance = build_instance(dear)
    with pytest.raises(NoPlanError):
        solve(instance, SolveOptions(solver=solver))
    answer = run_program(programme(instance), SolveOptions(solver=solver))
    assert (answer.outcome, len(answer.values)) == (Outcome.INFEASIBLE, 0)


def test_a_lock_on_what_cannot_be_built_is_no_plan_even_without_any_column() -> None:
    nobody = town(funds=(), budgets=(), rules=Rules(locks=(Lock("A1", "septik", None, 1.0, None, HERE),)))
    with pytest.raises(NoPlanError):
        solve(build_instance(nobody), SolveOptions())
    free = build_instance(town(funds=(), budgets=()))
    assert not solve(free, SolveOptions()).plan.steps.any()


def test_a_goal_without_end_is_told_as_such() -> None:
    answer = run_program(one_column(cost=-1.0, upper=np.inf), EXACT)
    assert (answer.outcome, len(answer.values)) == (Outcome.UNBOUNDED, 0)


# ---------------------------------------------------------------------------- lies


def one_column(cost: float = 1.0, upper: float = 10.0, value: float = 1.0) -> Program:
    return Program(
        cost=np.array([cost]),
        lower=np.zeros(1),
        upper=np.array([upper]),
        integer=np.zeros(1, dtype=bool),
        row_lower=np.array([1.0]),
        row_upper=np.array([np.inf]),
        starts=np.array([0, 1]),
        indices=np.array([0], dtype=np.int32),
        values=np.array([value]),
        columns=(Block("x", 0, 1),),
        rows=(Block("M1", 0, 1),),
    )


def lie(monkeypatch: pytest.MonkeyPatch, change: object) -> None:
    """Let the search over whole steps answer something else."""
    told = searching.run_program

    def lying(program: Program, options: SolveOptions, _: object = None) -> Answer:
        answer = told(program, options)
        return change(answer) if program.integer.any() else answer

    monkeypatch.setattr(searching, "run_program", lying)


def doubled(answer: Answer) -> Answer:
    return dataclasses.replace(answer, values=answer.values * 2)


def spoiled(answer: Answer) -> Answer:
    return dataclasses.replace(answer, values=np.where(np.arange(len(answer.values)) == 3, np.nan, answer.values))


def nothing_built(answer: Answer) -> Answer:
    return dataclasses.replace(answer, values=np.zeros_like(answer.values), objective=0.0)


def bound_under_plan(answer: Answer) -> Answer:
    return dataclasses.replace(answer, bound=answer.objective / 2)


def rounded_up(answer: Answer) -> Answer:
    return dataclasses.replace(answer, values=np.ceil(answer.values + 0.5))


@pytest.mark.parametrize("change", [doubled, spoiled, rounded_up])
def test_values_that_break_rules_are_refused(change: object, monkeypatch: pytest.MonkeyPatch) -> None:
    lie(monkeypatch, change)
    assert honest(larger(), SolveOptions(nodes=50)) in {"solver-overspent", "audit-broken", "solver-failed"}


def test_a_bound_under_the_plan_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    lie(monkeypatch, bound_under_plan)
    assert honest(larger(), SolveOptions(nodes=50)) == "audit-bound"


def test_a_poor_plan_called_optimal_is_only_feasible(monkeypatch: pytest.MonkeyPatch) -> None:
    lie(monkeypatch, lambda answer: dataclasses.replace(nothing_built(answer), outcome=Outcome.OPTIMAL, bound=0.0))
    assert honest(larger(), SolveOptions(nodes=50)) == "feasible"


def test_wrong_multipliers_only_weaken_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proof rests on the multipliers of the linear programme."""
    instance, options, told = larger(), SolveOptions(nodes=50), linear.run_program
    sound = prove(instance, solve(instance, options)).proof

    def lying(program: Program, options: SolveOptions) -> Answer:
        answer = told(program, options)
        return dataclasses.replace(answer, row_duals=-3 * answer.row_duals)

    monkeypatch.setattr(linear, "run_program", lying)
    assert honest(instance, options) == "feasible"
    assert prove(instance, solve(instance, options)).proof.bound > sound.bound + 1e-9


def test_no_plan_is_not_claimed_when_only_the_margins_do_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limits lowered by a margin may leave no plan though the true ones do."""
    monkeypatch.setattr(solving, "pay", lambda instance, steps: None)
    exact = town(rules=Rules(locks=(Lock("A1", "septik", None, 25.0, None, HERE),)))
    tight = dataclasses.replace(exact, budgets=(dataclasses.replace(exact.budgets[1], money=250_000_000),))
    assert honest(build_instance(tight), SolveOptions()) == "solver-overspent"


# ---------------------------------------------------------------------------- numbers and options


@pytest.mark.parametrize("value", [1e-9, 1e-10, 1e15, np.inf, np.nan])
def test_coefficients_that_highs_would_drop_or_choke_on_are_refused(value: float) -> None:
    with pytest.raises(SolverError, match="solver-refused"):
        run_program(one_column(value=value), EXACT)


@pytest.mark.parametrize("cost", [np.nan, np.inf])
def test_a_goal_that_is_not_a_number_is_refused(cost: float) -> None:
    with pytest.raises(SolverError, match="solver-refused"):
        run_program(one_column(cost=cost), EXACT)


def test_a_small_coefficient_that_is_let_through_is_kept() -> None:
    answer = run_program(one_column(value=2e-9, upper=1e12), EXACT)
    assert answer.values[0] == pytest.approx(5e8)


def test_a_misspelt_option_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    told = highs._settings
    monkeypatch.setattr(highs, "_settings", lambda options: {**told(options), "mip_rel_gpa": 0.1})
    with pytest.raises(SolverError, match="solver-refused"):
        run_program(one_column(), EXACT)


@pytest.mark.parametrize("amount", [-1.0, np.nan, np.inf])
def test_limits_that_are_no_amounts_are_refused(amount: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        SolveOptions(gap=amount)
    with pytest.raises(ValueError, match="finite"):
        SolveOptions(seconds=amount)


@pytest.mark.parametrize("solver", SOLVERS)
def test_solvers_print_nothing(solver: str, capfd: pytest.CaptureFixture[str]) -> None:
    solve(build_instance(random_town(2)), SolveOptions(solver=solver))
    assert capfd.readouterr() == ("", "")


# ---------------------------------------------------------------------------- interruption


@pytest.mark.skipif(os.name == "nt", reason="SIGINT cannot be sent to one process on Windows")
@pytest.mark.parametrize(("method", "wait"), [("compact", 0.3), ("compact", 1.5), ("decomposed", 1.0)])
def test_ctrl_c_ends_a_solve(method: str, wait: float) -> None:
    command = [sys.executable, "-m", "tests.support.interrupted", "400", method]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a suite that runs in the background ignores it
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=heard
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "solving\n"
        time.sleep(wait)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
    assert "done" not in out
    assert (child.returncode, err) == (130, "Dihentikan. / Interrupted.\n")

"""A search near the linear plan, then one under its cutoff: the answer is that of one search everywhere."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

import optimizer.model.search as searching
from optimizer.model.answer import Answer, Hint, Outcome, SolveOptions, nothing
from optimizer.model.highs_answer import under
from optimizer.model.run import run_program
from optimizer.model.search import search
from optimizer.problem.build import build_instance
from optimizer.problem.program import Program
from tests.model.test_honest_status import one_column
from tests.support.solved import EXACT, programme
from tests.support.tiny import tiny
from tests.support.town import random_town

QUICK = dataclasses.replace(EXACT, thorough=False)
PLAIN = np.inf


def town(seed: int) -> tuple[Program, Answer]:
    """Return a programme in whole steps and the answer without them."""
    made = programme(build_instance(random_town(seed, areas=6)), whole=True)
    return made, run_program(dataclasses.replace(made, integer=np.zeros_like(made.integer)), EXACT)


def watched(monkeypatch: pytest.MonkeyPatch, *told: Answer) -> list[SolveOptions]:
    """Return the options of every search that is made from now on; ``told`` are answers given instead of the first ones."""
    asked: list[SolveOptions] = []

    def run(program: Program, options: SolveOptions, hint: Hint | None = None) -> Answer:
        asked.append(options)
        return told[len(asked) - 1] if len(asked) <= len(told) else run_program(program, options, hint)

    monkeypatch.setattr(searching, "run_program", run)
    return asked


@pytest.mark.parametrize("seed", range(12))
def test_the_answer_is_that_of_one_search(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    program, linear = town(seed)
    asked = watched(monkeypatch)
    found, plain = search(program, linear.values, QUICK), run_program(program, QUICK)
    assert (found.outcome, plain.outcome) == (Outcome.OPTIMAL, Outcome.OPTIMAL)
    assert found.objective == pytest.approx(plain.objective, rel=1e-9)
    assert found.bound <= plain.objective + 1e-9 * abs(plain.objective)
    assert [options.cutoff < PLAIN for options in asked] == [False, True]


def test_many_small_answers_are_those_of_one_search() -> None:
    for seed in range(150):
        program = programme(build_instance(tiny(seed)), whole=True)
        linear = run_program(dataclasses.replace(program, integer=np.zeros_like(program.integer)), EXACT)
        if linear.outcome is not Outcome.OPTIMAL:
            continue
        found, plain = search(program, linear.values, QUICK), run_program(program, QUICK)
        assert found.outcome is plain.outcome
        if plain.solved:
            assert found.objective == pytest.approx(plain.objective, rel=1e-8, abs=1e-6)


def test_a_plan_that_cannot_be_left_out_near_the_linear_one_is_found_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole steps that must be five cannot stay at four."""
    program = dataclasses.replace(one_column(upper=9.0), integer=np.array([True]), row_lower=np.array([4.5 * row_value()]))
    asked = watched(monkeypatch)
    assert search(program, np.array([4.0]), QUICK).values.tolist() == [5.0]
    assert [options.cutoff for options in asked] == [PLAIN, PLAIN]


def row_value() -> float:
    """Return the one coefficient of the programme of one column."""
    return float(one_column().values[0])


def test_what_the_first_search_has_is_kept_where_a_limit_stops_the_second(monkeypatch: pytest.MonkeyPatch) -> None:
    program, linear = town(1)
    first = run_program(program, QUICK)
    stopped = nothing(Outcome.STOPPED, "Time limit reached")
    for proved, bound in ((-np.inf, -np.inf), (-1e9, -1e9), (0.0, first.objective)):
        with monkeypatch.context() as patch:
            watched(patch, first, dataclasses.replace(stopped, bound=proved))
            kept = search(program, linear.values, QUICK)
        assert (kept.outcome, kept.bound, kept.detail) == (Outcome.INCUMBENT, bound, "Time limit reached")
        assert np.array_equal(kept.values, first.values)


def test_both_searches_share_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    program, linear = town(1)
    asked = watched(monkeypatch)
    search(program, linear.values, dataclasses.replace(QUICK, seconds=60.0))
    first, second = (options.seconds for options in asked)
    assert first == 60.0
    assert second is not None
    assert second < first


@pytest.mark.parametrize(
    ("options", "hint"),
    [(EXACT, None), (QUICK, Hint(np.array([0]), np.array([0.0]))), (dataclasses.replace(QUICK, solver="PULP_CBC_CMD"), None)],
)
def test_other_searches_are_one(options: SolveOptions, hint: Hint | None, monkeypatch: pytest.MonkeyPatch) -> None:
    program, linear = town(1)
    asked = watched(monkeypatch, linear)
    search(program, linear.values, options, hint)
    assert asked == [options]


def test_nothing_above_a_cutoff_is_an_answer() -> None:
    """HiGHS 1.16 calls optimal what it came upon above a cutoff."""
    program, _ = town(1)
    best = run_program(program, QUICK)
    for share, outcome in ((1e-6, Outcome.OPTIMAL), (-1e-3, Outcome.INFEASIBLE), (-0.5, Outcome.INFEASIBLE)):
        cutoff = best.objective + share * abs(best.objective)
        answer = run_program(program, dataclasses.replace(QUICK, cutoff=cutoff))
        assert answer.outcome is outcome
        assert not answer.solved or answer.objective <= cutoff


def test_what_is_above_a_cutoff_leaves_its_bound() -> None:
    above = Answer(Outcome.INCUMBENT, np.zeros(1), np.empty(0), -5.0, -9.0, "Solution limit reached")
    for cutoff, bound in ((-6.0, -9.0), (-10.0, -10.0)):
        answer = under(cutoff, above)
        assert (answer.outcome, answer.bound, len(answer.values)) == (Outcome.STOPPED, bound, 0)
    assert under(-5.0, above) is above

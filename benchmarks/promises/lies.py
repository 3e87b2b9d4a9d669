"""Solvers that lie: about values, bounds, multipliers, and how they ended; nothing false may be published."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable
from itertools import product

import numpy as np
import pytest

from benchmarks.promises.figure import Figure
from benchmarks.promises.stops import Known, false_claim, published
from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.proof import prove
from optimizer.model import linear
from optimizer.model import solve as solving
from optimizer.model.answer import Answer, Hint, Outcome, SolveOptions, nothing
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.program import Program
from tests.model import test_honest_status as honest
from tests.support.brute import best_plan
from tests.support.solved import EXACT
from tests.support.tiny import tiny

Lie = Callable[[Answer], Answer]


def _scaled(name: str, factor: float) -> Lie:
    """Return a lie about one number or array of an answer."""
    return lambda answer: dataclasses.replace(answer, **{name: getattr(answer, name) * factor})


LIES: dict[str, Lie] = {
    "values doubled": honest.doubled,
    "a value that is no number": honest.spoiled,
    "values rounded up": honest.rounded_up,
    "nothing built": honest.nothing_built,
    "nothing built, called optimal": lambda answer: dataclasses.replace(
        honest.nothing_built(answer), outcome=Outcome.OPTIMAL, bound=0.0
    ),
    "everything halved, called optimal": lambda answer: dataclasses.replace(
        answer, outcome=Outcome.OPTIMAL, values=np.floor(answer.values / 2)
    ),
    "a bound under the plan": honest.bound_under_plan,
    "a bound that is no number": _scaled("bound", np.nan),
    "multipliers the other way": _scaled("row_duals", -3.0),
    "multipliers of nothing": _scaled("row_duals", 0.0),
    "multipliers that are no numbers": _scaled("row_duals", np.nan),
    "endless multipliers": _scaled("row_duals", np.inf),
    "failed": lambda _: nothing(Outcome.FAILED, "lie"),
    "stopped": lambda _: nothing(Outcome.STOPPED, "lie"),
}
SEEDS = 20


def lies() -> Figure:
    """Let HiGHS lie about the linear programme, the search, or both, in tiny questions whose best plan is known."""
    for whole, linear_too in ((True, False), (False, True), (True, True)):
        ends: Counter[str] = Counter()
        for lie, seed, stepped in product(LIES.values(), range(SEEDS), (False, True)):
            scenario = tiny(40_000 + seed, stepped)
            oracle = best_plan(scenario)
            known = Known(build_instance(scenario), None if oracle is None else oracle.value, sure=True)
            with pytest.MonkeyPatch.context() as patch:
                _plant(patch, lie, whole, linear_too)
                end, wrong = _ended(known)
            ends[end] += 1
            ends["false"] += wrong
        told = ", ".join(f"{count} {end}" for end, count in sorted(ends.items()) if end != "false")
        where = " and ".join([*(["the search"] if whole else []), *(["the linear programme"] if linear_too else [])])
        yield f"lies about {where} ({told})", sum(ends.values()) - ends["false"], ends["false"]


def _plant(patch: pytest.MonkeyPatch, lie: Lie, whole: bool, linear_too: bool) -> None:
    told = solving.run_program

    def lying(program: Program, options: SolveOptions, hint: Hint | None = None) -> Answer:
        answer = told(program, options, hint)
        asked = whole if program.integer.any() else linear_too
        return lie(answer) if answer.solved and asked else answer

    patch.setattr(solving, "run_program", lying)
    patch.setattr(linear, "run_program", lying)


def _ended(known: Known) -> tuple[str, bool]:
    """Return how it ended, and whether anything false was said or something fell over."""
    try:
        with np.errstate(all="ignore"):
            solution = published(prove(known.instance, solve(known.instance, EXACT)))
    except (SolverError, NoPlanError) as error:
        return error.reason.code, false_claim(known, -1.0, error.reason.code, None)
    end = solution.proof.status.value
    return end, false_claim(known, -1.0, end, solution)

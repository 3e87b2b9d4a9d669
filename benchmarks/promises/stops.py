"""Solvers stopped by time, nodes, iterations and solutions: what is called optimal must be so, and a bound must hold.

The truth comes from elsewhere: every plan of a tiny scenario is tried; a town with money for everything is compared with its
unlimited optimum; of other towns the best plan that any solve found is known. Optimal ones are proved anew in exact arithmetic.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice, product

import pytest

from benchmarks.promises.figure import Figure
from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.certificate.make import certify, exact_proof
from optimizer.measures.proof import prove
from optimizer.model import highs
from optimizer.model.answer import Method, SolveOptions
from optimizer.model.pulp_solver import available_solvers
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Solution, Status
from tests.support.brute import best_plan
from tests.support.solved import EXACT
from tests.support.tiny import tiny
from tests.support.town import random_town

CBC = "PULP_CBC_CMD"
CLOSE = 1e-9
OPTIMAL = 1.01e-6
"""The relative gap of what is called optimal, and a little for rounding."""

NO_LIMIT: dict[str, int] = {}
STOPS: tuple[tuple[float | None, int, dict[str, int]], ...] = (
    *((seconds, -1, NO_LIMIT) for seconds in (0.0, 0.001, 0.005, 0.02, 0.1)),
    *((None, nodes, NO_LIMIT) for nodes in (0, 1, 2, 5)),
    *((None, -1, {"simplex_iteration_limit": most}) for most in (0, 1, 5, 20, 100)),
    *((None, -1, {"mip_max_improving_sols": most}) for most in (1, 2)),
    *((None, -1, {"mip_max_leaves": most}) for most in (1, 3)),
    (0.01, 1, NO_LIMIT),
)
"""Seconds, nodes, and settings of HiGHS itself that nobody can ask for."""

HOW = ((Method.COMPACT, "highs"), (Method.DECOMPOSED, "highs"), (Method.COMPACT, CBC))


@dataclass(frozen=True)
class Known:
    """A question and the value of its best plan; ``None`` where it has none, or where it is not known (``sure`` is false)."""

    instance: Instance
    optimum: float | None
    sure: bool


def limits() -> Figure:
    """Stop solvers in every way; count how they ended and what was said falsely."""
    kinds = (("tiny", _tiny(), 7), ("rich", _towns(40), 9), ("scarce", _towns(1), 9))
    for label, questions, each in kinds:
        ends: Counter[str] = Counter()
        stops = cycle(product(STOPS, HOW))
        for question in questions:
            found = [_stopped(question, *stop) for stop in islice(stops, each)]
            ends.update(end for end, _ in found)
            best = max((solution.proof.value for _, solution in found if solution), default=-1.0)
            ends["false"] += sum(false_claim(question, best, end, solution) for end, solution in found)
        told = ", ".join(f"{count} {end}" for end, count in sorted(ends.items()) if end != "false")
        yield f"stopped solves, {label} ({told})", sum(ends.values()) - ends["false"], ends["false"]


def _tiny() -> Iterator[Known]:
    """Yield tiny questions in both lenses with the best of all plans tried."""
    for seed, stepped in product(range(90), (False, True)):
        scenario = tiny(30_000 + seed, stepped)
        oracle = best_plan(scenario)
        yield Known(build_instance(scenario), None if oracle is None else oracle.value, sure=True)


def _towns(richer: int) -> Iterator[Known]:
    """Yield towns of 6, 12 and 20 areas; the optimum of those with money for everything is soon found without a limit."""
    for seed, size in product(range(14), (6, 12, 20)):
        instance = build_instance(_with_money(random_town(seed, areas=size, years=1 + seed % 3), richer))
        best = prove(instance, solve(instance, EXACT)).proof.value if richer > 1 else None
        yield Known(instance, best, sure=richer > 1)


def _with_money(scenario: Scenario, times: int) -> Scenario:
    budgets = tuple(dataclasses.replace(one, money=one.money * times) for one in scenario.budgets)
    return dataclasses.replace(scenario, budgets=budgets)


Stop = tuple[float | None, int, dict[str, int]]


def _stopped(question: Known, stop: Stop, how: tuple[Method, str]) -> tuple[str, Solution | None]:
    """Return how a solve ended, and what it found."""
    (seconds, nodes, settings), (method, solver) = stop, how
    if solver == CBC and (CBC not in available_solvers() or settings):
        method, solver = Method.COMPACT, "highs"
    options = SolveOptions(solver=solver, seconds=seconds, nodes=nodes, gap=0.0, method=method)
    try:
        with _set(settings):
            solution = published(prove(question.instance, solve(question.instance, options)))
    except (SolverError, NoPlanError) as error:
        return error.reason.code, None
    return solution.proof.status.value, solution


def false_claim(question: Known, best: float, end: str, solution: Solution | None) -> bool:
    """Whether more was said than is true: a plan or bound past the optimum, a bound under a plan, optimal where it is not."""
    if solution is None:
        return question.sure and question.optimum is not None and end.startswith("no-plan")
    proof = solution.proof
    if question.sure and question.optimum is None:
        return True
    known = best if question.optimum is None else question.optimum
    claimed = proof.status is Status.OPTIMAL
    short = proof.value < known - OPTIMAL * abs(known) - CLOSE
    return (
        proof.bound < known - CLOSE
        or (question.sure and proof.value > known + CLOSE)
        or (claimed and (short or proof.gap > OPTIMAL))
    )


def published(solution: Solution) -> Solution:
    """Return a solution with what is published of it: the proof in exact arithmetic."""
    return dataclasses.replace(solution, proof=exact_proof(certify(solution)))


@contextmanager
def _set(settings: dict[str, int]) -> Iterator[None]:
    """Let every programme be solved with further settings of HiGHS."""
    told = highs._settings
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(highs, "_settings", lambda options: {**told(options), **settings})
        yield

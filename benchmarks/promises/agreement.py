"""Solvers that should agree: HiGHS, CBC, and every plan tried; both lenses, one to three years, floors, funds, all rules."""

from __future__ import annotations

import dataclasses
from collections import Counter
from itertools import product

from benchmarks.promises.figure import Figure
from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.bound import least_cost
from optimizer.problem.build import build_instance
from tests.certificate.towns import ruled
from tests.support.brute import best_plan
from tests.support.solved import EXACT, answered, best, programme
from tests.support.tiny import tiny
from tests.support.town import random_town

CBC = "PULP_CBC_CMD"
LENSES = (Lens.CONTRIBUTION, Lens.SCORE, Lens.COMBINED)
SOLVERS = ("highs", CBC)
NEAR = 1e-7


def agreement() -> Figure:
    """Solve the same questions with HiGHS, CBC and by trying every plan."""
    plain = [random_town(seed, areas=3 + seed % 4, years=1 + seed % 3) for seed in range(100)]
    yield _linear("linear optimum, HiGHS and CBC", plain)
    for lens in LENSES:
        towns = [ruled(seed, years=1 + seed % 3, lens=lens) for seed in range(100)]
        yield _linear(f"linear optimum with rules of every kind, three funds, lens {lens.value}", towns)
    yield from _tried()


def _linear(label: str, scenarios: list[Scenario]) -> tuple[str, int, int]:
    """Compare linear optima; one that passes a bound which the other's multipliers prove is an optimum of other rules."""
    ends = Counter(map(_compared, scenarios))
    past = f" ({ends['past']} where CBC breaks rows by up to 1e-6 and so passes the proven bound)" if ends["past"] else ""
    return label + past, len(scenarios), ends["apart"]


def _compared(scenario: Scenario) -> str:
    """Return ``same``, ``apart``, or ``past`` where CBC's optimum is better than HiGHS's multipliers allow."""
    instance = build_instance(scenario)
    ours, other = answered(instance), answered(instance, dataclasses.replace(EXACT, solver=CBC))
    if not ours.solved or not other.solved:
        return "same" if ours.outcome is other.outcome else "apart"
    near = NEAR * abs(ours.objective) + 1e-3
    if abs(ours.objective - other.objective) <= near:
        return "same"
    proven = least_cost(programme(instance), ours.row_duals)
    return "past" if ours.objective - proven <= near and other.objective < proven else "apart"


def _tried() -> Figure:
    tried, wrong, seen = 0, 0, Counter[str]()
    for seed, stepped in product(range(100), (False, True)):
        scenario = tiny(seed, stepped)
        oracle = best_plan(scenario)
        values = [_value(scenario, solver) for solver in SOLVERS]
        wrong += any(value is None for value in values) if oracle else any(value is not None for value in values)
        wrong += oracle is not None and any(value is not None and abs(value - oracle.value) > 1e-9 for value in values)
        tried += 1
        seen.update(_what(scenario, stepped))
    told = ", ".join(f"{name} {count}" for name, count in sorted(seen.items()))
    yield f"whole plans, HiGHS, CBC and every plan tried ({told})", tried, wrong


def _value(scenario: Scenario, solver: str) -> float | None:
    try:
        return best(scenario, dataclasses.replace(EXACT, solver=solver)).proof.value
    except (NoPlanError, SolverError):  # a plan that breaks a rule is refused, which is no agreement where there is one
        return None


def _what(scenario: Scenario, stepped: bool) -> list[str]:
    """Return what a question is about."""
    rules = scenario.rules
    kinds = {
        "skor" if stepped else "kontribusi": True,
        "two years": len(scenario.years) > 1,
        "two funds": len(scenario.funds) > 1,
        "floor or target": bool(rules.floors or rules.targets),
        "lock, share or capacity": bool(rules.locks or rules.shares or rules.capacities),
    }
    return [name for name, holds in kinds.items() if holds]

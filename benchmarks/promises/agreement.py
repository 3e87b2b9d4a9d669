"""Solvers that should agree: HiGHS, CBC, and every plan tried; both lenses, one to three years, floors, funds, all rules."""

from __future__ import annotations

import dataclasses
from collections import Counter
from itertools import product

from benchmarks.promises.figure import Figure
from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import NoPlanError
from optimizer.problem.build import build_instance
from tests.certificate.towns import ruled
from tests.support.brute import best_plan
from tests.support.solved import EXACT, answered, best
from tests.support.tiny import tiny
from tests.support.town import random_town

CBC = "PULP_CBC_CMD"
LENSES = (Lens.CONTRIBUTION, Lens.SCORE, Lens.COMBINED)
SOLVERS = ("highs", CBC)


def agreement() -> Figure:
    """Solve the same questions with HiGHS, CBC and by trying every plan."""
    plain = [random_town(seed, areas=3 + seed % 4, years=1 + seed % 3) for seed in range(100)]
    yield "linear optimum, HiGHS and CBC", len(plain), sum(map(_linear_apart, plain))
    yield from _with_rules()
    yield from _tried()


def _linear_apart(scenario: Scenario) -> bool:
    """Whether two solvers find other optima, or one finds none."""
    instance = build_instance(scenario)
    ours, other = answered(instance), answered(instance, dataclasses.replace(EXACT, solver=CBC))
    if not ours.solved or not other.solved:
        return ours.outcome is not other.outcome
    return abs(ours.objective - other.objective) > 1e-7 * abs(ours.objective) + 1e-3


def _with_rules() -> Figure:
    """Towns with every kind of rule and three funds, under each lens, over one to three years."""
    for lens in LENSES:
        towns = [ruled(seed, years=1 + seed % 3, lens=lens) for seed in range(100)]
        yield f"linear optimum with rules of every kind, three funds, lens {lens.value}", 100, sum(map(_linear_apart, towns))


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
    except NoPlanError:
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

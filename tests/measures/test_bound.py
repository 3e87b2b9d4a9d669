"""The dual bound against exact rational arithmetic: bad multipliers and bad rounding give weak bounds, never wrong ones."""

from __future__ import annotations

import dataclasses
import math
import random
from fractions import Fraction

import numpy as np
import pytest

from optimizer.measures.bound import least_cost
from optimizer.model.answer import SolveOptions
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate
from optimizer.model.solve import run_program
from optimizer.problem.build import build_instance
from optimizer.problem.program import Block, Program
from tests.support.town import random_town

INF = math.inf


def program(
    cost: list[float], upper: list[float], rows: list[list[float]], row_lower: list[float], row_upper: list[float]
) -> Program:
    width = len(cost)
    return Program(
        cost=np.array(cost, dtype=float),
        lower=np.zeros(width),
        upper=np.array(upper, dtype=float),
        integer=np.zeros(width, dtype=bool),
        row_lower=np.array(row_lower, dtype=float),
        row_upper=np.array(row_upper, dtype=float),
        starts=np.arange(0, width * len(rows) + 1, width, dtype=np.int64),
        indices=np.tile(np.arange(width, dtype=np.int32), len(rows)),
        values=np.array(rows, dtype=float).ravel(),
        columns=(Block("x", 0, width),),
        rows=(Block("M1", 0, len(rows)),),
    )


def exact_bound(made: Program, duals: np.ndarray) -> Fraction | None:
    """Return the weak-duality bound without any rounding; ``None`` for minus infinity. Useless multipliers count as 0."""
    total = Fraction(0)
    used = []
    for r, dual in enumerate(duals.tolist()):
        lower, upper = float(made.row_lower[r]), float(made.row_upper[r])
        useless = not math.isfinite(dual) or (dual > 0 and lower == -INF) or (dual < 0 and upper == INF)
        used.append(Fraction(0) if useless else Fraction(dual))
        if used[-1]:
            total += used[-1] * Fraction(lower if used[-1] > 0 else upper)
    reduced = [Fraction(value) for value in made.cost.tolist()]
    for r in range(len(used)):
        for at in range(int(made.starts[r]), int(made.starts[r + 1])):
            reduced[int(made.indices[at])] -= used[r] * Fraction(float(made.values[at]))
    for j, weight in enumerate(reduced):
        side = float(made.lower[j] if weight > 0 else made.upper[j])
        if weight and not math.isfinite(side):
            return None
        total += weight * Fraction(side) if weight else 0
    return total


def solved(seed: int) -> tuple[Program, np.ndarray, float]:
    instance = build_instance(random_town(seed, areas=4, years=1 + seed % 2))
    made = formulate(instance, lay_columns(instance), whole=False)
    answer = run_program(made, SolveOptions())
    return made, answer.row_duals, answer.objective


@pytest.mark.parametrize("seed", range(12))
def test_the_bound_is_never_above_the_exact_one_and_close_to_it(seed: int) -> None:
    made, duals, objective = solved(seed)
    exact = exact_bound(made, duals)
    assert exact is not None
    found = least_cost(made, duals)
    assert Fraction(found) <= exact
    assert found == pytest.approx(float(exact), rel=1e-10, abs=1e-6)
    assert found == pytest.approx(objective, rel=1e-9, abs=1e-6), "solved multipliers prove the optimum"


@pytest.mark.parametrize("seed", range(30))
def test_any_multipliers_at_all_prove_something_true(seed: int) -> None:
    made, duals, objective = solved(seed % 12)
    draw = np.random.default_rng(seed)
    spoiled = {
        0: -duals,
        1: duals * 1.01,
        2: draw.normal(size=duals.shape) * 1e3,
        3: np.where(draw.random(duals.shape) < 0.3, np.nan, duals),
        4: np.where(draw.random(duals.shape) < 0.1, np.inf, duals),
    }[seed % 5]
    found = least_cost(made, spoiled)
    assert found <= objective + 1e-9 * abs(objective) + 1e-9
    exact = exact_bound(made, spoiled)
    assert exact is not None
    assert Fraction(found) <= exact


def test_cancellation_in_a_reduced_cost_cannot_raise_the_bound() -> None:
    """Many products that cancel to nothing but rounding, times a column that may be huge."""
    for seed in range(200):
        draw = random.Random(seed)
        rows = [[draw.uniform(0.1, 3.0)] for _ in range(6)]
        duals = [draw.uniform(0.0, 1.0) for _ in rows]
        cost = float(sum(Fraction(dual) * Fraction(row[0]) for dual, row in zip(duals, rows, strict=True)))
        made = program([cost], [1e15], rows, [0.0] * 6, [INF] * 6)
        exact = exact_bound(made, np.array(duals))
        assert exact is not None
        assert Fraction(least_cost(made, np.array(duals))) <= exact, seed


def test_a_column_without_end_proves_nothing_unless_its_multiplier_is_nothing() -> None:
    open_ended = program([1.0, -1.0], [INF, 2.0], [[1.0, 1.0]], [1.0], [3.0])
    assert least_cost(open_ended, np.array([0.0])) == pytest.approx(-2.0)
    assert least_cost(open_ended, np.array([2.0])) == -INF


def test_a_wrong_sign_on_a_one_sided_row_is_set_aside() -> None:
    made = program([-1.0], [10.0], [[1.0]], [-INF], [4.0])
    assert least_cost(made, np.array([-1.0])) == pytest.approx(-4.0)
    assert least_cost(made, np.array([1.0])) == pytest.approx(-10.0)


def test_an_equality_takes_either_sign() -> None:
    made = program([1.0], [10.0], [[2.0]], [6.0], [6.0])
    assert least_cost(made, np.array([0.5])) == pytest.approx(3.0)
    turned = dataclasses.replace(made, cost=np.array([-1.0]))
    assert least_cost(turned, np.array([-0.5])) == pytest.approx(-3.0)


def test_multipliers_of_another_length_are_refused() -> None:
    made = program([1.0], [10.0], [[2.0]], [6.0], [6.0])
    with pytest.raises(ValueError, match="multiplier"):
        least_cost(made, np.array([0.5, 0.5]))

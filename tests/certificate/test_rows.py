"""The rows written again in exact numbers are those of the programme that was solved, rule by rule."""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np
import pytest

from optimizer.domain.scenario import ExitRule, Lens
from optimizer.measures.bound import least_cost
from optimizer.measures.certificate.columns import Column, lay
from optimizer.measures.certificate.duality import upper_bound
from optimizer.measures.certificate.make import transcribe_multipliers
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.row import Row
from optimizer.measures.certificate.rows import RULES, all_rows
from optimizer.measures.certificate.transcribe import transcribe
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Evidence
from optimizer.problem.program import Program
from tests.certificate.towns import ruled

SEEDS = range(60)
SCALE = 1e6
NEAR = 2e-9
"""The allowance for rounding stands in the exact rows."""
MICRO = 5.1e-7
"""Half a micro-unit: under the step lenses, a step counts for the larger of what it cures and the same in micro-units."""


@dataclasses.dataclass(frozen=True)
class Both:
    """A problem in both forms."""

    instance: Instance
    program: Program
    question: Question
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@cache
def both(seed: int) -> Both:
    instance = build_instance(ruled(seed, years=1 + seed // 3 % 3, lens=tuple(Lens)[seed % 3]))
    question = transcribe(instance)
    columns = lay(question)
    program = formulate(instance, lay_columns(instance), whole=False)
    return Both(instance, program, question, columns, all_rows(question, columns))


@pytest.mark.parametrize("seed", SEEDS)
def test_variables_are_the_same(seed: int) -> None:
    case = both(seed)
    assert len(case.columns) == len(case.program.cost)
    upper = np.array([float(column.upper) for column in case.columns])
    gain = np.array([float(column.gain) for column in case.columns])
    implied = np.array([column.key[0] in ("paid", "missed") for column in case.columns])
    np.testing.assert_allclose(upper[~implied], case.program.upper[~implied], rtol=1e-12, atol=5e-7)
    assert (upper[implied] <= case.program.upper[implied]).all(), "limits that rows imply are the tightest here"
    np.testing.assert_allclose(-gain * SCALE, case.program.cost, rtol=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_rows_are_the_same(seed: int) -> None:
    case = both(seed)
    assert [(block.label, block.count) for block in case.program.rows] == [
        (rule, sum(row.rule == rule for row in case.rows)) for rule, _ in RULES
    ]
    program = case.program
    for number, row in enumerate(case.rows):
        stretch = float(row.upper or 1) if row.rule in ("M8", "M15") else 1.0
        span = slice(int(program.starts[number]), int(program.starts[number + 1]))
        expected = dict(zip(program.indices[span].tolist(), program.values[span].tolist(), strict=True))
        found = {place: float(value) / stretch for place, value in row.terms}
        assert len(found) == len(row.terms), "a variable stands in a row once"
        assert {place: value for place, value in found.items() if value} == pytest.approx(
            expected, rel=NEAR, abs=MICRO if row.rule == "M1" else NEAR
        ), row.key
        near = NEAR * max(1.0, abs(limit_of(case, row))) if row.rule == "M7" else NEAR
        limits = (
            -np.inf if row.lower is None else float(row.lower) / stretch,
            np.inf if row.upper is None else float(row.upper) / stretch,
        )
        assert limits == pytest.approx((program.row_lower[number], program.row_upper[number]), rel=NEAR, abs=near), row.key


def limit_of(case: Both, row: Row) -> float:
    """The size of what a prerequisite is measured against: what stands and what may be built."""
    return float(row.upper or 0) + sum(float(case.columns[place].upper) for place, value in row.terms if value < 0)


def test_every_rule_is_compared() -> None:
    seen = {row.rule for seed in SEEDS for row in both(seed).rows}
    assert seen == {rule for rule, _ in RULES}
    kinds = {column.key[0] for seed in SEEDS for column in both(seed).columns}
    assert kinds == {"x", "removed", "helped", "paid", "kept", "missed", "started", "level", "lifted"}
    assert any(row.rule == "M14" and len(row.key) == 3 for seed in SEEDS for row in both(seed).rows), ExitRule.B


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("size", [0.0, 1.0, 100.0])
def test_any_multipliers_give_the_bound_that_floating_point_gives(seed: int, size: float) -> None:
    case = both(seed)
    duals = np.random.default_rng(seed).normal(size=len(case.program.row_lower)) * size
    evidence = Evidence(case.instance, case.program, duals, SCALE)
    multipliers = transcribe_multipliers(evidence, case.rows)
    bound = upper_bound(case.columns, case.rows, {(each.rule, each.key): each.value for each in multipliers})
    program = dataclasses.replace(case.program, upper=np.array([float(column.upper) for column in case.columns]))
    expected = -least_cost(program, duals) / SCALE
    assert float(bound) == pytest.approx(expected, rel=1e-6, abs=1e-9)

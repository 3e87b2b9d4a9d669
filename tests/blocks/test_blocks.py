"""A linear programme by its parts has the optimum of the whole, and multipliers that prove it."""

from __future__ import annotations

import sys
import time

import numpy as np
import pytest

from benchmarks.province import floored, province, under
from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import NoPlanError
from optimizer.measures.bound import least_cost
from optimizer.measures.proof import prove
from optimizer.model import linear
from optimizer.model.answer import Answer, SolveOptions
from optimizer.model.blocks import chunks, respond, sample
from optimizer.model.blocks import solve as blocks
from optimizer.model.blocks.alike import alike
from optimizer.model.blocks.restrict import restrict
from optimizer.model.blocks.structure import structure
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate, formulate_lean
from optimizer.model.linear_rows import needed_rows
from optimizer.model.run import run_program
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.program import Program
from tests.support.answering import WAYS, answered_by

ROUNDING = 1e-9


@pytest.fixture(autouse=True, params=WAYS)
def _small(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let towns be large: a sample of a few parts, and several runs of them; answered by HiGHS, and by compiled code."""
    answered_by(request.param, monkeypatch)
    monkeypatch.setattr(chunks, "WIDTH", 150)


def _both(scenario: Scenario) -> tuple[Program, Answer, Answer | None]:
    """Return the programme of a scenario, the answer of HiGHS on the whole, and the one by parts."""
    instance = build_instance(scenario)
    columns = lay_columns(instance)
    program = formulate(instance, columns, whole=False)
    return program, run_program(program, SolveOptions()), linear.solve_by_parts(instance, columns, program)


def _excess(program: Program, values: np.ndarray) -> float:
    """Return by how much values break any row or bound."""
    row = program.row_of()
    total = np.bincount(row, program.values * values[program.indices], minlength=len(program.row_lower))
    rows = np.maximum(program.row_lower - total, total - program.row_upper).max()
    return float(max(rows, (program.lower - values).max(), (values - program.upper).max()))


@pytest.mark.parametrize("lens", [Lens.CONTRIBUTION, Lens.SCORE])
@pytest.mark.parametrize(("years", "seed", "money"), [(1, 1, 0.2), (2, 2, 0.4), (3, 3, 0.02), (1, 4, 3.0)])
def test_parts_and_the_whole_have_one_optimum(lens: Lens, years: int, seed: int, money: float) -> None:
    program, whole, parts = _both(under(province(20, years, seed, money), lens))
    assert parts is not None
    assert parts.objective == pytest.approx(whole.objective, rel=ROUNDING)
    assert least_cost(program, parts.row_duals) == pytest.approx(whole.objective, rel=ROUNDING)
    assert _excess(program, parts.values) < 1e-6


@pytest.mark.parametrize(("hard", "soft"), [(10.0, 90.0), (65.0, 70.0)])
def test_aims_of_districts_bind_parts_together(hard: float, soft: float) -> None:
    free = _both(under(province(170, 1, 5), Lens.CONTRIBUTION))[1]
    program, whole, parts = _both(floored(under(province(170, 1, 5), Lens.CONTRIBUTION), hard, soft))
    assert whole.objective > free.objective + 1.0, "the aims must bind"
    assert parts is not None
    assert parts.objective == pytest.approx(whole.objective, rel=ROUNDING)
    assert least_cost(program, parts.row_duals) == pytest.approx(whole.objective, rel=ROUNDING)
    assert _excess(program, parts.values) < 1e-6


def test_what_cannot_be_obeyed_is_left_to_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = floored(under(province(100, 1, 1, 0.01), Lens.CONTRIBUTION), 90.0)
    instance = build_instance(scenario)
    columns = lay_columns(instance)
    assert linear.solve_by_parts(instance, columns, formulate(instance, columns, whole=False)) is None
    monkeypatch.setattr(linear, "MANY", 0)
    with pytest.raises(NoPlanError):
        solve(instance, SolveOptions())


def test_a_plan_from_parts_is_proven_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    instance = build_instance(under(province(20, 1, 6), Lens.CONTRIBUTION))
    alone = prove(instance, solve(instance, SolveOptions())).proof
    monkeypatch.setattr(linear, "MANY", 0)
    asked: list[Answer | None] = []
    by_parts = linear.solve_by_parts
    monkeypatch.setattr(linear, "solve_by_parts", lambda *given: asked.append(by_parts(*given)) or asked[0])
    proof = prove(instance, solve(instance, SolveOptions())).proof
    assert asked[0] is not None
    assert proof.bound == pytest.approx(alone.bound, rel=ROUNDING)
    assert proof.value <= alone.bound


def test_time_that_is_over_ends_the_rounds() -> None:
    instance = build_instance(under(province(20, 1), Lens.CONTRIBUTION))
    columns = lay_columns(instance)
    program = formulate(instance, columns, whole=False)
    assert linear.solve_by_parts(instance, columns, program, time.monotonic() - 1.0) is None


def test_highs_answers_where_compiled_code_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "optimizer.model.blocks.compiled_parts.answers", None)
    instance = build_instance(under(province(5), Lens.CONTRIBUTION))
    parts = structure(formulate(instance, lay_columns(instance), whole=False))
    assert isinstance(respond.responder(parts), chunks.Chunks)


def test_few_parts_are_left_to_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "FEW", 10_000)
    assert _both(under(province(5), Lens.CONTRIBUTION))[2] is None


def test_the_order_of_parts_is_only_an_order() -> None:
    instance = build_instance(under(province(12, 2), Lens.SCORE))
    program = formulate(instance, lay_columns(instance), whole=False)
    parts = structure(program)
    assert sorted(parts.rows.tolist()) == list(range(len(program.row_lower)))
    assert sorted(parts.columns.tolist()) == list(range(len(program.cost)))
    dense, ordered = (np.zeros((len(p.row_lower), len(p.cost))) for p in (program, parts.program))
    for table, p in ((dense, program), (ordered, parts.program)):
        table[p.row_of(), p.indices] = p.values
    assert np.array_equal(dense[np.ix_(parts.rows, parts.columns)], ordered)
    owner = np.repeat(np.arange(parts.parts), np.diff(parts.part_columns))
    for part in range(parts.parts):
        rows = ordered[parts.part_rows[part] : parts.part_rows[part + 1], : len(owner)]
        assert not rows[:, owner != part].any()


@pytest.mark.parametrize("lens", [Lens.CONTRIBUTION, Lens.SCORE])
def test_the_lean_programme_has_the_needed_rows_of_the_whole(lens: Lens) -> None:
    instance = build_instance(under(province(12, 3), lens))
    columns = lay_columns(instance)
    whole = formulate(instance, columns, whole=False)
    needed = needed_rows(whole, instance, columns)
    assert not needed.all()
    known, lean = restrict(whole, needed, np.ones(columns.total, dtype=np.bool_)), formulate_lean(instance, columns)
    for name in ("cost", "lower", "upper", "row_lower", "row_upper", "starts", "indices", "values"):
        assert np.array_equal(getattr(known, name), getattr(lean, name)), name
    assert [(block.label, block.start, block.count) for block in known.rows] == [
        (block.label, block.start, block.count) for block in lean.rows
    ]


def test_parts_are_alike_when_they_use_the_same_joint_rows() -> None:
    instance = build_instance(under(province(40, 2), Lens.CONTRIBUTION))
    parts = structure(formulate(instance, lay_columns(instance), whole=False))
    group = alike(parts, 20)
    inside = parts.uses.column < parts.own.start
    part = np.repeat(np.arange(parts.parts), np.diff(parts.part_columns))[parts.uses.column[inside]]
    used = [frozenset(parts.uses.row[inside][part == p].tolist()) for p in range(parts.parts)]
    assert len({(g, u) for g, u in zip(group.tolist(), used, strict=True)}) == group.max() + 1
    assert np.bincount(group).max() <= parts.parts // 20
    assert len(set(used)) < group.max() + 1 < parts.parts


def test_a_sample_keeps_its_share_of_the_money() -> None:
    instance = build_instance(under(province(30), Lens.CONTRIBUTION))
    parts = structure(formulate(instance, lay_columns(instance), whole=False))
    some = sample.sampled(parts, parts.parts // 3)
    assert some.parts == parts.parts // 3
    money, less = (p.program.row_upper[p.joint] for p in (parts, some))
    limited = np.isfinite(money) & (money > 0)
    assert (less[limited] > 0).all()
    assert (less[limited] < money[limited]).all()

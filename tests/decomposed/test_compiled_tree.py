"""The tree in compiled code: small programmes of all kinds against every whole plan there is."""

from __future__ import annotations

import importlib
import itertools
import sys

import numpy as np
import pytest

from optimizer.model.decomposed import trees
from optimizer.model.decomposed.rivals import rivals
from optimizer.problem.instance import Floats
from optimizer.problem.program import Block, Program

compiled = pytest.importorskip(
    "optimizer.model.decomposed.compiled_tree.branched", reason="numba is an extra", exc_type=ImportError
)

COLUMNS, ROWS, MOST = 5, 6, 3
GAP = 1e-9


def _drawn(seed: int) -> Program:
    """Return a small programme of whole columns with ties, ranges, equalities, floors and rows that nothing can meet."""
    draw = np.random.default_rng(seed)
    table = draw.integers(-3, 5, (ROWS, COLUMNS)) * (draw.random((ROWS, COLUMNS)) < 0.7) * 1.0
    size = 10.0 ** draw.integers(-2, 3, ROWS)
    middle = np.round(table @ draw.uniform(0.0, MOST, COLUMNS))
    kind = draw.integers(0, 4, ROWS)
    upper = np.where(kind == 1, np.inf, middle + (kind == 2) * draw.integers(0, 3, ROWS))
    lower = np.where(kind == 0, -np.inf, middle - (kind == 2))
    lower = np.where((kind == 3) & (draw.random(ROWS) < 0.7), -np.inf, lower)
    row, column = np.nonzero(table)
    return Program(
        cost=draw.integers(-6, 4, COLUMNS) * 1.0,
        lower=np.zeros(COLUMNS),
        upper=draw.integers(1, MOST + 1, COLUMNS) * 1.0,
        integer=np.ones(COLUMNS, dtype=np.bool_),
        row_lower=lower * size,
        row_upper=upper * size,
        starts=np.concatenate(([0], np.cumsum((table != 0).sum(axis=1)))).astype(np.int64),
        indices=column.astype(np.int32),
        values=table[row, column] * size[row],
        columns=(Block("x", 0, COLUMNS),),
        rows=(Block("M1", 0, ROWS),),
    )


def _least(program: Program) -> float:
    """Return the least cost of all whole plans, infinite when there is none."""
    found = np.inf
    for plan in itertools.product(*(range(int(most) + 1) for most in program.upper)):
        values: Floats = np.array(plan, dtype=np.float64)
        left = program.activity(values)
        slack = 1e-9 * (1.0 + np.abs(left))
        if (left >= program.row_lower - slack).all() and (left <= program.row_upper + slack).all():
            found = min(found, float(program.cost @ values))
    return found


def test_small_programmes_end_at_the_best_of_all_their_plans() -> None:
    ends = {"plan": 0, "none": 0}
    for seed in range(300):
        program = _drawn(seed)
        least, found = _least(program), compiled.branched(rivals(program), None, GAP)
        ends["none" if found is None else "plan"] += 1
        assert (found is None) == (least == np.inf), seed
        if found is not None:
            assert float(program.cost @ found[0]) == pytest.approx(least, abs=1e-9), seed
            assert found[1] == pytest.approx(least, abs=1e-8), seed
            assert found[1] <= least, seed
    assert min(ends.values()) > 30, "programmes with and without a plan must occur"


def test_whatever_a_tableau_says_its_proofs_hold() -> None:
    proof = importlib.import_module("optimizer.model.decomposed.compiled_tree.proof")
    draw = np.random.default_rng(1)
    seen = 0
    for program in map(_drawn, range(200)):
        least, part = _least(program), rivals(program)
        rows = len(part.relaxed.row_lower)
        if least == np.inf or rows == 0:
            continue
        piece, table = compiled._piece(part), compiled._table(COLUMNS, rows)
        compiled.search(piece, table, compiled._nodes(COLUMNS), np.inf, GAP, 2000)
        table.low[:COLUMNS], table.high[:COLUMNS] = program.lower, program.upper
        cells = table.cells.reshape(rows, COLUMNS)
        for off in (0.0, 1e-6, 1.0):
            table.gain[:] += off * draw.normal(size=COLUMNS)
            cells[:] += off * draw.normal(size=cells.shape)
            assert proof.proved(piece, table, cells) <= least + 1e-9
            assert not any(proof.out_of_reach(piece, table, cells, row) for row in range(rows))
            seen += 1
    assert seen > 100


def test_what_does_not_fit_is_left_to_highs(monkeypatch: pytest.MonkeyPatch) -> None:
    program = next(program for program in map(_drawn, range(100)) if _least(program) < np.inf)
    assert compiled.branched(rivals(program), None, GAP) is not None
    endless = Program(**{**{name: getattr(program, name) for name in program.__slots__}, "upper": np.full(COLUMNS, np.inf)})
    assert compiled.branched(rivals(endless), None, GAP) is None
    monkeypatch.setattr(compiled, "CELLS", COLUMNS)
    assert compiled.branched(rivals(program), None, GAP) is None


def test_highs_searches_where_compiled_code_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert trees.compiled_tree(trees.MANY) is not None
    assert trees.compiled_tree(trees.MANY - 1) is None
    monkeypatch.setitem(sys.modules, "optimizer.model.decomposed.compiled_tree.branched", None)
    assert trees.compiled_tree(trees.MANY) is None

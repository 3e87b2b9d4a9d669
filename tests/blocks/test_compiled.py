"""Compiled code gives the best answers of parts, as HiGHS does, with multipliers that prove them."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.measures.bound import least_cost
from optimizer.model.blocks.chunks import Chunks
from optimizer.model.blocks.restrict import stretch
from optimizer.model.blocks.structure import Structure, structure
from optimizer.problem.program import Block, Program

answers = pytest.importorskip("optimizer.model.blocks.compiled_parts.answers", reason="numba is an extra", exc_type=ImportError)

PARTS, COLUMNS, ROWS = 60, 7, 9


def _town(seed: int) -> Structure:
    """Return parts with whole-numbered coefficients and many ties: zero limits, equalities, ranges, floors, fixed columns."""
    draw = np.random.default_rng(seed)
    table = np.zeros((PARTS * ROWS + 2, PARTS * COLUMNS))
    lower, upper = np.full(len(table), -np.inf), np.full(len(table), np.inf)
    for part in range(PARTS):
        rows, columns = slice(part * ROWS, (part + 1) * ROWS), slice(part * COLUMNS, (part + 1) * COLUMNS)
        table[rows, columns] = draw.integers(-2, 4, (ROWS, COLUMNS)) * (draw.random((ROWS, COLUMNS)) < 0.6)
        table[part * ROWS, columns] = 1.0
        table[rows, part * COLUMNS] += table[rows, columns].any(axis=1) == 0
        kind = draw.integers(0, 4, ROWS)
        limit = draw.integers(0, 3, ROWS) * draw.integers(0, 9, ROWS)
        upper[rows] = np.where(kind == 3, 0.0, limit)
        lower[rows] = np.where(kind == 3, 0.0, np.where(kind == 2, -1.0, -np.inf))
        if part % 5 == 0:
            lower[part * ROWS], upper[part * ROWS] = 1.0, 9.0
            lower[rows][1:], upper[rows][1:] = -np.inf, np.inf
    table[-2:] = draw.integers(0, 3, (2, PARTS * COLUMNS))
    most = draw.integers(0, 6, PARTS * COLUMNS).astype(np.float64)
    row, column = np.nonzero(table)
    return structure(
        Program(
            cost=draw.integers(-5, 3, len(most)).astype(np.float64),
            lower=np.zeros(len(most)),
            upper=np.maximum(most, np.arange(len(most)) % COLUMNS == 0),
            integer=np.zeros(len(most), dtype=np.bool_),
            row_lower=lower,
            row_upper=upper,
            starts=np.concatenate(([0], np.cumsum((table != 0).sum(axis=1)))).astype(np.int64),
            indices=column.astype(np.int32),
            values=table[row, column],
            columns=(Block("x", 0, len(most)),),
            rows=(Block("M1", 0, PARTS * ROWS), Block("M4", PARTS * ROWS, 2)),
        )
    )


def _compare(parts: Structure, ours: object) -> None:
    """Ask both at several prices, one after the other, and hold the values and the multipliers to the same least cost."""
    theirs = Chunks(parts)
    for prices in ([0.0, 0.0], [0.4, -0.1], [-1.0, 0.3], [0.41, -0.1], [3.0, 3.0]):
        known, found = theirs.ask(np.array(prices)), ours.ask(np.array(prices))
        assert np.array_equal(known.reduced, found.reduced)
        least = parts.by_part(known.reduced * known.values)
        assert parts.by_part(found.reduced * found.values) == pytest.approx(least, abs=1e-8)
        inside, rows = slice(0, parts.own.start), slice(0, parts.joint.start)
        alone = stretch(parts.program, rows, inside)
        dear = Program(**{**{name: getattr(alone, name) for name in alone.__slots__}, "cost": found.reduced[inside]})
        assert least_cost(dear, ours.duals()[rows]) == pytest.approx(least.sum(), abs=1e-7)
        total = np.add.reduceat(np.append(dear.values * found.values[dear.indices], 0.0), dear.starts[:-1])
        total[np.diff(dear.starts) == 0] = 0.0
        assert (total >= dear.row_lower - 1e-8).all()
        assert (total <= dear.row_upper + 1e-8).all()
        assert (found.values >= parts.program.lower - 1e-9).all()
        assert (found.values <= parts.program.upper + 1e-9).all()


@pytest.mark.parametrize("seed", range(6))
def test_compiled_answers_are_those_of_highs(seed: int) -> None:
    parts = _town(seed)
    ours = answers.Compiled(parts)
    assert ours.left.any(), "parts that cannot begin at nothing must occur"
    assert not ours.left.all()
    _compare(parts, ours)
    assert (ours.state.core[~ours.left] > 0).any(), "bases that are more than pairs must occur"
    assert (ours.state.pairs[~ours.left] > ours.state.core[~ours.left]).any()


@pytest.mark.parametrize("seed", range(10, 16))
def test_compiled_answers_hold_where_numbers_are_of_all_sizes(seed: int) -> None:
    parts = _town(seed)
    draw, program = np.random.default_rng(seed), parts.program
    size = 10.0 ** draw.uniform(-3.0, 3.0, len(program.row_lower))
    sized = {"values": program.values * np.repeat(size, np.diff(program.starts))}
    sized |= {"row_lower": program.row_lower * size, "row_upper": program.row_upper * size}
    parts = dataclasses.replace(parts, program=dataclasses.replace(program, **sized))
    _compare(parts, answers.Compiled(parts))


@pytest.mark.parametrize("threads", [2, 7])
def test_answers_are_the_same_however_many_threads_there_are(threads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = _town(20)
    alone = answers.Compiled(parts)
    monkeypatch.setattr(answers, "MANY", 1)
    monkeypatch.setattr(answers.os, "cpu_count", lambda: threads)
    together = answers.Compiled(parts)
    assert (len(alone.shares), len(together.shares)) == (1, threads)
    assert sorted(np.concatenate(together.shares).tolist()) == alone.shares[0].tolist()
    for prices in ([0.0, 0.0], [0.4, -0.1], [-1.0, 0.3]):
        one, other = alone.ask(np.array(prices)), together.ask(np.array(prices))
        assert np.array_equal(one.values, other.values)
        assert np.array_equal(alone.duals(), together.duals())


def test_wide_parts_are_left_to_highs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "WIDE", 4)
    parts = _town(7)
    assert answers.Compiled(parts).left.sum() > PARTS // 2
    _compare(parts, answers.Compiled(parts))


def test_parts_that_are_given_up_are_left_to_highs(monkeypatch: pytest.MonkeyPatch) -> None:
    def every_third(*given: np.ndarray) -> None:
        answers_of_all(*given)
        given[-1][::3] = True

    answers_of_all = answers.improve_all
    monkeypatch.setattr(answers, "improve_all", every_third)
    parts = _town(8)
    ours = answers.Compiled(parts)
    before = int(ours.left.sum())
    _compare(parts, ours)
    assert int(ours.left.sum()) > before

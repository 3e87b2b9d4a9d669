"""A walk from basis to basis says what the line says when it is asked, or ends before it says anything else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np
import pytest

from optimizer.model.budget_line import BudgetLine
from optimizer.model.optimum import Optimum
from optimizer.model.walk import kernel, state
from optimizer.model.walk.kernel import Kernel, SingularError
from optimizer.model.walk.lines import by_column, by_row
from optimizer.model.walk.scaled import scaled
from optimizer.model.walk.state import State
from optimizer.model.walk.walk import onward, walk
from optimizer.problem.stand import Stand
from optimizer.study.budgets.line import Line
from optimizer.study.budgets.trace import Corner, trace
from tests.budgets.lines import TOWNS, instance_of, own_line

HIGH = 40.0


def walked(line: BudgetLine, low: float, high: float) -> list[Optimum]:
    return list(walk(line.whole.program, line.optimum(low), high))


def is_optimal(line: BudgetLine, found: Optimum) -> None:
    """Rows and bounds are obeyed, and the multipliers prove that no plan is worth more: no solver is believed here."""
    program = line.whole.program
    row = program.row_of()
    duals = np.where(np.abs(found.duals) > 1e-9, found.duals, 0.0)
    activity = program.activity(found.values)
    assert (activity > program.row_lower - 1e-7).all()
    assert (activity < program.row_upper + 1e-7).all()
    charged = np.bincount(program.indices, program.values * duals[row], minlength=len(program.cost))
    reduced = program.cost - charged
    lower, upper = program.lower.copy(), program.upper.copy()
    lower[-1] = upper[-1] = found.share
    assert (found.values > lower - 1e-7).all()
    assert (found.values < upper + 1e-7).all()
    of_bounds = np.where(reduced > 0.0, reduced * lower, reduced * upper).sum()
    near = np.where(duals > 0.0, program.row_lower, program.row_upper)
    of_rows = (duals * np.where(duals == 0.0, 0.0, near)).sum()
    assert float(program.cost @ found.values) == pytest.approx(float(of_bounds + of_rows), abs=1e-6)


@pytest.mark.parametrize("name", sorted(TOWNS))
def test_every_optimum_of_a_walk_is_proven_without_a_solver(name: str) -> None:
    line = own_line(instance_of(name))
    least = line.least()
    found = walked(line, least if not line.optimum(least).basic[-1] else 1.0, HIGH)
    assert found[-1].share == HIGH
    assert [one.share for one in found] == sorted({one.share for one in found})
    for one in found:
        is_optimal(line, one)


@pytest.mark.parametrize("name", sorted(TOWNS))
def test_a_basis_of_a_walk_holds_as_far_as_it_says(name: str) -> None:
    line = own_line(instance_of(name))
    for stand in list(line.walk(line.least(), HIGH))[::3]:
        for share in np.linspace(stand.share, min(stand.high, HIGH), 3).tolist():
            again = line.at(share)
            assert again.benefit == pytest.approx(stand.line(share), abs=1e-9)
            program = line.whole.program
            moved = stand.plan(share)
            assert (moved > program.lower[line.build] - 1e-7).all()
            assert (moved < program.upper[line.build] + 1e-7).all()


def corners(line: Line) -> list[Corner]:
    return list(trace(line, line.least(), HIGH))


def are_same(left: list[Corner], right: list[Corner]) -> None:
    assert [corner.share for corner in left] == pytest.approx([corner.share for corner in right], abs=1e-9)
    assert [corner.benefit for corner in left] == pytest.approx([corner.benefit for corner in right], abs=1e-11)


class Lost:
    """A line whose walks end after some optima."""

    def __init__(self, line: BudgetLine, after: int) -> None:
        self.line, self.after = line, after
        self.at, self.least = line.at, line.least

    def walk(self, low: float, high: float) -> Iterator[Stand]:
        for _, stand in zip(range(self.after), self.line.walk(low, high), strict=False):
            yield stand


@pytest.mark.parametrize("name", sorted(TOWNS))
@pytest.mark.parametrize("after", [0, 1, 5])
def test_where_a_walk_ends_too_soon_the_curve_is_the_same(name: str, after: int) -> None:
    line = own_line(instance_of(name))
    are_same(corners(Lost(line, after)), corners(line))


def test_a_walk_ends_where_an_optimum_does_not_hold_against_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    line = own_line(instance_of("random"))
    expected = corners(line)
    assert walked(line, 1.0, HIGH)[-1].share == HIGH
    monkeypatch.setattr(state, "CLOSE", -1.0)
    assert not walked(line, 1.0, HIGH)
    are_same(corners(line), expected)


def test_no_walk_begins_where_the_share_is_basic_itself() -> None:
    line = own_line(instance_of("tiny, points"))
    least = line.least()
    assert line.optimum(least).basic[-1]
    assert not walked(line, least, HIGH)


def test_columns_that_are_no_basis_end_a_walk_before_it_begins() -> None:
    line = own_line(instance_of("years"))
    start = line.optimum(1.0)
    line.last = dataclasses.replace(start, basic=np.append(np.roll(start.basic[:-1], 7), False))
    with pytest.raises(SingularError):
        State(line.whole.program, line.last)
    assert not walked(line, 1.0, HIGH)


@pytest.mark.parametrize(("module", "name", "value"), [(state, "WORN", -1.0), (kernel, "ROOM", 1)])
def test_inverses_made_anew_and_enlarged_give_the_same_curve(
    monkeypatch: pytest.MonkeyPatch, module: object, name: str, value: float
) -> None:
    expected = corners(own_line(instance_of("years")))
    monkeypatch.setattr(module, name, value)
    are_same(corners(own_line(instance_of("years"))), expected)


def inverse_of(inside: Kernel) -> tuple[np.ndarray, np.ndarray]:
    """Return the inverse by basic column and row that binds, and the coefficients it is to be the inverse of."""
    columns, rows = (inside.columns.of >= 0).nonzero()[0], (inside.rows.of >= 0).nonzero()[0]
    matrix = np.zeros((len(rows), len(columns)))
    for place, column in enumerate(columns.tolist()):
        row, value = inside.chains.line(column)
        here = inside.rows.of[row] >= 0
        matrix[np.searchsorted(rows, row[here]), place] = value[here]
    return inside.inverse[np.ix_(inside.columns.of[columns], inside.rows.of[rows])], matrix


@pytest.mark.parametrize("name", sorted(TOWNS))
def test_a_kernel_is_the_inverse_of_its_basis_after_any_exchanges(name: str) -> None:
    line = own_line(instance_of(name))
    start = line.optimum(max(1.0, line.least()))
    standing = State(line.whole.program, start)
    for share in (1.0, 2.0, HIGH):
        found, matrix = inverse_of(standing.kernel)
        assert np.abs(found @ matrix - np.eye(len(matrix))).max() < 1e-9
        free = standing.kernel.columns.at < 0
        assert not standing.kernel.inverse[free].any()
        assert not standing.kernel.inverse[:, standing.kernel.rows.at < 0].any()
        if share > standing.share:
            list(onward(standing, share))


@pytest.mark.parametrize("name", ["years", "tiny, points"])
def test_a_scaled_programme_is_the_same_in_powers_of_two_with_coefficients_nearer_to_one(name: str) -> None:
    program = own_line(instance_of(name)).whole.program
    found = scaled(program)
    for factors in (found.rows, found.columns):
        assert (np.log2(factors) == np.rint(np.log2(factors))).all()
    assert found.columns[-1] == 1.0
    draw = np.random.default_rng(3)
    values = draw.uniform(0.0, 1.0, len(program.cost))
    inner = values / found.columns
    assert found.program.cost @ inner == pytest.approx(program.cost @ values)
    assert found.program.activity(inner) == pytest.approx(program.activity(values) * found.rows)
    assert found.program.row_upper == pytest.approx(program.row_upper * found.rows)
    assert found.program.upper == pytest.approx(program.upper / found.columns)

    def spread(sizes: np.ndarray) -> float:
        sizes = np.abs(sizes[sizes != 0.0])
        return float(sizes.max() / sizes.min())

    assert spread(found.program.values) < spread(program.values)


def test_lines_by_row_and_by_column_are_the_same_coefficients() -> None:
    program = own_line(instance_of("years")).whole.program
    rows, columns = by_row(program), by_column(program)
    draw = np.random.default_rng(5)
    values = draw.uniform(-1.0, 1.0, len(program.cost))
    everything = np.arange(len(program.cost))
    assert columns.combine(everything, values) == pytest.approx(rows.sums(values))
    nothing = columns.combine(everything[:0], values[:0])
    assert nothing.dtype == np.float64
    assert not nothing.any()
    index, value = columns.line(3)
    assert columns.combine(np.array([3]), np.array([2.0]))[index] == pytest.approx(2.0 * value)

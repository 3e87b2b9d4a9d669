"""A line narrowed to what differs between known optima says what the whole line says, or that it does not know."""

from __future__ import annotations

import numpy as np
import pytest

from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.model.answer import Answer
from optimizer.model.budget_line import BudgetLine
from optimizer.model.narrowed import Narrowed
from optimizer.model.optimum import Optimum
from optimizer.study.budgets.line import Asked
from optimizer.study.budgets.trace import trace
from tests.budgets.lines import TOWNS, instance_of, own_line

SHARES = (0.8, 1.6)


def narrow(line: BudgetLine, known: list[Optimum]) -> Narrowed:
    return Narrowed(line.whole.program, line.whole.weight, known)


def is_optimal(line: BudgetLine, found: Optimum) -> None:
    """Rows and bounds are obeyed, and the multipliers prove that no plan is worth more: no solver is believed here."""
    program = line.whole.program
    row = program.row_of()
    activity = np.bincount(row, program.values * found.values[program.indices], minlength=len(program.row_lower))
    assert (activity > program.row_lower - 1e-7).all()
    assert (activity < program.row_upper + 1e-7).all()
    charged = np.bincount(program.indices, program.values * found.duals[row], minlength=len(program.cost))
    reduced = program.cost - charged
    lower, upper = program.lower.copy(), program.upper.copy()
    lower[-1] = upper[-1] = found.share
    assert (found.values > lower - 1e-7).all()
    assert (found.values < upper + 1e-7).all()
    of_bounds = np.where(reduced > 0.0, reduced * lower, reduced * upper).sum()
    near = np.where(found.duals > 0.0, program.row_lower, program.row_upper)
    of_rows = (found.duals * np.where(found.duals == 0.0, 0.0, near)).sum()
    assert float(program.cost @ found.values) == pytest.approx(float(of_bounds + of_rows), abs=1e-6)


@pytest.mark.parametrize("name", sorted(TOWNS))
def test_an_answer_of_the_narrowed_line_is_optimal_for_the_whole_one(name: str) -> None:
    line = own_line(instance_of(name))
    narrowed = narrow(line, [line.optimum(share) for share in SHARES])
    answered = 0
    for share in np.linspace(*SHARES, 9).tolist():
        found = narrowed.at(share)
        if found is not None:
            is_optimal(line, found)
            again = line.stand(line.whole.optimum(share, line.whole.solve(share)))
            assert line.stand(found).benefit == pytest.approx(again.benefit, abs=1e-10)
            answered += 1
    assert answered > 1


@pytest.mark.parametrize("name", sorted(TOWNS))
def test_a_narrowed_basis_holds_no_further_than_the_whole_allows(name: str) -> None:
    line = own_line(instance_of(name))
    narrowed = narrow(line, [line.optimum(share) for share in SHARES])
    found = narrowed.at(SHARES[0])
    assert found is not None
    stand = line.stand(found)
    for share in (stand.low, min(stand.high, 40.0)):
        other = line.at(max(share, line.least()))
        if other.share == share:
            assert other.benefit == pytest.approx(stand.line(share), abs=1e-9)


def test_a_narrowed_line_does_not_answer_beyond_what_it_knows() -> None:
    line = own_line(instance_of("random"))
    narrowed = narrow(line, [line.optimum(1.0)])
    assert narrowed.at(1.0) is not None
    assert narrowed.at(3.0) is None
    assert narrowed.at(0.1) is None


def test_where_the_narrowed_programme_fails_the_whole_one_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(share: float) -> Answer:
        raise SolverError(message("solver-failed", detail="x"))

    line = own_line(instance_of("random"))
    within = line.within(*SHARES)
    expected = line.at(1.2)
    line.last = ()
    assert within.at(1.5) is not None
    assert within.narrowed is not None
    monkeypatch.setattr(within.narrowed.inner, "solve", fail)
    found = within.at(1.2)
    assert found.benefit == pytest.approx(expected.benefit, abs=1e-10)
    assert within.narrowed is None


class Unnarrowed:
    """A line that is asked as a whole every time."""

    def __init__(self, line: BudgetLine) -> None:
        self.line, self.at, self.least = line, line.at, line.least

    def within(self, low: float, high: float) -> Asked:
        return self.line


@pytest.mark.parametrize("name", sorted(TOWNS))
def test_the_curve_is_the_same_with_and_without_narrowing(name: str) -> None:
    line = own_line(instance_of(name))
    least = line.least()
    narrowed = list(trace(line, least, 40.0))
    whole = list(trace(Unnarrowed(own_line(instance_of(name))), least, 40.0))
    assert [corner.share for corner in narrowed] == pytest.approx([corner.share for corner in whole], abs=1e-9)
    assert [corner.benefit for corner in narrowed] == pytest.approx([corner.benefit for corner in whole], abs=1e-11)

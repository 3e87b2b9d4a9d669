"""A line of budgets by its parts says what the whole programme says there, and never more than it has proven."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from benchmarks.province import floored, province, under
from optimizer.domain.scenario import Lens
from optimizer.errors import NoPlanError
from optimizer.model import parts_line
from optimizer.model.blocks import along
from optimizer.model.budget_line import BudgetLine
from optimizer.model.parts_line import PartsLine, line_of_budgets
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.study.budgets.enclose import enclose
from tests.budgets.lines import own_line
from tests.support.answering import WAYS, answered_by

SHARES = (1.0, 1.1, 0.4, 0.0, 3.0, 0.41, 40.0)
"""Near steps and far jumps, up and down."""


@pytest.fixture(autouse=True, params=WAYS)
def _small(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let towns be large; parts answered by HiGHS, and by compiled code."""
    answered_by(request.param, monkeypatch)
    monkeypatch.setattr(parts_line, "FEW", 12)


@cache
def _instance(lens: Lens) -> Instance:
    return build_instance(under(province(20, 2), lens))


@cache
def _whole(lens: Lens) -> BudgetLine:
    return own_line(_instance(lens))


@pytest.mark.parametrize("lens", [Lens.CONTRIBUTION, Lens.SCORE])
@pytest.mark.parametrize("answers", [along.ANSWERS, 60])
def test_a_share_is_worth_what_the_whole_says(monkeypatch: pytest.MonkeyPatch, lens: Lens, answers: int) -> None:
    monkeypatch.setattr(along, "ANSWERS", answers)
    whole = _whole(lens)
    line = PartsLine(whole)
    assert line.along is not None
    money = _instance(lens).money.budget.sum()
    for share in SHARES:
        here, exact = line.at(share), whole.at(share)
        assert line.along.proven.size, "parts must have answered, not the whole"
        assert here.benefit == pytest.approx(exact.benefit, abs=2e-9)
        assert -1e-12 <= here.above <= 2e-9
        assert here.spent <= money * share + 1.0
        for other in (0.2, 1.0, 2.0):
            assert whole.at(other).benefit <= here.line(other) + 1e-11


def test_a_plan_of_shares_of_answers_is_worth_its_benefit() -> None:
    whole = _whole(Lens.CONTRIBUTION)
    line = PartsLine(whole)
    for share in (1.0, 0.3):
        assert line.along is not None
        spot = line.along.at(share)
        assert spot is not None
        program, weight = whole.plain, whole.whole.weight
        assert program.cost @ spot.values == pytest.approx(spot.cost, rel=1e-9)
        total = np.bincount(program.row_of(), program.values * spot.values[program.indices], minlength=len(weight))
        assert (total <= program.row_upper - weight * share + 1e-6).all()
        assert (total >= program.row_lower - 1e-6).all()
        assert (spot.values >= program.lower - 1e-9).all()
        assert (spot.values <= program.upper + 1e-9).all()


def test_answers_without_a_share_are_forgotten() -> None:
    line = PartsLine(_whole(Lens.CONTRIBUTION))
    assert line.along is not None
    for share in (1.0, 0.3, 2.0):
        line.at(share)
    rounds, size = line.along.rounds, len(line.whole.plain.cost)
    before = rounds.master.solve()
    rounds.forget(before, 5)
    after = rounds.master.solve()
    assert len(after.share) == rounds.diary.answers < len(before.share)
    assert after.value == pytest.approx(before.value, rel=1e-12)
    values = np.empty(size)
    values[line.along.parts.columns] = rounds.diary.values(after, size)
    assert line.whole.plain.cost @ values == pytest.approx(before.value, rel=1e-9)


def test_what_is_left_open_is_said() -> None:
    whole = _whole(Lens.CONTRIBUTION)
    line = PartsLine(whole, close=1e-3)
    opened = [line.at(share) for share in (0.5, 0.6, 0.7, 0.8)]
    assert max(one.above for one in opened) > 1e-6
    for one in opened:
        exact = whole.at(one.share).benefit
        assert one.benefit - 1e-11 <= exact <= one.benefit + one.above + 1e-11
    found = enclose(line, 0.0, 3.0, 5e-3)
    shares = np.linspace(0.0, 3.0, 20)
    straight = np.interp(shares, [one.share for one in found.points], [one.benefit for one in found.points])
    above = np.array([whole.at(share).benefit for share in shares]) - straight
    assert above.min() >= -1e-9
    assert above.max() <= found.open + 1e-9


def test_few_parts_are_left_to_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_line, "FEW", 10_000)
    line = PartsLine(_whole(Lens.CONTRIBUTION))
    assert line.along is None
    assert line.at(0.7).benefit == _whole(Lens.CONTRIBUTION).at(0.7).benefit


def test_what_cannot_be_obeyed_has_no_plan() -> None:
    instance = build_instance(floored(under(province(100, 1, 1, 0.01), Lens.CONTRIBUTION), 30.0))
    line = PartsLine(own_line(instance, 400.0))
    least = line.least()
    assert least > 1.0
    with pytest.raises(NoPlanError):
        line.at(0.5 * least)
    assert line.at(1.01 * least).benefit == pytest.approx(line.whole.at(1.01 * least).benefit, abs=2e-9)


def test_a_line_is_taken_apart_where_it_is_large_and_parts_are_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    instance = _instance(Lens.CONTRIBUTION)
    budget = instance.money.budget.astype(np.float64)
    for many, quick, kind in ((10**9, True, BudgetLine), (0, False, BudgetLine), (0, True, PartsLine)):
        monkeypatch.setattr(parts_line, "MANY", many)
        monkeypatch.setattr(parts_line, "quick", lambda quick=quick: quick)
        assert isinstance(line_of_budgets(instance, np.zeros_like(budget), budget, 2.0), kind)

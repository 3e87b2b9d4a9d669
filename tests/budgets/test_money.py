"""Other amounts of money: whole rupiah, shares that stay shares, and plans that are kept or not passed."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.measures.audit import audit
from optimizer.model.solve import solve
from optimizer.problem.plan import Plan
from optimizer.study.budgets.kept import at_least, at_most
from optimizer.study.budgets.money import enough, in_proportion, levels, of_fund, with_budget
from tests.budgets.lines import TOWNS, instance_of, own_line
from tests.support.solved import EXACT

MONEY = st.integers(1, 10**13)


@given(MONEY)
def test_money_in_proportion_is_never_more_than_was_given(money: int) -> None:
    instance = instance_of("ruled")
    budget = in_proportion(instance, money)
    own, whole = instance.money.budget, int(instance.money.budget.sum())
    assert money - own.size < budget.sum() <= money
    assert (abs(budget - own * (money / whole)) <= 1.0 + 1e-9 * budget).all()


@given(MONEY, MONEY)
def test_more_money_is_more_in_every_fund(one: int, other: int) -> None:
    instance = instance_of("years")
    assert (in_proportion(instance, min(one, other)) <= in_proportion(instance, max(one, other))).all()


@given(MONEY)
def test_money_of_a_fund_is_all_its_own(money: int) -> None:
    instance = instance_of("years")
    for fund in range(len(instance.axes.funds)):
        budget = of_fund(instance, fund, money)
        assert budget.sum() == budget[:, fund].sum() == money
    without = dataclasses.replace(instance, money=dataclasses.replace(instance.money, budget=instance.money.budget * [1, 0]))
    assert of_fund(without, 1, money)[:, 1].sum() == money


def test_maximum_shares_follow_the_whole() -> None:
    instance = instance_of("ruled")
    assert len(instance.caps.share_money)
    twice = with_budget(instance, 2 * instance.money.budget)
    assert (twice.caps.share_money == 2 * instance.caps.share_money).all()
    assert (with_budget(instance, instance.money.budget).caps.share_money == instance.caps.share_money).all()


@given(st.floats(1e3, 1e13), st.integers(2, 40))
def test_levels_are_even_and_round(top: float, count: int) -> None:
    found = levels(top, count)
    step = found[0]
    assert list(found) == [step * (n + 1) for n in range(len(found))] or step < 100
    assert count // 2 <= len(found) <= count
    assert found[-1] <= top * (1 + 1e-9)


@pytest.mark.parametrize("name", ["town", "ruled", "random", "years"])
def test_there_is_a_budget_that_is_enough_for_everything(name: str) -> None:
    instance = instance_of(name)
    most = enough(instance)
    line = own_line(instance, 2.0 * most)
    assert line.at(2.0 * most).benefit == pytest.approx(line.at(most).benefit, abs=1e-9)


@pytest.mark.parametrize("name", sorted(set(TOWNS) - {"tiny", "tiny, points"}))
def test_a_plan_that_is_kept_is_a_plan_of_the_question_that_keeps_it(name: str) -> None:
    instance = instance_of(name)
    found = solve(instance, EXACT).plan
    for kept in (at_least(instance, found.steps), at_most(instance, found.steps)):
        assert audit(kept, found) == ()
    nothing = Plan(np.zeros_like(found.steps), np.zeros_like(found.paid))
    assert "M9" in {finding.rule for finding in audit(at_least(instance, found.steps), nothing)}
    more = found.steps + (found.steps == 0)
    assert {"M5", "M9"} & {finding.rule for finding in audit(at_most(instance, found.steps), Plan(more, found.paid))}

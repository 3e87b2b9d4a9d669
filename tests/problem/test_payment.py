"""A plan that the money reaches is always paid, to the rupiah, by the preferred funds as far as they go."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.measures.audit import audit
from optimizer.problem.build import build_instance
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan
from tests.support.purses import demands, most_paid, purses
from tests.support.town import fund, town, two_years

SEEDS = range(250)


def in_order(instance: object) -> list[int]:
    funds = range(len(instance.axes.funds))
    return sorted(funds, key=lambda f: (int(instance.money.preference[f]), f))


def test_paid_exactly_when_no_cut_is_too_small() -> None:
    reached = 0
    for seed in SEEDS:
        instance, steps = purses(seed)
        asked = demands(instance, steps)
        enough = most_paid(instance, asked, {0, 1, 2}) == sum(asked.values())
        enough &= not any(c < 0 and amount for (c, _), amount in asked.items())
        assert (pay(instance, steps) is not None) == enough, seed
        reached += enough
    assert 80 < reached < 200


def test_payments_obey_the_rules_of_money() -> None:
    for seed in SEEDS:
        instance, steps = purses(seed)
        paid = pay(instance, steps)
        if paid is not None:
            broken = {finding.rule for finding in audit(instance, Plan(steps, paid))}
            assert not broken & {"M3", "M4", "shape"}, (seed, broken)


def test_preferred_funds_pay_all_they_can() -> None:
    told_apart = 0
    for seed in SEEDS:
        instance, steps = purses(seed)
        paid = pay(instance, steps)
        if paid is None:
            continue
        order, asked = in_order(instance), demands(instance, steps)
        by_fund = paid.sum(axis=(0, 1, 2))
        for first in (order[:1], order[:2]):
            most = most_paid(instance, asked, set(first))
            assert int(by_fund[first].sum()) == most, (seed, first)
            told_apart += 0 < most < sum(asked.values())
    assert told_apart > 50


def test_a_less_preferred_fund_pays_only_what_is_left() -> None:
    instance = build_instance(town())
    steps = np.zeros((2, 4, 1), dtype=np.int64)
    steps[0, 0, 0] = 300  # 300 m of drain: Rp 180 million, which both funds may pay; apbd comes first and has Rp 200 million
    paid = pay(instance, steps)
    assert paid is not None
    assert paid.sum(axis=(0, 1, 2)).tolist() == [180_000_000, 0]


def test_money_is_kept_from_earlier_years_only() -> None:
    instance = build_instance(two_years())
    late, early = np.zeros((2, 4, 2), dtype=np.int64), np.zeros((2, 4, 2), dtype=np.int64)
    late[0, 3, 1] = early[0, 3, 0] = 6  # six groups at Rp 20 million: only apbd may pay, Rp 90 million a year, half of it kept
    assert pay(instance, late) is not None
    assert pay(instance, early) is None


def test_nothing_is_paid_where_nobody_may_pay() -> None:
    only_dak = town(funds=(fund("dak", groups=frozenset({"drainase"})),), budgets=())
    instance = build_instance(only_dak)
    steps = np.zeros((2, 4, 1), dtype=np.int64)
    assert pay(instance, steps) is not None
    steps[0, 3, 0] = 1
    assert pay(instance, steps) is None


@pytest.mark.parametrize("share", [0.29, 0.57, 0.1])
def test_the_share_kept_is_exact_to_the_rupiah(share: float) -> None:
    """0.29 x 100 is 28.999999999999996 in floating point; SILPA of 29 per cent of Rp 100 is Rp 29."""
    instance = build_instance(two_years(funds=(fund("apbd", carry_over=share), fund("dak")), budgets=()))
    money = dataclasses.replace(instance.money, budget=np.array([[100, 0], [0, 0]]))
    works = dataclasses.replace(instance.works, cost=np.ones_like(instance.works.cost))
    poor = dataclasses.replace(instance, money=money, works=works)
    steps = np.zeros((2, 4, 2), dtype=np.int64)
    steps[0, 0, 1] = round(share * 100)
    paid = pay(poor, steps)
    assert paid is not None
    assert not [finding for finding in audit(poor, Plan(steps, paid)) if finding.rule in ("M3", "M4")]
    steps[0, 0, 1] += 1
    assert pay(poor, steps) is None

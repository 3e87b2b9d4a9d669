"""The programme on a line of budgets says what a fresh programme with that budget says, and knows how far it holds."""

from __future__ import annotations

import numpy as np
import pytest

from optimizer.domain.rules import Lock
from optimizer.errors import NoPlanError
from optimizer.model.columns import lay_columns
from optimizer.model.goals.contribution import SCALE
from optimizer.model.linear_rows import linear_rows
from optimizer.model.relaxed import Relaxed
from optimizer.model.rules import RULES
from optimizer.problem.build import build_instance
from tests.budgets.lines import TOWNS, instance_of, own_line, with_budget
from tests.support.ruled import ruled_town
from tests.support.solved import answered
from tests.support.town import HERE, random_town, town


@pytest.mark.parametrize("name", sorted(TOWNS))
def test_a_share_of_the_budget_is_worth_what_a_fresh_programme_says(name: str) -> None:
    instance = instance_of(name)
    line = own_line(instance)
    for share in (1.0, 2.0, 3.0, 1.5):
        fresh = -answered(with_budget(instance, share)).objective / SCALE
        assert line.at(share).benefit == pytest.approx(fresh, abs=1e-9)


@pytest.mark.parametrize("name", sorted(TOWNS))
def test_the_benefit_is_straight_as_far_as_the_basis_is_said_to_hold(name: str) -> None:
    line = own_line(instance_of(name))
    held = 0
    for share in (1.0, 1.25, 1.7, 2.6):
        stand = line.at(share)
        assert stand.low <= share <= stand.high
        for other in (stand.low, min(stand.high, 40.0)):
            there = line.at(max(other, line.least()))
            assert there.benefit <= stand.line(there.share) + 1e-9
            if there.share == other:
                assert there.benefit == pytest.approx(stand.line(other), abs=1e-9)
                held += other != share
    assert held > 0


def test_the_plan_drifts_as_the_money_grows() -> None:
    instance = instance_of("random")
    columns = lay_columns(instance)
    gain = Relaxed(instance)
    stand = own_line(instance).at(1.0)
    end = stand.low + 0.999 * (stand.high - stand.low)
    fixed = np.zeros(instance.works.most.shape)
    fixed[columns.pair_area, columns.pair_work] = stand.plan(end).sum(axis=1)
    gain.set_budget(instance.money.budget * end)
    gain.set_pairs(fixed - 1e-9, fixed + 1e-9)
    assert gain.solve().benefit == pytest.approx(stand.line(end), abs=1e-7)
    assert stand.money(end) == pytest.approx(float((stand.plan(end) * instance.works.cost[columns.pair_work]).sum()), rel=1e-9)


def test_the_least_money_for_what_is_locked_in() -> None:
    base = town()
    code = base.interventions[0].code
    lock = Lock(base.areas[0].code, code, None, 2.0, None, HERE)
    instance = build_instance(town(rules=type(base.rules)(locks=(lock,))))
    line = own_line(instance)
    least = line.least()
    assert 0.0 < least < 1.0
    assert line.at(least + 1e-9).benefit > 0.0
    with pytest.raises(NoPlanError):
        line.at(0.9 * least)


@pytest.mark.parametrize("seed", range(4))
def test_rows_for_whole_steps_change_no_linear_optimum(seed: int) -> None:
    instance = build_instance(ruled_town() if seed == 3 else random_town(seed, areas=4, years=2))
    columns = lay_columns(instance)
    whole = [rule(instance, columns) for rule in RULES]
    lean = [linear_rows(rows, instance, columns) for rows in whole]
    assert sum(len(rows.lower) for rows in lean) <= sum(len(rows.lower) for rows in whole)
    assert own_line(instance).at(1.0).benefit == pytest.approx(-answered(instance).objective / SCALE, abs=1e-10)

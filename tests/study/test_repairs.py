"""Conflicts and repairs against every whole plan of tiny scenarios: nothing too many, nothing too little."""

from __future__ import annotations

import dataclasses
from collections import Counter
from functools import cache

import pytest

from optimizer.model.conflict.probe import RoomProbe
from optimizer.problem.changes import Change
from optimizer.problem.demands import ASKING, Kind, Rule
from optimizer.problem.loosen import loosened
from optimizer.problem.room import Known
from optimizer.study.broken import NOT_MENDED, Broken, look_into
from optimizer.study.conflict import Conflict, conflict_of
from optimizer.study.relax import relax
from optimizer.study.repairs import Repair, repairs_of
from tests.support.brute import best_plan
from tests.support.strained import strained, without

SEEDS = range(90)
NEAR = {Kind.FLOOR: 1e-2, Kind.TARGET: 1e-2, Kind.SHARE: 1e-4}
STRICTER = {Kind.BUDGET: -1, Kind.CAPACITY: -1, Kind.SHARE: -2e-6, Kind.FLOOR: 2e-4, Kind.TARGET: 2e-4}


def broken(seed: int) -> Broken:
    return look_into(strained(seed), RoomProbe)


@cache
def conflicts() -> tuple[tuple[int, Broken, Conflict | None], ...]:
    towns = [(seed, broken(seed)) for seed in SEEDS]
    return tuple((seed, town, conflict_of(town.probe, town.rules, town.rules)) for seed, town in towns)


def test_there_is_a_conflict_exactly_where_there_is_no_plan() -> None:
    found = [(best_plan(town.scenario) is None, conflict is not None) for _, town, conflict in conflicts()]
    assert all(one == other for one, other in found)
    assert Counter(found)[True, True] > 40
    assert Counter(found)[False, False] > 3


def test_a_conflict_is_one_and_holds_no_rule_too_many() -> None:
    kinds: Counter[Kind] = Counter()
    for seed, town, conflict in conflicts():
        if conflict is None:
            continue
        rest = tuple(demand for rule in town.rules if rule not in conflict.rules for demand in rule)
        assert conflict.minimal
        assert best_plan(without(town.scenario, rest)) is None, seed
        for rule in conflict.rules:
            assert best_plan(without(town.scenario, (*rest, *rule))) is not None, (seed, rule)
        kinds.update(rule[0].kind for rule in conflict.rules)
    assert len(kinds) >= 7, "budgets, capacities, shares, floors, targets, locks of both sides"


def stricter(one: Change) -> Change:
    return dataclasses.replace(one, new=one.new + STRICTER[one.demand.kind])


def check_single(town: Broken, rule: Rule, repair: Repair, seed: int) -> None:
    """Hold a repair of one rule alone against every whole plan."""
    scenario, instance, demand = town.scenario, town.instance, rule[0]
    if repair.known is Known.IMPOSSIBLE:
        assert best_plan(without(scenario, rule)) is None, (seed, rule)
        return
    assert repair.known is Known.POSSIBLE
    assert best_plan(loosened(scenario, instance, repair.changes)) is not None, (seed, rule)
    if demand.kind is Kind.BUDGET:
        more = sum(one.new - one.now for one in repair.changes)
        assert more <= repair.bound * 1e6 * (1 + 1e-4) + 1001 * len(rule), (seed, rule)
    for least in repair.least:
        if demand.kind in STRICTER and least.new != least.now:
            assert best_plan(loosened(scenario, instance, (stricter(least),))) is None, (seed, demand, least)
        (enough,) = repair.changes
        near = 1000 + 1e-4 * enough.new if demand.kind in (Kind.BUDGET, Kind.CAPACITY) else NEAR.get(demand.kind, 0.0)
        assert abs(enough.new - least.new) <= near, (seed, demand)


def test_each_repair_is_enough_and_no_less_is() -> None:
    known: Counter[tuple[Kind, Known]] = Counter()
    for seed, town, conflict in conflicts():
        if conflict is None or seed % 2:
            continue
        repairs = repairs_of(town, (conflict,))
        for rule, repair in repairs.single:
            check_single(town, rule, repair, seed)
            known[rule[0].kind, repair.known] += 1
        if repairs.joint.known is Known.POSSIBLE:
            assert best_plan(loosened(town.scenario, town.instance, repairs.joint.changes)) is not None, seed
        budgets = tuple(demand for demand in town.demands if demand.kind is Kind.BUDGET)
        assert (repairs.money.known is Known.POSSIBLE) == (best_plan(without(town.scenario, budgets)) is not None), seed
    assert {word for _, word in known} == {Known.POSSIBLE, Known.IMPOSSIBLE}


def test_a_rule_that_mends_everything_alone_stands_in_every_conflict() -> None:
    for seed, town, conflict in conflicts():
        if conflict is not None and seed % 3 == 0:
            alone = [rule for rule in town.rules if best_plan(without(town.scenario, rule)) is not None]
            assert {rule for rule in alone if rule[0].kind not in NOT_MENDED} <= set(conflict.rules), seed


def test_the_relaxed_scenario_has_a_plan_and_keeps_every_limit() -> None:
    seen = 0
    for seed, town, conflict in conflicts():
        if conflict is None or seed % 3:
            continue
        found = relax(town)
        assert {one.demand.kind for one in found.changes} <= set(ASKING)
        assert best_plan(found.scenario) is not None, seed
        assert found.changes
        seen += 1
    assert seen > 15


def test_what_is_missed_is_the_least_there_is() -> None:
    """One rule that asks, alone in giving way: a number nearer to what was asked has no plan."""
    seen = 0
    for seed, town, conflict in conflicts():
        asking = [demand for demand in town.demands if demand.kind in ASKING]
        if conflict is None or len(asking) != 1:
            continue
        (one,) = relax(town).changes
        nearer = dataclasses.replace(one, new=min(one.now, one.new + 2e-2 if one.demand.kind in STRICTER else one.now))
        assert best_plan(loosened(town.scenario, town.instance, (nearer,))) is None, seed
        seen += 1
    assert seen > 3


@pytest.mark.parametrize("seed", range(200, 206))
def test_a_number_written_back_changes_nothing(seed: int) -> None:
    town = broken(seed)
    same = [Change(demand, demand.written) for demand in town.demands if demand.kind not in NOT_MENDED]
    again = loosened(town.scenario, town.instance, same)
    assert again.rules == town.scenario.rules
    assert set(again.budgets) == set(town.scenario.budgets)

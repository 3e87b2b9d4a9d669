"""The audit finds whatever breaks a rule, by one rupiah or one step, names that rule alone, and never cries wolf."""

from __future__ import annotations

import dataclasses
import random
from collections import Counter
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optimizer.errors import NoPlanError
from optimizer.measures.audit import CHECKS, audit
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan
from tests.support.brute import feasible
from tests.support.tiny import tiny
from tests.support.town import fund, random_town, town, two_years

RULES = ("M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11", "M12")


@cache
def planned(seed: int) -> tuple[Instance, Plan]:
    funds = (fund("apbd"), fund("dak", preference=2, groups=frozenset({"drainase", "septik"})))
    instance = build_instance(dataclasses.replace(random_town(seed, areas=4, years=1 + seed % 2), funds=funds))
    return instance, solve(instance, SolveOptions(nodes=20)).plan


def put(instance: Instance, room: str, **changes: object) -> Instance:
    return dataclasses.replace(instance, **{room: dataclasses.replace(getattr(instance, room), **changes)})


def at(array: np.ndarray, where: tuple[int, ...], value: float) -> np.ndarray:
    changed = array.copy()
    changed[where] = value
    return changed


def tighten(instance: Instance, plan: Plan, rule: str, by: int) -> Instance | None:
    """Return the instance with a limit of one rule at what the plan uses, less ``by``; ``None`` where the plan uses none."""
    built = np.argwhere(plan.steps > 0)
    if not len(built):
        return None
    a, i, t = (int(n) for n in built[0])
    cost, total = package_cost(instance, plan.steps), plan.steps.sum(axis=2)
    if rule == "M4":
        spent = plan.paid.sum(axis=(0, 1))
        where = np.unravel_index(spent.argmax(), spent.shape)
        return put(instance, "money", budget=at(instance.money.budget, where, spent[where] - by))
    if rule == "M5":
        return put(instance, "works", most=at(instance.works.most, (a, i), total[a, i] - by))
    if rule == "M6":
        o = int(instance.works.office[i])
        spent = int(cost[:, instance.works.office == o, t].sum())
        return put(instance, "caps", office=at(instance.caps.office, (o, t), spent - by))
    if rule == "M7":
        return _prerequisite(instance, plan, (a, i), by)
    if rule == "M8":
        shared = [np.flatnonzero(row)[:2].tolist() for row in total if np.count_nonzero(row) > 1]
        return dataclasses.replace(instance, exclusive=np.array(shared[:by], dtype=np.int64).reshape(-1, 2)) if shared else None
    if rule == "M9":
        return _lock(instance, plan, (a, i, t), by)
    if rule == "M10":
        pairs = np.zeros((1, *total.shape), dtype=bool)
        pairs[0, a] = True
        return put(instance, "caps", share_pairs=pairs, share_money=np.array([int(cost[a].sum()) - by]))
    if rule == "M11":
        return _aim(instance, plan, by)
    return put(
        instance,
        "works",
        least=at(np.zeros_like(instance.works.least), (i,), plan.steps[:, i][plan.steps[:, i] > 0].min() + by),
    )


def _prerequisite(instance: Instance, plan: Plan, pair: tuple[int, int], by: int) -> Instance:
    a, later = pair
    earlier = (later + 1) % plan.steps.shape[1]
    built = np.cumsum(plan.steps, axis=2)
    short = np.where(built[:, later] > 0, built[:, later] - built[:, earlier], -(10**6)).max(axis=1)
    standing = np.maximum(short, 0).astype(float)
    return put(
        instance,
        "prerequisites",
        later=np.array([later]),
        earlier=np.array([earlier]),
        ratio=np.array([1.0]),
        standing=at(standing, (a,), short[a] - by)[None],
    )


def _lock(instance: Instance, plan: Plan, place: tuple[int, int, int], by: int) -> Instance:
    a, i, t = place
    year = t if (a + i) % 2 else -1
    built = int(plan.steps[a, i, t] if year >= 0 else plan.steps[a, i].sum())
    least, most = (built + by, -1) if i % 2 else (0, built - by)
    fields = {"area": a, "intervention": i, "year": year, "least": least, "most": most}
    return put(instance, "locks", **{name: np.array([value]) for name, value in fields.items()})


def _aim(instance: Instance, plan: Plan, by: int) -> Instance:
    removed = np.minimum(plan.steps.sum(axis=2) @ instance.works.effect, instance.needs.deficit)
    reached = float((instance.needs.slum_gain * removed).sum())
    return put(
        instance,
        "aims",
        name=("sasaran",),
        year=np.array([plan.steps.shape[2] - 1]),
        least=np.array([reached + by * 1e-8]),
        deficit_weight=instance.needs.slum_gain[None],
        poor_weight=np.zeros((1, len(instance.axes.areas))),
        price=np.array([np.inf]),
    )


def test_every_rule_of_the_model_but_the_two_that_define_removal_is_audited() -> None:
    assert sorted((check.__doc__ or "").partition(":")[0] for check in CHECKS) == sorted(RULES)


@pytest.mark.parametrize("rule", RULES[1:])
def test_a_limit_reached_is_kept_and_one_unit_less_is_broken_alone(rule: str) -> None:
    tried = 0
    for seed in range(30):
        instance, plan = planned(seed)
        exact, under = tighten(instance, plan, rule, 0), tighten(instance, plan, rule, 1)
        if exact is None or under is None:
            continue
        assert audit(exact, plan) == (), seed
        findings = audit(under, plan)
        assert {finding.rule for finding in findings} == {rule}, (seed, findings)
        assert all(finding.excess > 0 and finding.where for finding in findings)
        tried += 1
    assert tried >= 20


@pytest.mark.parametrize("spoil", ["short", "over", "moved", "negative"])
def test_payments_that_do_not_add_up_are_found(spoil: str) -> None:
    for seed in range(20):
        instance, plan = planned(seed)
        if not plan.paid.any():
            continue
        paid = plan.paid.copy()
        where = tuple(int(n) for n in np.argwhere(paid > 0)[0])
        other = (*where[:3], 1 - where[3])
        if spoil == "short":
            paid[where] -= 1
        elif spoil == "over":
            paid[where] += 1
            instance = put(instance, "money", budget=instance.money.budget + 1)
        elif spoil == "moved":
            paid[other], paid[where] = paid[other] + paid[where], 0
            narrow = at(instance.money.pays, (instance.money.class_of[where[:2]], other[3]), 0)
            instance = put(instance, "money", pays=narrow.astype(bool), budget=instance.money.budget + 10**12)
        else:
            paid[other], paid[where] = -1, paid[where] + 1 + paid[other]
            instance = put(instance, "money", pays=np.ones_like(instance.money.pays), budget=instance.money.budget + 10**12)
        assert {finding.rule for finding in audit(instance, Plan(plan.steps, paid))} == {"M3"}, seed


def test_arrays_of_another_shape_are_found() -> None:
    instance, plan = planned(0)
    assert [finding.rule for finding in audit(instance, Plan(plan.steps[:, :, :0], plan.paid))] == ["shape"]
    assert [finding.rule for finding in audit(instance, Plan(plan.steps, plan.paid[..., :1]))] == ["shape"]


def test_what_is_built_where_nobody_may_pay_is_found_even_without_any_fund() -> None:
    instance = build_instance(town(funds=(), budgets=()))
    nothing = Plan(np.zeros((2, 4, 1), dtype=np.int64), np.zeros((2, 4, 1, 0), dtype=np.int64))
    assert audit(instance, nothing) == ()
    built = Plan(at(nothing.steps, (0, 0, 0), 1), nothing.paid)
    assert {finding.rule for finding in audit(instance, built)} == {"M3", "M5"}


def test_money_kept_is_no_more_than_its_share() -> None:
    instance = build_instance(two_years())
    instance = put(instance, "works", most=np.full_like(instance.works.most, 10))
    steps = at(np.zeros((2, 4, 2), dtype=np.int64), (0, 3, 1), 6)  # Rp 120 million in a year of Rp 90 million
    paid = pay(instance, steps)
    assert paid is not None
    plan = Plan(steps, paid)
    assert audit(instance, plan) == ()
    forbidden = put(instance, "money", carry=np.zeros(2))
    assert [(finding.rule, finding.excess) for finding in audit(forbidden, plan)] == [("M4", 30e6)]
    halved = put(instance, "money", budget=at(instance.money.budget, (0, 0), 59_999_998))
    assert [(finding.rule, finding.excess) for finding in audit(halved, plan)] == [("M4", 1.0)]


def test_random_plans_are_judged_as_by_independent_code() -> None:
    """Over 1,000 changed plans: audit and an oracle that shares nothing agree on each."""
    seen: Counter[object] = Counter()
    for seed in range(130):
        scenario, draw = tiny(seed), random.Random(seed)
        instance = build_instance(scenario)
        for _ in range(10):
            most = instance.works.most
            steps = np.array([[_spread(draw, int(n), len(scenario.years)) for n in row] for row in most], dtype=np.int64)
            paid = pay(instance, steps)
            found = paid is not None and not audit(instance, Plan(steps, paid))
            assert found == feasible(scenario, steps), (seed, steps.tolist())
            seen[found] += 1
            if paid is not None:
                seen.update({finding.rule for finding in audit(instance, Plan(steps, paid))})
    assert seen[True] > 200
    assert seen[False] > 400
    assert min(seen[rule] for rule in RULES if rule not in ("M3", "M4")) >= 10, seen


def _spread(draw: random.Random, most: int, years: int) -> list[int]:
    total = draw.choice((0, 0, draw.randint(0, most), most, most + draw.choice((0, 0, 0, 0, 1))))
    first = draw.randint(0, total)
    return [total] if years == 1 else [first, total - first]


@given(seed=st.integers(0, 10**9), areas=st.integers(1, 5), years=st.integers(1, 3))
@settings(max_examples=20, derandomize=True)
def test_a_sound_plan_is_never_flagged(seed: int, areas: int, years: int) -> None:
    instance = build_instance(random_town(seed, areas, years))
    assert audit(instance, solve(instance, SolveOptions(nodes=20)).plan) == ()


def test_no_plan_of_the_solver_is_ever_flagged() -> None:
    solved = 0
    for seed in range(60):
        instance = build_instance(tiny(seed, stepped=seed % 2 == 0))
        try:
            plan = solve(instance, SolveOptions()).plan
        except NoPlanError:
            continue
        assert audit(instance, plan) == (), seed
        solved += 1
    assert solved > 30

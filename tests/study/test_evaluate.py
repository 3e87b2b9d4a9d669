"""A plan of one's own: its faults are those the rules of the book find, and every number is found again by trying all plans."""

from __future__ import annotations

import dataclasses
import itertools
import random
from functools import cache

import numpy as np
import pytest

from optimizer.domain.planned import PlannedWork
from optimizer.domain.scenario import Budget, Scenario
from optimizer.errors import NoPlanError, Place, ScenarioError
from optimizer.measures.audit import audit
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.payment import pay, pay_anyhow
from optimizer.problem.plan import Draft, Plan
from optimizer.problem.planned import Payer, written_plan
from optimizer.study.changes import Kind
from optimizer.study.evaluate import Evaluation, evaluate
from optimizer.study.loosened import LOOSEN, relaxed
from tests.support.brute import best_plan, feasible, worth
from tests.support.planned import written
from tests.support.ruled import ruled_town
from tests.support.solved import EXACT
from tests.support.tiny import tiny
from tests.support.town import fund, town


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


def drawn(scenario: Scenario, seed: int) -> np.ndarray:
    """Return a plan drawn at random: some works of every size up to one more than fits."""
    draw, most = random.Random(seed), build_instance(scenario).works.most
    shape = (*most.shape, len(scenario.years))
    sizes = [draw.choice((0, 0, draw.randint(0, int(most[a, i]) + 1))) for a, i, _ in np.ndindex(shape)]
    return np.array(sizes, dtype=np.int64).reshape(shape)


def poorer(scenario: Scenario, times: int) -> Scenario:
    """Return the scenario with every budget divided."""
    budgets = tuple(dataclasses.replace(one, money=one.money // times) for one in scenario.budgets)
    return dataclasses.replace(scenario, budgets=budgets)


@cache
def evaluated() -> tuple[tuple[Scenario, np.ndarray, Evaluation], ...]:
    found = []
    for seed in range(80):
        scenario = poorer(tiny(seed, stepped=seed % 3 == 0), 1 + 2 * (seed % 2))
        steps = drawn(scenario, seed)
        try:
            found.append((scenario, steps, evaluate(scenario, written(scenario, steps), exactly, exactly)))
        except (NoPlanError, ScenarioError):
            continue
    return tuple(found)


def test_a_plan_is_sound_exactly_when_the_book_says_so() -> None:
    verdicts = [(not found.findings, feasible(scenario, steps)) for scenario, steps, found in evaluated()]
    assert all(mine == book for mine, book in verdicts)
    assert {mine for mine, _ in verdicts} == {True, False}


def test_its_worth_is_that_of_the_book() -> None:
    for scenario, steps, found in evaluated():
        assert found.mine.solution.proof.value == pytest.approx(worth(scenario, steps), abs=1e-9)
        best = best_plan(scenario)
        assert best is not None
        assert found.best.solution.proof.value == pytest.approx(best.value, abs=1e-8)


def within(scenario: Scenario, low: np.ndarray, high: np.ndarray) -> float | None:
    """Return the best worth of all sound plans between two, ``None`` where there is none."""
    sizes = [range(int(least), int(most) + 1) for least, most in zip(low.ravel(), high.ravel(), strict=True)]
    plans = (np.array(plan, dtype=np.int64).reshape(low.shape) for plan in itertools.product(*sizes))
    return max((worth(scenario, plan) for plan in plans if feasible(scenario, plan)), default=None)


def test_cutting_alone_mends_it_as_well_as_it_can() -> None:
    seen = 0
    for scenario, steps, found in evaluated():
        if not found.findings or np.prod(steps + 1.0) > 400:
            continue
        best = within(scenario, np.zeros_like(steps), steps)
        assert (found.sound is None) == (best is None)
        if best is not None and found.sound is not None:
            assert found.sound.proof.value == pytest.approx(best, abs=1e-8)
            assert (found.sound.plan.steps <= steps).all()
            seen += 1
    assert seen > 8


def test_no_cut_is_larger_than_the_rules_ask() -> None:
    seen = 0
    for scenario, steps, found in evaluated():
        if not found.findings or found.sound is None:
            continue
        kept = found.sound.plan.steps
        for place in map(tuple, np.argwhere(kept < steps).tolist()):
            more = kept.copy()
            more[place] += 1
            least = found.instance.works.least[place[1]]
            assert more[place] < least or not feasible(scenario, more)
            seen += 1
    assert seen > 30


def test_adding_alone_makes_the_most_of_it() -> None:
    seen = 0
    for scenario, _, found in evaluated():
        most = np.broadcast_to(found.instance.works.most[:, :, None], found.mine.solution.plan.steps.shape)
        if found.sound is None or found.grown is None or np.prod(most - found.sound.plan.steps + 1.0) > 400:
            continue
        best = within(scenario, found.sound.plan.steps, most)
        assert found.grown.proof.value == pytest.approx(best, abs=1e-8)
        seen += 1
    assert seen > 3


def test_each_step_is_sound_and_worth_what_is_said() -> None:
    kinds = set()
    for scenario, _, found in evaluated():
        if found.sound is None:
            assert found.changes == ()
            continue
        steps, before = found.sound.plan.steps.copy(), found.sound.proof.value
        for change in found.changes:
            for move in change.moves:
                assert steps[move.place] == move.before != move.after
                steps[move.place] = move.after
            assert feasible(scenario, steps)
            assert change.value == pytest.approx(worth(scenario, steps), abs=1e-9)
            assert change.value > before or (change.kind is Kind.CUT and change.money < 0)
            before = change.value
            kinds.add(change.kind)
        assert before <= found.best.solution.proof.value + 1e-9
    assert kinds == set(Kind)


def test_a_price_of_the_budget_is_the_gain_of_the_money_missing() -> None:
    seen = 0
    for scenario, _, found in evaluated():
        prices = {price.rule: price.gain for price in found.prices}
        if prices.get("M4") is None or scenario.rules.shares:  # shares grow with the whole budget
            continue
        lacking = {finding.place: int(finding.excess) for finding in found.findings if finding.rule == "M4"}
        budgets = tuple(
            dataclasses.replace(one, money=one.money + lacking.get((one.fund, str(one.year)), 0)) for one in scenario.budgets
        )
        richer = best_plan(dataclasses.replace(scenario, budgets=budgets))
        assert richer is not None
        assert prices["M4"] == pytest.approx(richer.value - found.best.solution.proof.value, abs=1e-8)
        seen += 1
    assert seen > 3


def test_a_rule_loosened_is_a_rule_the_plan_obeys() -> None:
    broken = set()
    undrained = tuple(dataclasses.replace(one, drainage_ideal=one.volumes[2]) for one in ruled_town().areas)
    for seed in range(40):
        scenario = ruled_town(areas=undrained)
        instance = build_instance(scenario)
        steps = drawn(scenario, seed) // (1 + seed % 3)
        if seed % 4 == 0:
            steps[:, instance.axes.interventions.index("drainase")] = 0
        plan = Plan(steps, pay_anyhow(instance, steps))
        for rule in {finding.rule for finding in audit(instance, plan)}:
            broken.add(rule)
            question = relaxed(instance, plan, rule)
            assert (question is None) == (rule not in LOOSEN)
            assert question is None or rule not in {finding.rule for finding in audit(question, plan)}, (seed, rule)
    assert broken >= {"M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11", "M12"}


def test_paying_anyhow_is_paying_where_the_money_reaches_and_overspends_by_what_lacks_elsewhere() -> None:
    reached = set()
    for seed in range(40):
        scenario = tiny(seed)
        instance = build_instance(scenario)
        steps = np.minimum(drawn(scenario, seed), instance.works.most[:, :, None])
        paid, anyhow = pay(instance, steps), pay_anyhow(instance, steps)
        reached.add(paid is None)
        if paid is not None:
            assert (paid == anyhow).all()
        payable = {finding.rule for finding in audit(instance, Plan(steps, anyhow))}
        assert "M3" not in payable
        assert ("M4" in payable) == (paid is None)
    assert reached == {True, False}


def test_what_nobody_may_pay_stays_unpaid() -> None:
    scenario = town(funds=(fund("dak", groups=frozenset({"septik"})),), budgets=(Budget("dak", 2022, 10**8),))
    instance = build_instance(scenario)
    steps = np.zeros((2, 4, 1), dtype=np.int64)
    steps[0, instance.axes.interventions.index("jalan"), 0] = 2
    findings = audit(instance, Plan(steps, pay_anyhow(instance, steps)))
    assert [(one.rule, one.place) for one in findings if one.rule == "M3"] == [("M3", ("A1", "jalan", "2022"))]


@pytest.mark.parametrize(
    ("payments", "payer"),
    [
        ((), Payer.NOBODY),
        ((("apbd", 600_000),), Payer.FILE),
        ((("apbd", 599_999),), Payer.UNEQUAL),
        ((("apbd", 700_000),), Payer.UNEQUAL),
    ],
)
def test_the_file_says_who_pays_only_when_it_adds_up(payments: tuple[tuple[str, int], ...], payer: Payer) -> None:
    work = PlannedWork("A1", "drainase", 2022, 1, payments, 650_000, Place(""))
    found = written_plan(build_instance(town()), (work,))
    assert found.payer is payer
    assert int(found.plan.paid.sum()) == 600_000
    assert (found.stated, found.priced, found.repriced) == (650_000, 600_000, 1)


def test_a_fund_named_by_the_file_that_may_not_pay_is_found() -> None:
    work = PlannedWork("A1", "jalan", 2022, 1, (("dak", 500_000),), None, Place(""))
    instance = build_instance(town())
    findings = audit(instance, written_plan(instance, (work,)).plan)
    assert ("M3", ("A1", "jalan", "2022", "dak")) in {(one.rule, one.place) for one in findings}

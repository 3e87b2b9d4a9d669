"""Certificates of random towns verify, say what floating point says, and never claim more than is so."""

from __future__ import annotations

import dataclasses
import hashlib
from functools import cache

import numpy as np
import pytest

from optimizer.domain.scenario import Lens
from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.certificate.check import check_certificate
from optimizer.measures.certificate.document import read_document, write_document
from optimizer.measures.certificate.make import certify, exact_proof, make_certificate
from optimizer.measures.certificate.rows import RULES
from optimizer.problem.build import build_instance
from optimizer.problem.plan import GAP_TOLERANCE, Plan, Solution, Status
from tests.certificate.lists import list_proof, ranked_list, with_money
from tests.certificate.towns import ruled, solved, solved_towns
from tests.ranking.hamlet import hamlet
from tests.support.brute import best_plan
from tests.support.ruled import ruled_town
from tests.support.solved import best
from tests.support.tiny import tiny
from tests.support.town import random_town, town

MICRO = 2e-5
"""What whole micro-units may move a bound by, where a step cures two thirtieths of a unit."""


@pytest.mark.parametrize("chunk", range(12))
def test_towns_with_every_rule_verify(chunk: int) -> None:
    for solution in solved_towns(8, first=1000 * chunk):
        report = check_certificate(make_certificate(solution))
        assert not [finding.say("en") for finding in report.findings]
        assert [each.rule for each in report.rules] == [rule for rule, _ in RULES]
        agrees(solution)


@pytest.mark.parametrize("seed", range(100))
def test_plain_towns_verify(seed: int) -> None:
    scenario = random_town(seed, areas=1 + seed % 5, years=1 + seed % 3)
    lens = tuple(Lens)[seed // 3 % 2]
    try:
        solution = solved(dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=lens)))
    except NoPlanError:
        pytest.fail("a town without rules has a plan")
    assert check_certificate(make_certificate(solution)).sound
    agrees(solution)


def agrees(solution: Solution) -> None:
    """The exact proof is the one of floating point, but for rounding; its bound is never under its value."""
    document = certify(solution)
    exact, near = exact_proof(document), solution.proof
    assert document.claim.value <= document.claim.bound
    assert exact.value == pytest.approx(near.value, abs=1e-12)
    assert exact.bound == pytest.approx(near.bound, abs=MICRO)
    assert exact.gap == pytest.approx(near.gap, abs=MICRO / max(abs(near.bound), 1e-9))
    assert exact.search_bound == near.search_bound or not np.isfinite(near.search_bound)
    if abs(near.gap - GAP_TOLERANCE) > 1e-3:
        assert exact.status is near.status


def test_some_are_optimal_and_some_are_not() -> None:
    statuses = {check_certificate(make_certificate(solution)).status for solution in solved_towns(8)}
    assert statuses == {"optimal", "feasible"}


@pytest.mark.parametrize("seed", range(30))
def test_no_plan_at_all_passes_the_bound(seed: int) -> None:
    scenario = tiny(seed)
    every = best_plan(scenario)
    if every is None:
        return
    report = check_certificate(make_certificate(best(scenario)))
    assert report.sound
    assert report.bound is not None
    assert float(report.bound) >= every.value - 1e-12


def test_the_town_without_money_is_certified_optimal() -> None:
    report = check_certificate(make_certificate(best(town(budgets=()))))
    assert (report.sound, report.status, report.value) == (True, "optimal", 0)


def test_a_penalty_makes_values_negative_and_the_claim_stays_true() -> None:
    report = check_certificate(make_certificate(best(ruled_town())))
    assert report.sound
    assert report.value is not None
    assert report.value < 0


def test_the_combined_lens_is_certified_with_the_aim_it_adds() -> None:
    scenario = ruled(5, lens=Lens.COMBINED)
    document = certify(solved(scenario))
    assert document.claim.lens == Lens.COMBINED
    assert check_certificate(write_document(document)).sound


def test_the_same_solution_gives_the_same_bytes() -> None:
    made = [make_certificate(solution) for solution in solved_towns(8)]
    assert made == [make_certificate(solution) for solution in solved_towns(8)]
    assert len({hashlib.sha256(content).hexdigest() for content in made}) == len(made)
    for content in made:
        assert write_document(read_document(content)) == content
        assert content.endswith(b"\n")


@pytest.mark.parametrize("spoil", ["none", "nan", "infinite", "turned", "noise"])
def test_bad_multipliers_give_a_weak_claim_and_never_a_false_one(spoil: str) -> None:
    for solution in solved_towns(8):
        duals = solution.evidence.duals
        spoilt = {
            "none": np.empty(0),
            "nan": np.full_like(duals, np.nan),
            "infinite": np.full_like(duals, np.inf),
            "turned": -duals,
            "noise": duals + np.random.default_rng(1).normal(size=len(duals)) * 1e3,
        }[spoil]
        weak = dataclasses.replace(solution, evidence=dataclasses.replace(solution.evidence, duals=spoilt))
        document = certify(weak)
        assert check_certificate(write_document(document)).sound
        assert document.claim.bound >= certify(solution).claim.value


def test_a_plan_that_breaks_a_rule_is_never_certified() -> None:
    solution = solved_towns(8)[0]
    worse = Plan(solution.plan.steps + 1, solution.plan.paid)
    with pytest.raises(SolverError) as caught:
        make_certificate(dataclasses.replace(solution, plan=worse))
    assert caught.value.reason.code == "certificate.rule"


def test_rows_that_are_not_the_programme_s_are_refused() -> None:
    solution, other = solved_towns(8)[:2]
    mixed = dataclasses.replace(solution.evidence, linear=other.evidence.linear, duals=other.evidence.duals)
    with pytest.raises(SolverError) as caught:
        make_certificate(dataclasses.replace(solution, evidence=mixed))
    assert caught.value.reason.code == "certificate.programme"


@cache
def listed(seed: int) -> tuple[Solution, bytes]:
    """A plan with the ranked list as a second proof."""
    whole = build_instance(hamlet(seed, areas=3, works=4))
    made = ranked_list(whole)
    budget = int(made.spent[len(made.spent) // 2])
    instance = with_money(whole, budget)
    scenario = hamlet(seed, areas=3, works=4)
    money = (dataclasses.replace(scenario.budgets[0], money=budget),)
    solution = best(dataclasses.replace(scenario, budgets=money))
    return solution, make_certificate(solution, list_proof(instance, made, budget))


@pytest.mark.parametrize("seed", range(25))
def test_a_list_makes_the_bound_exact_at_its_breakpoints(seed: int) -> None:
    solution, content = listed(seed)
    report = check_certificate(content)
    assert not [finding.say("en") for finding in report.findings]
    assert report.document is not None
    assert report.status == Status.OPTIMAL, "a prefix of the list is a best plan for what it costs"
    weaker = certify(solution).claim
    assert report.document.claim.bound <= weaker.bound

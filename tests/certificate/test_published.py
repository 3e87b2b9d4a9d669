"""The published tables against the certificate, and the certificate's problem against the inputs."""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np
import pytest

from optimizer.domain.scenario import Lens
from optimizer.measures.certificate.document import Document
from optimizer.measures.certificate.make import certify, exact_proof
from optimizer.measures.certificate.published import PublishedFund, PublishedNumbers, PublishedWork, cross_check
from optimizer.measures.certificate.same import check_question
from optimizer.messages import Message
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.costs import package_cost
from optimizer.problem.plan import Solution, Status
from optimizer.study.plan import plan_scenario
from tests.certificate.towns import QUICK, solved, solved_towns
from tests.support.ruled import ruled_town
from tests.support.town import two_years


@cache
def town() -> Solution:
    return solved(two_years())


def works_of(solution: Solution) -> tuple[PublishedWork, ...]:
    instance, plan = solution.evidence.instance, solution.plan
    axes, cost = instance.axes, package_cost(instance, plan.steps)
    return tuple(
        PublishedWork(
            area=axes.areas[a],
            intervention=axes.interventions[i],
            year=axes.years[t],
            volume=round(int(plan.steps[a, i, t]) * float(instance.works.step[i]), 9),
            cost=int(cost[a, i, t]),
            payments=tuple((fund, int(money)) for fund, money in zip(axes.funds, plan.paid[a, i, t], strict=True)),
        )
        for a, i, t in np.argwhere(plan.steps > 0).tolist()
    )


def numbers_of(solution: Solution) -> PublishedNumbers:
    instance, proof = solution.evidence.instance, exact_proof(certify(solution))
    spent, budget = solution.plan.paid.sum(axis=(0, 1)), instance.money.budget
    return PublishedNumbers(
        optimal=proof.status is Status.OPTIMAL,
        value=round(proof.value, 12),
        bound=round(proof.bound, 12),
        gap=round(proof.gap, 12) if np.isfinite(proof.gap) else None,
        budget=int(budget.sum()),
        spent=int(spent.sum()),
        funds=tuple(
            PublishedFund(fund, year, int(budget[t, f]), int(spent[t, f]))
            for t, year in enumerate(instance.axes.years)
            for f, fund in enumerate(instance.axes.funds)
        ),
    )


def told(findings: tuple[Message, ...]) -> list[str]:
    assert all(finding.say("id") and finding.say("en") for finding in findings)
    return [finding.code.removeprefix("certificate.") for finding in findings]


def test_tables_as_published_agree() -> None:
    for solution in (town(), *solved_towns(8)):
        assert told(cross_check(certify(solution), works_of(solution), numbers_of(solution))) == []


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("table_missing", lambda rows: rows[1:]),
        ("table_extra", lambda rows: (*rows, rows[0])),
        ("table_extra", lambda rows: (*rows[1:], dataclasses.replace(rows[0], year=2031))),
        ("table_differs", lambda rows: (*rows[1:], dataclasses.replace(rows[0], volume=rows[0].volume + 1e-6))),
        ("table_differs", lambda rows: (*rows[1:], dataclasses.replace(rows[0], cost=rows[0].cost + 1))),
        ("table_differs", lambda rows: (*rows[1:], dataclasses.replace(rows[0], payments=(("dak", rows[0].cost),)))),
    ],
)
def test_a_changed_plan_table_is_found(code: str, change: object) -> None:
    rows = tuple(sorted(works_of(town()), key=lambda row: row.intervention != "jalan"))
    assert code in told(cross_check(certify(town()), change(rows), numbers_of(town())))  # type: ignore[operator]


@pytest.mark.parametrize(
    "change",
    [
        {"optimal": None},
        {"value": 0.5},
        {"bound": 0.5},
        {"bound": None},
        {"gap": 0.5},
        {"gap": None},
        {"budget": 1},
        {"spent": 1},
        {"funds": ()},
        {"funds": (PublishedFund("apbd", 2022, 90_000_000, 1),)},
        {"funds": (PublishedFund("hibah", 2022, 0, 0),)},
    ],
)
def test_a_changed_summary_is_found(change: dict[str, object]) -> None:
    numbers = numbers_of(town())
    values = {key: not numbers.optimal if key == "optimal" else value for key, value in change.items()}
    assert told(cross_check(certify(town()), works_of(town()), dataclasses.replace(numbers, **values)))  # type: ignore[arg-type]


def test_a_fund_told_twice_is_found() -> None:
    numbers = numbers_of(town())
    twice = dataclasses.replace(numbers, funds=(*numbers.funds, numbers.funds[0]))
    assert "table_extra" in told(cross_check(certify(town()), works_of(town()), twice))


def test_the_problem_is_the_one_the_inputs_make() -> None:
    scenario = ruled_town()
    document = certify(solved(scenario))
    assert told(check_question(document, build_instance(scenario))) == []


AREA, WORK = two_years().areas[0], two_years().interventions[0]
INPUTS: dict[str, dict[str, object]] = {
    "soal.sumber_dana[0]": {"budgets": two_years().budgets[1:]},
    "soal.kekurangan[0]": {"areas": (dataclasses.replace(AREA, households=51), *two_years().areas[1:])},
    "soal.intervensi[0]": {"interventions": (dataclasses.replace(WORK, unit_cost=1), *two_years().interventions[1:])},
    "soal.tujuan.bobot_tahun[0]": {"goal": dataclasses.replace(two_years().goal, discount=0.1)},
}


@pytest.mark.parametrize("place", INPUTS)
def test_other_inputs_are_told_by_their_place(place: str) -> None:
    other = build_instance(dataclasses.replace(two_years(), **INPUTS[place]))  # type: ignore[arg-type]
    findings = check_question(certify(town()), other)
    assert place in {dict(finding.blanks)["place"] for finding in findings}


def combined() -> tuple[Document, object]:
    scenario = two_years(goal=dataclasses.replace(two_years().goal, lens=Lens.COMBINED))
    case = plan_scenario(scenario, lambda instance: solve(instance, QUICK))
    return certify(case.solution), case.instance


def test_the_aim_of_the_combined_lens_is_known_but_for_its_level() -> None:
    document, instance = combined()
    assert told(check_question(document, instance)) == []  # type: ignore[arg-type]
    aims = document.question.aims
    weaker = dataclasses.replace(aims[-1], price=aims[-1].least)
    other = dataclasses.replace(document, question=dataclasses.replace(document.question, aims=(*aims[:-1], weaker)))
    assert told(check_question(other, instance)) == ["problem"]  # type: ignore[arg-type]

"""What is published is what the certificate proves; the ranked list makes the bound of points tighter where it can."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.scenario import Lens
from optimizer.measures.certificate.make import certify, exact_proof
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.study.certified import certified
from optimizer.study.plan import plan_scenario
from tests.support.town import random_town


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("lens", [Lens.CONTRIBUTION, Lens.SCORE, Lens.COMBINED])
def test_the_case_says_what_its_certificate_proves(seed: int, lens: Lens) -> None:
    town = random_town(seed, areas=4)
    goal = dataclasses.replace(town.goal, lens=lens, slum_weight=1.0, poverty_weight=0.0)
    case = plan_scenario(dataclasses.replace(town, goal=goal), lambda instance: solve(instance, SolveOptions()))
    found = certified(case)
    assert repr(found.case.solution.proof) == repr(exact_proof(found.document))
    assert found.case.solution.plan is case.solution.plan
    alone = exact_proof(certify(case.solution))
    assert found.case.solution.proof.bound <= alone.bound
    assert found.case.solution.proof.value == alone.value


def test_the_list_helps_with_points() -> None:
    helped = 0
    for seed in range(6):
        town = random_town(seed, areas=4)
        goal = dataclasses.replace(town.goal, lens=Lens.SCORE, slum_weight=1.0, poverty_weight=0.0)
        case = plan_scenario(dataclasses.replace(town, goal=goal), lambda instance: solve(instance, SolveOptions()))
        helped += certified(case).case.solution.proof.bound < exact_proof(certify(case.solution)).bound
    assert helped

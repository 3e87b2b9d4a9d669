"""The plans a choice is made from: few, and still those that the master's answer is made of."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from optimizer.domain.scenario import Lens
from optimizer.model.answer import SolveOptions
from optimizer.model.columns import lay_columns
from optimizer.model.decomposed.choices import choices
from optimizer.model.decomposed.generate import Known, Limits, generate
from optimizer.model.decomposed.oracle import Oracle
from optimizer.model.decomposed.split import Split, split
from optimizer.model.decomposed.whole import nearest
from optimizer.model.formulate import formulate
from optimizer.model.run import run_program
from optimizer.problem.build import build_instance
from tests.support.town import random_town


def searched(seed: int) -> tuple[Split, Known]:
    scenario = random_town(seed, areas=12, years=2)
    instance = build_instance(dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=Lens.SCORE)))
    parts = split(formulate(instance, lay_columns(instance), whole=True))
    with Oracle(parts, 1e-6, 200) as oracle:
        return parts, generate(oracle, np.zeros(len(parts.rows)), Limits(1e-9, math.inf))


@pytest.mark.parametrize("seed", range(4))
def test_shares_of_the_nearest_plans_are_worth_what_shares_of_all_are(seed: int) -> None:
    parts, known = searched(seed)
    assert known.shares is not None
    near = nearest(parts, known, len(parts.rows))
    assert len(parts.parts) + len(parts.rows) <= len(near) < len(known.plans)
    assert len(nearest(parts, known, 1)) < len(near)
    assert {plan.part for plan in near} == set(range(len(parts.parts)))
    program = choices(parts, near)
    answer = run_program(dataclasses.replace(program, integer=np.zeros_like(program.integer)), SolveOptions())
    assert answer.objective == pytest.approx(known.shares.value, rel=1e-9)
    assert nearest(parts, known, len(known.plans)) == known.plans

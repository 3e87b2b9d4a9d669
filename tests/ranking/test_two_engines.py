"""Two engines that share no line: the MILP's optimum lies in the list's bracket, and is the list's exact optimum."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.scenario import Budget
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.benefit import value
from optimizer.problem.build import build_instance
from optimizer.ranking.exact import optimal
from optimizer.ranking.merge import rounded_out, standing
from tests.ranking.hamlet import hamlet
from tests.ranking.test_list import list_of


@pytest.mark.parametrize("seed", range(200))
def test_the_milp_agrees_with_the_list(seed: int) -> None:
    scenario = hamlet(seed, areas=1 + seed % 4, works=3 + seed % 3, kawasan=seed % 5 == 4)
    made = list_of(build_instance(scenario))
    money = max(1, int(made.spent[-1]) * (1 + seed % 7) // 8)
    instance = build_instance(dataclasses.replace(scenario, budgets=(Budget("apbd", 2022, money),)))
    draft = solve(instance, SolveOptions(gap=0.0, nodes=-1))
    found = value(instance, draft.plan.steps)
    state, share = standing(made, money), float(made.share)
    assert rounded_out(made, money).value * share - 1e-9 <= found <= state.bound * share + 1e-9
    assert found == pytest.approx(optimal(made.items, money).value * share, abs=1e-9)

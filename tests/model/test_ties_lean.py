"""A leaned goal finds the cheapest of the best plans, and takes no more benefit for it than the gap leaves open."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.scenario import Lens
from optimizer.model.answer import Answer, SolveOptions
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate_stated
from optimizer.model.goals.contribution import SCALE
from optimizer.model.run import run_program
from optimizer.model.solve import solve
from optimizer.model.ties.lean import Leaned, leaned
from optimizer.model.ties.wishes import wishes
from optimizer.problem.benefit import value
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.program import Program
from tests.support.solved import programme
from tests.support.town import random_town

EXACT = SolveOptions(gap=0.0, nodes=-1)


def town_under(seed: int, lens: Lens) -> Instance:
    base = random_town(seed, areas=4 + seed % 3, years=1 + seed % 2)
    return build_instance(dataclasses.replace(base, goal=dataclasses.replace(base.goal, lens=lens)))


def lean(instance: Instance, options: SolveOptions) -> tuple[Program, Leaned]:
    """Return the programme of whole steps and the same leaned."""
    columns = lay_columns(instance)
    program = formulate_stated(instance, columns)
    best = run_program(programme(instance), SolveOptions()).objective
    return program, leaned(instance, columns, program, best, options)


def searched(program: Program) -> Answer:
    return run_program(program, EXACT)


@pytest.mark.parametrize("seed", range(6))
def test_leaning_loses_less_benefit_than_the_gap_and_finds_no_dearer_plan(seed: int) -> None:
    instance = town_under(seed, Lens.SCORE)
    program, asked = lean(instance, SolveOptions())
    straight, found = searched(program), searched(asked.program)
    cost = next(wishes(instance, lay_columns(instance)))
    assert program.cost @ found.values <= straight.objective + 1e-6 * abs(straight.objective)
    assert cost @ found.values <= cost @ straight.values + 1e-6


@pytest.mark.parametrize("seed", range(6))
def test_what_the_leaned_search_proves_holds_for_the_goal_itself(seed: int) -> None:
    instance = town_under(seed, Lens.SCORE)
    best = -searched(formulate_stated(instance, lay_columns(instance))).objective / SCALE
    draft = solve(instance, SolveOptions())
    assert value(instance, draft.plan.steps) <= best + 1e-9 <= draft.search_bound + 2e-9
    assert draft.search_bound <= best * (1.0 + 2e-6) or not np.isfinite(draft.search_bound)


@pytest.mark.parametrize(("lens", "gap"), [(Lens.CONTRIBUTION, 1e-6), (Lens.SCORE, 1e-3), (Lens.SCORE, 0.0)])
def test_a_goal_is_left_as_it_is_where_leaning_would_cost_what_was_not_given(lens: Lens, gap: float) -> None:
    program, asked = lean(town_under(0, lens), SolveOptions(gap=gap))
    assert asked.program is program
    assert (asked.options.gap, asked.most) == (gap, 0.0)


def test_small_programmes_get_more_branches_and_no_limit_stays_none() -> None:
    instance = town_under(0, Lens.CONTRIBUTION)
    assert lean(instance, SolveOptions())[1].options.nodes > 200
    assert lean(instance, SolveOptions(nodes=0))[1].options.nodes == 0
    assert lean(instance, EXACT)[1].options.nodes == -1

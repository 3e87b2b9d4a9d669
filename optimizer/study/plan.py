"""Scenario -> Case: build, refuse what is impossible, solve, prove, score."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np

from optimizer.domain.scenario import Lens, Scenario
from optimizer.measures.proof import prove
from optimizer.problem.benefit import removal, slum_share
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Aims, Floats, Instance
from optimizer.problem.plan import Draft, Solution
from optimizer.problem.presolve import refuse_impossible
from optimizer.study.case import Case, make_case

DEFICIT_FLOOR = "defisit"
"""Name of the aim that the combined lens adds."""

Solve = Callable[[Instance], Draft]
"""A solver handed in: this floor does not know which."""


def plan_scenario(scenario: Scenario, solve: Solve) -> Case:
    """Return the case of a scenario.

    Raises ScenarioError for a goal with nothing to remove, NoPlanError when the rules cannot be met together, SolverError
    when no plan can be trusted.
    """
    instance = build_instance(scenario)
    refuse_impossible(scenario, instance)
    return make_case(scenario, instance, solve_lens(instance, scenario, solve))


def solve_lens(instance: Instance, scenario: Scenario, solve: Solve) -> Solution:
    """Return the best plan under the scenario's lens; the combined lens first asks what the linear one would remove."""
    if instance.lens is not Lens.COMBINED:
        return prove(instance, solve(instance))
    linear = dataclasses.replace(instance, lens=Lens.CONTRIBUTION, hectare_weight=0.0)
    plan = prove(linear, solve(linear)).plan
    removed = float(slum_share(linear, removal(linear, plan.steps))[-1])
    asked = dataclasses.replace(instance, aims=with_deficit_floor(instance, scenario.goal.deficit_share * removed))
    return prove(asked, solve(asked))


def with_deficit_floor(instance: Instance, share: float) -> Aims:
    """Return the aims with one more, hard: at least ``share`` (0..1) of the slum burden in deficits removed in the end."""
    return _with_floor(instance, (DEFICIT_FLOOR, share), instance.needs.slum_gain, np.zeros(len(instance.axes.areas)))


def with_poverty_floor(instance: Instance, share: float) -> Aims:
    """Return the aims with one more, hard: at least ``share`` (0..1) of the poverty burden removed in the end."""
    poor = np.full(len(instance.axes.areas), instance.needs.poor_gain)
    return _with_floor(instance, ("kemiskinan", share), instance.needs.poverty_gain, poor)


def _with_floor(instance: Instance, floor: tuple[str, float], gain: Floats, poor: Floats) -> Aims:
    """Return the aims with a floor of that name and share; ``gain`` (a, k) and ``poor`` (a,) are what counts towards it."""
    aims, (name, share) = instance.aims, floor
    return Aims(
        name=(*aims.name, name),
        year=np.append(aims.year, len(instance.axes.years) - 1),
        least=np.append(aims.least, share),
        deficit_weight=np.concatenate((aims.deficit_weight, gain[None])),
        poor_weight=np.concatenate((aims.poor_weight, poor[None])),
        price=np.append(aims.price, np.inf),
    )

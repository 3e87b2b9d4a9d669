"""Scenario -> Instance: the question in arrays, in whole steps and whole rupiah."""

from __future__ import annotations

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.problem.eligibility import build_money
from optimizer.problem.instance import Axes, Floats, Instance
from optimizer.problem.ladder import build_ladder
from optimizer.problem.needs import build_needs
from optimizer.problem.readonly import frozen
from optimizer.problem.restrictions import build_aims, build_caps, build_exclusive, build_locks, build_prerequisites
from optimizer.problem.works import build_works


def build_instance(scenario: Scenario) -> Instance:
    """Return the arrays of a checked scenario; every array is read-only."""
    axes = Axes(
        areas=tuple(area.code for area in scenario.areas),
        parameters=tuple(parameter.code for parameter in scenario.scoring.scheme.parameters),
        interventions=tuple(work.code for work in scenario.interventions),
        years=scenario.years,
        funds=tuple(fund.code for fund in scenario.funds),
    )
    needs = build_needs(scenario)
    money = build_money(scenario)
    works = build_works(scenario, needs, money)
    return Instance(
        axes=axes,
        needs=needs,
        works=works,
        money=money,
        prerequisites=build_prerequisites(scenario, needs),
        exclusive=build_exclusive(scenario),
        locks=build_locks(scenario),
        caps=build_caps(scenario, works),
        aims=build_aims(scenario, needs),
        ladder=build_ladder(scenario, works.effect),
        year_weight=frozen(_year_weight(scenario)),
        lens=scenario.goal.lens,
        slum_weight=scenario.goal.slum_weight,
        poverty_weight=scenario.goal.poverty_weight,
        hectare_weight=scenario.goal.hectare_weight,
    )


def _year_weight(scenario: Scenario) -> Floats:
    """Return what a removal standing in each year counts: discounted, and scaled to sum to 1."""
    weight = (1.0 + scenario.goal.discount) ** -np.arange(len(scenario.years), dtype=np.float64)
    scaled: Floats = weight / weight.sum()
    return scaled

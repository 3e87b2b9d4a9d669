"""Where a scenario stands between slum and poverty: the efficient curve of its linear programme, and its own place on it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.presolve import refuse_impossible
from optimizer.study.pareto import Corner, Pareto, Weigh, pareto

MakeScales = Callable[[Instance], Weigh]
"""Scales handed in: this floor does not know which solver weighs."""


@dataclass(frozen=True, slots=True)
class Balance:
    """``curve``: all efficient plans.  ``theta``: the slum weight of the scenario, as a share of slum and poverty together.

    ``soft``: how many soft aims of the scenario stay out of the curve.
    """

    curve: Pareto
    theta: float
    soft: int = 0

    @property
    def here(self) -> Corner:
        """The corner that the scenario's weights choose; its interval of weights is where the plan stays best."""
        return self.curve.at_weight(self.theta)


def balance(scenario: Scenario, make_scales: MakeScales) -> Balance | None:
    """Return the balance of a scenario; ``None`` where the two cannot be weighed: no poor household known, or no weight.

    Shares are averages over the years of the scenario. Soft aims stay out: what they cost is neither slum nor poverty, so with
    them the goal is no weighing of the two, and no weight could be told for a corner. Raises as
    :func:`optimizer.study.plan.plan_scenario` does.
    """
    instance = build_instance(scenario)
    refuse_impossible(scenario, instance)
    weight = instance.slum_weight + instance.poverty_weight
    if weight <= 0.0 or not (instance.needs.poor_gain or instance.needs.poverty_gain.any()):
        return None
    hard = np.isinf(instance.aims.price)
    unpriced = dataclasses.replace(instance, aims=instance.aims.only(hard))
    return Balance(pareto(make_scales(unpriced)), instance.slum_weight / weight, int((~hard).sum()))

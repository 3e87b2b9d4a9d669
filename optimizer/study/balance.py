"""Where a scenario stands between slum and poverty: the efficient curve of its linear programme, and its own place on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from optimizer.domain.scenario import Scenario
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.presolve import refuse_impossible
from optimizer.study.pareto import Corner, Pareto, Weigh, pareto

MakeScales = Callable[[Instance], Weigh]
"""Scales handed in: this floor does not know which solver weighs."""


@dataclass(frozen=True, slots=True)
class Balance:
    """``curve``: all efficient plans.  ``theta``: the slum weight of the scenario, as a share of slum and poverty together."""

    curve: Pareto
    theta: float

    @property
    def here(self) -> Corner:
        """The corner that the scenario's weights choose; its interval of weights is where the plan stays best."""
        return self.curve.at_weight(self.theta)


def balance(scenario: Scenario, make_scales: MakeScales) -> Balance | None:
    """Return the balance of a scenario; ``None`` where the two cannot be weighed: no poor household known, or no weight.

    Shares are averages over the years of the scenario. Raises as :func:`optimizer.study.plan.plan_scenario` does.
    """
    instance = build_instance(scenario)
    refuse_impossible(scenario, instance)
    weight = instance.slum_weight + instance.poverty_weight
    if weight <= 0.0 or not (instance.needs.poor_gain or instance.needs.poverty_gain.any()):
        return None
    return Balance(pareto(make_scales(instance)), instance.slum_weight / weight)

"""Scenarios asked one after another: where only money or weights differ, the linear programme is kept warm."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.problem.benefit import poverty_share, removal, slum_share
from optimizer.problem.build import build_instance
from optimizer.problem.eligibility import budget_table
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.point import Point
from optimizer.problem.presolve import refuse_impossible
from optimizer.problem.readonly import frozen
from optimizer.study.relaxation import Relax, Relaxation
from optimizer.study.sweep.rows import Best

BILLION = 1_000_000_000

THRIFT = 1e-7
"""What the whole budget weighs against the benefit, as a share of the burden: enough to choose the cheapest of equal plans."""


class Chain:
    """A scenario after another; the answers do not depend on which came before, but for the last bits of a solver."""

    def __init__(self, relax: Relax) -> None:
        """Start without a scenario."""
        self._relax = relax
        self._first: Scenario | None = None
        self._instance: Instance | None = None
        self._warm: Relaxation | None = None

    def ask(self, scenario: Scenario) -> Best:
        """Return the best linear plan of a scenario.

        Raises ScenarioError for a goal with nothing to remove, NoPlanError when the rules cannot be met together, SolverError
        when the solver fails.
        """
        instance, relaxation = self._prepared(scenario)
        refuse_impossible(scenario, instance)
        money = instance.money.budget.astype(np.float64)
        budget = int(instance.money.budget.sum())
        relaxation.set_weights(instance.slum_weight, instance.poverty_weight)
        found = _asked(relaxation, money)
        removed = removal(instance, found.steps)
        richer = _asked(relaxation, money * (1.0 + BILLION / budget)) if budget else None
        return Best(
            benefit=found.benefit,
            slum=float(instance.year_weight @ slum_share(instance, removed)),
            poverty=float(instance.year_weight @ poverty_share(instance, removed)),
            budget=budget,
            money=float(found.paid.sum()),
            more=None if richer is None else max(0.0, richer.benefit - found.benefit),
        )

    def _prepared(self, scenario: Scenario) -> tuple[Instance, Relaxation]:
        """Return the instance of a scenario and its programme, built anew where more than money and weights differ."""
        if self._instance is None or self._warm is None or self._first is None or not _alike(scenario, self._first):
            self._first = None
            self._instance = build_instance(scenario)
            self._warm = self._relax(self._instance)
            self._first = scenario
            return self._instance, self._warm
        return _moved(self._instance, scenario), self._warm


def _asked(relaxation: Relaxation, money: Floats) -> Point:
    relaxation.set_budget(money)
    relaxation.seek_benefit(THRIFT)
    return relaxation.solve()


def _alike(scenario: Scenario, first: Scenario) -> bool:
    """Return whether two scenarios differ in budgets and in the weights of slum and poverty at most.

    Maximum shares follow the budget in proportion, so they may only be there while it does.
    """
    goal = replace(first.goal, slum_weight=scenario.goal.slum_weight, poverty_weight=scenario.goal.poverty_weight)
    return replace(first, budgets=scenario.budgets, goal=goal) == scenario and any(budget.money for budget in first.budgets)


def _moved(instance: Instance, scenario: Scenario) -> Instance:
    """Return the instance with the budgets and weights of another scenario."""
    goal = scenario.goal
    return replace(
        instance,
        money=replace(instance.money, budget=frozen(budget_table(scenario))),
        slum_weight=goal.slum_weight,
        poverty_weight=goal.poverty_weight,
    )

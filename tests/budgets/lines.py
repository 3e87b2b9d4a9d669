"""Lines of budgets for the tests: that of a scenario's own proportions."""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np

from optimizer.domain.fund import Authority
from optimizer.domain.scenario import Budget, Lens, Scenario
from optimizer.model.budget_line import BudgetLine
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from tests.support.ruled import ruled_town, stepped_town
from tests.support.tiny import tiny
from tests.support.town import fund, random_town, town

TOWNS = {
    "town": town,
    "ruled": ruled_town,
    "stepped": stepped_town,
    "tiny": lambda: tiny(3),
    "tiny, points": lambda: tiny(8, stepped=True),
    "random": lambda: random_town(2, areas=5),
    "years": lambda: random_town(5, areas=4, years=3),
}


def own_line(instance: Instance, most: float = 40.0) -> BudgetLine:
    """Return the line through the scenario's own budgets, from nothing."""
    money = instance.money.budget.astype(np.float64)
    return BudgetLine(instance, np.zeros_like(money), money, most)


@cache
def instance_of(name: str) -> Instance:
    return build_instance(TOWNS[name]())


def with_budget(instance: Instance, share: float) -> Instance:
    """Return the instance with a share of every budget, in whole rupiah."""
    money = dataclasses.replace(instance.money, budget=np.rint(instance.money.budget * share).astype(np.int64))
    caps = dataclasses.replace(instance.caps, share_money=np.rint(instance.caps.share_money * share).astype(np.int64))
    return dataclasses.replace(instance, money=money, caps=caps)


def scored(scenario: Scenario) -> Scenario:
    return dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=Lens.SCORE))


def one_pot(scenario: Scenario) -> Scenario:
    """Return the scenario with one fund that may pay for anything, so that the ranked list honours every rule."""
    money = sum(budget.money for budget in scenario.budgets)
    funds = (fund("apbd", authority=Authority.OTHER),)
    return dataclasses.replace(scenario, funds=funds, budgets=(Budget("apbd", scenario.years[0], money),))

"""Rules made looser, as they would be when the planner writes other numbers in the scenario file."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import TypeVar

from optimizer.domain.intervention import Intervention
from optimizer.domain.rules import Rules
from optimizer.domain.scenario import Budget, Scenario
from optimizer.problem.changes import Change
from optimizer.problem.demands import Kind
from optimizer.problem.instance import Instance

T = TypeVar("T")


def loosened(scenario: Scenario, instance: Instance, changes: Iterable[Change]) -> Scenario:
    """Return a scenario with its rules changed."""
    for one in changes:
        scenario = _CHANGED[one.demand.kind](scenario, instance, one)
    return scenario


def _budget(scenario: Scenario, instance: Instance, one: Change) -> Scenario:
    t, f = divmod(one.demand.number, len(instance.axes.funds))
    fund, year = instance.axes.funds[f], instance.axes.years[t]
    others = [budget for budget in scenario.budgets if (budget.fund, budget.year) != (fund, year)]
    return dataclasses.replace(scenario, budgets=(*others, Budget(fund, year, int(one.new), one.demand.where)))


def _capacity(scenario: Scenario, instance: Instance, one: Change) -> Scenario:
    o, t = divmod(one.demand.number, len(instance.axes.years))
    named = instance.works.offices[o], instance.axes.years[t]
    kept = tuple(
        dataclasses.replace(old, money=int(one.new)) if (old.office, old.year) == named else old
        for old in scenario.rules.capacities
    )
    return _with_rules(scenario, dataclasses.replace(scenario.rules, capacities=kept))


def _share(scenario: Scenario, _: Instance, one: Change) -> Scenario:
    rules, n = scenario.rules, one.demand.number
    shares = _put(rules.shares, n, dataclasses.replace(rules.shares[n], share=one.new))
    return _with_rules(scenario, dataclasses.replace(rules, shares=shares))


def _floor(scenario: Scenario, _: Instance, one: Change) -> Scenario:
    rules, n = scenario.rules, one.demand.number
    floors = _put(rules.floors, n, dataclasses.replace(rules.floors[n], percent=one.new))
    return _with_rules(scenario, dataclasses.replace(rules, floors=floors))


def _target(scenario: Scenario, _: Instance, one: Change) -> Scenario:
    rules, n = scenario.rules, one.demand.number - len(scenario.rules.floors)
    targets = _put(rules.targets, n, dataclasses.replace(rules.targets[n], percent=one.new))
    return _with_rules(scenario, dataclasses.replace(rules, targets=targets))


def _lock(scenario: Scenario, _: Instance, one: Change) -> Scenario:
    rules, n = scenario.rules, one.demand.number
    least = one.demand.kind is Kind.LOCK_LEAST
    old = rules.locks[n]
    new = dataclasses.replace(old, least=one.new) if least else dataclasses.replace(old, most=one.new)
    return _with_rules(scenario, dataclasses.replace(rules, locks=_put(rules.locks, n, new)))


def _relation(scenario: Scenario, instance: Instance, one: Change) -> Scenario:
    """Return a scenario without a prerequisite or an exclusive."""
    codes, n = instance.axes.interventions, one.demand.number
    if one.demand.kind is Kind.PREREQUISITE:
        later, earlier = codes[instance.prerequisites.later[n]], codes[instance.prerequisites.earlier[n]]
        works = tuple(_without(work, earlier) if work.code == later else work for work in scenario.interventions)
    else:
        pair = {codes[number] for number in instance.exclusive[n].tolist()}
        works = tuple(_free(work, pair) if work.code in pair else work for work in scenario.interventions)
    return dataclasses.replace(scenario, interventions=works)


def _without(work: Intervention, earlier: str) -> Intervention:
    kept = tuple(before for before in work.prerequisites if before.intervention != earlier)
    return dataclasses.replace(work, prerequisites=kept)


def _free(work: Intervention, pair: set[str]) -> Intervention:
    return dataclasses.replace(work, exclusives=tuple(code for code in work.exclusives if code not in pair))


def _with_rules(scenario: Scenario, rules: Rules) -> Scenario:
    return dataclasses.replace(scenario, rules=rules)


def _put(values: tuple[T, ...], place: int, value: T) -> tuple[T, ...]:
    return (*values[:place], value, *values[place + 1 :])


_CHANGED: dict[Kind, Callable[[Scenario, Instance, Change], Scenario]] = {
    Kind.BUDGET: _budget,
    Kind.CAPACITY: _capacity,
    Kind.SHARE: _share,
    Kind.FLOOR: _floor,
    Kind.TARGET: _target,
    Kind.LOCK_LEAST: _lock,
    Kind.LOCK_MOST: _lock,
    Kind.PREREQUISITE: _relation,
    Kind.EXCLUSIVE: _relation,
}

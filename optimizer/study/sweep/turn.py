"""Turning the knobs of a scenario: budgets, prices and effects by a factor, the slum weight by itself."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from optimizer.domain.intervention import Intervention, Livelihood
from optimizer.domain.scenario import Scenario
from optimizer.domain.variation import Axis, Knob, Point


def turned(scenario: Scenario, axis: Axis, point: Point) -> Scenario:
    """Return the scenario with one value of one axis; money is rounded half up to whole rupiah. Settings are not its task."""
    factor = Fraction(str(point.number)) / 100
    if axis.knob is Knob.BUDGET:
        fund, year = (*axis.codes, "", "")[:2]
        budgets = tuple(
            replace(budget, money=_scaled(budget.money, factor))
            if fund in ("", budget.fund) and year in ("", str(budget.year))
            else budget
            for budget in scenario.budgets
        )
        return replace(scenario, budgets=budgets)
    if axis.knob is Knob.WEIGHT:
        return _weighed(scenario, point.number)
    change = {Knob.PRICE: _dearer, Knob.EFFECT: _stronger}.get(axis.knob)
    if change is None:
        return scenario
    code = (*axis.codes, "")[0]
    works = tuple(change(work, factor) if code in ("", work.code) else work for work in scenario.interventions)
    return replace(scenario, interventions=works)


def _weighed(scenario: Scenario, slum: float) -> Scenario:
    """Return the scenario with slum weighing so much of slum and poverty together."""
    goal = scenario.goal
    rest = 1.0 - goal.hectare_weight
    return replace(scenario, goal=replace(goal, slum_weight=slum * rest, poverty_weight=(1.0 - slum) * rest))


def _dearer(work: Intervention, factor: Fraction) -> Intervention:
    return replace(work, unit_cost=_scaled(work.unit_cost, factor), fixed_cost=_scaled(work.fixed_cost, factor))


def _stronger(work: Intervention, factor: Fraction) -> Intervention:
    low, base, high = (
        float(factor * Fraction(str(helped))) for helped in (work.livelihood.low, work.livelihood.base, work.livelihood.high)
    )
    return replace(work, livelihood=Livelihood(low, base, high))


def _scaled(money: int, factor: Fraction) -> int:
    return int(money * factor + Fraction(1, 2))

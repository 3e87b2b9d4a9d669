"""Every budget at once: the curve, whole plans along it, who waits for how much, the price of one list, the next billion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.domain.scenario import Lens, Scenario
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.presolve import refuse_impossible
from optimizer.ranking.able import unable
from optimizer.ranking.merge import RankedList
from optimizer.ranking.staircase import Staircase, staircase
from optimizer.ranking.trouble import TooManyWaysError
from optimizer.study.budgets.curve import Curve, whole_curve
from optimizer.study.budgets.funds import NextBillion, next_billions
from optimizer.study.budgets.line import MakeLine
from optimizer.study.budgets.money import floats, in_proportion, levels, with_budget
from optimizer.study.budgets.nested import NestedPrice, nested_linear, nested_list, nested_whole
from optimizer.study.budgets.who import Who, who
from optimizer.study.budgets.whole import WholePlan, list_bound, whole_plans
from optimizer.study.listed import listed
from optimizer.study.plan import Solve
from optimizer.study.relaxation import Relax, Relaxation

CHECKS = 24
"""Budgets at which the curve is solved again by another programme."""

GOLDEN = 0.6180339887498949
"""Part of the way to the next budget checked: spreads any number of them evenly."""

MOSTLY = 0.99
"""Share of all the benefit to be had up to which budgets are shown: the rest may cost many times as much."""

FINE, COARSE = 40, 12
"""Budgets at which linear plans are built upon one another, and at which whole plans are searched (fewer over years)."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What solves, handed in: the programme on a line of budgets, the programme with other budgets, and whole plans."""

    make_line: MakeLine
    relax: Relax
    solve: Solve


@dataclass(frozen=True, slots=True)
class Recheck:
    """The curve solved again by another programme at ``budgets`` amounts.

    ``worst`` is the largest difference found, beyond what the curve leaves open.
    """

    budgets: int
    worst: float


@dataclass(frozen=True, slots=True, eq=False)
class Frontier:
    """What every budget is worth.

    ``present``: Rp of the scenario itself, ``shown``: Rp up to which it is worth looking.  ``plans``: whole plans, also at the
    present budget.  ``listed``: the ranked list where there is one.  ``stairs``: the best whole plan of every budget, exactly,
    where the list honours every rule of the scenario at all of them; else ``None``.  ``price``: of one list in order, ``None``
    where none could be made.  ``billions``: empty when the rules cannot be met with the present budget.
    """

    instance: Instance
    present: int
    shown: int
    curve: Curve
    recheck: Recheck
    plans: tuple[WholePlan, ...]
    who: Who
    price: NestedPrice | None
    billions: tuple[NextBillion, ...]
    listed: RankedList | None
    stairs: Staircase | None


def bound_at(found: Frontier, money: int) -> float:
    """Return the benefit that no plan with that money can pass, by the curve and by the ranked list."""
    return min(found.curve.at(money) + found.curve.open, list_bound(found.listed, money))


def frontier(scenario: Scenario, tools: Tools, limit: int | None = None) -> Frontier:
    """Return what every budget is worth, up to ``limit`` rupiah or to where more money buys nothing.

    Raises ScenarioError and NoPlanError as :func:`optimizer.study.plan.plan_scenario` does, and NoPlanError without any budget;
    a present budget that is too small for the rules is no error here: the curve says how much it takes.
    """
    instance = build_instance(scenario)
    refuse_impossible(scenario, instance)
    present = int(instance.money.budget.sum())
    curve = whole_curve(instance, tools.make_line, None if limit is None else max(limit, present))
    relaxed = tools.relax(instance)
    shown = _shown(curve, present, limit)
    ranked, stairs = _ranked(with_budget(instance, in_proportion(instance, max(1, round(curve.money[-1])))))
    plans = whole_plans(instance, scenario, tools.solve, _amounts(instance, curve, (present, shown)), ranked)
    return Frontier(
        instance=instance,
        present=present,
        shown=shown,
        curve=curve,
        recheck=_recheck(instance, curve, relaxed),
        plans=plans,
        who=who(instance, curve, plans),
        price=_price(instance, scenario, (curve, plans, (ranked, stairs)), (tools, relaxed), shown),
        billions=next_billions(instance, relaxed) if present >= curve.least else (),
        listed=ranked,
        stairs=stairs,
    )


def _shown(curve: Curve, present: int, limit: int | None) -> int:
    """Return the money up to which budgets are shown: where nearly all is won, at least half as much again as there is."""
    if limit is not None:
        return max(limit, present)
    start = float(curve.benefit[0])
    asked = start + MOSTLY * (float(curve.benefit[-1]) - start)
    nearly = float(np.interp(asked, curve.benefit, curve.money))
    return round(max(nearly, min(1.5 * present, float(curve.money[-1])), present))


def _ranked(richest: Instance) -> tuple[RankedList | None, Staircase | None]:
    """Return the ranked list of all budgets, and the exact staircase where the list honours every rule even at the richest."""
    found = listed(richest)
    if found is None or unable(richest):
        return (None if found is None else found.ranked), None
    try:
        return found.ranked, staircase(found.ranked.items)
    except TooManyWaysError:
        return found.ranked, None


def _amounts(instance: Instance, curve: Curve, money: tuple[int, int]) -> tuple[int, ...]:
    """Return the budgets at which whole plans are searched: round ones up to what is shown, and the present one."""
    present, shown = money
    count = COARSE if len(instance.axes.years) == 1 else COARSE // 3 * 2
    even = levels(shown, count)
    return tuple(sorted({amount for amount in (*even, present) if amount >= curve.least}))


def _price(
    instance: Instance,
    scenario: Scenario,
    found: tuple[Curve, Sequence[WholePlan], tuple[RankedList | None, Staircase | None]],
    tools: tuple[Tools, Relaxation],
    shown: int,
) -> NestedPrice | None:
    """Return the price of one list in order: by the staircase where there is one, else by plans upon plans."""
    curve, plans, (ranked, stairs) = found
    if instance.lens is Lens.CONTRIBUTION:
        return nested_linear(instance, curve, tools[1], [shown * n // FINE for n in range(1, FINE + 1)])
    if ranked is not None and stairs is not None:
        return nested_list(ranked, stairs, shown)
    return nested_whole(instance, scenario, tools[0].solve, plans)


def _recheck(instance: Instance, curve: Curve, relaxed: Relaxation) -> Recheck:
    """Solve the programme again, as it is formulated elsewhere, at budgets spread over the curve."""
    worst = 0.0
    low, high = float(curve.money[0]), float(curve.money[-1])
    for n in range(1, CHECKS + 1):
        amount = low + (high - low) * ((n * GOLDEN) % 1.0) ** 2
        relaxed.set_budget(_in_proportion(instance, amount))
        above = relaxed.solve().benefit - curve.at(amount)
        worst = max(worst, -above, above - curve.open)
    return Recheck(CHECKS, worst)


def _in_proportion(instance: Instance, money: float) -> Floats:
    """Return budgets (t, f) of an amount of money that need not be whole rupiah."""
    return floats(instance.money.budget) * (money / float(instance.money.budget.sum()))

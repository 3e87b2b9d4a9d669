"""The price of one list for all budgets, strictly in order: nothing that a smaller budget builds is given up later."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError, SolverError
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.plan import Solution
from optimizer.problem.point import Point
from optimizer.ranking.merge import RankedList
from optimizer.ranking.staircase import Staircase
from optimizer.study.budgets.curve import Curve
from optimizer.study.budgets.kept import at_least
from optimizer.study.budgets.money import floats, in_proportion, with_budget
from optimizer.study.budgets.whole import WholePlan
from optimizer.study.plan import Solve, solve_lens
from optimizer.study.relaxation import Relaxation

CRUMBS = 0.01
"""Share of the largest budget looked at, under which the order of single packages is not priced."""

SLACKS = (1e-9, 1e-7, 1e-5)
"""Steps that may be missing of what was built before, as few as will do: rounding of the linear programme."""


class How(StrEnum):
    """How the price is known: linear plans and whole plans built upon one another, or the ranked list and its staircase."""

    LINEAR = "program_linear"
    WHOLE = "rencana_utuh"
    LIST = "daftar_urut"


@dataclass(frozen=True, slots=True)
class NestedPrice:
    """What is lost against the best plan of each budget, as a share of it: at worst, which is at ``money`` Rp, and on average.

    ``budgets``: how many were compared, from ``low`` Rp on.
    """

    how: How
    worst: float
    money: float
    mean: float
    budgets: int
    low: float


def nested_linear(instance: Instance, curve: Curve, relaxed: Relaxation, money: Sequence[int]) -> NestedPrice | None:
    """Return the price among the optima of the linear programme, each built upon the one before."""
    most = np.full(instance.works.most.shape, np.inf)
    built = np.zeros_like(most)
    losses: list[tuple[float, float]] = []
    for amount in money:
        if amount < curve.least:
            continue
        relaxed.set_budget(floats(instance.money.budget) * (amount / float(instance.money.budget.sum())))
        point = _point_upon(relaxed, built, most)
        built = point.steps.sum(axis=2)
        losses.append((amount, _lost(point.benefit, curve.at(amount))))
    relaxed.set_pairs(np.zeros_like(most), most)
    return _price(How.LINEAR, losses)


def _point_upon(relaxed: Relaxation, built: Floats, most: Floats) -> Point:
    """Return the optimum with all that was built (a, i) before; raises as :meth:`Relaxation.solve` does.

    What was built is a plan for more money too, but HiGHS keeps rows to 1e-9 in its own units only.
    """
    for slack in SLACKS[:-1]:
        relaxed.set_pairs(np.maximum(built - slack, 0.0), most)
        with suppress(NoPlanError):
            return relaxed.solve()
    relaxed.set_pairs(np.maximum(built - SLACKS[-1], 0.0), most)
    return relaxed.solve()


def nested_whole(instance: Instance, scenario: Scenario, solve: Solve, plans: Sequence[WholePlan]) -> NestedPrice | None:
    """Return the price among whole plans, each built upon the one before; where none is found the one before stands."""
    losses: list[tuple[float, float]] = []
    before: Solution | None = None
    for plan in plans:
        before = _upon(before, with_budget(instance, in_proportion(instance, plan.money)), scenario, solve) or plan.solution
        losses.append((plan.money, _lost(before.proof.value, plan.value)))
    return _price(How.WHOLE, losses)


def nested_list(listed: RankedList, stairs: Staircase, top: int) -> NestedPrice | None:
    """Return the price of following the ranked list against its exact staircase, up to ``top`` rupiah.

    Budgets under :data:`CRUMBS` of that are left out: where a single cart is all there is to buy, its order decides everything.
    """
    edges = np.unique(np.concatenate((stairs.cost, listed.spent, [top])))
    edges = edges[(edges >= CRUMBS * top) & (edges >= listed.spent[0]) & (edges <= top)]
    best = stairs.value[np.searchsorted(stairs.cost, edges, side="right") - 1]
    followed = listed.won[np.searchsorted(listed.spent, edges, side="right") - 1]
    lost = np.array([_lost(float(one), float(other)) for one, other in zip(followed, best, strict=True)])
    if len(edges) < 2:
        return None
    place = int(np.argmax(lost))
    mean = float(np.average(lost[:-1], weights=np.diff(edges)))
    return NestedPrice(How.LIST, float(lost[place]), float(edges[place]), mean, len(edges), float(edges[0]))


def _upon(before: Solution | None, asked: Instance, scenario: Scenario, solve: Solve) -> Solution | None:
    """Return the best plan that builds upon the one before; that one where the search finds none."""
    if before is None:
        return None
    try:
        return solve_lens(at_least(asked, before.plan.steps), scenario, solve)
    except (NoPlanError, SolverError):
        return before


def _lost(value: float, best: float) -> float:
    """Return what is lost of the best, as a share of it."""
    return max(0.0, best - value) / best if best > 0.0 else 0.0


def _price(how: How, losses: list[tuple[float, float]]) -> NestedPrice | None:
    """Return the worst and the mean of losses at even budgets."""
    if not losses:
        return None
    money, worst = max(losses, key=lambda pair: pair[1])
    return NestedPrice(how, worst, money, float(np.mean([lost for _, lost in losses])), len(losses), losses[0][0])

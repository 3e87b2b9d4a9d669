"""Every rule of the model again, in plain numpy and whole rupiah: a second opinion that has never seen the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.problem.plan import Plan

TOLERANCE = 1e-9
"""Relative slack where a rule speaks of measured quantities; money and steps are whole numbers and have none."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule broken: its label (as in docs/model.md), where, and by how much in the rule's own unit.

    ``place`` names what the rule binds, each check says in which order; money is in rupiah, sizes are in steps.
    """

    rule: str
    place: tuple[str, ...]
    excess: float

    @property
    def where(self) -> str:
        """The place in one text."""
        return " ".join(self.place)


UNDER, OVER = "kurang", "lebih"
"""Last name in the place of a broken lock: less than was decided, or more."""


def audit(instance: Instance, plan: Plan) -> tuple[Finding, ...]:
    """Return every rule the plan breaks; an empty tuple is a sound plan."""
    steps = (*instance.works.most.shape, len(instance.axes.years))
    if plan.steps.shape != steps or plan.paid.shape != (*steps, len(instance.axes.funds)):
        return (Finding("shape", ("plan",), 1.0),)
    return tuple(finding for check in CHECKS for finding in check(instance, plan))


def _paid(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M3: payments are not negative, come from funds that may pay, and add up to the cost of what is built.

    Place: area, intervention, year, and the fund where one pays that may not.
    """
    axes, money = instance.axes, instance.money
    for a, i, t, f in np.argwhere(plan.paid < 0):
        yield Finding("M3", (*_cell(instance, a, i, t), axes.funds[f]), float(-plan.paid[a, i, t, f]))
    may = np.zeros((*money.class_of.shape, len(axes.funds)), dtype=np.bool_)
    may[money.class_of >= 0] = money.pays[money.class_of[money.class_of >= 0]]
    for a, i, t, f in np.argwhere((plan.paid != 0) & ~may[:, :, None, :]):
        yield Finding("M3", (*_cell(instance, a, i, t), axes.funds[f]), float(plan.paid[a, i, t, f]))
    owed = _cost(instance, plan) - plan.paid.sum(axis=3)
    for a, i, t in np.argwhere(owed != 0):
        yield Finding("M3", _cell(instance, a, i, t), float(abs(owed[a, i, t])))


def _budget(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M4: year by year, each fund has what it pays; at most the allowed share of a year's budget is kept. Place: fund, year."""
    axes, money = instance.axes, instance.money
    spent = plan.paid.sum(axis=(0, 1))
    for f, fund in enumerate(axes.funds):
        kept = 0
        for t, year in enumerate(axes.years):
            left = int(money.budget[t, f]) + kept - int(spent[t, f])
            if left < 0:
                yield Finding("M4", (fund, str(year)), float(-left))
            kept = max(0, min(left, int(Fraction(str(float(money.carry[f]))) * int(money.budget[t, f]))))


def _most(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M5: no steps below zero, and not more over all years than fit. Place: area, intervention (and year, below zero)."""
    axes = instance.axes
    for a, i, t in np.argwhere(plan.steps < 0):
        yield Finding("M5", _cell(instance, a, i, t), float(-plan.steps[a, i, t]))
    over = plan.steps.sum(axis=2) - instance.works.most
    for a, i in np.argwhere(over > 0):
        yield Finding("M5", (axes.areas[a], axes.interventions[i]), float(over[a, i]))


def _capacity(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M6: no office is given more money in a year than it can carry out. Place: office, year."""
    by_work = _cost(instance, plan).sum(axis=0)
    for o, office in enumerate(instance.works.offices):
        spent = by_work[instance.works.office == o].sum(axis=0)
        for t, year in enumerate(instance.axes.years):
            limit = int(instance.caps.office[o, t])
            if 0 <= limit < int(spent[t]):
                yield Finding("M6", (office, str(year)), float(spent[t] - limit))


def _prerequisites(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M7: what must come first stands by then. Place: area, intervention, year, and what is missing before it, in its steps."""
    before, axes = instance.prerequisites, instance.axes
    built = np.cumsum(plan.steps, axis=2)
    for n in range(len(before.later)):
        asked = before.ratio[n] * built[:, before.later[n]]
        there = before.standing[n][:, None] + built[:, before.earlier[n]]
        short = np.where(built[:, before.later[n]] > 0, asked - there, 0.0)
        for a, t in np.argwhere(short > _slack(there)):
            place = (*_cell(instance, a, before.later[n], t), axes.interventions[before.earlier[n]])
            yield Finding("M7", place, float(short[a, t]))


def _exclusive(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M8: of two ways of doing the same thing, an area gets one. Place: area and both interventions."""
    total = plan.steps.sum(axis=2)
    for one, other in instance.exclusive:
        both = np.minimum(total[:, one], total[:, other])
        for a in np.flatnonzero(both > 0):
            place = (instance.axes.areas[a], instance.axes.interventions[one], instance.axes.interventions[other])
            yield Finding("M8", place, float(both[a]))


def _start(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M12: no work is started under its least size. Place: area, intervention, year."""
    short = np.where(plan.steps > 0, instance.works.least[:, None] - plan.steps, 0)
    for a, i, t in np.argwhere(short > 0):
        yield Finding("M12", _cell(instance, a, i, t), float(short[a, i, t]))


def _locks(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M9: decisions already taken are kept. Place: area, intervention, the year if one is meant, and under or over."""
    locks, axes = instance.locks, instance.axes
    for n in range(len(locks.area)):
        pair = plan.steps[locks.area[n], locks.intervention[n]]
        built = int(pair.sum() if locks.year[n] < 0 else pair[locks.year[n]])
        over = built - int(locks.most[n]) if locks.most[n] >= 0 else 0
        under = int(locks.least[n]) - built
        if max(under, over) > 0:
            year = () if locks.year[n] < 0 else (str(axes.years[locks.year[n]]),)
            pair = (axes.areas[locks.area[n]], axes.interventions[locks.intervention[n]])
            yield Finding("M9", (*pair, *year, UNDER if under > 0 else OVER), float(max(under, over)))


def _shares(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M10: nothing takes more than its share of the whole budget. Place: number of the share in the scenario, from 1."""
    spent = _cost(instance, plan).sum(axis=2)
    for n, limit in enumerate(instance.caps.share_money):
        over = int(spent[instance.caps.share_pairs[n]].sum()) - int(limit)
        if over > 0:
            yield Finding("M10", (str(n + 1),), float(over))


def _aims(instance: Instance, plan: Plan) -> Iterator[Finding]:
    """M11: hard floors and targets are reached, re-added from the steps. Place: name of the aim; excess 0 to 1."""
    aims = instance.aims
    for n, name in enumerate(aims.name):
        if np.isfinite(aims.price[n]):
            continue
        built = plan.steps[:, :, : aims.year[n] + 1].sum(axis=2)
        removed = np.minimum(built @ instance.works.effect, instance.needs.deficit)
        helped = np.minimum(built @ instance.works.livelihood, instance.needs.poor)
        reached = float((aims.deficit_weight[n] * removed).sum() + aims.poor_weight[n] @ helped)
        short = float(aims.least[n]) - reached
        if short > TOLERANCE:
            yield Finding("M11", (name,), short)


def _cell(instance: Instance, a: int, i: int, t: int) -> tuple[str, str, str]:
    """Return the names of an area, an intervention and a year."""
    axes = instance.axes
    return axes.areas[a], axes.interventions[i], str(axes.years[t])


def _cost(instance: Instance, plan: Plan) -> Ints:
    """Return what the steps cost, whole rupiah, added up here again."""
    return plan.steps * instance.works.cost + np.where(plan.steps > 0, instance.works.fixed, 0)


def _slack(size: Floats | Ints) -> Floats:
    """Return the allowance for rounding at quantities of a size."""
    allowance: Floats = TOLERANCE * np.maximum(1.0, np.abs(size))
    return allowance


CHECKS: tuple[Callable[[Instance, Plan], Iterator[Finding]], ...] = (
    _paid,
    _budget,
    _most,
    _capacity,
    _prerequisites,
    _exclusive,
    _locks,
    _shares,
    _aims,
    _start,
)

"""The plan in whole steps and whole rupiah, by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from optimizer.problem.instance import Instance
from optimizer.problem.plan import Plan


@dataclass(frozen=True, slots=True)
class Built:
    """``steps`` of an intervention built in an area in a year."""

    area: Annotated[str, "kawasan"]
    work: Annotated[str, "intervensi"]
    year: Annotated[int, "tahun"]
    steps: Annotated[int, "langkah"]


@dataclass(frozen=True, slots=True)
class Payment:
    """``money`` rupiah that a fund pays for an intervention in an area in a year."""

    area: Annotated[str, "kawasan"]
    work: Annotated[str, "intervensi"]
    year: Annotated[int, "tahun"]
    fund: Annotated[str, "sumber_dana"]
    money: Annotated[int, "rupiah"]


@dataclass(frozen=True, slots=True)
class Planned:
    """What is built and who pays; what is not named is zero."""

    built: Annotated[tuple[Built, ...], "bangun"]
    payments: Annotated[tuple[Payment, ...], "bayar"]


def transcribe_plan(instance: Instance, plan: Plan) -> Planned:
    """Return a plan by name, in the order of its arrays."""
    axes = instance.axes
    built = (
        Built(axes.areas[a], axes.interventions[i], axes.years[t], int(plan.steps[a, i, t]))
        for a, i, t in np.argwhere(plan.steps != 0).tolist()
    )
    payments = (
        Payment(axes.areas[a], axes.interventions[i], axes.years[t], axes.funds[f], int(plan.paid[a, i, t, f]))
        for a, i, t, f in np.argwhere(plan.paid != 0).tolist()
    )
    return Planned(tuple(built), tuple(payments))


def plan_of(instance: Instance, planned: Planned) -> Plan:
    """Return a plan in the axes of an instance; raises ``KeyError`` for a name the instance does not have."""
    axes = instance.axes
    area, work, year, fund = (
        {name: number for number, name in enumerate(names)}
        for names in (axes.areas, axes.interventions, axes.years, axes.funds)
    )
    steps = np.zeros((len(area), len(work), len(year)), dtype=np.int64)
    paid = np.zeros((*steps.shape, len(fund)), dtype=np.int64)
    for built in planned.built:
        steps[area[built.area], work[built.work], year[built.year]] = built.steps
    for each in planned.payments:
        paid[area[each.area], work[each.work], year[each.year], fund[each.fund]] = each.money
    return Plan(steps, paid)

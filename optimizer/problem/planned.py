"""A plan somebody wrote down, as arrays: whole steps, and who pays for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import numpy as np

from optimizer.domain.planned import PlannedWork
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance
from optimizer.problem.payment import pay_anyhow
from optimizer.problem.plan import Plan
from optimizer.problem.readonly import frozen

Name = TypeVar("Name", str, int)


class Payer(StrEnum):
    """Who said who pays: the file; or nobody there, or not to the rupiah, so that the money was shared out here."""

    FILE = "berkas"
    NOBODY = "tuntas"
    UNEQUAL = "tuntas_karena_tidak_cocok"


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """A plan as it was written, ``works`` in the order of the file; ``unequal`` ones have payments that miss their cost.

    ``stated`` and ``priced``: Rp, what the file and what the scenario's prices say of the works whose cost the file gives;
    ``repriced`` counts those where the two differ.
    """

    works: tuple[PlannedWork, ...]
    plan: Plan
    payer: Payer
    unequal: int
    stated: int
    priced: int
    repriced: int


def written_plan(instance: Instance, works: tuple[PlannedWork, ...]) -> Written:
    """Return the plan of works that each name an area, intervention and year of the instance, no two the same.

    Payments are those of the file when every row adds up to its cost at the scenario's prices; otherwise the whole plan is
    paid anew, and what no fund has is charged to one that may pay (:func:`optimizer.problem.payment.pay_anyhow`).
    """
    axes = instance.axes
    area, kind, payer_of = (_index(names) for names in (axes.areas, axes.interventions, axes.funds))
    year = _index(axes.years)
    places = [(area[work.area], kind[work.intervention], year[work.year]) for work in works]
    steps = np.zeros((*instance.works.most.shape, len(axes.years)), dtype=np.int64)
    paid = np.zeros((*steps.shape, len(axes.funds)), dtype=np.int64)
    for work, place in zip(works, places, strict=True):
        steps[place] = work.steps
        for fund, money in work.payments:
            paid[(*place, payer_of[fund])] = money
    cost = package_cost(instance, steps)
    unequal = int((paid.sum(axis=3) != cost).sum())
    payer = Payer.FILE if not unequal else Payer.UNEQUAL if paid.any() else Payer.NOBODY
    kept = frozen(paid) if payer is Payer.FILE else pay_anyhow(instance, steps)
    told = [(work.stated, int(cost[place])) for work, place in zip(works, places, strict=True) if work.stated is not None]
    return Written(
        works=works,
        plan=Plan(frozen(steps), kept),
        payer=payer,
        unequal=unequal if payer is Payer.UNEQUAL else 0,
        stated=sum(stated for stated, _ in told),
        priced=sum(priced for _, priced in told),
        repriced=sum(stated != priced for stated, priced in told),
    )


def _index(names: tuple[Name, ...]) -> dict[Name, int]:
    """Return the place of each name along an axis."""
    return {name: place for place, name in enumerate(names)}

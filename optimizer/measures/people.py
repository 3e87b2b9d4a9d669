"""Who a plan reaches, and who is left behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.benefit import removal
from optimizer.problem.instance import Bools, Floats, Instance
from optimizer.problem.plan import Plan

FIFTH = 0.2


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """``served`` (a,): whether anything is built in the area.  The rest are households (KK) or whole areas.

    ``poor_helped``: poor households expected to leave poverty through livelihood work: an assumption of the scenario.
    ``poor_in_served``: poor households living where the plan does something.
    """

    served: Bools
    households: float
    households_served: float
    poor: float
    poor_in_served: float
    poor_helped: float


@dataclass(frozen=True, slots=True)
class Fifth:
    """What one fifth of the areas gets: how many areas, how many of them get nothing, and their share of the money (0..1)."""

    areas: int
    without: int
    money_share: float


def reach(instance: Instance, plan: Plan) -> Reach:
    """Return the households reached by a plan."""
    served: Bools = np.any(plan.steps > 0, axis=(1, 2))
    needs = instance.needs
    return Reach(
        served=served,
        households=float(needs.households.sum()),
        households_served=float(needs.households[served].sum()),
        poor=float(needs.poor.sum()),
        poor_in_served=float(needs.poor[served].sum()),
        poor_helped=float(removal(instance, plan.steps).helped[:, -1].sum()),
    )


def fifth(rank: Floats, plan: Plan) -> Fifth:
    """Return what the fifth of the areas with the highest ``rank`` (a,) gets; ties by code, at least one area."""
    count = max(1, int(np.ceil(FIFTH * len(rank))))
    chosen = np.lexsort((np.arange(len(rank)), -rank))[:count]
    money = plan.paid.sum(axis=(1, 2, 3)).astype(np.float64)
    served = np.any(plan.steps > 0, axis=(1, 2))
    whole = float(money.sum())
    return Fifth(
        areas=count,
        without=int((~served[chosen]).sum()),
        money_share=float(money[chosen].sum()) / whole if whole else 0.0,
    )

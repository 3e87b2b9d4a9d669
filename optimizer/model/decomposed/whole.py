"""Which plans a choice of one whole plan for each part is made from, and what it means for the whole programme."""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.generate import Known
from optimizer.model.decomposed.oracle import PartPlan
from optimizer.model.decomposed.split import Split
from optimizer.problem.instance import Floats

LOSS = 0.25
"""What a plan may lose against the best one of its part, at the last prices, in the mean value of a part.

A plan that alone costs the choice so much is hardly ever in a good one, and leaving such plans out halves the search and more.
"""


ROUNDING = 1e-9
"""Share of the whole value that a plan may seem to lose and lose nothing."""


def promising(split: Split, known: Known) -> tuple[PartPlan, ...]:
    """Return the plans known that lose little at the last prices; the best one of each part is always among them."""
    most = LOSS * abs(known.bound) / max(1, len(split.parts))
    return tuple(plan for plan, loss in zip(known.plans, _losses(split, known, known.prices), strict=True) if loss <= most)


def nearest(split: Split, known: Known, count: int) -> tuple[PartPlan, ...]:
    """Return the plans known that lose nothing at the master's own prices, and the ``count`` others that lose least.

    The plans of the master's own answer lose nothing, so that shares of those returned are worth what shares of all are.
    """
    losses = _losses(split, known, known.prices if known.shares is None else known.shares.prices)
    losing = np.sort(losses[losses > ROUNDING * abs(known.bound)])
    most = losing[: max(1, count)].max(initial=0.0)
    return tuple(plan for plan, loss in zip(known.plans, losses, strict=True) if loss <= max(most, ROUNDING * abs(known.bound)))


def _losses(split: Split, known: Known, prices: Floats) -> Floats:
    """Return what each plan known loses at prices (j,) against the best one of its part."""
    parts = np.array([plan.part for plan in known.plans], dtype=np.int64)
    worth = np.array([plan.cost - float(prices[split.parts[plan.part].rows] @ plan.use) for plan in known.plans])
    least = np.full(len(split.parts), np.inf)
    np.minimum.at(least, parts, worth)
    losses: Floats = worth - least[parts]
    return losses


def chosen(split: Split, plans: tuple[PartPlan, ...], values: Floats) -> Floats:
    """Return the values of all columns of the whole programme, from those of :func:`choices`."""
    whole = np.zeros(len(split.program.cost))
    whole[split.own] = values[: len(split.own)]
    for plan, share in zip(plans, values[len(split.own) :].tolist(), strict=True):
        if share > 0.5:
            whole[split.parts[plan.part].columns] = plan.values
    return whole

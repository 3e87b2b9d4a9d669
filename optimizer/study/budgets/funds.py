"""The next billion rupiah, fund by fund: the linear programme solved again with it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Instance
from optimizer.study.budgets.money import floats, of_fund
from optimizer.study.relaxation import Relaxation

BILLION = 10**9


@dataclass(frozen=True, slots=True)
class NextBillion:
    """What Rp 1 billion more of one fund buys: ``gain`` in all, benefit as a share of the whole burden.

    ``first``: benefit for its first rupiah, at the present budget: above ``gain`` a rupiah where less and less is bought.
    ``used``: Rp more that is spent of all funds together.
    """

    fund: int
    gain: float
    first: float
    used: float


def next_billions(instance: Instance, relaxed: Relaxation) -> tuple[NextBillion, ...]:
    """Return what the next billion of each fund that may pay for anything buys, over the years as the fund has money.

    Raises NoPlanError when the rules cannot be met with the present budget, SolverError when the solver fails.
    """
    present = floats(instance.money.budget)
    relaxed.set_budget(present)
    here = relaxed.solve()
    fits = instance.money.class_of[(instance.works.most > 0) & (instance.money.class_of >= 0)]
    found = []
    for fund in np.flatnonzero(instance.money.pays[np.unique(fits)].any(axis=0)).tolist():
        more = floats(of_fund(instance, fund, BILLION))
        relaxed.set_budget(present + more)
        there = relaxed.solve()
        first = float((here.prices.fund * more).sum()) / BILLION
        found.append(
            NextBillion(fund, max(0.0, there.benefit - here.benefit), first, float(there.paid.sum() - here.paid.sum()))
        )
    relaxed.set_budget(present)
    return tuple(found)

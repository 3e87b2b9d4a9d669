"""What whole steps cost, in whole rupiah."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from optimizer.problem.instance import Instance, Ints, Money


def package_cost(instance: Instance, steps: Ints) -> Ints:
    """Return rupiah for each pair and year, shape (a, i, t): steps times their cost, and the fixed cost where work starts."""
    works = instance.works
    started: Ints = np.where(steps > 0, works.fixed, 0)
    total: Ints = steps * works.cost + started
    return total


def most_kept(money: Money) -> Ints:
    """Return whole rupiah of each budget that may be kept for the next year, shape (t, f): 29 % of Rp 100 is Rp 29."""
    shares = [Fraction(str(share)) for share in money.carry.tolist()]
    rows = [[int(share * budget) for share, budget in zip(shares, year, strict=True)] for year in money.budget.tolist()]
    return np.array(rows, dtype=np.int64).reshape(money.budget.shape)


def within_caps(instance: Instance, steps: Ints) -> bool:
    """Return whether offices and maximum shares have room for what the steps cost."""
    caps, cost = instance.caps, package_cost(instance, steps)
    by_office = np.zeros(caps.office.shape, dtype=np.int64)
    np.add.at(by_office, instance.works.office, cost.sum(axis=0))
    by_share = np.einsum("sai,ait->s", caps.share_pairs, cost)
    return bool(((caps.office < 0) | (by_office <= caps.office)).all() and (by_share <= caps.share_money).all())

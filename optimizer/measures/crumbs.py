"""Packages so small that hardly anybody would build them: a programme spends the last rupiah on two metres of road."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance, Ints

CRUMB = 5_000_000
"""Rupiah under which a package is told as a crumb: a reading aid, no rule of any source, and no limit on plans."""


@dataclass(frozen=True, slots=True)
class Crumbs:
    """``packages`` built (a work in an area in a year), how many of them cost less than ``CRUMB``, and what these cost, Rp."""

    packages: int
    small: int
    money: int


def crumbs(instance: Instance, steps: Ints) -> Crumbs:
    """Return the crumbs among packages of ``steps``, shape (a, i, t)."""
    built = steps > 0
    cost = package_cost(instance, steps)
    small = built & (cost < CRUMB)
    return Crumbs(int(built.sum()), int(small.sum()), int(cost[small].sum()))

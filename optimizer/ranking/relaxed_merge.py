"""How the money goes when steps may be taken in part, under limits that are nested: any two apart, or one inside the other.

Steps are taken by value for money while money lasts, the last one in part: the limits are a laminar family, so greedy is exact.
A limit that stops a step gets a price: the value for money of that step, less the price of the limits around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from optimizer.ranking.limits import Limits
from optimizer.ranking.regions import RegionsList


@dataclass(frozen=True, slots=True)
class Relaxed:
    """``money`` (g,): whole rupiah of each group, within all limits; ``prices`` (k,): points for one more rupiah of a limit."""

    money: tuple[int, ...]
    prices: tuple[Fraction, ...]


def nested_relaxed(listed: RegionsList, limits: Limits) -> Relaxed:
    """Return the best answer under nested limits, with its exact prices."""
    room, money = list(limits.room), [0] * len(limits.above)
    closed: dict[int, Fraction] = {}
    for g, cost, points in zip(limits.group.tolist(), listed.cost.tolist(), listed.points.tolist(), strict=True):
        above = limits.above[g]
        if not closed.keys().isdisjoint(above):
            continue
        pays = min(cost, *(room[k] for k in above))
        money[g] += pays
        for k in above:
            room[k] -= pays
            if pays < cost and not room[k]:
                closed[k] = Fraction(points, cost)
        if 0 in closed:
            break
    return Relaxed(tuple(money), _prices(limits, closed))


def _prices(limits: Limits, closed: dict[int, Fraction]) -> tuple[Fraction, ...]:
    """Return the prices of limits that stopped a step of this value for money."""
    holds = limits.holds
    prices = [Fraction(0)] * len(limits.room)
    for k, slope in closed.items():
        around = [closed[j] for j in closed if holds[k] < holds[j] or (holds[k] == holds[j] and j < k)]
        prices[k] = slope - max(around, default=Fraction(0))
    return tuple(prices)

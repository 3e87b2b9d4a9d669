"""Who pays for a plan: whole rupiah by fund, found by maximum flow, so that a payable plan is always paid.

Money flows from each eligibility class and year to the funds that may pay for it, and from a fund's year to the budget of
that year or, through what may be kept, to earlier years. Budgets are opened one fund after the other in order of preference,
so the first fund pays all it can of the whole plan, then the first two together all they can, and so on.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

import numpy as np

from optimizer.problem.costs import most_kept, package_cost
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.readonly import frozen

SINK = -1
UNLIMITED = 2**62


@dataclass(slots=True)
class _Network:
    """Residual capacities ``room[node][neighbour]``, neighbours in the order they are tried."""

    room: dict[int, dict[int, int]] = field(default_factory=dict)

    def pipe(self, start: int, end: int, capacity: int) -> None:
        """Add a pipe and its empty way back."""
        self.room.setdefault(start, {})[end] = capacity
        self.room.setdefault(end, {}).setdefault(start, 0)

    def path(self, start: int) -> list[int]:
        """Return nodes of a way with room from ``start`` to the sink, shortest first; empty when there is none."""
        came = {start: start}
        queue = [start]
        for node in queue:
            for other, room in self.room[node].items():
                if room > 0 and other not in came:
                    came[other] = node
                    queue.append(other)
            if SINK in came:
                break
        if SINK not in came:
            return []
        way = [SINK]
        while way[-1] != start:
            way.append(came[way[-1]])
        return way[::-1]

    def push(self, start: int, amount: int) -> int:
        """Send up to ``amount`` from ``start`` to the sink; return what could not be sent."""
        while amount and (way := self.path(start)):
            pipes = list(itertools.pairwise(way))
            sent = min(amount, *(self.room[one][other] for one, other in pipes))
            for one, other in pipes:
                self.room[one][other] -= sent
                self.room[other][one] += sent
            amount -= sent
        return amount


def pay(instance: Instance, steps: Ints) -> Ints | None:
    """Return whole rupiah paid for each pair, year and fund, shape (a, i, t, f); ``None`` when the money does not reach.

    ``steps`` (a, i, t) are whole steps built.
    """
    cost = package_cost(instance, steps)
    if (cost[instance.money.class_of < 0] > 0).any():
        return None
    flows, owed = _flows(instance, class_costs(instance, cost))
    return None if owed.any() else frozen(_spread(instance, cost, flows))


def pay_anyhow(instance: Instance, steps: Ints) -> Ints:
    """Return whole rupiah paid, shape (a, i, t, f), also where the money does not reach.

    What no budget has left is charged to the fund with the largest budget of that year among those that may pay, which then
    stands in the red; what no fund may pay stays unpaid.
    """
    cost = np.where(instance.money.class_of[:, :, None] >= 0, package_cost(instance, steps), 0)
    flows, owed = _flows(instance, class_costs(instance, cost))
    for c, t in np.argwhere(owed):
        richest = np.where(instance.money.pays[c], instance.money.budget[t], -1).argmax()
        flows[c, t, richest] += owed[c, t]
    return frozen(_spread(instance, cost, flows))


def class_costs(instance: Instance, cost: Ints) -> Ints:
    """Return whole rupiah by eligibility class and year, shape (c, t); what nobody may pay counts in no class."""
    pairs = instance.money.class_of >= 0
    totals = np.zeros((len(instance.money.pays), cost.shape[2]), dtype=np.int64)
    np.add.at(totals, instance.money.class_of[pairs], cost[pairs])
    return totals


def shortfall(instance: Instance, steps: Ints) -> int:
    """Return whole rupiah that the funds lack to pay for ``steps`` (a, i, t); what nobody may pay is not counted."""
    return int(_flows(instance, class_costs(instance, package_cost(instance, steps)))[1].sum())


def _flows(instance: Instance, by_class: Ints) -> tuple[Ints, Ints]:
    """Return rupiah paid by fund for each class and year, shape (c, t, f), and what is owed after all, (c, t)."""
    classes, years = by_class.shape
    network = _network(instance, classes, years)
    owed = by_class.copy()
    for f in _order(instance):
        for t in range(years):
            network.pipe((classes + f) * years + t, SINK, int(instance.money.budget[t, f]))
        for t, c in np.ndindex(years, classes):
            owed[c, t] = network.push(c * years + t, int(owed[c, t]))
    flows = np.zeros((classes, years, len(instance.axes.funds)), dtype=np.int64)
    for c, t, f in np.ndindex(flows.shape):
        if instance.money.pays[c, f]:
            flows[c, t, f] = network.room[(classes + f) * years + t][c * years + t]
    return flows, owed


def _network(instance: Instance, classes: int, years: int) -> _Network:
    """Return the pipes from class and year, ``c * years + t``, to fund and year, ``(classes + f) * years + t``."""
    money = instance.money
    network = _Network()
    for c, t in np.ndindex(classes, years):
        for f in _order(instance):
            if money.pays[c, f]:
                network.pipe(c * years + t, (classes + f) * years + t, UNLIMITED)
    kept = most_kept(money)
    for f, t in np.ndindex(len(instance.axes.funds), years):
        node = (classes + f) * years + t
        if t:
            network.pipe(node, node - 1, int(kept[t - 1, f]))
    return network


def _order(instance: Instance) -> list[int]:
    """Return the funds in the order they pay: by preference, then by code."""
    return sorted(range(len(instance.axes.funds)), key=lambda f: (int(instance.money.preference[f]), f))


def _spread(instance: Instance, cost: Ints, flows: Ints) -> Ints:
    """Return payments by pair: within a class and year, pairs in order use up the funds in order of preference."""
    money = instance.money
    order = _order(instance)
    paid = np.zeros((*cost.shape, len(order)), dtype=np.int64)
    left = flows.copy()
    for a, i, t in np.argwhere(cost > 0):
        owed = int(cost[a, i, t])
        purse = left[money.class_of[a, i], t]
        for f in order:
            part = min(owed, int(purse[f]))
            paid[a, i, t, f] = part
            purse[f] -= part
            owed -= part
    return paid

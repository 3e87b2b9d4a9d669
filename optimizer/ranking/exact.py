"""The best choice for one budget, exactly: the ranked list first, then only what could still beat it.

The list gives the multiplier ``l`` (value of the next rupiah) and the bound: value of the list's choice + ``l`` * money left.
Every other choice loses, against the bound, the regrets of its items (what ``value - l * cost`` falls short of the best of the
class) and ``l`` times the money it leaves. Items whose regret alone brings the bound to what is already in hand are put aside
(Dyer, Zemel); the classes left are opened one by one, least regret first, and partial choices that cost no less and win no
more, or have lost too much, are dropped (Pisinger). Costs and values are whole numbers; floating point only ever keeps more.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.problem.instance import Floats, Ints
from optimizer.ranking.classes import Classes, Steps, after, ranked_steps
from optimizer.ranking.dominance import undominated
from optimizer.ranking.fill import filled

MOST_STATES = 2_000_000
"""Most partial choices kept; beyond it the best found so far is returned with the bound proved for it."""

ROUNDING = 1e-14
"""Relative allowance for rounding when a partial choice is put aside; it is only ever put aside later for it."""


@dataclass(frozen=True, slots=True, eq=False)
class OptimalChoice:
    """A best choice: ``value``, ``cost``, the ``choice`` (m,) as places of items as given, and the proved ``bound`` on value.

    ``value`` equals ``bound`` unless the search had to be given up for its size.
    """

    value: int
    cost: int
    choice: Ints
    bound: int


@dataclass(frozen=True, slots=True, eq=False)
class _Start:
    """The list's choice at a budget: items (m,), cost and value, money left, and the slope of the next step (value, cost)."""

    items: Ints
    cost: int
    value: int
    left: int
    slope: tuple[int, int]

    @property
    def bound(self) -> int:
        """Return the largest whole value that the multiplier allows."""
        return self.value + self.slope[0] * self.left // self.slope[1]


@dataclass(frozen=True, slots=True, eq=False)
class _Stage:
    """Partial choices after a class was opened: where each came from, and the item it takes (index of items)."""

    parent: Ints
    item: Ints


def optimal(classes: Classes, budget: int) -> OptimalChoice:
    """Return the choice of one item from each class worth most within a budget in whole rupiah.

    Raises NoPlanError when even the cheapest items do not fit.
    """
    steps = ranked_steps(classes)
    start = _at(classes, steps, budget)
    best = filled(classes, steps, start.items, budget)
    if int(classes.value[best].sum()) < start.bound:
        return _search(classes, start, best)
    return _chosen(classes, best, start.bound)


def _at(classes: Classes, steps: Steps, budget: int) -> _Start:
    """Return the list's choice at a budget."""
    base = int(classes.cost[classes.start[:-1]].sum())
    if base > budget:
        raise NoPlanError(message("ranking.unaffordable", least=base, budget=budget))
    spent = np.cumsum(steps.cost)
    taken = int(np.searchsorted(spent, budget - base, side="right"))
    items = after(classes, steps, taken)
    cost, value = int(classes.cost[items].sum()), int(classes.value[items].sum())
    last = taken == len(steps.cost)
    slope = (0, 1) if last else (int(steps.value[taken]), int(steps.cost[taken]))
    return _Start(items, cost, value, budget - cost, slope)


def _search(classes: Classes, start: _Start, best: Ints) -> OptimalChoice:
    """Return the best choice, starting from the items of one in hand."""
    size = np.diff(classes.start)
    extra_cost = classes.cost - np.repeat(classes.cost[start.items], size)
    extra_value = classes.value - np.repeat(classes.value[start.items], size)
    found = int(classes.value[best].sum())
    regret = _lost(start, extra_cost, extra_value)
    core = _core(classes, regret, _slack(start, found))
    cost, value = np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.int64)
    stages: list[_Stage] = []
    for members, least, ahead in core:
        slack = _slack(start, found)
        if least > slack or len(cost) == 0:
            break
        items = members[regret[members] <= slack]
        stage, cost, value = _open(cost, value, items, (extra_cost[items], extra_value[items]))
        top = int(np.searchsorted(cost, start.left, side="right")) - 1
        if top >= 0 and start.value + int(value[top]) > found:
            found = start.value + int(value[top])
            best = _traced(classes, start.items, [*stages, stage], top)
        kept = np.flatnonzero(_lost(start, cost, value) + ahead <= _slack(start, found))
        if len(kept) > MOST_STATES:
            return _chosen(classes, best, start.bound)
        stages.append(_Stage(stage.parent[kept], stage.item[kept]))
        cost, value = cost[kept], value[kept]
    return _chosen(classes, best, found)


def _chosen(classes: Classes, items: Ints, bound: int) -> OptimalChoice:
    """Return some items as a choice, with the bound proved on the value of any."""
    return OptimalChoice(int(classes.value[items].sum()), int(classes.cost[items].sum()), classes.item[items], bound)


def _slack(start: _Start, found: int) -> float:
    """Return what a choice may lose against the bound, times the cost of the next step, and still beat what is in hand."""
    return float(start.slope[0] * start.left - (found + 1 - start.value) * start.slope[1])


def _lost(start: _Start, cost: Ints, value: Ints) -> Floats:
    """Return what changes of cost and value lose at the multiplier, times the cost of the next step, never too much."""
    gained, spent = value * float(start.slope[1]), cost * float(start.slope[0])
    lost: Floats = spent - gained - ROUNDING * (np.abs(gained) + np.abs(spent)) - ROUNDING * abs(_slack(start, start.value))
    return lost


def _core(classes: Classes, regret: Floats, slack: float) -> list[tuple[Ints, float, float]]:
    """Return the items to try of each class that has any, with the least regret of a change and that of the next class.

    Classes stand by least regret, then by place.
    """
    open_items = np.flatnonzero(regret <= slack)
    which = np.searchsorted(classes.start, open_items, side="right") - 1
    core = []
    for m in np.unique(which).tolist():
        members = open_items[which == m]
        if len(members) > 1:
            core.append((members, float(np.partition(regret[members], 1)[1])))
    core.sort(key=lambda pair: (pair[1], int(pair[0][0])))
    ahead = [*(least for _, least in core[1:]), np.inf]
    return [(members, least, later) for (members, least), later in zip(core, ahead, strict=True)]


def _open(cost: Ints, value: Ints, items: Ints, extra: tuple[Ints, Ints]) -> tuple[_Stage, Ints, Ints]:
    """Return partial choices with every item of a class added, without those that another beats."""
    new_cost, new_value = (np.add.outer(extra[0], cost).ravel(), np.add.outer(extra[1], value).ravel())
    kept = undominated(new_cost, new_value[:, None])
    return _Stage(kept % len(cost), items[kept // len(cost)]), new_cost[kept], new_value[kept]


def _traced(classes: Classes, items: Ints, stages: list[_Stage], index: int) -> Ints:
    """Return the items of a partial choice, the list's own where no class was opened."""
    chosen = items.copy()
    for stage in reversed(stages):
        item = int(stage.item[index])
        chosen[int(np.searchsorted(classes.start, item, side="right")) - 1] = item
        index = int(stage.parent[index])
    return chosen

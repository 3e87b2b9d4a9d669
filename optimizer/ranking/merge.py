"""The ranked list: what to do first, for every budget at once, with a bound and the proven distance to it.

All steps along the upper concave hulls of the blocks' options are sorted by value for money. Any prefix of the list is then a
best plan for what it costs; with money ``R`` left before the next step ``(c, v)`` no plan is worth more than
``prefix + v / c * R``, which is under ``prefix + v``. Proof: at the multiplier ``v / c`` the prefix is best block by block. It
holds alike for blocks of one area, areas of one regency and regencies of a province, all in one sorted list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.classes import Classes, Steps, after, classes, ranked_steps
from optimizer.ranking.fill import filled
from optimizer.ranking.options import Options
from optimizer.ranking.worth import Worth


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Whose block it is: a name of the list it came from (empty in a list of its own), the counted unit, its parameters."""

    region: str
    unit: str
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class RankedList:
    """Steps of all blocks, best value for money first; of equal ones the earlier block first.

    ``sources`` and ``options``: one for each block, in order.  ``items``: the options as classes to choose from.
    ``steps``: from option to option, as indices of items.  ``spent`` and ``won`` (s + 1,): whole rupiah and value units once
    the first n steps are taken, with what must be done in any case.  ``share``: share of the whole burden in a value unit;
    ``absolute``: whether a value unit is one household times one point.
    """

    sources: tuple[Source, ...]
    options: tuple[Options, ...]
    items: Classes
    steps: Steps
    spent: Ints
    won: Ints
    share: Fraction
    absolute: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What the list says of one budget: ``steps`` taken, their ``cost`` and ``value``, and the ``bound`` no plan can pass."""

    steps: int
    cost: int
    value: int
    bound: int

    @property
    def gap(self) -> float:
        """Proven distance to the optimum, as a share of the bound."""
        return (self.bound - self.value) / self.bound if self.bound else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One option for each block: places (m,) in the options of the blocks, with their cost and value."""

    option: Ints
    cost: int
    value: int


def ranked(instance: Instance, worth: Worth, options: tuple[Options, ...]) -> RankedList:
    """Return the ranked list of an instance from the options of its blocks."""
    names, parameters = instance.ladder.names, instance.axes.parameters
    sources = tuple(Source("", names[one.unit], tuple(parameters[k] for k in one.parameters)) for one in options)
    return _ranked(sources, options, (worth.share, worth.absolute))


def merged(lists: Sequence[tuple[str, RankedList]]) -> RankedList:
    """Return the one list of several regencies, each with its name, all made with ``household_points``.

    Raises ``ValueError`` when they count value in units of their own, or when a name comes twice.
    """
    ordered = sorted(lists, key=lambda pair: pair[0])
    names = [name for name, _ in ordered]
    if len(set(names)) < len(names) or not all(one.absolute for _, one in ordered):
        raise ValueError("lists to merge need different names and value counted in households times points")
    burden = sum((1 / one.share for _, one in ordered if one.share), Fraction(0))
    sources = tuple(
        Source(f"{name}/{source.region}".rstrip("/"), source.unit, source.parameters)
        for name, one in ordered
        for source in one.sources
    )
    options = tuple(option for _, one in ordered for option in one.options)
    return _ranked(sources, options, (1 / burden if burden else Fraction(0), True))


def _ranked(sources: tuple[Source, ...], options: tuple[Options, ...], unit: tuple[Fraction, bool]) -> RankedList:
    """Return the list of blocks in the order given; ``unit`` is what a value unit is."""
    items = classes([(one.cost, one.value) for one in options])
    steps = ranked_steps(items)
    first = items.start[:-1]
    spent = np.concatenate(([items.cost[first].sum()], steps.cost)).cumsum()
    won = np.concatenate(([items.value[first].sum()], steps.value)).cumsum()
    return RankedList(sources, options, items, steps, frozen(spent), frozen(won), *unit)


def standing(ranked: RankedList, budget: int) -> Standing:
    """Return what the list says of a budget in whole rupiah; raises NoPlanError when it does not pay for what is locked in."""
    taken = int(np.searchsorted(ranked.spent, budget, side="right")) - 1
    if taken < 0:
        raise NoPlanError(message("ranking.unaffordable", least=int(ranked.spent[0]), budget=budget))
    cost, value = int(ranked.spent[taken]), int(ranked.won[taken])
    extra = 0
    if taken < len(ranked.steps.cost):
        extra = int(ranked.steps.value[taken]) * (budget - cost) // int(ranked.steps.cost[taken])
    return Standing(taken, cost, value, value + extra)


def prefix(ranked: RankedList, budget: int) -> Choice:
    """Return the choice that follows the list strictly and stops at the first step it cannot pay for."""
    return _choice(ranked, after(ranked.items, ranked.steps, standing(ranked, budget).steps))


def rounded_out(ranked: RankedList, budget: int) -> Choice:
    """Return the prefix with the money left spent on later steps and swaps that still fit: worth at least as much."""
    items = after(ranked.items, ranked.steps, standing(ranked, budget).steps)
    return _choice(ranked, filled(ranked.items, ranked.steps, items, budget))


def curve(ranked: RankedList) -> tuple[Ints, Ints, Floats]:
    """Return money spent, value won and value per rupiah of the next step at every breakpoint, shape (s + 1,) each."""
    slope = np.concatenate((ranked.steps.value / ranked.steps.cost, [0.0]))
    return ranked.spent, ranked.won, slope


def _choice(ranked: RankedList, items: Ints) -> Choice:
    """Return the choice of some items."""
    classes = ranked.items
    return Choice(frozen(classes.item[items]), int(classes.cost[items].sum()), int(classes.value[items].sum()))

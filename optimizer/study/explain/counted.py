"""Exact answers in whole steps under the score lens, where money in one pot is all that links the counted units.

A package belongs to one unit. With it struck out, or forced in, only the ways of building that unit's block are counted
again; then the best choice of one way for each block is found exactly, as for the whole plan.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.problem.instance import Instance
from optimizer.ranking.able import pot, unable
from optimizer.ranking.block import Work
from optimizer.ranking.blocks import blocks
from optimizer.ranking.classes import classes
from optimizer.ranking.exact import optimal
from optimizer.ranking.ground import Ground, ground
from optimizer.ranking.options import Options, block_options
from optimizer.ranking.trouble import BlockTooLargeError
from optimizer.ranking.worth import worth
from optimizer.study.explain.asking import Pair


@dataclass(frozen=True, slots=True)
class Exact:
    """Benefits in whole steps, shares of the whole burden.

    Of the best plan, of the best one without the package, and of the best one with all that fits of it; ``None`` where rules
    and money do not allow that.
    """

    best: float
    without: float | None
    with_all: float | None


class Counted:
    """An instance whose best whole plan is counted, not searched; blocks that were counted are kept."""

    def __init__(self, instance: Instance) -> None:
        """Count every way of building every block; raises as :func:`optimizer.ranking.options.options` does."""
        self.instance = instance
        self.worth = worth(instance)
        self._known: dict[tuple[Work, ...], Options] = {}
        self._units = [self._ways(ground(instance, self.worth), unit) for unit in range(len(instance.ladder.names))]
        self.best = self._value(self._units)

    def exact(self, pair: Pair) -> Exact | None:
        """Return what a package means exactly; ``None`` where the best choice could not be told for sure."""
        if self.best is None:
            return None
        works = self.instance.works
        most = works.most.copy()
        most[pair] = 0
        absent = dataclasses.replace(self.instance, works=dataclasses.replace(works, most=most))
        try:
            without = self._with(absent, pair)
            with_all = self._with(_forced(self.instance, pair), pair)
        except (BlockTooLargeError, _UnsureError):
            return None
        return Exact(self.best, without, with_all)

    def _with(self, changed: Instance, pair: Pair) -> float | None:
        """Return the best benefit of an instance that differs in one package; ``None`` where it has no plan."""
        unit = int(self.instance.ladder.unit_of[pair[0]])
        try:
            ways = self._ways(ground(changed, self.worth), unit)
            value = self._value([*self._units[:unit], ways, *self._units[unit + 1 :]])
        except NoPlanError:
            return None
        if value is None:
            raise _UnsureError
        return value

    def _ways(self, ready: Ground, unit: int) -> list[Options]:
        """Return the options of every block of a unit."""
        found = []
        for block in blocks(ready, unit):
            if block.works not in self._known:
                self._known[block.works] = block_options(ready, block)
            found.append(self._known[block.works])
        return found

    def _value(self, units: list[list[Options]]) -> float | None:
        """Return the best benefit of one way for each block, ``None`` where that could not be told for sure."""
        group = classes([(one.cost, one.value) for ways in units for one in ways])
        found = optimal(group, pot(self.instance))
        return float(found.value * self.worth.share) if found.value == found.bound else None


class _UnsureError(Exception):
    """The best choice was not proved to be the best."""


def counted(instance: Instance) -> Counted | None:
    """Return an instance made ready to be counted; ``None`` where other rules bind, or a block is too large to be counted."""
    if unable(instance):
        return None
    try:
        return Counted(instance)
    except (BlockTooLargeError, ValueError):
        return None


def _forced(instance: Instance, pair: Pair) -> Instance:
    """Return the instance with one more lock: all that fits of a package."""
    locks, most = instance.locks, int(instance.works.most[pair])
    return dataclasses.replace(
        instance,
        locks=dataclasses.replace(
            locks,
            area=np.append(locks.area, pair[0]),
            intervention=np.append(locks.intervention, pair[1]),
            year=np.append(locks.year, -1),
            least=np.append(locks.least, most),
            most=np.append(locks.most, most),
        ),
    )

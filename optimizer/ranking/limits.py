"""The limits on what regions spend: the budget first, then the caps; and the groups of regions that share the same ones."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.domain.region_cap import RegionCap
from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.problem.instance import Bools, Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.regions import RegionsList


@dataclass(frozen=True, slots=True, eq=False)
class Limits:
    """``room`` (k,): whole rupiah of each limit beyond what is locked in; 0 is the budget, then the caps in order.

    ``group`` (s,): the group of each step; ``above`` (g,): the limits that a group counts in, ascending;
    ``holds`` (k,): the groups that count in a limit.
    """

    room: tuple[int, ...]
    group: Ints
    above: tuple[tuple[int, ...], ...]
    holds: tuple[frozenset[int], ...]

    @property
    def nested(self) -> bool:
        """Return whether any two limits are apart, or one lies inside the other."""
        pairs = itertools.combinations(self.holds, 2)
        return not any(one & other and not (one <= other or other <= one) for one, other in pairs)


def limits_of(listed: RegionsList, budget: int, caps: Sequence[RegionCap]) -> Limits:
    """Return the limits of a budget in whole rupiah and caps; raises NoPlanError when what is locked in is dearer than one."""
    above = [(0, *(k for k, cap in enumerate(caps, 1) if cap.holds(one.region.code))) for one in listed.lists]
    whole = [budget, *(cap.money for cap in caps)]
    locked = [sum(one.cost for one, mine in zip(listed.lists, above, strict=True) if k in mine) for k in range(len(whole))]
    for money, least in zip(whole, locked, strict=True):
        if least > money:
            raise NoPlanError(message("ranking.unaffordable", least=least, budget=money))
    groups = {mine: g for g, mine in enumerate(sorted(set(above)))}
    of_region = np.array([groups[mine] for mine in above], dtype=np.int64)
    return Limits(
        room=tuple(money - least for money, least in zip(whole, locked, strict=True)),
        group=frozen(of_region[listed.region]),
        above=tuple(groups),
        holds=tuple(frozenset(g for mine, g in groups.items() if k in mine) for k in range(len(whole))),
    )


def refuse_choice(listed: RegionsList, limits: Limits, taken: Bools) -> None:
    """Raise ``ValueError`` when a choice of steps (s,) takes one without the one before it, or more than a limit."""
    if taken.shape != listed.block.shape:
        raise ValueError("the choice is not of these steps")
    order = np.lexsort((listed.rank, listed.block))
    follows = listed.rank[order][1:] > 0
    if (taken[order][1:] & ~taken[order][:-1] & follows).any():
        raise ValueError("a step is taken without the one before it")
    spent = [int(listed.cost[taken & (limits.group == g)].sum()) for g in range(len(limits.above))]
    for room, held in zip(limits.room, limits.holds, strict=True):
        if sum(spent[g] for g in held) > room:
            raise ValueError("more is spent than a limit allows")

"""The lists of regions as one programme: which regions get how much, with a bound that no plan can pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

import numpy as np

from optimizer.domain.region_cap import RegionCap
from optimizer.domain.sent import SentList
from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.ranking.curves import Curve, curves
from optimizer.ranking.limits import Limits, limits_of, refuse_choice
from optimizer.ranking.own_room import OwnRoom, own_rooms
from optimizer.ranking.priced_bound import of_any_plan, of_steps, priced_bound
from optimizer.ranking.regions import RegionsList, Spent, one_list, spent_by_region
from optimizer.ranking.relaxed_merge import Relaxed, nested_relaxed
from optimizer.ranking.whole_merge import whole_steps

DIGITS = 12
"""Digits of a price that a solver finds: those beyond are of the machine, and the bound holds for any prices."""


class Shared(Protocol):
    """Prices (k,) of limits in points a rupiah, and rupiah of each group (g,)."""

    @property
    def prices(self) -> Floats:
        """Prices of the limits."""

    @property
    def money(self) -> Floats:
        """Money of the groups."""


ShareMoney = Callable[[Sequence[tuple[Ints, Ints]], Sequence[tuple[int, ...]], Sequence[int]], Shared]
"""Finds the prices of limits that cross one another; see :func:`optimizer.model.shared_money.share_money`."""


class Proof(StrEnum):
    """How the bound is proven: by the list alone, by taking steps under nested caps, or by prices of crossing caps."""

    LIST = "daftar"
    NESTED = "bersarang"
    PRICES = "harga"


@dataclass(frozen=True, slots=True, eq=False)
class Merged:
    """The one list at a budget.

    ``taken`` (s,): whole steps.  ``regions``: what each region spends and wins, in the order of the lists.  ``bound``: points
    that no choice of the steps within budget and caps passes.  ``ceiling``: points that no plan of the regions passes there.
    ``prices``: points for one more rupiah of the budget and of each cap, by which both are proven.
    """

    listed: RegionsList
    budget: int
    caps: tuple[RegionCap, ...]
    taken: Bools
    regions: tuple[Spent, ...]
    bound: int
    ceiling: int
    proof: Proof
    prices: tuple[Fraction, ...]

    @property
    def cost(self) -> int:
        """Whole rupiah spent, with what is locked in."""
        return sum(one.cost for one in self.regions)

    @property
    def points(self) -> int:
        """Points times households won, with what is locked in."""
        return sum(one.points for one in self.regions)

    @property
    def gap(self) -> float:
        """Proven distance to the best choice of the steps, as a share of the bound."""
        return (self.bound - self.points) / self.bound if self.bound else 0.0

    @property
    def ceiling_gap(self) -> float:
        """Proven distance to the best plan of the regions, be it in steps that were not sent, as a share of the ceiling."""
        return (self.ceiling - self.points) / self.ceiling if self.ceiling else 0.0

    def spent_under(self, cap: RegionCap) -> int:
        """Return whole rupiah that the regions of a cap spend together."""
        rows = zip(self.listed.lists, self.regions, strict=True)
        return sum(one.cost for sent, one in rows if cap.holds(sent.region.code))


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """The question: lists as one, what limits them, the curve of each group, and what groups win in limits of their own."""

    listed: RegionsList
    budget: int
    caps: tuple[RegionCap, ...]
    limits: Limits
    drawn: tuple[Curve, ...]
    rooms: tuple[OwnRoom | None, ...]


def merge(lists: Sequence[SentList], budget: int, caps: Sequence[RegionCap], share: ShareMoney) -> Merged:
    """Return the lists as one at a budget in whole rupiah; raises NoPlanError when what is locked in is dearer than a limit."""
    asked = _asked(lists, budget, caps)
    listed, limits, drawn = asked.listed, asked.limits, asked.drawn
    found = nested_relaxed(listed, limits) if limits.nested else _priced(limits, drawn, share)
    return _proven(asked, whole_steps(listed, limits, drawn, found.money, asked.rooms), found.prices)


def merged_again(
    lists: Sequence[SentList], budget: int, caps: Sequence[RegionCap], taken: Bools, prices: Sequence[Fraction]
) -> Merged:
    """Return merged lists with a choice of steps (s,) and prices (k,) that are told, both bounds made anew from them.

    Bounds hold for any prices, so that neither the search nor a solver is trusted. Raises ``ValueError`` when the choice takes
    a step without the one before it, or more than a limit, or when there is not one price of 0 or more for each limit;
    NoPlanError as :func:`merge` does.
    """
    asked = _asked(lists, budget, caps)
    refuse_choice(asked.listed, asked.limits, taken)
    if len(prices) != len(asked.limits.room) or min(prices) < 0:
        raise ValueError("each limit has one price, of 0 or more")
    return _proven(asked, taken, tuple(prices))


def _asked(lists: Sequence[SentList], budget: int, caps: Sequence[RegionCap]) -> _Asked:
    listed = one_list(lists)
    limits = limits_of(listed, budget, caps)
    drawn = curves(listed, limits)
    return _Asked(listed, budget, tuple(caps), limits, drawn, own_rooms(listed, limits, drawn))


def _proven(asked: _Asked, taken: Bools, prices: tuple[Fraction, ...]) -> Merged:
    """Return a choice of steps with the bounds that prices prove."""
    listed, limits, drawn = asked.listed, asked.limits, asked.drawn
    return Merged(
        listed=listed,
        budget=asked.budget,
        caps=asked.caps,
        taken=taken,
        regions=spent_by_region(listed, taken),
        bound=listed.locked[1] + priced_bound(drawn, limits, prices, of_steps(asked.rooms)),
        ceiling=listed.locked[1] + priced_bound(drawn, limits, prices, of_any_plan(asked.rooms)),
        proof=_proof(limits),
        prices=prices,
    )


def _proof(limits: Limits) -> Proof:
    """Return how the bound is proven."""
    if not limits.nested:
        return Proof.PRICES
    return Proof.NESTED if len(limits.room) > 1 else Proof.LIST


def _priced(limits: Limits, drawn: tuple[Curve, ...], share: ShareMoney) -> Relaxed:
    """Return how the money goes under limits that cross one another."""
    shared = share([(curve.spent, curve.won) for curve in drawn], limits.above, limits.room)
    prices = tuple(Fraction(f"{max(0.0, price):.{DIGITS}g}") for price in shared.prices.tolist())
    return Relaxed(_within(limits, shared.money), prices)


def _within(limits: Limits, money: Floats) -> tuple[int, ...]:
    """Return whole rupiah of each group that keep every limit, whatever rounding added to them."""
    room, kept = list(limits.room), []
    for amount, above in zip(np.maximum(money, 0.0).tolist(), limits.above, strict=True):
        whole = min(round(amount), *(room[k] for k in above))
        kept.append(whole)
        for k in above:
            room[k] -= whole
    return tuple(kept)

"""The points that no plan can pass, by prices of the limits: exact for any prices, best for those of the relaxation.

By weak duality a plan is worth no more than what all money costs at its prices, and what each group wins beyond them. A group
that alone counts in a limit keeps that limit instead of its price: it wins at most so many whole points there, and these take
at least the money that its curve says, which no plan of the group passes.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from optimizer.ranking.curves import Curve
from optimizer.ranking.limits import Limits
from optimizer.ranking.own_room import OwnRoom

Own = tuple[frozenset[int], int]
"""Limits that a group alone counts in, and the most whole points it can win within them."""


def of_steps(rooms: Sequence[OwnRoom | None]) -> tuple[Own | None, ...]:
    """Return what groups can win within their own limits by the steps of their lists."""
    return tuple(None if own is None else (own.limits, own.listed) for own in rooms)


def of_any_plan(rooms: Sequence[OwnRoom | None]) -> tuple[Own | None, ...]:
    """Return what groups can win within their own limits by any plan of their regions."""
    return tuple(None if own is None else (own.limits, own.any_plan) for own in rooms)


def priced_bound(drawn: Sequence[Curve], limits: Limits, prices: Sequence[Fraction], own: Sequence[Own | None]) -> int:
    """Return whole points beyond what is locked in; ``prices`` (k,) are points a rupiah, none under 0."""
    alone = frozenset().union(*(one[0] for one in own if one is not None))
    total = sum((prices[k] * room for k, room in enumerate(limits.room) if k not in alone), Fraction(0))
    for curve, above, mine in zip(drawn, limits.above, own, strict=True):
        price = sum((prices[k] for k in above if k not in alone), Fraction(0))
        total += _beyond(curve, price, mine)
    return int(total)


def _beyond(curve: Curve, price: Fraction, own: Own | None) -> Fraction:
    """Return the most points, less the price of the money they take, that a group wins."""
    free = curve.best(price)
    if own is None or int(curve.won[free]) <= own[1]:
        return int(curve.won[free]) - price * int(curve.spent[free])
    return own[1] - price * curve.money_for(own[1])

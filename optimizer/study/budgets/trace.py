"""The whole value of a line of budgets: a concave, piecewise linear curve, every corner of it found exactly.

Two optima with their tangents enclose the curve between them. Where the tangents meet there is a corner, if the curve reaches
that far; if not, an optimum there gives a new tangent (Eisner and Severance 1976). Most often the curve is known to reach it
without asking: each optimum comes with the range in which its basis stays optimal. We go up the line in strides that grow
where corners are few and shrink where they are many, so that each optimum starts from one nearby.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.problem.instance import Floats
from optimizer.problem.stand import Stand
from optimizer.study.budgets.line import Asked, Line

ROUNDING = 1e-11
"""Benefit (share of the whole burden) that is rounding: a curve so near to its tangents reaches them."""

SETTLED = 1e-9
"""Benefit short of the most there is at which the curve is called flat."""

STRIDE = 1.0 / 64
"""First stride, as a share of the present budget."""

GROW, SHRINK = 1.6, 0.5
"""What a stride is multiplied by after finding no corner or one, and after finding more than :data:`MANY`."""

MANY = 30

SAME = 1e-12
"""Shares so near, relatively, that two corners are one: a corner may be met from both of its sides."""


@dataclass(frozen=True, slots=True, eq=False)
class Corner:
    """A corner of the curve: ``share`` of the line, ``benefit``, the optimal ``steps`` (p, t) there and the Rp ``spent``.

    Between two corners the mixture of their plans is optimal, for the curve is straight there.
    """

    share: float
    benefit: float
    steps: Floats
    spent: float


def trace(line: Line, low: float, high: float) -> Iterator[Corner]:
    """Yield the corners from ``low`` to where the curve turns flat, or to ``high`` if that is earlier; ends included, all once.

    Raises as :meth:`Line.at` does.
    """
    last = None
    for corner in _corners(line, low, high):
        if last is None or corner.share - last > SAME * max(1.0, corner.share):
            yield corner
            last = corner.share


def _corners(line: Line, low: float, high: float) -> Iterator[Corner]:
    """Yield the corners from left to right; one that is met from both sides comes twice."""
    top, here = line.at(high), line.at(low)
    stride, last = STRIDE, here.benefit
    yield _corner(here, low)
    while top.benefit - here.benefit > SETTLED and here.share < high:
        ahead = line.at(min(high, max(here.share, here.high) + stride))
        found = between(line.within(here.share, ahead.share), here, ahead)
        yield from found
        last = found[-1].benefit if found else last
        stride *= GROW if len(found) < 2 else SHRINK if len(found) > MANY else 1.0
        here = ahead
    if top.benefit - last > SETTLED:  # cut before it turned flat
        yield _corner(here, here.share)


def between(line: Asked, low: Stand, high: Stand) -> list[Corner]:
    """Return the corners strictly between two optima, from left to right; a stack, so depth does not matter."""
    found: list[Corner] = []
    waiting = [(low, high)]
    while waiting:
        left, right = waiting.pop()
        ahead, back = left.line(right.share) - right.benefit, right.line(left.share) - left.benefit
        if min(ahead, back) <= ROUNDING:
            if max(ahead, back) > ROUNDING:  # not one straight line: one of the two stands on the corner itself
                end = right if ahead <= back else left
                found.append(_corner(end, end.share))
            continue
        meet = meeting(left, right)
        known = next((stand for stand in (left, right) if stand.low <= meet <= stand.high), None)
        if known is not None:
            found.append(_corner(known, meet))
            continue
        new = line.at(meet)
        if left.line(meet) - new.benefit <= ROUNDING:
            found.append(_corner(new, meet))
            continue
        waiting += [(new, right), (left, new)]
    return found


def meeting(left: Stand, right: Stand) -> float:
    """Return the share at which two tangents meet, kept between the two against rounding."""
    gap = right.line(left.share) - left.benefit
    meet = left.share + gap / (left.slope - right.slope)
    return min(max(meet, left.share), right.share)


def _corner(stand: Stand, share: float) -> Corner:
    """Return a corner on the straight piece of an optimum."""
    return Corner(share, stand.line(share), stand.plan(share), stand.money(share))

"""The whole value of a line of budgets: a concave, piecewise linear curve, every corner of it found exactly.

The programme is walked from basis to basis up the line; where the slope falls, there is a corner. Where the walk ends too soon,
an optimum further up is asked for, and what lies between is enclosed: where the tangents at two optima meet there is a corner,
if the curve reaches that far; if not, an optimum there gives a new tangent (Eisner and Severance 1976).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass

from optimizer.problem.instance import Floats
from optimizer.problem.stand import Stand
from optimizer.study.budgets.line import Line

ROUNDING = 1e-11
"""Benefit (share of the whole burden) that is rounding: a curve so near to its tangents reaches them."""

SETTLED = 1e-9
"""Benefit short of the most there is at which the curve is called flat."""

STRIDE = 1.0 / 64
"""A stride up the line, as a share of the present budget, where nothing is known of how long it should be."""

AHEAD = 1.0 / 1024
"""First stride where a walk ended too soon."""

GROW, SHRINK = 2.0, 0.5
"""What that stride is multiplied by after finding no corner or one, and after finding more than :data:`MANY`."""

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
        if last is None or _another(last, corner, high):
            yield corner
            last = corner


def _another(last: Corner, corner: Corner, high: float) -> bool:
    """Return whether a corner is not the last one again, nor the end of a curve that has turned flat there."""
    ends_flat = corner.share >= high and corner.benefit - last.benefit <= SETTLED
    return corner.share - last.share > SAME * max(1.0, corner.share) and not ends_flat


def _corners(line: Line, low: float, high: float) -> Iterator[Corner]:
    """Yield the corners from left to right, ends included; one that is met from both sides comes twice."""
    here = line.at(low)
    yield _corner(here, low)
    stride = AHEAD
    while here.share < high:
        here = yield from _along(line, here, high)
        if here.share < high:
            ahead = line.at(min(high, max(here.share, here.high) + stride))
            found = between(line, here, ahead)
            yield from found
            stride *= GROW if len(found) < 2 else SHRINK if len(found) > MANY else 1.0
            here = ahead
    yield _corner(here, high)


def _along(line: Line, here: Stand, high: float) -> Generator[Corner, None, Stand]:
    """Yield the corners of a walk up from an optimum; return where it ended."""
    kept = here
    for stand in line.walk(here.share, high):
        if kept.line(stand.share) - here.line(stand.share) > ROUNDING:
            yield _corner(here, here.share)
            kept = here
        here = stand
    end = min(here.high + AHEAD, high)
    if kept.line(end) - here.line(end) > ROUNDING:
        yield _corner(here, here.share)
    return here


def between(line: Line, low: Stand, high: Stand) -> list[Corner]:
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
    gap = right.line(left.share) - left.line(left.share)
    meet = left.share + gap / (left.slope - right.slope)
    return min(max(meet, left.share), right.share)


def _corner(stand: Stand, share: float) -> Corner:
    """Return a corner on the straight piece of an optimum."""
    return Corner(share, stand.line(share), stand.plan(share), stand.money(share))

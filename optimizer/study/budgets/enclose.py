"""The curve of budgets where its corners are too many to be found: points on it, so near that what lies between is known.

Between two optima the curve lies above the straight line through them, for their plans can be mixed, and under both tangents
(Eisner and Severance 1976). Where these leave more open than is allowed, the place where the tangents meet is asked, too.
Strides up the line are as long as leaves about what is allowed, so that most optima start from the one before.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from optimizer.problem.stand import Stand
from optimizer.study.budgets.line import Line
from optimizer.study.budgets.trace import ROUNDING, SETTLED, STRIDE, Corner, meeting

AIM, LEAST, MOST = 0.8, 0.3, 2.0
"""Part of the slack a stride aims to leave open, and what the next stride is multiplied by at least and at most."""

ROUGH = 2.0
"""Times what is open at points themselves that is left open between them at least: more points would not say more."""


@dataclass(frozen=True, slots=True, eq=False)
class Enclosed:
    """Points of the curve from left to right, and how far it lies at most above the straight way between two of them."""

    points: tuple[Corner, ...]
    open: float


def enclose(line: Line, low: float, high: float, slack: float) -> Enclosed:
    """Return points from ``low`` to where the curve turns flat, or to ``high`` if that is earlier, ends included.

    ``slack``: the most benefit that may be left open between two points, if these are known so well.
    Raises as :meth:`Line.at` does.
    """
    here = line.at(low)
    found, widest, stride = [here], 0.0, STRIDE
    while here.slope * (high - here.share) > SETTLED:
        ahead = line.at(min(high, max(here.share, here.high) + stride))
        allowed = max(slack, ROUGH * here.above, ROUGH * ahead.above)
        inner, left_open = _between(line, here, ahead, allowed)
        found += [*inner, ahead]
        widest = max(widest, left_open)
        stride *= _factor(unknown(here, ahead)[1], allowed)
        here = ahead
    return Enclosed(tuple(Corner(one.share, one.benefit, one.steps, one.spent) for one in found), widest)


def _factor(left_open: float, slack: float) -> float:
    """Return how much longer the next stride is: what a stride leaves open grows with its square."""
    return min(MOST, max(LEAST, math.sqrt(AIM * slack / left_open))) if left_open > 0.0 else MOST


def _between(line: Line, low: Stand, high: Stand, slack: float) -> tuple[list[Stand], float]:
    """Return optima between two, from left to right, and the most that is left open between neighbours."""
    found: list[Stand] = []
    widest, waiting = 0.0, [(low, high)]
    while waiting:
        left, right = waiting.pop()
        place, left_open = unknown(left, right)
        if left_open <= slack or not left.share < place < right.share:
            widest = max(widest, left_open)
            continue
        new = line.at(place)
        found.append(new)
        waiting += [(new, right), (left, new)]
    return sorted(found, key=lambda stand: stand.share), widest


def unknown(left: Stand, right: Stand) -> tuple[float, float]:
    """Return where the curve is known least between two optima, and how far it may lie above the straight line there."""
    ahead, back = left.line(right.share) - right.benefit, right.line(left.share) - left.benefit
    if min(ahead, back) <= ROUNDING:
        return left.share, 0.0
    if left.slope <= right.slope:  # one tangent for both: what is open is what is not known of the two themselves
        return left.share, max(left.above, right.above)
    place = meeting(left, right)
    part = (place - left.share) / (right.share - left.share)
    straight = left.benefit + part * (right.benefit - left.benefit)
    return place, max(0.0, left.line(place) - straight)

"""Slum against poverty: every efficient linear plan, the weights for which each is best, and two fair compromises.

All pairs (slum share removed, poverty share removed) that no other pair beats form a concave, piecewise linear curve. Its
corners are found by weights alone (Aneja and Nair 1979): between two corners, the weight that makes them equal either finds
a corner above the line through them or proves that there is none.

    Nash        maximises  ln slum + ln poverty: 1 % of what is won for one counts as much as 1 % of what is won for the other
    Chebyshev   maximises  the lesser of slum / best slum and poverty / best poverty: equal shares of each ideal
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

Point = tuple[float, float]
"""(share of the slum burden removed, share of the poverty burden removed)."""

Weigh = Callable[[float], Point]
"""Solve for the plan that is best when slum counts ``theta`` and poverty ``1 - theta``, and return its two shares."""

NEW = 1e-9
"""How far above the line, in shares, a point must lie to be a new corner."""

EDGE = 1e-6
"""Weight given to the lesser goal at either end, so that the ends are efficient too."""


@dataclass(frozen=True, slots=True)
class Corner:
    """An efficient plan: its shares, and the interval of slum weights for which no plan is better."""

    slum: float
    poverty: float
    from_weight: float
    to_weight: float


@dataclass(frozen=True, slots=True)
class Pareto:
    """The whole curve, from the most poverty to the most slum removed, and two compromises on it (may lie on an edge)."""

    corners: tuple[Corner, ...]
    nash: Point
    chebyshev: Point

    def exchange(self, point: Point) -> float:
        """Return the slum share given up for one more unit of poverty share at ``point``.

        Measured on the edge just above the point; at the top end on the last edge, for there is no more poverty to remove.
        0 when the curve is a single corner: nothing has to be given up.
        """
        edges = [(low, high) for low, high in itertools.pairwise(self.corners)]
        above = [(low, high) for low, high in edges if low.poverty > point[1] >= high.poverty] or edges[:1]
        return next(((high.slum - low.slum) / (low.poverty - high.poverty) for low, high in above), 0.0)

    def at_weight(self, theta: float) -> Corner:
        """Return the corner that is best when slum counts ``theta``; of two equals the one with more slum removed."""
        return next(corner for corner in reversed(self.corners) if corner.from_weight <= theta)


def pareto(weigh: Weigh) -> Pareto:
    """Return the efficient curve of a problem that can be solved at any weight."""
    poverty_end, slum_end = weigh(EDGE), weigh(1.0 - EDGE)
    points = _between(weigh, poverty_end, slum_end) if slum_end[0] > poverty_end[0] + NEW else []
    chain = [poverty_end, *points, *([slum_end] if points or slum_end[0] > poverty_end[0] + NEW else [])]
    corners = _with_weights(_concave(chain))
    return Pareto(corners, _nash(corners), _chebyshev(corners))


def _between(weigh: Weigh, low: Point, high: Point) -> list[Point]:
    """Return the corners strictly between two, in order of slum share; a stack, not recursion, so depth does not matter."""
    found: list[Point] = []
    waiting = [(low, high)]
    while waiting:
        left, right = waiting.pop()
        theta = _balance(left, right)
        point = weigh(theta)
        gain = theta * (point[0] - left[0]) + (1.0 - theta) * (point[1] - left[1])
        if gain > NEW and left[0] + NEW < point[0] < right[0] - NEW:
            found.append(point)
            waiting += [(left, point), (point, right)]
    return sorted(found)


def _balance(left: Point, right: Point) -> float:
    """Return the slum weight that makes two points equal."""
    slum, poverty = right[0] - left[0], left[1] - right[1]
    return poverty / (slum + poverty) if slum + poverty > 0 else 0.5


def _concave(points: list[Point]) -> list[Point]:
    """Return the points that are corners of the upper concave hull."""
    hull: list[Point] = []
    for point in points:
        while len(hull) > 1 and _balance(hull[-2], hull[-1]) >= _balance(hull[-1], point):
            hull.pop()
        hull.append(point)
    return hull


def _with_weights(points: list[Point]) -> tuple[Corner, ...]:
    """Return corners with the weights for which each is best: they meet where neighbours are equal."""
    turns = [0.0, *(_balance(left, right) for left, right in itertools.pairwise(points)), 1.0]
    # Adding zero turns the minus zero that a solver leaves into plain zero.
    return tuple(Corner(slum + 0.0, poverty + 0.0, turns[n], turns[n + 1]) for n, (slum, poverty) in enumerate(points))


def _nash(corners: tuple[Corner, ...]) -> Point:
    """Return the point of the curve with the largest product of shares; closed form on each edge."""
    best = max(((corner.slum, corner.poverty) for corner in corners), key=lambda point: point[0] * point[1])
    for left, right in itertools.pairwise(corners):
        rise, fall = right.slum - left.slum, left.poverty - right.poverty
        along = (left.poverty * rise - left.slum * fall) / (2.0 * rise * fall) if rise * fall else 0.0
        if 0.0 < along < 1.0:
            point = (left.slum + along * rise, left.poverty - along * fall)
            best = max(best, point, key=lambda pair: pair[0] * pair[1])
    return best


def _chebyshev(corners: tuple[Corner, ...]) -> Point:
    """Return the point whose lesser share of its own ideal is largest."""
    top_slum, top_poverty = corners[-1].slum or 1.0, corners[0].poverty or 1.0
    for left, right in itertools.pairwise(corners):
        before = left.slum / top_slum - left.poverty / top_poverty
        behind = right.slum / top_slum - right.poverty / top_poverty
        if before <= 0.0 <= behind and behind > before:
            along = -before / (behind - before)
            return left.slum + along * (right.slum - left.slum), left.poverty + along * (right.poverty - left.poverty)
    end = corners[-1] if corners[-1].slum / top_slum <= corners[-1].poverty / top_poverty else corners[0]
    return end.slum, end.poverty

"""Outlines with fewer corners: what a map on a slide can show, by the method of Douglas and Peucker."""

from __future__ import annotations

import math

from optimizer.domain.border import Border, Ring

MOST_CORNERS = 3000
_DIGITS = 5
_FIRST = 2000
"""Parts of the width of the whole map that a corner may be moved by, at first."""


def simplified(borders: tuple[Border, ...]) -> tuple[Border, ...]:
    """Return the borders with at most about :data:`MOST_CORNERS` corners, rounded to a metre; small islands may go."""
    across = [corner[0] for border in borders for ring in border.rings for corner in ring]
    tolerance = (max(across) - min(across)) / _FIRST if across else 0.0
    found = _all(borders, tolerance)
    while sum(len(ring) for border in found for ring in border.rings) > MOST_CORNERS and tolerance > 0.0:
        tolerance *= 1.5
        found = _all(borders, tolerance)
    return found


def _all(borders: tuple[Border, ...], tolerance: float) -> tuple[Border, ...]:
    return tuple(Border(border.name, _rings(border.rings, tolerance)) for border in borders)


def _rings(rings: tuple[Ring, ...], tolerance: float) -> tuple[Ring, ...]:
    """Return the rings thinned out; the longest one stays whatever happens."""
    thin = [_rounded(_thinned(ring, tolerance)) for ring in rings]
    kept = tuple(ring for ring in thin if len(ring) > 2)
    return kept or (max(rings, key=len)[:3],)


def _thinned(ring: Ring, tolerance: float) -> Ring:
    """Return the corners of a closed ring that lie further than ``tolerance`` from the line without them."""
    if len(ring) < 4:
        return ring
    start = ring[0]
    far = max(range(len(ring)), key=lambda place: math.dist(start, ring[place]))
    closed = (*ring, start)
    keep = {0, far}
    stack = [(0, far), (far, len(ring))]
    while stack:
        first, last = stack.pop()
        inner = range(first + 1, last)
        worst = max(inner, key=lambda place: _away(closed[place], closed[first], closed[last]), default=None)
        if worst is not None and _away(closed[worst], closed[first], closed[last]) > tolerance:
            keep.add(worst)
            stack += [(first, worst), (worst, last)]
    return tuple(ring[place] for place in sorted(keep))


def _away(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return how far a point lies from a stretch."""
    (x, y), (x0, y0), (x1, y1) = point, start, end
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    along = 0.0 if length == 0.0 else max(0.0, min(1.0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length))
    return math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0))


def _rounded(ring: Ring) -> Ring:
    return tuple(dict.fromkeys((round(across, _DIGITS), round(up, _DIGITS)) for across, up in ring))

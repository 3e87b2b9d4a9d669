"""Labels beside points: each where it covers no other label, no point and as little of the curve as can be."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

Place = tuple[float, float]
"""Across and down, in inches."""

_REACH = (0.14, 0.34, 0.6, 0.95, 1.35, 1.8)
"""How far from its point a label may stand; nearer is better."""

_SIDES = ((-1, 1), (0, 1), (1, 1), (-1, 0), (1, 0), (-1, -1), (1, -1), (0, -1))
"""Directions, right and down: under the curve comes first, for there is room under a falling curve."""

_FLUSH = ((-1, 1), (1, 1), (-1, -1), (1, -1))
"""The same for labels whose edge stands straight under or over the point, at its left or right."""

_EDGE = 0.06
"""How far a flush label begins before its point."""

_LEADER = 12
"""Parts of the line from a point to its label that are looked at."""

_OUTSIDE, _TOUCHED, _HIDDEN, _STRUCK, _CROSSED, _FAR, _LATER = 2000.0, 600.0, 300.0, 40.0, 15.0, 12.0, 0.05


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in inches; ``bottom`` is the larger number."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, place: Place, margin: float = 0.0) -> bool:
        """Return whether a place lies inside, or within ``margin`` of it."""
        across, down = place
        return self.left - margin <= across <= self.right + margin and self.top - margin <= down <= self.bottom + margin

    def touches(self, other: Box) -> bool:
        """Return whether two boxes share any room."""
        return min(self.right, other.right) > max(self.left, other.left) and min(self.bottom, other.bottom) > max(
            self.top, other.top
        )

    def nearest(self, place: Place) -> Place:
        """Return the place of the box that is nearest to a place outside it."""
        return min(max(place[0], self.left), self.right), min(max(place[1], self.top), self.bottom)

    def outside(self, room: Box) -> float:
        """Return by how much the box sticks out of a room."""
        sides = (room.left - self.left, self.right - room.right, room.top - self.top, self.bottom - room.bottom)
        return sum(max(0.0, side) for side in sides)


def place_labels(points: list[Place], sizes: list[Place], line: list[Place], room: Box) -> list[Box]:
    """Return a box for the label of each point; ``sizes`` are (width, height), ``line`` are places along the curve.

    Labels are placed one after another, from the first to the last and the other way round; the better outcome is kept.
    """
    tried = [_placed(points, sizes, (line, room), order) for order in (range(len(points)), reversed(range(len(points))))]
    return min(tried, key=lambda outcome: outcome[0])[1]


def _placed(
    points: list[Place], sizes: list[Place], ground: tuple[list[Place], Box], order: Iterable[int]
) -> tuple[float, list[Box]]:
    """Return what the labels cost when placed in an order, and their boxes in the order of the points."""
    line, room = ground
    placed: dict[int, Box] = {}
    leaders: list[Place] = []
    total = 0.0
    for index in order:
        options, others = _options(points[index], sizes[index]), list(placed.values())
        costs = [
            _OUTSIDE * (box.outside(room) > 0)
            + _TOUCHED * sum(box.touches(other) for other in others)
            + _HIDDEN * _held(box, points, 0.1)
            + _STRUCK * (_held(box, leaders, 0.05) + _crosses(points[index], box, others))
            + _CROSSED * _held(box, line, 0.05)
            + _FAR * math.dist(points[index], box.nearest(points[index]))
            + _LATER * number
            for number, box in enumerate(options)
        ]
        total += min(costs)
        placed[index] = options[costs.index(min(costs))]
        leaders += _leader(points[index], placed[index])
    return total, [placed[index] for index in range(len(points))]


def _options(point: Place, size: Place) -> list[Box]:
    """Return the boxes where a label could stand, the best first where nothing is in the way."""
    boxes = []
    for reach in _REACH:
        boxes += [_box(point, size, side, (reach, reach)) for side in _SIDES]
        boxes += [_box(point, size, side, (-_EDGE, reach)) for side in _FLUSH]
        boxes += [_box(point, size, side, (reach, _REACH[0])) for side in _FLUSH if reach > _REACH[0]]
    return boxes


def _box(point: Place, size: Place, side: Place, reach: Place) -> Box:
    """Return the box whose near corner or edge lies ``reach`` (right, down) from the point on that side."""
    across, down = point[0] + side[0] * reach[0], point[1] + side[1] * reach[1]
    left, top = across - size[0] * (1 - side[0]) / 2, down - size[1] * (1 - side[1]) / 2
    return Box(left, top, left + size[0], top + size[1])


def _held(box: Box, places: list[Place], margin: float) -> int:
    """Return how many places a box would cover."""
    return sum(box.holds(place, margin) for place in places)


def _crosses(point: Place, box: Box, placed: list[Box]) -> int:
    """Return how much of the line from a point to its box would cross other labels."""
    return sum(_held(other, _leader(point, box), 0.03) for other in placed)


def _leader(point: Place, box: Box) -> list[Place]:
    """Return places along the line from a point to its label."""
    end = box.nearest(point)
    return [
        (point[0] + (end[0] - point[0]) * step / _LEADER, point[1] + (end[1] - point[1]) * step / _LEADER)
        for step in range(_LEADER + 1)
    ]

"""The cases of a sweep: each has a number and can be made by itself, so that any can be made again, in any order."""

from __future__ import annotations

import math
import random

from optimizer.domain.variation import Axis, Point, Sample, Variation, point


def count(variation: Variation) -> int:
    """Return how many cases there are."""
    return variation.draws or math.prod(len(axis.points) for axis in variation.axes)


def sample(variation: Variation, number: int) -> Sample:
    """Return a case by its number, from 1; in a product of lists the last axis changes first.

    A draw depends on seed, axis and number alone: more draws, or one more axis, leave it as it is.
    """
    if variation.draws:
        return Sample(number, tuple(_drawn(axis, variation.seed, number) for axis in variation.axes))
    points: list[Point] = []
    rest = number - 1
    for axis in reversed(variation.axes):
        rest, index = divmod(rest, len(axis.points))
        points.append(axis.points[index])
    return Sample(number, tuple(reversed(points)))


def _drawn(axis: Axis, seed: int, number: int) -> Point:
    share = random.Random(f"{seed}/{axis.name}/{number}").random()
    if axis.drawn:
        return point(axis.unit, axis.low + share * (axis.high - axis.low))
    return axis.points[int(share * len(axis.points))]

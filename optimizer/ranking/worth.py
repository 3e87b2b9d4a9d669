"""What points and poor households are worth, in whole numbers, so that two plans are compared without rounding.

Shares of fixed burdens are fractions; brought to one denominator they are whole numbers of one small *value unit*. With the
slum weight alone one value unit is one household times one point (*poin-KK*), divided by what all households have in common.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.problem.readonly import frozen

FINEST = 1_000_000
"""Largest denominator a weight, or the households helped by one step, is read with."""

LARGEST = 2**62
"""Value of everything must stay under this, so that sums fit in 64-bit integers."""


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """Whole value units of what a plan can win.

    ``gain`` (u, k, l): units won by passing level l after the levels before it.
    ``helped`` (i,): grains of poor households helped by one step; ``poor`` (a,): grains that can be helped in an area;
    ``price``: units won by one grain.
    ``share``: share of the whole burden in one unit (0 when there is no burden).
    ``absolute``: whether a unit is one household times one point everywhere, so that lists of several regencies can be merged.
    """

    gain: Ints
    helped: Ints
    poor: Ints
    price: int
    share: Fraction
    absolute: bool


def worth(instance: Instance) -> Worth:
    """Return the goal of the step lenses in whole units: weights times households, and poor households, over their burdens.

    Hectares lifted are no sum over parameters and count nothing here. Raises ``ValueError`` when the burdens are too large
    to be counted in 64-bit integers; then take one weight alone.
    """
    per_point = _per_point(instance)
    helped, poor, grains = _livelihood(instance)
    all_poor = sum(map(Fraction, instance.needs.poor.tolist()), Fraction(0))
    weight = _weight(instance.poverty_weight) if instance.needs.poor_gain else Fraction(0)
    price = weight / all_poor / grains if all_poor else Fraction(0)
    unit = _common_unit([*per_point, price])
    points = [int(value / unit) if unit else 0 for value in per_point]
    each = int(price / unit) if unit else 0
    _refuse_large(points, instance.ladder.total, each * sum(poor))
    return Worth(
        gain=frozen(np.array(points, dtype=np.int64)[:, None, None] * instance.ladder.gain),
        helped=frozen(np.array(helped, dtype=np.int64)),
        poor=frozen(np.array(poor, dtype=np.int64)),
        price=each,
        share=unit,
        absolute=False,
    )


def household_points(instance: Instance) -> Worth:
    """Return the points alone, each worth as many units as the unit has households (*poin-KK*); poverty counts nothing.

    Raises ``ValueError`` when households are no whole numbers or the burden is too large to be counted.
    """
    households = np.rint(instance.ladder.households).astype(np.int64)
    if (households != instance.ladder.households).any():
        raise ValueError("households must be whole numbers to be counted in points")
    burden = sum(h * points for h, points in zip(households.tolist(), instance.ladder.total.tolist(), strict=True))
    _refuse_large(households.tolist(), instance.ladder.total, 0)
    return Worth(
        gain=frozen(households[:, None, None] * instance.ladder.gain),
        helped=frozen(np.zeros(len(instance.axes.interventions), dtype=np.int64)),
        poor=frozen(np.zeros(len(instance.axes.areas), dtype=np.int64)),
        price=0,
        share=Fraction(1, burden) if burden else Fraction(0),
        absolute=True,
    )


def _per_point(instance: Instance) -> list[Fraction]:
    """Return the share of the whole burden that one point of each unit weighs."""
    ladder, needs = instance.ladder, instance.needs
    slum = _shares(ladder.households, ladder.total, _weight(instance.slum_weight))
    if needs.poor_gain:
        return slum
    poor = np.zeros(len(ladder.names))
    np.add.at(poor, ladder.unit_of, needs.poor)
    targeted = _shares(poor, ladder.total, _weight(instance.poverty_weight))
    return [one + other for one, other in zip(slum, targeted, strict=True)]


def _shares(people: Floats, total: Ints, weight: Fraction) -> list[Fraction]:
    """Return weight times people over the burden (people times points) of all units."""
    counts = [Fraction(value) for value in people.tolist()]
    burden = sum((count * points for count, points in zip(counts, total.tolist(), strict=True)), Fraction(0))
    return [weight * count / burden if burden else Fraction(0) for count in counts]


def _livelihood(instance: Instance) -> tuple[list[int], list[int], int]:
    """Return households helped by a step and poor households, both in grains, and the grains in a household."""
    helped = [Fraction(value).limit_denominator(FINEST) for value in instance.works.livelihood.tolist()]
    poor = [Fraction(value).limit_denominator(FINEST) for value in instance.needs.poor.tolist()]
    grains = math.lcm(1, *(value.denominator for value in helped), *(value.denominator for value in poor))
    return [int(value * grains) for value in helped], [int(value * grains) for value in poor], grains


def _weight(value: float) -> Fraction:
    """Return a weight as the fraction that was meant: 0.6 is three fifths."""
    return Fraction(value).limit_denominator(FINEST)


def _common_unit(values: list[Fraction]) -> Fraction:
    """Return the largest fraction that all values are whole multiples of."""
    below = math.lcm(1, *(value.denominator for value in values))
    above = math.gcd(*(int(value * below) for value in values))
    return Fraction(above, below)


def _refuse_large(points: list[int], total: Ints, livelihood: int) -> None:
    """Raise ``ValueError`` when the value of everything does not fit."""
    if sum(one * points_before for one, points_before in zip(points, total.tolist(), strict=True)) + livelihood >= LARGEST:
        raise ValueError("burdens this large cannot be counted in whole numbers; take one weight alone")

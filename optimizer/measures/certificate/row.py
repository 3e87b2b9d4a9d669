"""One row of the linear programme, by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from optimizer.measures.certificate.columns import Key, x_key

Places = Mapping[Key, int]
"""The number of each variable."""

Terms = tuple[tuple[int, Fraction], ...]

ZERO, ONE = Fraction(0), Fraction(1)

ALLOWANCE = Fraction(1, 10**9)
"""What a rule about measured quantities allows for rounding, relative to the quantity; money and whole steps have none.

It stands in the row itself, so the bound holds for every plan that the check lets pass.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """``lower <= sum of terms <= upper`` (``None``: no limit); ``rule`` and ``key`` name it."""

    rule: str
    key: Key
    terms: Terms
    lower: Fraction | None
    upper: Fraction | None


def built(places: Places, pair: tuple[str, str], years: tuple[int, ...], value: Fraction) -> Iterator[tuple[int, Fraction]]:
    """Yield a coefficient for the steps of a pair in each year; nothing where the pair does not fit."""
    for year in years:
        place = places.get(x_key(*pair, year))
        if place is not None and value:
            yield place, value

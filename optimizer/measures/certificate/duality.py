r"""A bound that needs no trust, in exact arithmetic: weak duality from any multipliers.

For a maximum with rows ``lower <= A x <= upper`` and columns ``0 <= x <= u``, and any multipliers ``y`` whatever,

    gain . x  =  y . (A x) + (gain - y A) . x  <=  sum of max(y lower, y upper) + sum of max(0, d) u,     d = gain - y A

so bad multipliers give a weak bound, never a wrong one. A multiplier of the wrong sign on a row with one limit would give no
bound at all; it counts as zero. Everything is brought to whole numbers over one denominator first.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from optimizer.measures.certificate.columns import Column, Key
from optimizer.measures.certificate.row import Row

POWER = 100
"""Multipliers are whole multiples of 2 to the minus this."""


@dataclass(frozen=True, slots=True)
class Multiplier:
    """What one more unit of the right-hand side of a row is worth: ``value`` times 2^-POWER; rows not named have none."""

    rule: Annotated[str, "aturan"]
    key: Annotated[Key, "baris"]
    value: Annotated[int, "pengali"]


def upper_bound(columns: tuple[Column, ...], rows: tuple[Row, ...], multipliers: Mapping[tuple[str, Key], int]) -> Fraction:
    """Return a value that no plan can pass: a share of the whole burden."""
    used = [(row, _usable(row, multipliers.get((row.rule, row.key), 0))) for row in rows]
    used = [(row, y) for row, y in used if y]
    whole = math.lcm(
        *_denominators(value for row, _ in used for _, value in row.terms), *_denominators(c.gain for c in columns)
    )
    limits = math.lcm(*_denominators(_limit(row, y) for row, y in used), *_denominators(c.upper for c in columns))
    reduced = _reduced(columns, used, whole)
    fixed = sum(y * _over(_limit(row, y), limits) for row, y in used)
    free = sum(rest * _over(column.upper, limits) for column, rest in zip(columns, reduced, strict=True) if rest > 0)
    return Fraction(fixed * whole + free, (whole * limits) << POWER)


def _reduced(columns: tuple[Column, ...], used: list[tuple[Row, int]], whole: int) -> list[int]:
    """Return ``gain - y A`` of every column, times ``whole`` and 2^POWER."""
    reduced = [_over(column.gain, whole) << POWER for column in columns]
    known: dict[int, int] = {}
    for row, y in used:
        for place, value in row.terms:
            scaled = known.get(id(value))
            if scaled is None:
                scaled = known[id(value)] = _over(value, whole)
            reduced[place] -= y * scaled
    return reduced


def _usable(row: Row, y: int) -> int:
    """Return a multiplier, zero where its sign would prove nothing."""
    return 0 if (y > 0 and row.upper is None) or (y < 0 and row.lower is None) else y


def _limit(row: Row, y: int) -> Fraction:
    """Return the limit of a row that its multiplier acts on."""
    limit = row.upper if y > 0 else row.lower
    return Fraction(0) if limit is None else limit


def _over(value: Fraction, whole: int) -> int:
    """Return a fraction times a multiple of its denominator."""
    return value.numerator * (whole // value.denominator)


def _denominators(values: Iterable[Fraction]) -> set[int]:
    return {value.denominator for value in values}

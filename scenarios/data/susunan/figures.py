"""Exact rounding and writing of figures, the same on every machine."""

from __future__ import annotations

from fractions import Fraction

HECTARE_DECIMALS = 4
"""Four decimals: a figure with exactly three after one dot could be read as thousands."""


def whole(value: Fraction) -> int:
    """Return the nearest whole number, halves up."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def at_decimals(value: Fraction, decimals: int) -> Fraction:
    """Return the value rounded to so many decimals, halves up."""
    scale = 10**decimals
    return Fraction(whole(value * scale), scale)


def plain(value: Fraction) -> str:
    """Return a figure as printed by a survey: whole, or with the fewest decimals that are exact, but never three."""
    if value.denominator == 1:
        return str(value.numerator)
    for decimals in (1, 2, 4, 5, 6):
        if (value * 10**decimals).denominator == 1:
            return fixed(value, decimals)
    raise ValueError(f"{value} has no exact writing in six decimals")


def fixed(value: Fraction, decimals: int) -> str:
    """Return a figure with exactly so many decimals."""
    scaled = whole(abs(value) * 10**decimals)
    units, rest = divmod(scaled, 10**decimals)
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{units}.{rest:0{decimals}d}"

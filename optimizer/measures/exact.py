"""Quantities as whole micro-units, so that no decision about points rests on floating point."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from optimizer.problem.instance import Bools, Floats

PER_UNIT = 1_000_000
"""Micro-units in a unit: 0.01 m2 for hectares; every published table has at most six decimals."""

CUT_WHOLE = 100_000
"""100 per cent in the thousandths of a per cent that cuts are given in."""

FITS = (2**63 - 1) // CUT_WHOLE // PER_UNIT
"""Largest quantity, in units, whose comparison with a cut fits in 64-bit integers."""

Whole = NDArray[Any]
"""Whole numbers of any size: int64 where they fit, else Python integers (dtype object)."""


def micro(values: Floats) -> Whole:
    """Return quantities in whole micro-units, rounded to the nearest; raises ``ValueError`` for NaN and infinity.

    A value with at most six decimals is met exactly. Above 9.2e7 units the array holds Python integers instead of int64, so
    that nothing overflows.
    """
    if not np.isfinite(values).all():
        raise ValueError("volumes and denominators must be finite")
    if values.size and float(np.abs(values).max()) >= FITS:
        return np.array([_micro_of(value) for value in values.ravel().tolist()], dtype=object).reshape(values.shape)
    return np.rint(values * PER_UNIT).astype(np.int64)


def percentages(volumes: Whole, denominators: Whole) -> Floats:
    """Return 100 x volume / denominator, 0 where the denominator is 0; both in micro-units and of the same shape."""
    share = np.zeros(volumes.shape, dtype=np.float64)
    known = denominators != 0
    share[known] = (volumes[known] * 100 / denominators[known]).astype(np.float64)
    return share


def reaches(volumes: Whole, denominators: Whole, cut: int, inclusive: bool) -> Bools:
    """Return where a percentage reaches ``cut`` (thousandths of a per cent), decided in whole numbers.

    A volume over a denominator of 0 counts as 0 per cent.
    """
    known = denominators != 0
    left = np.where(known, volumes, 0) * CUT_WHOLE
    right = np.where(known, denominators, 1) * cut
    return np.asarray(left >= right if inclusive else left > right, dtype=np.bool_)


def _micro_of(value: float) -> int:
    return round(Fraction(value) * PER_UNIT)

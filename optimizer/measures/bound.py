r"""A bound that needs no trust: weak duality from any multipliers.

For a minimum with rows ``lower <= A x <= upper`` and columns ``l <= x <= u``, and any multipliers ``y`` whatever,

    cost . x  =  y . (A x) + (cost - y A) . x  >=  sum of min(y r_lower, y r_upper) + sum of min(d l, d u),   d = cost - y A

so bad multipliers give a weak bound, never a wrong one. Rounding cannot raise it either: every ``d`` is an interval as wide as
its rounding errors can be, and the sum is lowered by what its own rounding can be.
"""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np

from optimizer.problem.instance import Floats
from optimizer.problem.program import Program

Wide: TypeAlias = np.ndarray[tuple[int], np.dtype[np.longdouble]]
"""Numbers as long as the machine has them; 64 bits on some, which only widens the intervals."""

STEP = float(np.finfo(np.longdouble).eps)


def least_cost(program: Program, duals: Floats) -> float:
    """Return a value that no point of the programme can go under; -inf when the multipliers prove nothing.

    ``duals`` (rows,); raises ``ValueError`` for another number of multipliers.
    """
    if duals.shape != program.row_lower.shape:
        raise ValueError(f"{len(duals)} multipliers for {len(program.row_lower)} rows")
    usable = _repaired(program, duals)
    reduced, error = _reduced(program, usable)
    rows = _least(usable, program.row_lower, program.row_upper)
    columns = np.minimum(
        _least(reduced - error, program.lower, program.upper), _least(reduced + error, program.lower, program.upper)
    )
    parts = np.concatenate((rows, columns)).astype(np.float64)
    if not np.isfinite(parts).all():
        return -math.inf
    return math.fsum(parts) - 4.0 * float(np.finfo(np.float64).eps) * math.fsum(np.abs(parts))


def _repaired(program: Program, duals: Floats) -> Wide:
    """Return the multipliers with those of the wrong sign on one-sided rows set to zero: they would prove nothing."""
    useless = ((duals > 0) & np.isneginf(program.row_lower)) | ((duals < 0) & np.isposinf(program.row_upper))
    return np.where(useless | ~np.isfinite(duals), 0.0, duals).astype(np.longdouble)


def _reduced(program: Program, usable: Wide) -> tuple[Wide, Wide]:
    """Return reduced costs, shape (columns,), and how far rounding may have moved each of them."""
    row = program.row_of()
    terms = usable[row] * program.values.astype(np.longdouble)
    reduced = program.cost.astype(np.longdouble)
    size = np.abs(reduced)
    np.subtract.at(reduced, program.indices, terms)
    np.add.at(size, program.indices, np.abs(terms))
    count = np.bincount(program.indices, minlength=len(size))
    return reduced, (2.0 * (count + 1) * STEP * size).astype(np.longdouble) * (count > 0)


def _least(weight: Wide, lower: Floats, upper: Floats) -> Wide:
    """Return the least of weight times anything between the bounds; zero weights count nothing, even on infinite bounds."""
    bound = np.where(weight > 0, lower, upper).astype(np.longdouble)
    return np.where(weight == 0, np.longdouble(0), weight * np.where(weight == 0, np.longdouble(0), bound))

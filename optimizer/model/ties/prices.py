"""What a linear optimum proves about every column and row: what moving away from its bound would lose."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.problem.program import Program

ALIKE = 1e-7
"""Relative difference under which two prices are one, and part of its terms under which a price is none: other solvers than
HiGHS give multipliers of eight digits."""

NONE = 1e-9
"""Multiplier of a row that is rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class Prices:
    """What the objective of a minimum rises by for one unit away from a bound; 0 where nothing is lost.

    ``column`` (c,): positive where a column belongs at its lower bound, negative at its upper one.  ``row`` (r,) the same.
    All optima, and no other solutions, have every column and row with a price at that bound (complementary slackness).
    """

    column: Floats
    row: Floats

    def at(self, program: Program) -> tuple[Floats, Floats]:
        """Return the bounds at which columns (c,) and rows (r,) with a price belong; 0 for the others."""
        columns = np.where(self.column > 0, program.lower, program.upper)
        rows = np.where(self.row > 0, program.row_lower, program.row_upper)
        return np.where(self.column != 0, columns, 0.0), np.where(self.row != 0, rows, 0.0)

    def away(self, program: Program, values: Floats) -> tuple[Floats, Floats]:
        """Return how far a solution (c,) has columns (c,) and rows (r,) with a price from where they belong; never negative."""
        columns, rows = self.at(program)
        column = np.where(self.column != 0, np.abs(values - columns), 0.0)
        return column, np.where(self.row != 0, np.abs(program.activity(values) - rows), 0.0)


def prices_at(program: Program, duals: Floats) -> Prices:
    """Return the prices of an optimum of a linear programme from the multipliers of its rows (r,)."""
    row = np.where(np.abs(duals) > NONE, duals, 0.0)
    reduced = program.cost - weighed_rows(program, row)
    size = np.abs(program.cost) + weighed_rows(dataclasses.replace(program, values=np.abs(program.values)), np.abs(row))
    column = np.where(np.abs(reduced) > ALIKE * size, reduced, 0.0)
    columns, rows = Prices(column, row).at(program)
    return Prices(np.where(np.isfinite(columns), column, 0.0), np.where(np.isfinite(rows), row, 0.0))


def evened(program: Program, duals: Floats) -> tuple[Program, Floats]:
    """Return the same programme with the largest coefficient of every row at 1, and its multipliers (r,).

    Rows rounded to whole steps have coefficients down to 1e-5, and HiGHS's presolve, which asks for 1e-9 in any row, was
    seen to find no solution where two such rows are held at their bounds and the very optimum stood there.
    """
    size = np.zeros(len(duals))
    row = program.row_of()
    np.maximum.at(size, row, np.abs(program.values))
    size[size == 0] = 1.0
    lower, upper = program.row_lower / size, program.row_upper / size
    return dataclasses.replace(program, values=program.values / size[row], row_lower=lower, row_upper=upper), duals * size


def weighed_rows(program: Program, weights: Floats) -> Floats:
    """Return ``weights A`` for weights of rows (r,), shape (c,)."""
    terms = weights[program.row_of()] * program.values
    return np.bincount(program.indices, terms, minlength=len(program.cost)).astype(np.float64)


def held(program: Program, prices: Prices, which: tuple[Bools, Bools], room: float) -> Program:
    """Return the programme with the columns (c,) and rows (r,) of ``which`` kept at the bound where their price wants them.

    ``room`` is how far from it a column that need not be whole, or a row, may stay for a solver's rounding.
    """
    column, row = which
    columns, rows = prices.at(program)
    wide = np.where(program.integer, 0.0, room)
    low, high = column & (prices.column > 0), column & (prices.column < 0)
    least, most = row & (prices.row > 0), row & (prices.row < 0)
    return dataclasses.replace(
        program,
        lower=np.where(high, np.maximum(program.lower, columns - wide), program.lower),
        upper=np.where(low, np.minimum(program.upper, columns + wide), program.upper),
        row_lower=np.where(most, np.maximum(program.row_lower, rows - room), program.row_lower),
        row_upper=np.where(least, np.minimum(program.row_upper, rows + room), program.row_upper),
    )


def kinds(prices: Floats) -> Ints:
    """Return a number for each price, the same for equal prices; any shape (n,)."""
    order = np.argsort(prices)
    ranked = prices[order]
    kind = np.empty(len(prices), dtype=np.int64)
    kind[order] = np.cumsum(np.diff(ranked, prepend=ranked[:1]) > ALIKE * np.abs(ranked))
    return kind


def like(prices: Floats, some: Bools) -> Bools:
    """Return which prices (n,) equal any of ``some`` of them (n,)."""
    kind = kinds(prices)
    return np.isin(kind, kind[some])


def under(prices: Floats, some: Bools) -> Bools:
    """Return which prices (n,) are no more than the largest of ``some`` of them (n,), of either sign."""
    most = np.abs(prices[some]).max(initial=0.0)
    return np.asarray(np.abs(prices) <= most * (1.0 + ALIKE), dtype=np.bool_)

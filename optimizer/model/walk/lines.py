"""The coefficients of a programme by rows or by columns, of which a few at a time are wanted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Floats, Ints
from optimizer.problem.program import Program

FRESH = 64
"""Times sums are changed before they are made anew, so that rounding does not gather."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Line ``n`` holds ``values[starts[n] : starts[n] + counts[n]]`` at the places ``indices[...]`` among ``across``."""

    starts: Ints
    counts: Ints
    indices: Ints
    values: Floats
    across: int

    def line(self, number: int) -> tuple[Ints, Floats]:
        """Return the places and values of one line."""
        start = self.starts[number]
        span = slice(start, start + self.counts[number])
        return self.indices[span], self.values[span]

    def combine(self, numbers: Ints, weights: Floats) -> Floats:
        """Return the sum of some lines (n,), each times its weight, shape (across,)."""
        which, place = self.places(numbers)
        found = np.bincount(self.indices[place], self.values[place] * weights[which], minlength=self.across)
        return found.astype(np.float64, copy=False)

    def sums(self, weights: Floats) -> Floats:
        """Return the sum of each line's values times the weights (across,) of their places, shape (lines,)."""
        line = np.arange(len(self.counts)).repeat(self.counts)
        return np.bincount(line, self.values * weights[self.indices], minlength=len(self.counts)).astype(np.float64)

    def places(self, numbers: Ints) -> tuple[Ints, Ints]:
        """Return the coefficients of some lines: which of the lines each belongs to, and where it stands."""
        counts = self.counts[numbers]
        before = counts.cumsum() - counts
        which = np.arange(len(numbers)).repeat(counts)
        return which, (self.starts[numbers] - before)[which] + np.arange(len(which))


def by_row(program: Program) -> Lines:
    """Return the rows of a programme, over its columns."""
    indices = program.indices.astype(np.int64)
    return Lines(program.starts[:-1], np.diff(program.starts), indices, program.values, len(program.cost))


def by_column(program: Program) -> Lines:
    """Return the columns of a programme, over its rows."""
    order = np.argsort(program.indices, kind="stable")
    counts = np.bincount(program.indices, minlength=len(program.cost)).astype(np.int64)
    return Lines(counts.cumsum() - counts, counts, program.row_of()[order], program.values[order], len(program.row_lower))


class Sums:
    """The sums of all lines, for weights that change little from one time to the next: only what has changed is added up."""

    def __init__(self, lines: Lines, chains: Lines) -> None:
        """Keep lines, and the same coefficients the other way, ``chains``."""
        self.lines, self.chains = lines, chains
        self.weights, self.found, self.age = np.zeros(lines.across), np.zeros(len(lines.counts)), FRESH

    def of(self, weights: Floats) -> Floats:
        """Return the sum of each line's values times the weights (across,), shape (lines,): every so often from nothing."""
        self.age += 1
        if self.age > FRESH:
            self.found, self.age = self.lines.sums(weights), 0
        else:
            changed = (weights != self.weights).nonzero()[0]
            self.found = self.found + self.chains.combine(changed, weights[changed] - self.weights[changed])
        self.weights = weights.copy()
        return self.found

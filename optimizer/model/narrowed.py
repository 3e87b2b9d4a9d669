"""A programme between optima that are known: what stands still in all of them is left out, and checked after every solve.

Columns outside every known basis stay at their bounds, rows that bind in none are dropped: a third is left, and HiGHS takes a
third of the time. An answer counts only when the dropped rows are obeyed and no column left out would pay, which proves it
an optimum of the whole.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import highspy
import numpy as np

from optimizer.errors import SolverError
from optimizer.model.answer import Outcome
from optimizer.model.blocks.restrict import restrict
from optimizer.model.optimum import Optimum
from optimizer.model.parametric import Parametric, reach
from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.problem.program import Program

CLOSE = 1e-9
"""How far a dropped row may be broken, and a column left out may pay: what HiGHS allows itself."""

PIVOTS = 10
"""Pivots for each row and column after which a solve is given up: it goes round in circles."""


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class _Entries:
    """Coefficients: ``value`` (e,) from place ``source`` (e,) of one vector to ``target`` (e,) of another of ``size``."""

    target: Ints
    source: Ints
    value: Floats
    size: int

    @classmethod
    def of(cls, value: Floats, target: tuple[Ints, Bools], source: tuple[Ints, Bools]) -> _Entries:
        """Return coefficients between places, numbered anew among those that are kept."""
        to, out = (np.cumsum(kept)[place] - 1 for place, kept in (target, source))
        return cls(to, out, value, int(target[1].sum()))

    def times(self, vector: Floats) -> Floats:
        """Return the product with a vector, shape (size,)."""
        return np.bincount(self.target, self.value * vector[self.source], minlength=self.size).astype(np.float64)


class Narrowed:
    """A programme on a line of which only some rows and columns are left."""

    def __init__(self, program: Program, weight: Floats, known: Sequence[Optimum]) -> None:
        """Keep what is basic or moves in some ``known`` optimum, and what rows bind there; start from the first one's basis."""
        first = known[0]
        columns = np.any([one.basic | (one.values != first.values) for one in known], axis=0)
        columns[-1] = True
        rows = np.any([one.tight for one in known], axis=0)
        self.program, self.first, self.columns, self.rows = program, first, columns, rows
        row = program.row_of()
        here, there = rows[row], columns[program.indices]
        fixed = np.bincount(row[~there], (program.values * first.values[program.indices])[~there], minlength=len(weight))
        row_lower, row_upper = program.row_lower - fixed, program.row_upper - fixed
        self.dropped_lower, self.dropped_upper = row_lower[~rows], row_upper[~rows]
        dropped, outside = ~here & there, here & ~there
        self.dropped = _Entries.of(program.values[dropped], (row[dropped], ~rows), (program.indices[dropped], columns))
        self.outside = _Entries.of(program.values[outside], (program.indices[outside], ~columns), (row[outside], rows))
        moved = dataclasses.replace(program, row_lower=row_lower, row_upper=row_upper)
        self.inner = Parametric(restrict(moved, rows, columns), weight[rows])
        self._start()

    def at(self, share: float) -> Optimum | None:
        """Return the optimum at a share; ``None`` where what is left does not prove one of the whole programme."""
        try:
            answer = self.inner.solve(share)
        except SolverError:
            return None
        if answer.outcome is not Outcome.OPTIMAL or not self._holds(answer.values, answer.row_duals):
            return None
        found = self.inner.optimum(share, answer)
        activity, speed = self.dropped.times(found.values), self.dropped.times(found.drift)
        down, up = reach(activity, speed, self.dropped_lower, self.dropped_upper)
        return Optimum(
            share=share,
            values=_put(self.first.values, self.columns, found.values),
            duals=_put(np.zeros(len(self.rows)), self.rows, found.duals),
            drift=_put(np.zeros(len(self.columns)), self.columns, found.drift),
            basic=_put(np.zeros(len(self.columns), dtype=np.bool_), self.columns, found.basic),
            tight=_put(np.zeros(len(self.rows), dtype=np.bool_), self.rows, found.tight),
            down=min(found.down, down),
            up=min(found.up, up),
        )

    def _holds(self, values: Floats, duals: Floats) -> bool:
        """Return whether the dropped rows are obeyed and no column left out would pay."""
        activity = self.dropped.times(values)
        obeyed = (activity >= self.dropped_lower - CLOSE).all() and (activity <= self.dropped_upper + CLOSE).all()
        left = ~self.columns
        reduced = self.program.cost[left] - self.outside.times(duals)
        stands, lower, upper = self.first.values[left], self.program.lower[left], self.program.upper[left]
        pays = np.where(stands < upper, reduced < -CLOSE, False) | np.where(stands > lower, reduced > CLOSE, False)
        return bool(obeyed and not pays.any())

    def _start(self) -> None:
        """Put the basis of the first known optimum in place, and limit the pivots of a solve."""
        program, first, solver = self.inner.program, self.first, self.inner.session.solver
        solver.setOptionValue("simplex_iteration_limit", PIVOTS * (len(program.cost) + len(program.row_lower)))
        values = first.values[self.columns]
        activity = program.activity(values)
        basis = highspy.HighsBasis()
        basis.col_status = _states(first.basic[self.columns], values, program.lower, program.upper)
        basis.row_status = _states(~first.tight[self.rows], activity, program.row_lower, program.row_upper)
        basis.valid = True
        solver.setBasis(basis)


def _states(basic: Bools, value: Floats, lower: Floats, upper: Floats) -> list[highspy.HighsBasisStatus]:
    """Return how each column or row stands: basic, or at the nearer of its bounds."""
    state = highspy.HighsBasisStatus
    kinds = (state.kLower, state.kUpper, state.kBasic)
    return [kinds[kind] for kind in np.where(basic, 2, np.abs(value - lower) > np.abs(upper - value)).tolist()]


def _put(rest: np.ndarray, places: Bools, found: np.ndarray) -> np.ndarray:
    """Return a copy of an array with other values at some places."""
    whole = rest.copy()
    whole[places] = found
    return whole

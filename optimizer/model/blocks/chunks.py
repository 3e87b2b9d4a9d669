"""Parts that answer prices: runs of parts, each kept warm in a HiGHS of its own.

A small programme pivots several times faster than a large one, and a price that moves a little moves few parts.
"""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np

from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.model.answer import SolveOptions
from optimizer.model.blocks.restrict import stretch
from optimizer.model.blocks.structure import Structure
from optimizer.model.highs import loaded
from optimizer.problem.instance import Floats

WIDTH = 3000
"""Columns in one run of parts, about."""

PRIMAL = 4
"""The number of the primal simplex: after other prices, the last answer is still one, only not the best."""


@dataclass(frozen=True, slots=True, eq=False)
class Reply:
    """The best ``values`` (columns,) of all parts at some prices; ``reduced`` (columns,) is what each column costs there."""

    values: Floats
    reduced: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Chunk:
    rows: slice
    columns: slice
    solver: highspy.Highs


class Chunks:
    """All parts of a structure."""

    def __init__(self, parts: Structure) -> None:
        """Load the parts; nothing is solved yet."""
        self.parts = parts
        self.chunks = [_load(parts, first, last) for first, last in _runs(parts)]
        self.warm = False
        self.last, self.values = [np.empty(0)] * len(self.chunks), np.zeros(len(parts.columns))

    def ask(self, prices: Floats) -> Reply:
        """Return the best answer of every part to prices of the joint rows (j,); own columns stay 0.

        Raises SolverError when HiGHS fails on a part, or a part alone cannot obey its rules.
        """
        reduced = self.parts.program.cost - self.parts.uses.charge(prices, len(self.parts.columns))
        for number, chunk in enumerate(self.chunks):
            cost = np.ascontiguousarray(reduced[chunk.columns])
            if np.array_equal(cost, self.last[number]):  # what uses no joint row has no other answer to other prices
                continue
            self.last[number] = cost
            chunk.solver.changeColsCost(len(cost), np.arange(len(cost), dtype=np.int32), cost)
            chunk.solver.run()
            status = chunk.solver.getModelStatus()
            if status not in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
                raise SolverError(message("solver-failed", detail=chunk.solver.modelStatusToString(status)))
            self.values[chunk.columns] = chunk.solver.getSolution().col_value
            if not self.warm:
                chunk.solver.setOptionValue("simplex_strategy", PRIMAL)
                chunk.solver.setOptionValue("presolve", "off")
        self.warm = True
        return Reply(self.values.copy(), reduced)

    def duals(self) -> Floats:
        """Return the row multipliers of the last answers, shape (rows,); 0 in joint rows."""
        found = np.zeros(len(self.parts.rows))
        for chunk in self.chunks:
            found[chunk.rows] = chunk.solver.getSolution().row_dual
        return found


def _runs(parts: Structure) -> list[tuple[int, int]]:
    """Return the first and one-past-last part of each run."""
    edges, count = parts.part_columns, parts.parts
    runs, first = [], 0
    while first < count:
        last = int(np.searchsorted(edges, edges[first] + WIDTH, side="right")) - 1
        last = min(max(last, first + 1), count)
        runs.append((first, last))
        first = last
    return runs


def _load(parts: Structure, first: int, last: int) -> _Chunk:
    columns = slice(int(parts.part_columns[first]), int(parts.part_columns[last]))
    rows = slice(int(parts.part_rows[first]), int(parts.part_rows[last]))
    return _Chunk(rows, columns, loaded(stretch(parts.program, rows, columns), SolveOptions()))

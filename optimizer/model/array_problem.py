"""A PuLP problem whose matrix stays in arrays; PuLP's own objects are made when somebody looks at them.

HiGHS takes the arrays in one call. Every other solver of PuLP, and the LP text that reviewers read, go through
:meth:`ArrayProblem.materialise`, which writes the same matrix as PuLP variables and constraints. Written to the subset
of the interface that PuLP 3.3 and PuLP 4 share.
"""

from __future__ import annotations

import math
from pathlib import Path

import pulp

from optimizer.problem.program import Block, Program


class ArrayProblem(pulp.LpProblem):  # type: ignore[misc]
    """A minimisation whose columns and rows are those of ``program``, named by number within their block."""

    def __init__(self, program: Program) -> None:
        """Keep the arrays; no PuLP object is made yet."""
        super().__init__("tuntas", pulp.LpMinimize)
        self.program = program
        self.made: list[pulp.LpVariable] = []

    def materialise(self) -> list[pulp.LpVariable]:
        """Return PuLP's variables in column order, making them and all constraints at the first call."""
        if self.made or not len(self.program.cost):
            return self.made
        program = self.program
        kinds = ["Integer" if whole else "Continuous" for whole in program.integer.tolist()]
        names = _names(program.columns)
        bounds = zip(program.lower.tolist(), program.upper.tolist(), strict=True)
        self.made = [
            self.add_variable(name, lowBound=_finite(lower), upBound=_finite(upper), cat=kind)
            for name, kind, (lower, upper) in zip(names, kinds, bounds, strict=True)
        ]
        self += pulp.lpSum(cost * x for cost, x in zip(program.cost.tolist(), self.made, strict=True) if cost)
        for row, name in enumerate(_names(program.rows)):
            self._add_row(row, name)
        return self.made

    def _add_row(self, row: int, name: str) -> None:
        """Add one row as one PuLP constraint, or two when it is bounded on both sides."""
        program = self.program
        span = slice(int(program.starts[row]), int(program.starts[row + 1]))
        terms = zip(program.values[span].tolist(), program.indices[span].tolist(), strict=True)
        left = pulp.lpSum([value * self.made[column] for value, column in terms])
        lower, upper = float(program.row_lower[row]), float(program.row_upper[row])
        if lower == upper:
            self.addConstraint(left == lower, name)
            return
        if math.isfinite(upper):
            self.addConstraint(left <= upper, name)
        if math.isfinite(lower):
            self.addConstraint(left >= lower, f"{name}_least" if math.isfinite(upper) else name)

    def write_text(self, path: Path) -> None:
        """Write the problem in CPLEX LP format."""
        self.materialise()
        self.writeLP(str(path))


def _names(blocks: tuple[Block, ...]) -> list[str]:
    """Return a name for every column or row: block and number, never a planner's word."""
    return [f"{block.label}_{number}" for block in blocks for number in range(block.count)]


def _finite(bound: float) -> float | None:
    """Return PuLP's spelling of a bound: ``None`` where there is none."""
    return bound if math.isfinite(bound) else None

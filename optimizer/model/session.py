"""One programme kept warm in HiGHS: goals, bounds and right-hand sides change in place, a solve starts from the last basis."""

from __future__ import annotations

from collections.abc import Callable

import highspy
import numpy as np

from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.model.answer import Answer, SolveOptions
from optimizer.model.highs import loaded, quiet_stdout, run_interruptibly
from optimizer.model.highs_answer import read
from optimizer.problem.instance import Floats, Ints
from optimizer.problem.program import Program

_LOST = {highspy.HighsModelStatus.kNotset, highspy.HighsModelStatus.kSolveError, highspy.HighsModelStatus.kUnknown}
"""What HiGHS says when it has lost its way."""

SMALL = 30_000
"""Coefficients up to which a solve ends within some hundredths of a second, less than the watch on Ctrl-C would add to many."""


class Session:
    """A linear programme that is solved many times; not for programmes with whole steps."""

    def __init__(self, program: Program) -> None:
        """Load the programme once; presolve is off so that the basis stays useful."""
        if program.integer.any():
            raise ValueError("a session keeps linear programmes only")
        self.program = program
        with quiet_stdout():
            self.solver = loaded(program, SolveOptions())
        self.solver.setOptionValue("presolve", "off")
        self.small = len(program.values) <= SMALL

    def solve(self) -> Answer:
        """Return the answer of the programme as it stands; raises SolverError when HiGHS fails.

        Large programmes can be interrupted by Ctrl-C; for small ones it waits for the end, which is near.
        """
        return self.solve_again() if self.small else self._answered(lambda: run_interruptibly(self.solver))

    def solve_again(self) -> Answer:
        """Return the same without a watch on Ctrl-C, which takes longer than a small change: for thousands of solves in a row.

        To be used after a first :meth:`solve`; raises SolverError when HiGHS fails.
        """
        self.solver.HandleUserInterrupt = False
        return self._answered(self.solver.run)

    def _answered(self, run: Callable[[], highspy.HighsStatus | None]) -> Answer:
        """Return the answer of a run; a basis from before coefficients changed may be worthless, then it starts from none."""
        with quiet_stdout():
            status = run()
            if status == highspy.HighsStatus.kError or self.solver.getModelStatus() in _LOST:
                self.solver.clearSolver()
                status = run()
        if status == highspy.HighsStatus.kError:
            raise SolverError(message("solver-failed", detail=self.solver.modelStatusToString(self.solver.getModelStatus())))
        return read(self.solver, self.program)

    def set_cost(self, cost: Floats) -> None:
        """Put another goal in place, shape (columns,)."""
        count = len(cost)
        self.solver.changeColsCost(count, np.arange(count, dtype=np.int32), np.ascontiguousarray(cost))

    def set_rows(self, lower: Floats, upper: Floats) -> None:
        """Put other right-hand sides in place, both (rows,)."""
        count = len(lower)
        numbers = np.arange(count, dtype=np.int32)
        bounds = np.ascontiguousarray(lower), np.ascontiguousarray(upper)
        self.solver.changeRowsBounds(count, numbers, *bounds)  # type: ignore[attr-defined]

    def set_coefficients(self, rows: Ints, columns: Ints, values: Floats) -> None:
        """Put other coefficients in place, all three (entries,); ``rows`` and ``columns`` must have one there already."""
        for row, column, value in zip(rows.tolist(), columns.tolist(), values.tolist(), strict=True):
            self.solver.changeCoeff(row, column, value)

    def set_columns(self, lower: Floats, upper: Floats) -> None:
        """Put other bounds of columns in place, both (columns,)."""
        count = len(lower)
        numbers = np.arange(count, dtype=np.int32)
        self.solver.changeColsBounds(count, numbers, np.ascontiguousarray(lower), np.ascontiguousarray(upper))

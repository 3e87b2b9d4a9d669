"""A linear programme along a line of right-hand sides, kept warm: its last column is the share of the line, fixed where asked.

One system of equations tells how the basic variables move with the share, and so how far the basis stays optimal on either
side: the ratio test of the parametric simplex method.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.answer import Answer
from optimizer.model.optimum import Optimum
from optimizer.model.session import Session
from optimizer.problem.instance import Floats
from optimizer.problem.program import Program

FLAT = 1e-9
"""Change of a basic variable for one more unit of share that is rounding."""


class Parametric:
    """A programme whose last column, the share, stands in its rows with the weights ``weight`` (rows,)."""

    def __init__(self, program: Program, weight: Floats) -> None:
        """Load the programme once."""
        self.program, self.weight = program, weight
        self.share = len(program.cost) - 1
        self.session = Session(program)

    def least(self, most: float) -> Answer:
        """Return the answer with the least share up to ``most`` at which all rows can be met: its last value."""
        goal = np.zeros(self.share + 1)
        goal[self.share] = 1.0
        self.session.set_cost(goal)
        self.session.solver.changeColBounds(self.share, 0.0, most)
        answer = self.session.solve()
        self.session.set_cost(self.program.cost)
        return answer

    def solve(self, share: float) -> Answer:
        """Return the answer at a share; raises SolverError when HiGHS fails."""
        self.session.solver.changeColBounds(self.share, share, share)
        return self.session.solve_again()

    def optimum(self, share: float, answer: Answer) -> Optimum:
        """Return the optimum that was just found at a share, with its basis."""
        solver, columns = self.session.solver, self.share + 1
        numbers = np.array(solver.getBasicVariables()[1], dtype=np.int64)  # type: ignore[attr-defined]
        moved = np.array(solver.getBasisSolve(self.weight)[1], dtype=np.float64)  # type: ignore[attr-defined]
        ours, slack = numbers >= 0, -1 - numbers[numbers < 0]
        drift, row_drift = np.zeros(columns), np.zeros(len(self.weight))
        drift[numbers[ours]] = -moved[ours]
        drift[self.share] = 1.0
        row_drift[slack] = moved[~ours]
        basic, tight = np.zeros(columns, dtype=np.bool_), np.ones(len(self.weight), dtype=np.bool_)
        basic[numbers[ours]], tight[slack] = True, False
        activity = np.array(solver.getSolution().row_value, dtype=np.float64)
        of_rows = reach(activity, row_drift, self.program.row_lower, self.program.row_upper)
        of_columns = self._of_columns(answer.values, drift)
        down, up = min(of_rows[0], of_columns[0]), min(of_rows[1], of_columns[1])
        return Optimum(share, answer.values, answer.row_duals, drift, basic, tight, down, up)

    def _of_columns(self, values: Floats, drift: Floats) -> tuple[float, float]:
        """Return how far down and up the share may go until a column other than itself meets a bound."""
        own = slice(0, self.share)
        return reach(values[own], drift[own], self.program.lower[own], self.program.upper[own])


def reach(here: Floats, speed: Floats, lower: Floats, upper: Floats) -> tuple[float, float]:
    """Return how far the share may go down and up until the first of what moves (n,) has used up its room."""
    moving = np.flatnonzero(np.abs(speed) > FLAT)
    speed, place = speed[moving], here[moving]
    above, under = np.maximum(upper[moving] - place, 0.0), np.maximum(place - lower[moving], 0.0)
    rising = speed > 0.0
    ahead, behind = np.where(rising, above, under), np.where(rising, under, above)
    pace = np.abs(speed)
    return float((behind / pace).min(initial=np.inf)), float((ahead / pace).min(initial=np.inf))

"""The linear programme of a large instance along a line of budgets, by its parts: thousands of points in the time of a few."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np

from optimizer.model.blocks.along import CLOSE, Along, Spot
from optimizer.model.blocks.respond import quick
from optimizer.model.blocks.solve import FEW, opened
from optimizer.model.blocks.structure import structure
from optimizer.model.budget_line import BudgetLine
from optimizer.model.columns import MILLION
from optimizer.model.goals.contribution import SCALE
from optimizer.model.highs import quiet_stdout
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.stand import Stand

MANY = 20_000
"""Columns from which on points are found by parts, where these answer quickly (``benchmarks/budgets.py``)."""


class PartsLine:
    """See :class:`optimizer.study.budgets.line.Line`, which this keeps to; what parts do not find is asked of the whole."""

    def __init__(self, whole: BudgetLine, close: float = CLOSE) -> None:
        """Take an instance apart that is on a line already; raises SolverError when HiGHS fails on a part.

        ``close``: relative gap between value and proof at which a point is good enough.
        """
        self.whole = whole
        with quiet_stdout():
            self.along = _along(whole, close)

    def least(self) -> float:
        """Return the least share at which the rules can be met together; raises NoPlanError when none will do."""
        return self.whole.least()

    def walk(self, low: float, high: float) -> Iterator[Stand]:
        """Yield optima of the whole wherever the slope falls; raises as :meth:`at` does."""
        return self.whole.walk(low, high)

    def at(self, share: float) -> Stand:
        """Return the optimum at a share, or what is nearly one, with what is open.

        Raises NoPlanError where the rules cannot be met, SolverError when HiGHS fails.
        """
        with quiet_stdout():
            spot = None if self.along is None else self.along.at(share)
        return self.whole.at(share) if spot is None else self._stand(share, spot)

    def _stand(self, share: float, spot: Spot) -> Stand:
        """Return what is known at a share in the terms of studies."""
        columns = self.whole.columns
        steps = spot.values[columns.build()]
        return Stand(
            share=share,
            benefit=-spot.cost / SCALE,
            slope=-spot.slope / SCALE,
            low=share,
            high=share,
            steps=steps,
            drift=np.zeros_like(steps),
            spent=float(spot.values[columns.paid()].sum()) * MILLION,
            spent_drift=0.0,
            above=(spot.cost - spot.bound) / SCALE,
        )


def line_of_budgets(instance: Instance, start: Floats, step: Floats, most: float) -> BudgetLine | PartsLine:
    """Return the line of an instance: by its parts where it is large and they answer quickly; see ``MakeLine``.

    Raises SolverError when HiGHS fails on a part.
    """
    whole = BudgetLine(instance, start, step, most)
    return PartsLine(whole) if whole.columns.total >= MANY and quick() else whole


def _along(line: BudgetLine, close: float) -> Along | None:
    """Return the parts of a line, opened at its present budget; ``None`` where they are too few."""
    parts = structure(line.plain)
    if parts.parts <= FEW:
        return None
    program, weight = parts.program, line.whole.weight[parts.rows]
    share = min(1.0, line.most)
    lower, upper = program.row_lower - weight * share, program.row_upper - weight * share
    here = dataclasses.replace(program, row_lower=lower, row_upper=upper)
    return Along(parts, weight[parts.joint], opened(dataclasses.replace(parts, program=here)), close)

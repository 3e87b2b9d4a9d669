"""The linear programme at any weight of slum against poverty, kept warm."""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.domain.scenario import Lens
from optimizer.errors import NoPlanError, SolverError
from optimizer.messages import message
from optimizer.model.answer import Outcome
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import assemble
from optimizer.model.goals import contribution
from optimizer.model.goals.contribution import SCALE
from optimizer.model.linear_rows import linear_rows
from optimizer.model.rules import RULES
from optimizer.model.session import Session
from optimizer.problem.instance import Instance


class Scales:
    """A linear programme with two goals; :meth:`weigh` puts them in the scales."""

    def __init__(self, instance: Instance) -> None:
        """Formulate the linear lens of an instance once, with either goal alone; soft aims would count in both."""
        linear = dataclasses.replace(instance, lens=Lens.CONTRIBUTION, hectare_weight=0.0)
        columns = lay_columns(linear)
        self.slum = _alone(linear, 1.0)
        self.poverty = _alone(linear, 0.0)
        rows = tuple(linear_rows(rule(linear, columns), linear, columns) for rule in RULES)
        self.session = Session(assemble(linear, columns, rows, whole=False))
        self.begun = False

    def weigh(self, theta: float) -> tuple[float, float]:
        """Return (slum, poverty) shares removed, averaged over the years, by the best plan when slum counts ``theta``.

        Raises NoPlanError when the rules cannot be met together, SolverError when HiGHS fails.
        """
        self.session.set_cost(theta * self.slum + (1.0 - theta) * self.poverty)
        answer = self.session.solve_again() if self.begun else self.session.solve()
        self.begun = True
        if answer.outcome is Outcome.INFEASIBLE:
            raise NoPlanError(message("no-plan"))
        if answer.outcome is not Outcome.OPTIMAL:
            raise SolverError(message("solver-failed", detail=answer.detail))
        return -float(self.slum @ answer.values) / SCALE, -float(self.poverty @ answer.values) / SCALE


def _alone(instance: Instance, theta: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the cost of every column when slum counts ``theta`` and poverty the rest."""
    weighted = dataclasses.replace(instance, slum_weight=theta, poverty_weight=1.0 - theta)
    return contribution.cost(weighted, lay_columns(weighted))

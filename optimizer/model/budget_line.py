"""The linear programme of an instance along a line of budgets, ``start + share * step``, kept warm.

The share is one more column, fixed where it is asked, so that its reduced cost is what the next share is worth.
"""

from __future__ import annotations

from collections.abc import Iterator

from optimizer.errors import NoPlanError, SolverError
from optimizer.messages import message
from optimizer.model.answer import Answer, Outcome
from optimizer.model.columns import MILLION, lay_columns
from optimizer.model.goals.contribution import SCALE
from optimizer.model.line_rows import on_the_line, with_share
from optimizer.model.optimum import Optimum
from optimizer.model.parametric import Parametric
from optimizer.model.walk.walk import walk
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.stand import Stand


class BudgetLine:
    """See :class:`optimizer.study.budgets.line.Line`, which this keeps to."""

    def __init__(self, instance: Instance, start: Floats, step: Floats, most: float) -> None:
        """Formulate an instance in its own lens on the line; ``start`` and ``step`` (t, f) Rp, ``most``: largest share."""
        self.columns = lay_columns(instance)
        self.build, self.paid = self.columns.build(), self.columns.paid()
        self.plain, weight = on_the_line(instance, self.columns, (start, step), most)
        self.whole = Parametric(with_share(self.plain, weight, most), weight)
        self.most = most
        self.last: Optimum | None = None

    def least(self) -> float:
        """Return the least share at which the rules can be met together; raises NoPlanError when none will do."""
        answer = self.whole.least(self.most)
        _demand(answer)
        return float(answer.values[-1])

    def at(self, share: float) -> Stand:
        """Return the optimum at a share; raises NoPlanError where the rules cannot be met, SolverError when HiGHS fails."""
        return self.stand(self.optimum(share))

    def walk(self, low: float, high: float) -> Iterator[Stand]:
        """Yield the optimum at ``low``, wherever the slope falls, and at ``high`` if it comes so far; raises as :meth:`at`."""
        return map(self.stand, walk(self.whole.program, self.optimum(low), high))

    def optimum(self, share: float) -> Optimum:
        """Return the optimum at a share, the last one again where it was just asked; raises as :meth:`at` does."""
        if self.last is None or self.last.share != share:
            answer = self.whole.solve(share)
            _demand(answer)
            self.last = self.whole.optimum(share, answer)
        return self.last

    def stand(self, found: Optimum) -> Stand:
        """Return an optimum in the terms of studies."""
        program = self.whole.program
        return Stand(
            share=found.share,
            benefit=-float(program.cost @ found.values) / SCALE,
            slope=float(self.whole.weight @ found.duals) / SCALE,
            low=found.share - found.down,
            high=found.share + found.up,
            steps=found.values[self.build],
            drift=found.drift[self.build],
            spent=float(found.values[self.paid].sum()) * MILLION,
            spent_drift=float(found.drift[self.paid].sum()) * MILLION,
        )


def _demand(answer: Answer) -> None:
    """Raise the error that fits an answer without an optimum."""
    if answer.outcome is Outcome.INFEASIBLE:
        raise NoPlanError(message("no-plan"))
    if answer.outcome is not Outcome.OPTIMAL:
        raise SolverError(message("solver-failed", detail=answer.detail))

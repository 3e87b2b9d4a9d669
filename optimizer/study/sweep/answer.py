"""Answering a batch of cases: what a worker does. Nothing that goes wrong with one case stops another."""

from __future__ import annotations

import traceback
from dataclasses import dataclass

from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError, ScenarioError, SolverError
from optimizer.messages import Message, message
from optimizer.study.plan import Solve, plan_scenario
from optimizer.study.relaxation import Relax
from optimizer.study.sweep.chain import Chain
from optimizer.study.sweep.rows import Ask, Batch, Row, Status, Whole


@dataclass(frozen=True, slots=True)
class Answerer:
    """Answers batches: by the linear programme, and in whole steps too where a ``solve`` is handed in."""

    relax: Relax
    solve: Solve | None

    def __call__(self, batch: Batch) -> tuple[Row, ...]:
        """Return a row for each case, in order; a batch always begins cold, so its answers are the same wherever it is done."""
        chain = Chain(self.relax)
        return tuple(self._row(ask, chain) for ask in batch.asks)

    def _row(self, ask: Ask, chain: Chain) -> Row:
        if ask.scenario is None:
            return Row(ask.number, Status.REFUSED, reason=ask.refused)
        try:
            best = chain.ask(ask.scenario)
            whole = None if self.solve is None else _whole(ask.scenario, self.solve)
            return Row(ask.number, Status.SOLVED, best, whole)
        except NoPlanError as error:
            return Row(ask.number, Status.NO_PLAN, reason=(*error.conflicts, error.reason)[0])
        except ScenarioError as error:
            return Row(ask.number, Status.REFUSED, reason=error.faults[0].what)
        except SolverError as error:
            return Row(ask.number, Status.FAILED, reason=error.reason)
        except Exception as error:
            return Row(ask.number, Status.FAILED, reason=_fault(error))


def lost(batch: Batch) -> tuple[Row, ...]:
    """Return the rows of cases whose worker died over them again and again."""
    return tuple(Row(ask.number, Status.FAILED, reason=message("sweep.died")) for ask in batch.asks)


def _whole(scenario: Scenario, solve: Solve) -> Whole:
    case = plan_scenario(scenario, solve)
    proof, plan = case.solution.proof, case.solution.plan
    points = int(case.before.total.sum() - case.after.total.sum())
    return Whole(float(proof.value), float(proof.gap), points, int(plan.paid.sum()))


def _fault(error: Exception) -> Message:
    """Return a fault of the program itself as the reason of one case."""
    if isinstance(error, MemoryError):
        return message("sweep.no_memory")
    last = traceback.extract_tb(error.__traceback__)[-1:]
    return message("sweep.fault", kind=type(error).__name__, where=f"{last[0].name}:{last[0].lineno}" if last else "-")

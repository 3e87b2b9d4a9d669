"""Asks HiGHS how little room beside the rules is enough: warm linear programmes, and searches over whole steps."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np

from optimizer.domain.scenario import Lens
from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.model.answer import Answer, Outcome, SolveOptions
from optimizer.model.conflict.slack import Slack, with_room
from optimizer.model.readback import hint_of, steps_of, tightened
from optimizer.model.run import run_program
from optimizer.model.session import Session
from optimizer.problem.demands import Demand
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.room import Asked, Known, Least

GAP = 1e-4
"""Relative gap at which a search over whole steps stops: amounts of room are told with their bound, and rounded."""

NODES = 200
"""Most nodes of a search: with the gap, the only limit, so that every machine says the same."""

_KNOWN = {Outcome.OPTIMAL: Known.POSSIBLE, Outcome.INCUMBENT: Known.POSSIBLE, Outcome.INFEASIBLE: Known.IMPOSSIBLE}


class RoomProbe:
    """A :class:`optimizer.problem.room.Probe`; the lens does not matter, since goals forbid no plan."""

    def __init__(self, instance: Instance, demands: tuple[Demand, ...]) -> None:
        """Keep the linear programme warm; that of whole steps is made when it is first asked for."""
        self.instance = dataclasses.replace(instance, lens=Lens.CONTRIBUTION, hectare_weight=0.0)
        self.demands = demands
        self.place = {demand: n for n, demand in enumerate(demands)}
        self.linear = with_room(self.instance, demands, whole=False)
        self.session = Session(self.linear.program)
        self.whole: Slack | None = None

    def least(self, asked: Asked) -> Least:
        """Return the least there is; raises SolverError when HiGHS fails."""
        if asked.whole:
            self.whole = self.whole or with_room(self.instance, self.demands, whole=True)
            return self._read(self.whole, asked, self._search(self.whole, asked))
        lower, upper, cost = self._opened(self.linear, asked)
        self.session.set_columns(lower, upper)
        self.session.set_cost(cost)
        answer = self.session.solve()
        if answer.outcome not in _KNOWN:  # a warm start can end in "Unknown"; a fresh start has never been seen to
            answer = self._search(self.linear, asked)
        return self._read(self.linear, asked, answer)

    def _search(self, slack: Slack, asked: Asked) -> Answer:
        lower, upper, cost = self._opened(slack, asked)
        program = tightened(dataclasses.replace(slack.program, lower=lower, upper=upper, cost=cost), asked.margin)
        hint = None if asked.known is None else hint_of(slack.columns, asked.known)
        return run_program(program, SolveOptions(gap=GAP, nodes=NODES), hint)

    def _opened(self, slack: Slack, asked: Asked) -> tuple[Floats, Floats, Floats]:
        """Return bounds and prices of all columns for a question."""
        lower = slack.program.lower.copy()
        upper, cost = slack.program.upper.copy(), np.zeros(len(slack.program.cost))
        for demand, limit in self._limits(asked):
            upper[slack.room[self.place[demand]]] = limit
        for demand, price in asked.priced:
            cost[slack.room[self.place[demand]]] = price
        if asked.scale > 0.0:
            lower[slack.scale], upper[slack.scale], cost[slack.scale] = -1.0, np.inf, asked.scale
        cost[slack.paid] = asked.spend
        return lower, upper, cost + asked.benefit * slack.goal

    def _limits(self, asked: Asked) -> Iterator[tuple[Demand, float]]:
        yield from ((demand, np.inf) for demand, _ in asked.priced)
        yield from ((demand, np.inf) for demand in asked.free)
        yield from asked.limited

    def _read(self, slack: Slack, asked: Asked, answer: Answer) -> Least:
        known = _KNOWN.get(answer.outcome, Known.OPEN)
        if answer.outcome in (Outcome.FAILED, Outcome.UNBOUNDED):
            raise SolverError(message("solver-failed", detail=answer.detail))
        if known is not Known.POSSIBLE:
            nothing = np.zeros((*self.instance.works.most.shape, slack.columns.years), dtype=np.int64)
            return Least(known, np.inf, np.inf if known is Known.IMPOSSIBLE else 0.0, np.empty(0), 0.0, 0.0, nothing)
        least = -np.inf if asked.benefit or asked.scale else 0.0
        value = max(least, answer.objective)
        return Least(
            known=known,
            value=value,
            bound=min(max(least, answer.bound), value),
            room=np.maximum(answer.values[slack.room], 0.0),
            scale=float(answer.values[slack.scale]),
            spent=float(answer.values[slack.paid].sum()),
            steps=steps_of(self.instance, slack.columns, answer.values),
        )

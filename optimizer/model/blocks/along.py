"""A programme by its parts along a line on which limits move: the answers at one share are most of those at the next.

What prices prove is straight along the line, for limits alone move: what was proven at one share proves something at every
other, and often enough, so that no part is asked again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.model.blocks.box import least
from optimizer.model.blocks.chunks import Reply
from optimizer.model.blocks.master import Shares
from optimizer.model.blocks.rounds import LACKING, Rounds
from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Floats

CLOSE = 1e-9
"""Relative gap between value and proof at which an optimum is said to be one: some of its last steps are spared."""

ASKED = 100
"""Rounds at one share after which it is given up."""

ANSWERS = 4_000
"""Answers with which the master programme grows slow, and half of which are forgotten then."""

PAGES = 16
"""Pages of the diary that are bound into one when there are more: it is read at every share."""


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """What is known at a share: ``values`` (columns,) that reach ``cost``, which nothing can go below ``bound``.

    At any other share nothing can go below ``bound`` and ``slope`` times the way there.
    """

    values: Floats
    cost: float
    bound: float
    slope: float


class Along:
    """Parts whose joint rows have limits less ``weight`` (j,) times the share of a line."""

    def __init__(self, parts: Structure, weight: Floats, rounds: Rounds, close: float = CLOSE) -> None:
        """Go on from ``rounds`` on the same parts at any share; those of ``parts`` have the limits of share 0.

        ``close``: relative gap between value and proof at which an answer is good enough.
        """
        self.parts, self.weight, self.rounds, self.close = parts, weight, rounds, close
        self.lower, self.upper = parts.program.row_lower[parts.joint], parts.program.row_upper[parts.joint]
        self.lowest, self.highest = (
            np.where(np.isfinite(limit), end, 0.0) for limit, end in ((self.upper, -np.inf), (self.lower, np.inf))
        )
        self.proven = np.empty((0, 2))
        rounds.master.allow(-rounds.box.widest, rounds.box.widest)

    def at(self, share: float) -> Spot | None:
        """Return what is known at a share, ``close`` enough to its optimum; ``None`` where this way does not get there.

        Raises SolverError when HiGHS fails on a part.
        """
        master = self.rounds.master
        master.limit(self.lower - self.weight * share, self.upper - self.weight * share)
        for _ in range(ASKED):
            shares = master.solve()
            if self._near(shares, share):
                return self._spot(shares, share)
            prices = np.clip(shares.prices, self.lowest, self.highest)
            reply = self.rounds.asked.ask(prices)
            self._note(prices, reply)
            if not self.rounds.improve(shares, reply):
                return self._spot(shares, share) if self._near(shares, share) else None
        return None

    def _near(self, shares: Shares, share: float) -> bool:
        """Return whether shares of answers obey joint rows and are proven to be nearly the best."""
        bound = (self.proven @ (1.0, share)).max(initial=-np.inf)
        return shares.lacking <= LACKING and shares.value - bound <= self.close * max(1.0, abs(shares.value))

    def _note(self, prices: Floats, reply: Reply) -> None:
        """Keep what prices and the answers to them prove: the bound at share 0, and its slope."""
        own, program = self.parts.own, self.parts.program
        bound = float((reply.reduced * reply.values).sum()) + least(prices, self.lower, self.upper)
        bound += least(reply.reduced[own], program.lower[own], program.upper[own])
        self.proven = np.vstack((self.proven, (bound, -float(prices @ self.weight))))

    def _spot(self, shares: Shares, share: float) -> Spot:
        """Return what is known, and forget answers when there are too many."""
        bounds = self.proven @ (1.0, share)
        best = int(bounds.argmax())
        values = np.empty(len(self.parts.columns))
        values[self.parts.columns] = self.rounds.diary.values(shares, len(values))
        if len(shares.share) > ANSWERS:
            self.rounds.forget(shares, ANSWERS // 2)
        elif len(self.rounds.diary.pages) > PAGES:
            self.rounds.diary.keep(np.ones(self.rounds.diary.answers, dtype=np.bool_))
        return Spot(values, shares.value, min(float(bounds[best]), shares.value), float(self.proven[best, 1]))

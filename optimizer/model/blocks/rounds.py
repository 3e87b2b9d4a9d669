"""Rounds of prices and answers, until no part would do better at the prices of the master programme."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from optimizer.model.blocks.chunks import Chunks, Reply
from optimizer.model.blocks.master import Master, Shares
from optimizer.model.blocks.sample import usual_prices
from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Bools, Floats, Ints

ROUNDS = 300
RAISES = 6
"""How often the price of breaking a joint row is raised tenfold before we give up."""

BETTER = 1e-13
"""Share of the whole value by which a part must do better for its answer to be taken."""

LACKING = 1e-9
"""What joint rows may lack in all, and be obeyed but for rounding."""

FAR, PULL = 1e-3, 0.5
"""While the gap is wider than the first, the prices asked at are drawn to the best ones known by the second."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Values (columns,) and multipliers (rows,) in the order of a structure."""

    values: Floats
    duals: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Taken:
    """Answers of some parts: ``part`` (n,), their ``column`` (e,) and ``value`` (e,), each of answer ``answer`` (e,)."""

    part: Ints
    answer: Ints
    column: Ints
    value: Floats


class Rounds:
    """What is known while parts are contested."""

    def __init__(self, parts: Structure, prices: Floats, spread: float) -> None:
        """Ask all parts at first ``prices`` (j,), then a little (``spread``) under and over them."""
        self.parts, self.chunks, self.prices = parts, Chunks(parts), prices
        self.part_of = np.repeat(np.arange(parts.parts), np.diff(parts.part_columns))
        self.bound = -np.inf
        self.still = self._ask(prices).values
        self.penalty = 2.0 * np.abs(prices) + usual_prices(parts)
        cost = float(parts.program.cost @ self.still)
        self.least = BETTER * max(1.0, abs(cost))
        self.master = Master(parts, parts.uses.amount(self.still, len(prices)), cost, self.penalty)
        self.taken: list[_Taken] = []
        for factor in (1.0 - spread, 1.0 + spread):
            reply = self.chunks.ask(prices * factor)
            self._take(reply, self._gains(reply.values, reply.reduced, None))

    def run(self, close: float, deadline: float) -> Found | None:
        """Return the optimum, to a relative gap of ``close`` between master programme and bound.

        ``None`` when joint rows still lack something at the highest penalty, or rounds or time (a ``deadline`` of
        ``time.monotonic``) run out; ``prices`` are the best known then too.
        """
        raises = 0
        for _ in range(ROUNDS):
            shares = self.master.solve()
            if time.monotonic() > deadline:
                return None
            if self._better(shares, close):
                continue
            if shares.lacking <= LACKING:
                return self._found(shares)
            raises += 1
            if raises > RAISES:
                return None
            self.penalty, self.bound = 10.0 * self.penalty, -np.inf
            self.master.charge(self.penalty)
        return None

    def _better(self, shares: Shares, close: float) -> bool:
        """Ask at other prices than before; return whether any part does better at those of the master."""
        size = max(1.0, abs(shares.value))
        gap = (shares.value - self.bound) / size
        for pull in (PULL, 0.0) if FAR < gap < np.inf else (0.0,):
            reply = self._ask(pull * self.prices + (1.0 - pull) * shares.prices)
            if pull == 0.0 and shares.value - self.bound <= close * size:
                return False
            reduced = self.parts.program.cost - self.parts.uses.charge(shares.prices, len(self.parts.columns))
            if self._take(reply, self._gains(reply.values, reduced, shares)):
                return True
        return False

    def _ask(self, prices: Floats) -> Reply:
        """Ask all parts at prices, which are kept when they prove the best bound so far."""
        reply = self.chunks.ask(prices)
        parts = self.parts
        program, joint, own = parts.program, parts.joint, parts.own
        lower, upper = program.row_lower[joint], program.row_upper[joint]
        bound = float(reply.reduced @ reply.values) + _least(prices, lower, upper)
        bound += _least(reply.reduced[own], program.lower[own], program.upper[own])
        if bound > self.bound:
            self.bound, self.prices = bound, prices
        return reply

    def _gains(self, values: Floats, reduced: Floats, shares: Shares | None) -> Floats:
        """Return by how much each part does better with ``values`` than so far, shape (parts,)."""
        worth = self.parts.by_part(reduced * self.still)
        if shares is not None:
            joined = self.master.row_of >= 0
            worth[joined] = shares.worth[self.master.row_of[joined] - len(self.prices)]
        return worth - self.parts.by_part(reduced * values)

    def _take(self, reply: Reply, gain: Floats) -> bool:
        """Take the answers of parts that do better; return whether there is any."""
        better = gain > self.least
        part = np.flatnonzero(better)
        fresh = np.flatnonzero(better & (self.master.row_of < 0))
        if len(fresh):
            self.master.join(fresh, *self._sums(fresh, self.still))
            self.taken.append(self._kept(fresh, self.still))
        if len(part):
            self.master.add(part, *self._sums(part, reply.values))
            self.taken.append(self._kept(part, reply.values))
        return bool(len(part))

    def _sums(self, part: Ints, values: Floats) -> tuple[Floats, Floats]:
        """Return what answers of some parts cost (n,) and use of every joint row (n, j)."""
        number = np.full(self.parts.parts + 1, -1, dtype=np.int64)
        number[part] = np.arange(len(part))
        uses, joint = self.parts.uses, len(self.prices)
        owner = number[np.append(self.part_of, np.full(len(values) - len(self.part_of), self.parts.parts))[uses.column]]
        mine = owner >= 0
        weight = (uses.value[mine]) * values[uses.column[mine]]
        use = np.bincount(owner[mine] * joint + uses.row[mine], weight, minlength=len(part) * joint)
        table: Floats = use.reshape(len(part), joint).astype(np.float64)
        return self.parts.by_part(self.parts.program.cost * values)[part], table

    def _kept(self, part: Ints, values: Floats) -> _Taken:
        number = np.full(self.parts.parts, -1, dtype=np.int64)
        number[part] = np.arange(len(part))
        answer = number[self.part_of]
        column = np.flatnonzero((answer >= 0) & (values[: len(answer)] != 0.0))
        return _Taken(part, answer[column], column, values[column])

    def _found(self, shares: Shares) -> Found:
        """Return shares of answers as values of columns, and the multipliers that belong to the last prices."""
        values = self.still.copy()
        joined: Bools = (self.master.row_of >= 0)[self.part_of]
        values[: len(joined)][joined] = 0.0
        first = 0
        for taken in self.taken:
            share = shares.share[first : first + len(taken.part)]
            np.add.at(values, taken.column, taken.value * share[taken.answer])
            first += len(taken.part)
        values[self.parts.own] = shares.own
        duals = self.chunks.duals()
        duals[self.parts.joint] = shares.prices
        return Found(values, duals)


def _least(weight: Floats, lower: Floats, upper: Floats) -> float:
    """Return the least of weight times anything between bounds; minus infinity where there is no end."""
    end = np.where(weight > 0, lower, np.where(weight < 0, upper, 0.0))
    return float((weight * end).sum())

"""Rounds of prices and answers, until no part would do better at the prices of the master programme."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from optimizer.model.blocks.chunks import Reply
from optimizer.model.blocks.master import Master, Shares
from optimizer.model.blocks.respond import responder
from optimizer.model.blocks.sample import usual_prices
from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Bools, Floats, Ints

ROUNDS = 300
WIDTHS, FLOOR = 2.0, 0.01
"""How far prices may move at first: so many times the error expected of them, of a price that is at least this usual one."""

WIDER, WIDEST = 4.0, 1e4
"""How many times further they may move when that was not far enough, and at most, in usual prices, before we give up."""

BETTER = 1e-13
"""Share of the whole value by which a part must do better for its answer to be taken."""

EDGE = 1e-6
"""Part of the way that a price may stay from an end, and be said to stand at it."""

LACKING = 1e-9
"""What joint rows may lack in all, and be obeyed but for rounding."""


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
        self.parts, self.chunks, self.prices = parts, responder(parts), prices
        self.part_of = np.repeat(np.arange(parts.parts), np.diff(parts.part_columns))
        self.bound = -np.inf
        self.still = self._ask(prices).values
        usual = usual_prices(parts)
        self.width = WIDTHS * spread * (np.abs(prices) + FLOOR * usual)
        self.widest = WIDEST * (np.abs(prices) + usual)
        cost = float(parts.program.cost @ self.still)
        self.least = BETTER * max(1.0, abs(cost))
        self.master = Master(parts, parts.uses.amount(self.still, len(prices)), cost)
        self.taken: list[_Taken] = []
        for factor in (1.0 - spread, 1.0 + spread):
            reply = self.chunks.ask(prices * factor)
            self._take(reply, self._gains(reply.values, reply.reduced, None))

    def run(self, close: float, deadline: float) -> Found | None:
        """Return the optimum, to a relative gap of ``close`` between master programme and bound.

        ``None`` when joint rows still lack something at the widest prices, or rounds or time (a ``deadline`` of
        ``time.monotonic``) run out; ``prices`` are the best known then too.
        """
        for _ in range(ROUNDS):
            around = self.prices
            self.master.allow(around - self.width, around + self.width)
            shares = self.master.solve()
            if time.monotonic() > deadline:
                return None
            better = self._better(shares, close)
            if not better and shares.lacking <= LACKING:
                return self._found(shares)
            if not better and (self.width >= self.widest).all():
                return None
            if not better or self.prices is not around:
                self._widen(shares.prices - around, every=not better)
        return None

    def _widen(self, moved: Floats, every: bool) -> None:
        """Let prices that ``moved`` (j,) as far as they might, or every price, move further."""
        far = every | (np.abs(moved) >= (1.0 - EDGE) * self.width)
        self.width = np.where(far, np.minimum(WIDER * self.width, self.widest), self.width)

    def _better(self, shares: Shares, close: float) -> bool:
        """Ask at the prices of the master; return whether any part does better there."""
        reply = self._ask(shares.prices)
        if shares.value - self.bound <= close * max(1.0, abs(shares.value)):
            return False
        return self._take(reply, self._gains(reply.values, reply.reduced, shares))

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

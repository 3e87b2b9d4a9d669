"""Rounds of prices and answers, until no part would do better at the prices of the master programme."""

from __future__ import annotations

import time

import numpy as np

from optimizer.model.blocks.box import Box
from optimizer.model.blocks.chunks import Reply
from optimizer.model.blocks.diary import Diary
from optimizer.model.blocks.master import Master, Shares
from optimizer.model.blocks.respond import Responder
from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Floats, Ints

ROUNDS = 300

BETTER = 1e-13
"""Share of the whole value by which a member must do better for its answer to be taken."""

LACKING = 1e-9
"""What joint rows may lack in all, and be obeyed but for rounding."""


class Rounds:
    """What members, each some parts that answer together, have answered so far."""

    def __init__(self, parts: Structure, asked: Responder, box: Box, member: Ints) -> None:
        """Ask all parts at the prices of a box; ``member`` (p,) is who each part answers with."""
        self.parts, self.asked, self.box, self.member = parts, asked, box, member
        self.members = int(member.max()) + 1
        inside = parts.uses.column < parts.own.start
        owner = np.repeat(member, np.diff(parts.part_columns))[parts.uses.column[inside]]
        self.cell = owner * len(box.prices) + parts.uses.row[inside]
        self.column, self.weight = parts.uses.column[inside], parts.uses.value[inside]
        self.diary = Diary(parts, member)
        self.master = Master(parts, self.members)
        self._take(np.arange(self.members), self._ask(box.prices).values)

    def run(self, close: float, deadline: float) -> Shares | None:
        """Return the best shares, to a relative gap of ``close`` between master programme and bound.

        ``None`` when joint rows still lack something at the widest prices, or rounds or time (a ``deadline`` of
        ``time.monotonic``) run out.
        """
        for _ in range(ROUNDS):
            around = self.box.prices
            self.master.allow(around - self.box.width, around + self.box.width)
            shares = self.master.solve()
            if time.monotonic() > deadline:
                return None
            better = self._better(shares, close)
            if not better and shares.lacking <= LACKING:
                return shares
            if not better and self.box.full:
                return None
            if not better or self.box.prices is not around:
                self.box.widen(shares.prices - around, every=not better)
        return None

    def _better(self, shares: Shares, close: float) -> bool:
        """Ask at the prices of the master, and take the answers of members that do better; return whether any does."""
        reply = self._ask(shares.prices)
        if shares.value - self.box.bound <= close * max(1.0, abs(shares.value)):
            return False
        return self.improve(shares, reply)

    def improve(self, shares: Shares, reply: Reply) -> bool:
        """Take the answers of members that do better than their shares are worth; return whether any does."""
        gain = shares.worth - self._by_member(reply.reduced * reply.values)
        better = np.flatnonzero(gain > BETTER * max(1.0, abs(shares.value)))
        self._take(better, reply.values)
        return bool(len(better))

    def forget(self, shares: Shares, count: int) -> None:
        """Forget answers without a share, but for about ``count`` of those that would cost least to use."""
        excess = self.master.excess()
        kept = (shares.share > 0.0) | (excess <= np.partition(excess, count)[count])
        self.master.drop(np.flatnonzero(~kept))
        self.diary.keep(kept)

    def _ask(self, prices: Floats) -> Reply:
        """Ask all parts at prices, which are kept when they prove the best bound so far."""
        reply = self.asked.ask(prices)
        self.box.note(prices, reply)
        return reply

    def _take(self, member: Ints, values: Floats) -> None:
        """Give the master what some members (n,) cost and use with ``values``, and write it down."""
        if not len(member):
            return
        cost = self._by_member(self.parts.program.cost * values)[member]
        joint = len(self.box.prices)
        use = np.bincount(self.cell, self.weight * values[self.column], minlength=self.members * joint)
        self.master.add(member, cost, use.reshape(self.members, joint)[member].astype(np.float64))
        self.diary.write(member, values)

    def _by_member(self, values: Floats) -> Floats:
        """Return the sums of values of columns (columns,) by member, shape (members,)."""
        return np.bincount(self.member, self.parts.by_part(values), minlength=self.members).astype(np.float64)

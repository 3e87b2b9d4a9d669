"""Numbered places that members of a changing set hold."""

from __future__ import annotations

import numpy as np

from optimizer.problem.instance import Ints


class Slots:
    """``of`` (members,): the slot of each, -1 without; ``at`` (slots,): the member in each, -1 where it is free."""

    def __init__(self, members: int, slots: int) -> None:
        """Begin with every slot free."""
        self.of, self.at = np.full(members, -1), np.full(slots, -1)
        self.free = list(range(slots))[::-1]

    def give(self, members: Ints) -> Ints:
        """Give slots to members that have none, and return them; there must be as many free ones."""
        slots = np.array([self.free.pop() for _ in range(len(members))], dtype=np.int64)
        self.of[members], self.at[slots] = slots, members
        return slots

    def take(self, member: int) -> None:
        """Take the slot of a member away."""
        slot = int(self.of[member])
        self.of[member] = self.at[slot] = -1
        self.free.append(slot)

    def pass_on(self, old: int, new: int) -> None:
        """Give the slot of one member to another."""
        slot = self.of[old]
        self.of[old], self.of[new], self.at[slot] = -1, slot, new

    def more(self, extra: int) -> None:
        """Add free slots."""
        size = len(self.at)
        self.at = np.append(self.at, np.full(extra, -1))
        self.free = [*range(size, size + extra)][::-1] + self.free

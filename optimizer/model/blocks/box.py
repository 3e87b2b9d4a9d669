"""Where prices may be: around the best known, no further than they were useful so far.

Far from any known price a master programme with few answers asks for absurd ones, to which every part answers otherwise.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.blocks.chunks import Reply
from optimizer.model.blocks.sample import usual_prices
from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Floats

FLOOR = 0.01
"""The least size of a price that its width is a share of, in usual prices."""

WIDER, WIDEST = 4.0, 1e3
"""How many times further prices may move when that was not far enough, and at most, in usual prices."""

EDGE = 1e-6
"""Part of the way that a price may stay from an end, and be said to stand at it."""


class Box:
    """``prices`` (j,) with the best ``bound`` so far, and how far (``width``) each may move from there."""

    def __init__(self, parts: Structure, prices: Floats, share: float) -> None:
        """Begin at ``prices`` (j,) that are right but for a ``share`` of themselves."""
        usual = usual_prices(parts)
        self.parts, self.prices, self.bound = parts, prices, -np.inf
        self.width = share * (np.abs(prices) + FLOOR * usual)
        self.widest = WIDEST * (np.abs(prices) + usual)

    @property
    def full(self) -> bool:
        """Return whether prices may move as far as ever."""
        return bool((self.width >= self.widest).all())

    def note(self, prices: Floats, reply: Reply) -> None:
        """Keep prices whose answers prove the best bound so far."""
        program, joint, own = self.parts.program, self.parts.joint, self.parts.own
        bound = float((reply.reduced * reply.values).sum()) + least(prices, program.row_lower[joint], program.row_upper[joint])
        bound += least(reply.reduced[own], program.lower[own], program.upper[own])
        if bound > self.bound:
            self.bound, self.prices = bound, prices

    def widen(self, moved: Floats, every: bool) -> None:
        """Let prices that ``moved`` (j,) as far as they might, or every price, move further."""
        far = every | (np.abs(moved) >= (1.0 - EDGE) * self.width)
        self.width = np.where(far, np.minimum(WIDER * self.width, self.widest), self.width)


def least(weight: Floats, lower: Floats, upper: Floats) -> float:
    """Return the least of weight times anything between bounds; minus infinity where there is no end."""
    end = np.where(weight > 0, lower, np.where(weight < 0, upper, 0.0))
    return float((weight * end).sum())

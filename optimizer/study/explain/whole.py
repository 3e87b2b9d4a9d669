"""What a package does in whole steps, by plain arithmetic on the published plan: no solver, no prices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.benefit import points_won, value
from optimizer.problem.instance import Instance, Ints
from optimizer.study.explain.asking import Pair

_NOTHING = 1e-12


@dataclass(frozen=True, slots=True)
class Whole:
    """Benefits are shares of the whole burden, points official points in the end, of all counted units.

    ``own``, ``own_points``: what the plan loses when the package is struck out and its money left lying.
    ``added``, ``added_points``: what the plan would gain by all of it that is not built yet, were the money there.
    ``alone``: what all of it would gain where nothing else is built.
    """

    own: float
    own_points: int
    added: float
    added_points: int
    alone: float

    @property
    def covered(self) -> bool:
        """Whether the package would be worth something by itself, but adds nothing to the plan."""
        return self.alone > _NOTHING and self.added <= _NOTHING


class Arithmetic:
    """The published plan and what it is worth, asked about one package at a time."""

    def __init__(self, instance: Instance, steps: Ints) -> None:
        """Value the plan, ``steps`` (a, i, t), and the plan that builds nothing."""
        self.instance = instance
        self.steps = steps
        self.value, self.points = self._worth(steps)
        self.nothing, _ = self._worth(np.zeros_like(steps))

    def whole(self, pair: Pair) -> Whole:
        """Return what a package does in whole steps; what is added stands from the first year on."""
        without, full, alone = self.steps.copy(), self.steps.copy(), np.zeros_like(self.steps)
        without[pair] = 0
        full[(*pair, 0)] += self.instance.works.most[pair] - full[pair].sum()
        alone[(*pair, 0)] = self.instance.works.most[pair]
        less, fewer = self._worth(without) if self.steps[pair].any() else (self.value, self.points)
        more, further = self._worth(full) if (full != self.steps).any() else (self.value, self.points)
        return Whole(
            own=self.value - less,
            own_points=self.points - fewer,
            added=more - self.value,
            added_points=further - self.points,
            alone=self._worth(alone)[0] - self.nothing,
        )

    def _worth(self, steps: Ints) -> tuple[float, int]:
        return value(self.instance, steps), int(points_won(self.instance, steps)[:, -1].sum())

"""The money a ranked list leaves is spent on what still fits."""

from __future__ import annotations

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.ranking.classes import Classes, Steps


def filled(classes: Classes, steps: Steps, items: Ints, budget: int) -> Ints:
    """Return items (m,) at least as good as those given and within the budget.

    Later steps of the list are taken where they fit; then the one swap that wins most, as long as there is one.
    """
    chosen = items.copy()
    left = budget - int(classes.cost[chosen].sum())
    fits = np.flatnonzero((steps.cost <= left) & (steps.origin >= chosen[steps.which]))
    for n in fits.tolist():
        which, cost = int(steps.which[n]), int(steps.cost[n])
        if chosen[which] == steps.origin[n] and cost <= left:
            chosen[which] = steps.target[n]
            left -= cost
    return _swapped(classes, chosen, left)


def _swapped(classes: Classes, chosen: Ints, left: int) -> Ints:
    """Return items after the best single swaps that the money left allows."""
    size = np.diff(classes.start)
    which = np.repeat(np.arange(len(size)), size)
    while True:
        extra_cost = classes.cost - classes.cost[chosen][which]
        extra_value = np.where(extra_cost <= left, classes.value - classes.value[chosen][which], 0)
        best = int(np.argmax(extra_value)) if len(extra_value) else 0
        if len(extra_value) == 0 or extra_value[best] <= 0:
            return chosen
        chosen[which[best]] = best
        left -= int(extra_cost[best])

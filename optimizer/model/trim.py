"""Takes steps that change nothing out of a plan, the dearest first: money is only spent where it buys something."""

from __future__ import annotations

import numpy as np

from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Bools, Floats, Instance, Ints

SLACK = 1e-9
"""Deficit units that may be missing after a step is taken out: rounding, never a need."""


def trim(instance: Instance, steps: Ints) -> Ints:
    """Return the plan without steps whose removal loses no benefit and breaks no rule; ``steps`` is (a, i, t)."""
    lean = steps.copy()
    cost = package_cost(instance, steps)
    for a, i, t in sorted(np.argwhere(steps > 0).tolist(), key=lambda pair: (-cost[tuple(pair)], pair)):
        spare = _spare(instance, lean, a, i, t)
        rest = int(lean[a, i, t]) - spare
        lean[a, i, t] = max(rest, min(int(lean[a, i, t]), int(instance.works.least[i]))) if rest else 0
    return lean


def _spare(instance: Instance, steps: Ints, a: int, i: int, t: int) -> int:
    """Return how many of the steps of one pair and year can go."""
    built = np.cumsum(steps[a], axis=1, dtype=np.float64)
    limits = [float(steps[a, i, t]), _over(instance, built, a, i, t), _over_poor(instance, built, a, i, t)]
    limits += [_standing(instance, built, a, n, t) for n in np.flatnonzero(instance.prerequisites.earlier == i).tolist()]
    limits += [_unlocked(instance, steps, n, t) for n in _locks_on(instance, a, i).tolist()]
    return max(0, int(np.floor(min(limits) + SLACK)))


def _over(instance: Instance, built: Floats, a: int, i: int, t: int) -> float:
    """Return steps of i beyond what every need of the area takes, from year t on."""
    needs, effect = instance.needs, instance.works.effect
    touched = np.flatnonzero((effect[i] > 0) & _matters(instance, a) & (needs.deficit[a] > 0))
    if not len(touched):
        return np.inf
    over = (effect.T[touched] @ built)[:, t:].min(axis=1) - needs.deficit[a, touched]
    return float((over / effect[i, touched]).min())


def _matters(instance: Instance, a: int) -> Bools:
    """Return whether removing each deficit of an area counts towards the goal or an aim, shape (k,)."""
    needs, ladder = instance.needs, instance.ladder
    aimed = np.asarray((instance.aims.deficit_weight[:, a] > 0).any(axis=0), dtype=np.bool_)
    if instance.stepwise:
        u = ladder.unit_of[a]
        points = instance.slum_weight * ladder.slum_gain[u] + instance.poverty_weight * ladder.poverty_gain[u]
        return np.logical_or(aimed, bool(points + instance.hectare_weight * ladder.hectare_gain[u] > 0))
    worth = instance.slum_weight * needs.slum_gain[a] + instance.poverty_weight * needs.poverty_gain[a]
    return aimed | np.asarray(worth > 0, dtype=np.bool_)


def _over_poor(instance: Instance, built: Floats, a: int, i: int, t: int) -> float:
    """Return steps of i beyond what the poor households of the area take, from year t on."""
    helping = instance.works.livelihood
    counts = instance.poverty_weight * instance.needs.poor_gain > 0 or (instance.aims.poor_weight[:, a] > 0).any()
    if not helping[i] or not instance.needs.poor[a] or not counts:
        return np.inf
    return float(((helping @ built)[t:].min() - instance.needs.poor[a]) / helping[i])


def _standing(instance: Instance, built: Floats, a: int, n: int, t: int) -> float:
    """Return steps of an earlier work beyond what prerequisite n asks, from year t on."""
    before = instance.prerequisites
    asked = before.ratio[n] * built[before.later[n]] - before.standing[n, a]
    return float((built[before.earlier[n]] - asked)[t:].min())


def _locks_on(instance: Instance, a: int, i: int) -> Ints:
    """Return the locks on one pair."""
    return np.flatnonzero((instance.locks.area == a) & (instance.locks.intervention == i))


def _unlocked(instance: Instance, steps: Ints, n: int, t: int) -> float:
    """Return steps beyond what lock n asks."""
    locks = instance.locks
    pair = steps[locks.area[n], locks.intervention[n]]
    if locks.year[n] < 0:
        return float(pair.sum() - locks.least[n])
    return float(pair[locks.year[n]] - locks.least[n]) if locks.year[n] == t else np.inf

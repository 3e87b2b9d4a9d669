"""What whole steps remove, and what that is worth: the goal again in plain arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Bools, Floats, Instance, Ints

MICRO = 1e6
"""Micro-units in a unit of volume."""


@dataclass(frozen=True, slots=True, eq=False)
class Removal:
    """``removed`` (a, k, t) deficit units and ``helped`` (a, t) poor households, both by the end of each year."""

    removed: Floats
    helped: Floats


def removal(instance: Instance, steps: Ints | Floats) -> Removal:
    """Return what ``steps`` (a, i, t), whole or not, remove: the lesser of need and of what was built by then."""
    built = np.cumsum(steps, axis=2, dtype=np.float64)
    cured = np.einsum("ait,ik->akt", built, instance.works.effect)
    helped = np.einsum("ait,i->at", built, instance.works.livelihood)
    return Removal(
        removed=np.minimum(cured, instance.needs.deficit[:, :, None]),
        helped=np.minimum(helped, instance.needs.poor[:, None]),
    )


def slum_share(instance: Instance, outcome: Removal) -> Floats:
    """Return the share of the slum burden removed by the end of each year, shape (t,)."""
    share: Floats = np.einsum("ak,akt->t", instance.needs.slum_gain, outcome.removed)
    return share


def poverty_share(instance: Instance, outcome: Removal) -> Floats:
    """Return the share of the poverty burden removed by the end of each year, shape (t,)."""
    by_need: Floats = np.einsum("ak,akt->t", instance.needs.poverty_gain, outcome.removed)
    share: Floats = by_need + instance.needs.poor_gain * outcome.helped.sum(axis=0)
    return share


def aim_shares(instance: Instance, outcome: Removal) -> Floats:
    """Return the share of its own baseline that each aim reaches by its year, shape (n,)."""
    aims = instance.aims
    by_need = np.einsum("nak,akt->nt", aims.deficit_weight, outcome.removed)
    by_poor = aims.poor_weight @ outcome.helped
    return np.take_along_axis(by_need + by_poor, aims.year[:, None], axis=1)[:, 0]


def removed_whole(instance: Instance, steps: Ints) -> Ints:
    """Return micro-units removed from every counted unit by the end of each year, shape (u, k, t)."""
    ladder = instance.ladder
    built = np.cumsum(steps, axis=2)
    cured = np.einsum("ait,ik->akt", built, ladder.effect)
    deficit = np.rint(instance.needs.deficit * MICRO).astype(np.int64)
    total = np.zeros((len(ladder.names), *cured.shape[1:]), dtype=np.int64)
    np.add.at(total, ladder.unit_of, np.minimum(cured, deficit[:, :, None]))
    return total


def points_won(instance: Instance, steps: Ints) -> Ints:
    """Return official points won by every counted unit by the end of each year, shape (u, t)."""
    ladder = instance.ladder
    removed = removed_whole(instance, steps)
    passed = (ladder.need[:, :, :, None] >= 0) & (removed[:, :, None, :] >= ladder.need[:, :, :, None])
    won: Ints = (passed * ladder.gain[:, :, :, None]).sum(axis=(1, 2))
    return won


def lifted(instance: Instance, steps: Ints) -> Bools:
    """Return whether each counted unit that was slum no longer is, at the end of each year, shape (u, t)."""
    ladder = instance.ladder
    under = ladder.total[:, None] - points_won(instance, steps) < ladder.exit_below
    fallen = np.einsum("suk,ukt->sut", ladder.service_weight, removed_whole(instance, steps) / MICRO)
    served = (fallen >= ladder.service_excess[:, :, None]).all(axis=0)
    gone: Bools = (ladder.total >= ladder.exit_below)[:, None] & under & served
    return gone


def value(instance: Instance, steps: Ints) -> float:
    """Return the goal: burden removed averaged over the years, less the price of soft aims missed."""
    outcome = removal(instance, steps)
    if instance.stepwise:
        gained = _stepped(instance, steps, outcome)
    else:
        gained = instance.slum_weight * slum_share(instance, outcome) + instance.poverty_weight * poverty_share(
            instance, outcome
        )
    missed = np.maximum(instance.aims.least - aim_shares(instance, outcome), 0.0)
    soft = np.isfinite(instance.aims.price)
    return float(instance.year_weight @ gained - instance.aims.price[soft] @ missed[soft])


def _stepped(instance: Instance, steps: Ints, outcome: Removal) -> Floats:
    """Return the goal of the step lenses by year, shape (t,): points, poor households helped and hectares, all as shares."""
    ladder = instance.ladder
    point = instance.slum_weight * ladder.slum_gain + instance.poverty_weight * ladder.poverty_gain
    helped = instance.poverty_weight * instance.needs.poor_gain * outcome.helped.sum(axis=0)
    hectares = instance.hectare_weight * ladder.hectare_gain @ lifted(instance, steps)
    total: Floats = point @ points_won(instance, steps) + helped + hectares
    return total

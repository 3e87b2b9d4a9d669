"""What all blocks of an instance are cut from: limits, deficits and uses, worked out once for all areas."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.benefit import MICRO
from optimizer.problem.instance import Bools, Instance, Ints
from optimizer.ranking.bounds import Bounds, bounds
from optimizer.ranking.worth import Worth


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """An instance with its worth, made ready for cutting.

    ``members``: areas of each unit, in the order of their codes.  ``deficit`` (a, k): whole micro-units.
    ``cures`` (a, i, k): whether a step cures something that counts.
    ``crowded`` (a,): whether all works together could help more poor households than there are.
    ``useful`` (a, i): steps beyond which nothing more is won; ``room`` (a, i): steps worth looking at.
    """

    instance: Instance
    worth: Worth
    bounds: Bounds
    members: tuple[tuple[int, ...], ...]
    deficit: Ints
    cures: Bools
    crowded: Bools
    useful: Ints
    room: Ints


def ground(instance: Instance, worth: Worth) -> Ground:
    """Return what all units of an instance are cut from; raises NoPlanError when a lock asks for more than fits."""
    limits = bounds(instance)
    deficit = np.rint(instance.needs.deficit * MICRO).astype(np.int64)
    top = np.minimum(deficit, instance.ladder.need.max(axis=2)[instance.ladder.unit_of])
    cures = (top > 0)[:, None, :] & (instance.ladder.effect > 0)
    useful = np.maximum(_cure_all(instance.ladder.effect, top, cures), _help_all(worth))
    return Ground(
        instance=instance,
        worth=worth,
        bounds=limits,
        members=_members(instance),
        deficit=deficit,
        cures=cures,
        crowded=limits.high @ worth.helped > worth.poor,
        useful=useful,
        room=_room(instance, limits, useful),
    )


def _members(instance: Instance) -> tuple[tuple[int, ...], ...]:
    """Return the areas of each unit."""
    members: list[list[int]] = [[] for _ in instance.ladder.names]
    for area, unit in enumerate(instance.ladder.unit_of.tolist()):
        members[unit].append(area)
    return tuple(tuple(areas) for areas in members)


def _cure_all(effect: Ints, top: Ints, cures: Bools) -> Ints:
    """Return steps that cure every deficit that counts, shape (a, i)."""
    steps: Ints = np.where(cures, -(-top[:, None, :] // np.maximum(effect, 1)), 0).max(axis=2)
    return steps


def _help_all(worth: Worth) -> Ints:
    """Return steps that help every poor household, shape (a, i); 0 where that is worth nothing."""
    steps: Ints = np.where(worth.helped * worth.price > 0, -(-worth.poor[:, None] // np.maximum(worth.helped, 1)), 0)
    return steps


def _room(instance: Instance, limits: Bounds, useful: Ints) -> Ints:
    """Return steps worth looking at, shape (a, i): all that fit where another work may ask for them."""
    wanted = np.maximum(np.maximum(useful, instance.works.least), limits.low)
    wanted[(useful == 0) & (limits.low == 0)] = 0
    wanted[:, instance.prerequisites.earlier] = np.iinfo(np.int64).max
    room: Ints = np.minimum(limits.high, wanted)
    return room

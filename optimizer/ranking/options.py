"""Every sensible way of building each block: what it costs, what it wins, which levels it reaches, and the steps that do it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.messages import message
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.block import Block
from optimizer.ranking.blocks import blocks
from optimizer.ranking.front import front
from optimizer.ranking.ground import Ground, ground
from optimizer.ranking.trouble import BlockTooLargeError, TooManyWaysError
from optimizer.ranking.worth import Worth


@dataclass(frozen=True, slots=True, eq=False)
class Options:
    """The options of one block, none of which another beats; cost and value ascend, the first is the least that can be done.

    ``unit`` and ``parameters`` are indices.  ``cost`` (n,): whole rupiah.  ``value`` (n,): value units of the worth.
    ``levels`` (n, parameter): levels passed.  ``area``, ``intervention`` (w,): the works.  ``steps`` (n, w): whole steps.
    """

    unit: int
    parameters: tuple[int, ...]
    cost: Ints
    value: Ints
    levels: Ints
    area: Ints
    intervention: Ints
    steps: Ints


def options(instance: Instance, worth: Worth) -> tuple[Options, ...]:
    """Return the options of every block of an instance of one year, by unit and works.

    Raises NoPlanError when the locks of an area cannot be met, BlockTooLargeError for a block too large to be counted exactly.
    """
    return tuple(found for found in each_unit(ground(instance, worth)) if found.value[-1] > 0 or found.cost[-1] > 0)


def each_unit(ground: Ground) -> Iterator[Options]:
    """Yield the options of every block, unit by unit."""
    for unit in range(len(ground.members)):
        for block in blocks(ground, unit):
            yield block_options(ground, block)


def block_options(ground: Ground, block: Block) -> Options:
    """Return the options of one block; raises as :func:`options` does."""
    try:
        cost, value, steps = front(block)
    except TooManyWaysError:
        raise _too_large(ground, block) from None
    if len(cost) == 0:
        raise NoPlanError(message("ranking.stuck", unit=ground.instance.ladder.names[block.unit]))
    return Options(
        unit=block.unit,
        parameters=block.parameters,
        cost=frozen(cost),
        value=frozen(value),
        levels=frozen(_levels(ground, block, steps)),
        area=frozen(np.array([work.area for work in block.works], dtype=np.int64)),
        intervention=frozen(np.array([work.intervention for work in block.works], dtype=np.int64)),
        steps=frozen(steps),
    )


def _levels(ground: Ground, block: Block, steps: Ints) -> Ints:
    """Return levels passed of each parameter of a block, shape (n, parameter)."""
    parameters = list(block.parameters)
    removed = np.zeros((len(steps), len(parameters)), dtype=np.int64)
    for area in sorted({work.area for work in block.works}):
        here = [n for n, work in enumerate(block.works) if work.area == area]
        effect = ground.instance.ladder.effect[[block.works[n].intervention for n in here]][:, parameters]
        removed += np.minimum(steps[:, here] @ effect, ground.deficit[area, parameters])
    need = ground.instance.ladder.need[block.unit, parameters]
    levels: Ints = ((need >= 0) & (removed[:, :, None] >= need)).sum(axis=2)
    return levels


def _too_large(ground: Ground, block: Block) -> BlockTooLargeError:
    """Return the error that says which block is too large."""
    axes = ground.instance.axes
    reason = message(
        "ranking.block",
        unit=ground.instance.ladder.names[block.unit],
        parameters=", ".join(axes.parameters[k] for k in block.parameters),
        works=len(block.works),
    )
    return BlockTooLargeError(reason, block.unit, block.parameters)

"""From a choice of options to whole steps, so that a plan of the list is paid, audited and scored like any other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from optimizer.problem.instance import Instance, Ints
from optimizer.problem.readonly import frozen
from optimizer.ranking.merge import RankedList
from optimizer.ranking.options import Options


def steps_of(instance: Instance, options: Sequence[Options], choice: Ints) -> Ints:
    """Return whole steps (a, i, t) of one option for each block, all built in the first year.

    ``choice`` (m,): place of the option chosen in each block, as in ``Choice.option`` or ``OptimalChoice.choice``.
    """
    steps = np.zeros((*instance.works.most.shape, len(instance.axes.years)), dtype=np.int64)
    for block, place in zip(options, choice.tolist(), strict=True):
        steps[block.area, block.intervention, 0] += block.steps[place]
    return frozen(steps)


def of_region(ranked: RankedList, region: str, choice: Ints) -> tuple[tuple[Options, ...], Ints]:
    """Return the options of one region of a merged list, and the part (blocks,) of a choice that is its own."""
    mine = [n for n, source in enumerate(ranked.sources) if source.region == region]
    return tuple(ranked.options[n] for n in mine), choice[mine]

"""First prices of the joint rows, by ever more parts drawn at random: a few in one programme, then some like all."""

from __future__ import annotations

import numpy as np

from optimizer.model.blocks.alike import GROUPS, alike
from optimizer.model.blocks.box import Box
from optimizer.model.blocks.respond import responder
from optimizer.model.blocks.rounds import Rounds
from optimizer.model.blocks.sample import prices_in_one, sampled, usual_prices
from optimizer.model.blocks.structure import Structure
from optimizer.problem.instance import Floats

FEWER = 8
"""How many times fewer parts give prices in one programme than answer those: HiGHS takes a second for some thousand columns."""

OFF = 0.1
"""Share of themselves by which prices of a few parts are expected to be off, at first: the box grows as it must."""

NEAR = 1e-4
"""Relative gap at which prices of some parts are good enough: those of all are further away."""


def first_prices(parts: Structure, count: int, deadline: float) -> Floats:
    """Return prices of the joint rows (j,) that suit ``count`` parts, with limits scaled to them.

    Raises SolverError when HiGHS fails on a part.
    """
    some = sampled(parts, count)
    most = usual_prices(parts)
    few = np.clip(prices_in_one(sampled(some, max(1, count // FEWER))), -most, most)
    rounds = Rounds(some, responder(some), Box(some, few, OFF), alike(some, GROUPS // FEWER))
    rounds.run(NEAR, deadline)
    return np.clip(rounds.box.prices, -most, most)

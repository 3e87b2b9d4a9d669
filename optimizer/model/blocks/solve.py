r"""A large linear programme by its parts: Dantzig-Wolfe with prices from a sample, and parts that stand still until they gain.

    1. A few parts drawn at random, with limits scaled to them, give first prices of the joint rows.
    2. Every part answers those prices, and prices a little lower and higher: parts that answer otherwise are contested.
    3. The master programme chooses shares of the answers of contested parts, the others stand still: better prices.
    4. All parts answer the new prices. A part that would do better is contested too, its answer is taken, and 3 is repeated.
       When there is none, the answer is optimal: its multipliers prove it (``measures/bound.py``).

The lines that only whole steps need are left out (``linear_rows.py``); their multipliers are 0.
"""

from __future__ import annotations

import math

import numpy as np

from optimizer.model.answer import Answer, Outcome
from optimizer.model.blocks.rounds import Rounds
from optimizer.model.blocks.sample import prices_in_one, sampled, usual_prices
from optimizer.model.blocks.structure import Structure, structure
from optimizer.problem.instance import Floats
from optimizer.problem.program import Program

FEW = 300
"""Parts that are solved in one programme at once."""

TIMES = 9
"""How many times as many parts as the sample that gives its prices a structure has."""

SPREAD = 0.5
"""How far first prices are moved up and down: this over the root of the number of parts they come from."""

CLOSE, NEAR = 1e-12, 1e-5
"""Relative gaps between master programme and bound: for an optimum, and for prices that are only a start."""

OPTIMAL = "Optimal"
"""HiGHS's own word, which this way earns too."""


def solve_by_blocks(program: Program, deadline: float = math.inf) -> Answer | None:
    """Return the optimum of a linear programme with its multipliers; ``None`` when this way does not get there.

    ``None`` proves nothing (too few parts, rules that cannot be met together, or a ``deadline`` of ``time.monotonic`` passed):
    the whole programme must then be asked.
    Raises SolverError when HiGHS fails on a part.
    """
    parts = structure(program)
    if parts.parts <= FEW:
        return None
    found = _rounds(parts, deadline).run(CLOSE, deadline)
    if found is None:
        return None
    values, duals = np.empty(len(program.cost)), np.empty(len(program.row_lower))
    values[parts.columns], duals[parts.rows] = found.values, found.duals
    cost = float(program.cost @ values)
    return Answer(Outcome.OPTIMAL, values, duals, cost, cost, OPTIMAL)


def _rounds(parts: Structure, deadline: float) -> Rounds:
    """Return the rounds of a structure at the prices of a sample of it, which may be absurd where so few cannot obey an aim."""
    count = max(FEW, parts.parts // TIMES)
    most = usual_prices(parts)
    prices = np.clip(_prices(sampled(parts, count), deadline), -most, most)
    return Rounds(parts, prices, SPREAD / np.sqrt(count))


def _prices(parts: Structure, deadline: float) -> Floats:
    """Return prices of joint rows (j,) that are nearly right."""
    if parts.parts <= FEW:
        return prices_in_one(parts)
    rounds = _rounds(parts, deadline)
    rounds.run(NEAR, deadline)
    return rounds.prices

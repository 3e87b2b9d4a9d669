r"""A large linear programme by its parts: Dantzig-Wolfe over groups of parts that use the same joint rows.

    1. Some parts drawn at random, with limits scaled to them, give first prices of the joint rows (``first.py``).
    2. Every part answers those prices; parts that are alike (``alike.py``) answer as one.
    3. The master programme chooses shares of the answers of each group: better prices, never far from the best known.
    4. All parts answer the new prices. Where a group would do better its answer is taken, and 3 is repeated.
       When there is none, the answer is optimal: its multipliers prove it (``measures/bound.py``).

The lines that only whole steps need are left out (``linear_rows.py``); their multipliers are 0.
"""

from __future__ import annotations

import math

import numpy as np

from optimizer.model.answer import Answer, Outcome
from optimizer.model.blocks.alike import GROUPS, alike
from optimizer.model.blocks.box import Box
from optimizer.model.blocks.first import first_prices
from optimizer.model.blocks.respond import responder
from optimizer.model.blocks.rounds import Rounds
from optimizer.model.blocks.structure import Structure, structure
from optimizer.problem.program import Program

FEW = 300
"""No more parts than these are no large programme, and no more than these give first prices; at least half as many do."""

SAMPLE = 16
"""One of so many parts gives first prices, within those ends: more of them take longer than the rounds that they spare."""

FIRST = 0.05
"""Share of themselves by which first prices are expected to be off."""

CLOSE = 1e-12
"""Relative gap between master programme and bound that is rounding."""

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
    rounds = opened(parts, deadline)
    shares = rounds.run(CLOSE, deadline)
    if shares is None:
        return None
    values, duals = np.empty(len(program.cost)), np.empty(len(program.row_lower))
    values[parts.columns] = rounds.diary.values(shares, len(values))
    duals[parts.rows] = rounds.asked.duals()
    duals[parts.rows[parts.joint]] = shares.prices
    cost = float(program.cost @ values)
    return Answer(Outcome.OPTIMAL, values, duals, cost, cost, OPTIMAL)


def opened(parts: Structure, deadline: float = math.inf) -> Rounds:
    """Return rounds of prices and answers that have begun: all parts have answered first prices.

    Raises SolverError when HiGHS fails on a part.
    """
    few = min(FEW, max((FEW + 1) // 2, parts.parts // SAMPLE))
    first = first_prices(parts, few, deadline)
    return Rounds(parts, responder(parts), Box(parts, first, FIRST), alike(parts, GROUPS))

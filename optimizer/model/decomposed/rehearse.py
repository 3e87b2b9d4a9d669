"""Prices found on a few parts first: nearly as good as those of all parts, at a fraction of the work.

The parts left out keep what the linear programme gave them, and what remains of the joint rows is shared by the few. All that
comes of it are first prices and plans: neither can make a bound wrong, only the search for the true prices shorter.
"""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.errors import NoPlanError
from optimizer.model.decomposed.generate import Limits, generate
from optimizer.model.decomposed.oracle import Oracle
from optimizer.model.decomposed.split import Split
from optimizer.problem.instance import Floats, Ints

EVERY = 6
"""One part in so many takes part."""

MANY = 600
"""Parts from which on a rehearsal pays."""

ROUGH = 3e-4
"""Relative gap at which it may stop."""


def rehearse(oracle: Oracle, values: Floats, prices: Floats, limits: Limits) -> Floats:
    """Return better first prices (j,) than ``prices``, and tell the oracle the plans found; the same prices for few parts.

    ``values`` are those of all columns in the linear programme. Raises SolverError when HiGHS fails.
    """
    split = oracle.split
    if len(split.parts) < MANY:
        return prices
    few = np.arange(EVERY // 2, len(split.parts), EVERY)
    try:
        with oracle.of(_only(split, few, values)) as small:
            rough = dataclasses.replace(limits, gap=max(limits.gap, ROUGH))
            known = generate(small, rehearse(small, values, prices, rough), rough)
    except NoPlanError:  # the few cannot do alone in whole steps what parts of steps could, which says nothing of all
        return prices
    oracle.tell(dataclasses.replace(plan, part=int(few[plan.part])) for plan in known.plans)
    return known.prices if known.shares is not None else prices


def _only(split: Split, few: Ints, values: Floats) -> Split:
    """Return the split with a few parts, and joint rows less what the others use at some values."""
    used = np.zeros(len(split.rows))
    for number in np.setdiff1d(np.arange(len(split.parts)), few).tolist():
        part = split.parts[number]
        used[part.rows] += part.use @ values[part.columns]
    parts = tuple(split.parts[number] for number in few.tolist())
    return dataclasses.replace(split, lower=split.lower - used, upper=split.upper - used, parts=parts)

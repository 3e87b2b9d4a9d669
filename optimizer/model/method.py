"""Which of the two ways to whole steps a problem is given."""

from __future__ import annotations

from optimizer.model.answer import Method, SolveOptions
from optimizer.problem.instance import Instance

MANY_STEPS, MANY_LINEAR = 60, 200
"""Areas times years from which on a problem is solved in parts, in the lenses of points and in the linear lens.

Measured on random provinces (benchmarks/parts.py), with the limits both ways have by default. Points: in one search 40 areas of
one year end 0.009 % from the bound (in parts 0.05 %), but 20 areas of three years end with a plan 0.2 % worse than in parts,
20 of five years 1.7 % worse. Linear lens: its programme is nearly whole by itself, so one search does well for longer: 60 areas
of three years 0.007 % (in parts 0.07 %), 400 of three years 0.2 % (in parts 0.02 %, in a fifth of the memory).
"""


def in_parts(instance: Instance, options: SolveOptions) -> bool:
    """Return whether a problem is solved in parts, by prices; only HiGHS does so."""
    if options.method is not Method.AUTO:
        return options.method is Method.DECOMPOSED
    if options.solver.lower() != "highs":
        return False
    size = len(instance.axes.areas) * len(instance.axes.years)
    return size >= (MANY_STEPS if instance.stepwise else MANY_LINEAR)

"""Which of the two ways to whole steps a problem is given."""

from __future__ import annotations

from optimizer.model.answer import Method, SolveOptions
from optimizer.problem.instance import Instance

MANY_STEPS, MANY_LINEAR = 60, 200
"""Areas times years from which on a problem is solved in parts, in the lenses of points and in the linear lens.

On random provinces (``python -m benchmarks.parts --areas 40 --method compact``) one search ends nearer to its bound below these
sizes, and parts do above them. The linear programme of the linear lens is nearly whole by itself, so one search does well for
longer there: 60 areas of three years end 0.001 % from the bound.
"""


def in_parts(instance: Instance, options: SolveOptions) -> bool:
    """Return whether a problem is solved in parts, by prices; only HiGHS does so."""
    if options.method is not Method.AUTO:
        return options.method is Method.DECOMPOSED
    if options.solver.lower() != "highs":
        return False
    size = len(instance.axes.areas) * len(instance.axes.years)
    return size >= (MANY_STEPS if instance.stepwise else MANY_LINEAR)

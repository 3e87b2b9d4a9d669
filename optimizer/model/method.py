"""Which of the two ways to whole steps a problem is given."""

from __future__ import annotations

from optimizer.model.answer import Method, SolveOptions
from optimizer.problem.instance import Instance

MANY = 60
"""Counted units (areas, in the linear lens) from which on a problem is solved in parts."""


def in_parts(instance: Instance, options: SolveOptions) -> bool:
    """Return whether a problem is solved in parts, by prices."""
    if options.method is not Method.AUTO:
        return options.method is Method.DECOMPOSED
    if options.solver.lower() != "highs":
        return False
    units = len(instance.ladder.names) if instance.stepwise else len(instance.axes.areas)
    return units >= MANY

r"""A goal leaned a little towards cheapness: one search then finds the best benefit and the cheapest plan that has it.

    minimise   cost . x  +  weight * sum over a, i, t of (what x and started cost, Rp million)
    weight  =  half of what the search may leave open, spread over all budgets

Under the step lenses many plans win the same points at other costs, and a second search for the cheapest of them takes several
times as long as the first: what is as good as the best is a flat face far inside the linear programme. Leaned, the same tree
tells them apart as it goes. Benefit is given up only where it is worth less than half of the gap at which two plans count as
equally good; where one point of one household weighs more than that, none is.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from optimizer.model.answer import TO_THE_END, SolveOptions
from optimizer.model.columns import MILLION, Columns
from optimizer.model.ties.wishes import wishes
from optimizer.problem.instance import Instance
from optimizer.problem.program import Program

LEANED, STRAIGHT = 6000, 1000
"""Columns under which a search is given more branches, in proportion, where its goal is leaned and where it is not: each branch
takes as much less time, and a leaned search tells costs apart only at its end (2021: 230 to 360 branches of 1288 columns)."""


@dataclass(frozen=True, slots=True, eq=False)
class Leaned:
    """``program`` to search as ``options`` say; ``most`` is what leaning can add to the objective of any plan."""

    program: Program
    options: SolveOptions
    most: float = 0.0


def leaned(instance: Instance, columns: Columns, program: Program, best: float, options: SolveOptions) -> Leaned:
    """Return a programme that wants the cheapest of equally good plans, the same one outside the step lenses.

    ``best`` is the least objective of its linear programme.
    """
    budget = float(instance.money.budget.sum()) / MILLION
    most = 0.5 * options.gap * abs(best)
    if not instance.stepwise or options.gap > TO_THE_END or not most or not budget:
        return Leaned(program, _deeper(options, STRAIGHT // max(1, columns.total)))
    cost = program.cost + most / budget * next(wishes(instance, columns))
    exact = dataclasses.replace(_deeper(options, LEANED // max(1, columns.total)), gap=0.0)
    return Leaned(dataclasses.replace(program, cost=cost), exact, most)


def _deeper(options: SolveOptions, times: int) -> SolveOptions:
    """Return the options with so many times the branches, at least once; no limit stays none."""
    return dataclasses.replace(options, nodes=options.nodes * max(1, times) if options.nodes >= 0 else options.nodes)

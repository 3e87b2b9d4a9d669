"""The master programme of so many parts that a simplex over all their plans takes longer than the plans themselves.

It falls apart like any other when its joint rows are taken out, with the plans of a part as its columns, so it is solved by its
parts too (``model/blocks``). Only parts that may all do nothing are taken: then no joint row can ever lack anything.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

import numpy as np

from optimizer.model.answer import SolveOptions
from optimizer.model.blocks.solve import solve_by_blocks
from optimizer.model.decomposed.choices import choices
from optimizer.model.decomposed.master import Shares
from optimizer.model.decomposed.oracle import PartPlan
from optimizer.model.decomposed.plans import Plans
from optimizer.model.decomposed.split import OWN, Split
from optimizer.model.run import demand, run_program
from optimizer.problem.instance import Floats
from optimizer.problem.program import Block, Program

MANY = 4000
"""Parts from which on the master programme is solved by its parts."""


class ManyMaster:
    """Holds the plans known so far, in the order they came."""

    counted = True

    def __init__(self, split: Split) -> None:
        """Begin without any plan."""
        self.split = split
        self.known = Plans()

    @property
    def plans(self) -> list[PartPlan]:
        """Return the plans known."""
        return self.known.all

    def add(self, plans: Iterable[PartPlan]) -> int:
        """Take plans that are new; return how many were."""
        return len(self.known.fresh(plans))

    def solve(self) -> Shares:
        """Return the best shares of the plans known; raises SolverError when HiGHS fails."""
        joint, own = len(self.split.rows), len(self.split.own)
        program = choices(self.split, tuple(self.plans))
        labels = (Block(OWN[0], 0, own), *program.columns[1:])  # by their labels columns are known to belong to no part
        program = dataclasses.replace(program, integer=np.zeros_like(program.integer), columns=labels)
        answer = solve_by_blocks(program)
        if answer is None:
            answer = run_program(program, SolveOptions())
            demand(answer, whole=False)
        prices = answer.row_duals[:joint]
        return Shares(answer.objective, prices, self._worth(program, prices))

    def _worth(self, program: Program, prices: Floats) -> Floats:
        """Return what the best plan of each part costs at some prices (j,): shares at their bound of 1 take it from ``M0``."""
        row, own = program.row_of(), len(self.split.own)
        joint = row < len(prices)
        charge = np.bincount(program.indices[joint], program.values[joint] * prices[row[joint]], minlength=len(program.cost))
        worth = np.full(len(self.split.parts), np.inf)
        np.minimum.at(worth, [plan.part for plan in self.plans], (program.cost - charge)[own:])
        return worth


def may_rest(split: Split, nothing: Sequence[PartPlan]) -> bool:
    """Return whether all parts and own columns may be 0 together; ``nothing`` are the plans to do nothing of parts that may."""
    own = split.program.lower[split.own]
    return len(nothing) == len(split.parts) and bool((own <= 0).all() and (split.lower <= 0).all() and (split.upper >= 0).all())

"""One search over a whole programme: first near its linear plan, then everywhere, for nothing worse than what was found there.

HiGHS keeps, for every whole column that has a reduced cost, a list of the bounds that each objective would give it, and makes
it anew at every linear programme of the root: time that grows with the square of the steps a column has, until a good plan is
known. Columns are short in the first search, which builds nothing beyond the linear plan; a cutoff keeps them so in the second.
"""

from __future__ import annotations

import dataclasses
import time

import numpy as np

from optimizer.model.answer import Answer, Hint, Outcome, SolveOptions
from optimizer.model.run import left, run_program
from optimizer.problem.instance import Floats
from optimizer.problem.program import Program

NEAR = 1e-4
"""Relative gap at which the first search stops: closer is not worth its time, and at 1e-3 the second takes as much longer."""

ROOM = 1e-6
"""Share of its objective by which the cutoff lies above the first plan, which so can be found again."""

WHOLE = 1e-6
"""How far above a whole number the linear plan may be and still be at it."""


def search(program: Program, linear: Floats, options: SolveOptions, hint: Hint | None = None) -> Answer:
    """Return the answer to a programme in whole steps, of which ``linear`` (c,) is the answer without them.

    Two searches are made where they need not be thorough, by HiGHS, and nothing is known beforehand. The second covers all
    plans up to the cutoff, so its bound is one of the whole programme.
    """
    start = time.monotonic()
    if options.thorough or hint is not None or options.solver.lower() != "highs":
        return run_program(program, options, hint)
    first = run_program(_no_further(program, linear), dataclasses.replace(options, gap=max(NEAR, options.gap)))
    if not first.solved:
        return run_program(program, left(options, start))
    cutoff = first.objective + ROOM * abs(first.objective)
    answer = run_program(program, dataclasses.replace(left(options, start), cutoff=cutoff))
    if answer.outcome is Outcome.STOPPED:
        bound = min(answer.bound, first.objective)
        return dataclasses.replace(first, outcome=Outcome.INCUMBENT, bound=bound, detail=answer.detail)
    return answer if answer.solved else run_program(program, left(options, start))


def _no_further(program: Program, linear: Floats) -> Program:
    """Return the programme in which whole columns go no further than a linear answer (c,), rounded up."""
    most = np.where(program.integer, np.ceil(linear - WHOLE), np.inf)
    return dataclasses.replace(program, upper=np.maximum(program.lower, np.minimum(program.upper, most)))

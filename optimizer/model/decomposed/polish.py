"""A plan made better a few parts at a time: they are searched again together, with the money that the others leave."""

from __future__ import annotations

import time
from collections.abc import Iterator

import highspy
import numpy as np

from optimizer.model.answer import Answer, SolveOptions
from optimizer.model.decomposed.generate import Known
from optimizer.model.decomposed.split import Split
from optimizer.model.highs import loaded, run_interruptibly
from optimizer.model.highs_answer import read
from optimizer.problem.instance import Bools, Floats, Ints
from optimizer.problem.program import Block, Program

FREE = 300
"""Whole columns that are searched together: as many as a search can still go through."""

TRIES = 4
"""Neighbourhoods that are searched."""

BETTER = 1e-9
"""Relative gain under which a plan is not better."""


def polish(split: Split, program: Program, known: Known, values: Floats, options: SolveOptions, deadline: float) -> Floats:
    """Return the values of all columns of a plan at least as good, from ``values`` of one that obeys the ``program``.

    ``program`` is the whole one, or the same with tighter limits on money.
    """
    for parts in _neighbourhoods(split, known, values):
        if time.monotonic() > deadline:
            break
        free = np.zeros(len(values), dtype=np.bool_)
        free[split.own] = True
        free[np.concatenate([split.parts[part].columns for part in parts])] = True
        answer = _searched(freed(program, free, values), values[free], options, deadline)
        cost = program.cost[free]
        if answer.solved and cost @ answer.values < cost @ values[free] - BETTER * abs(float(program.cost @ values)):
            values = values.copy()
            values[free] = np.where(program.integer[free], np.rint(answer.values), answer.values)
    return values


def freed(program: Program, free: Bools, values: Floats) -> Program:
    """Return the programme of the ``free`` columns alone, the others kept at their ``values``; columns keep their order."""
    row = program.row_of()
    moves = free[program.indices]
    kept = np.bincount(row, np.where(moves, 0.0, program.values * values[program.indices]), minlength=len(program.row_lower))
    rows, counts = np.unique(row[moves], return_counts=True)
    place = np.cumsum(free) - 1
    return Program(
        cost=program.cost[free],
        lower=program.lower[free],
        upper=program.upper[free],
        integer=program.integer[free],
        row_lower=(program.row_lower - kept)[rows],
        row_upper=(program.row_upper - kept)[rows],
        starts=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        indices=place[program.indices[moves]].astype(np.int32),
        values=program.values[moves],
        columns=(Block("x", 0, int(free.sum())),),
        rows=(Block("M", 0, len(rows)),),
    )


def _neighbourhoods(split: Split, known: Known, values: Floats) -> Iterator[Ints]:
    """Yield sets of parts: always those that lose most against their own best plan, and with them others in turn."""
    order = _by_loss(split, known, values)
    size = np.array([int(part.program.integer.sum()) for part in split.parts])[order]
    if size.sum() <= FREE:
        yield order
        return
    ends = np.cumsum(size)
    first = max(1, int(np.searchsorted(ends, FREE // 2)))
    group = (ends[first:] - ends[first]) // (FREE // 2)
    for number in range(min(TRIES, int(group.max(initial=-1)) + 1)):
        yield np.concatenate((order[:first], order[first:][group == number]))


def _by_loss(split: Split, known: Known, values: Floats) -> Ints:
    """Return the parts, those that lose most at the known prices first, then those with the nearest other plan."""
    worth = [[] for _ in split.parts]  # type: list[list[float]]
    for plan in known.plans:
        worth[plan.part].append(plan.cost - float(known.prices[split.parts[plan.part].rows] @ plan.use))
    chosen = [float((part.program.cost - known.prices[part.rows] @ part.use) @ values[part.columns]) for part in split.parts]
    ranks = [sorted(found) for found in worth]
    loss = np.array([took - found[0] for took, found in zip(chosen, ranks, strict=True)])
    nearest = np.array([found[1] - found[0] if len(found) > 1 else np.inf for found in ranks])
    order: Ints = np.lexsort((nearest, -np.round(loss, 6)))
    return order


def _searched(program: Program, start: Floats, options: SolveOptions, deadline: float) -> Answer:
    """Return the answer of a search that begins at values known to obey the programme."""
    solver = loaded(program, options)
    if np.isfinite(deadline):
        solver.setOptionValue("time_limit", max(0.0, deadline - time.monotonic()))
    solution = highspy.HighsSolution()
    solution.col_value = start.tolist()
    solver.setSolution(solution)
    run_interruptibly(solver)
    return read(solver, program)

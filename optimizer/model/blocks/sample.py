"""First prices of the joint rows: those of a few parts drawn at random, with as large a share of every limit as of the need."""

from __future__ import annotations

import dataclasses

import highspy
import numpy as np

from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.model.answer import SolveOptions
from optimizer.model.blocks.chunks import PRIMAL
from optimizer.model.blocks.structure import Structure
from optimizer.model.highs import loaded
from optimizer.problem.instance import Bools, Floats
from optimizer.problem.program import Block, Program

SEED = 2018

DEAR = 100.0
"""Price of breaking a joint row in a sample, in :func:`usual_prices`: not paid while rules can be obeyed, or nearly so."""


def sampled(parts: Structure, count: int) -> Structure:
    """Return a structure of ``count`` parts, in their order, whose joint limits are scaled with them."""
    chosen = np.zeros(parts.parts, dtype=np.bool_)
    chosen[np.random.default_rng(SEED).permutation(parts.parts)[:count]] = True
    share = _shares(parts, chosen)
    few = parts.only(chosen)
    lower, upper = few.program.row_lower.copy(), few.program.row_upper.copy()
    for limit in (lower[few.joint], upper[few.joint]):
        finite = np.isfinite(limit)
        limit[finite] *= share[finite]
    return dataclasses.replace(few, program=dataclasses.replace(few.program, row_lower=lower, row_upper=upper))


def prices_in_one(parts: Structure) -> Floats:
    """Return the multipliers of joint rows (j,) when a small structure is solved at once, even where they cannot be obeyed.

    Raises SolverError when HiGHS finds no optimum.
    """
    solver = loaded(_elastic(parts), SolveOptions())  # from nothing by the primal simplex a thousand columns take half the time
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("simplex_strategy", PRIMAL)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise SolverError(message("solver-failed", detail=solver.modelStatusToString(solver.getModelStatus())))
    prices: Floats = np.array(solver.getSolution().row_dual)[parts.joint]
    return prices


def usual_prices(parts: Structure) -> Floats:
    """Return the size that prices of joint rows (j,) have: all that can be gained, over what is asked of the row or allowed."""
    program, joint, uses = parts.program, parts.joint, parts.uses
    inside = uses.column < parts.own.start
    asked = np.abs(uses.value[inside]) * program.upper[uses.column[inside]]
    need = np.bincount(uses.row[inside], asked, minlength=joint.stop - joint.start)
    limits = (np.where(np.isfinite(side), np.abs(side), 0.0) for side in (program.row_lower[joint], program.row_upper[joint]))
    size = np.maximum(need, np.maximum(*limits))
    gain = float(np.abs(program.cost[: parts.own.start]) @ program.upper[: parts.own.start])
    usual: Floats = np.divide(gain, size, out=np.full(len(size), gain), where=size > 0)
    return usual


def _shares(parts: Structure, chosen: Bools) -> Floats:
    """Return which part of all that could be asked of each joint row (j,) chosen parts (parts,) can ask."""
    uses = parts.uses
    inside = uses.column < parts.own.start
    row, column = uses.row[inside], uses.column[inside]
    size = np.abs(uses.value[inside]) * parts.program.upper[column]
    kept = parts.in_parts(chosen, parts.part_columns)[column]
    count = parts.joint.stop - parts.joint.start
    every, some = np.bincount(row, size, minlength=count), np.bincount(row[kept], size[kept], minlength=count)
    overall = some.sum() / every.sum() if every.sum() > 0 else 1.0
    share: Floats = np.divide(some, every, out=np.full(count, float(overall)), where=every > 0)
    return share


def _elastic(parts: Structure) -> Program:
    """Return a programme with two more columns for each joint row, with which it can be broken at a price."""
    program, joint = parts.program, parts.joint
    rows, own = joint.stop - joint.start, len(program.cost)
    ends = np.repeat(program.starts[1:][joint], 2)
    grown = np.zeros(len(program.row_lower), dtype=np.int64)
    grown[joint] = 2
    can = np.stack((np.isfinite(program.row_lower[joint]), np.isfinite(program.row_upper[joint])), axis=1).ravel()
    return Program(
        cost=np.append(program.cost, np.repeat(DEAR * usual_prices(parts), 2)),
        lower=np.append(program.lower, np.zeros(2 * rows)),
        upper=np.append(program.upper, np.where(can, np.inf, 0.0)),
        integer=np.append(program.integer, np.zeros(2 * rows, dtype=np.bool_)),
        row_lower=program.row_lower,
        row_upper=program.row_upper,
        starts=program.starts + np.concatenate(([0], np.cumsum(grown))),
        indices=np.insert(program.indices, ends, own + np.arange(2 * rows, dtype=np.int32)),
        values=np.insert(program.values, ends, np.tile((1.0, -1.0), rows)),
        columns=(Block("x", 0, own), Block("lacking", own, 2 * rows)),
        rows=program.rows,
    )

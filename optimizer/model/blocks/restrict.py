"""Pieces of a programme: a run of parts as it stands, or any rows and columns."""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.model.piece import Coefficients, piece
from optimizer.problem.instance import Bools
from optimizer.problem.program import Block, Program


def stretch(program: Program, rows: slice, columns: slice) -> Program:
    """Return the programme of a run of rows whose coefficients all stand in a run of columns."""
    starts = program.starts[rows.start : rows.stop + 1]
    inside = slice(int(starts[0]), int(starts[-1]))
    indices = program.indices[inside] - np.int32(columns.start)
    return piece(program, rows, columns, Coefficients(starts - starts[0], indices, program.values[inside]))


def restrict(program: Program, rows: Bools, columns: Bools) -> Program:
    """Return the programme of chosen rows and columns; coefficients in other columns are left out."""
    counts = np.diff(program.starts)
    kept = np.repeat(rows, counts) & columns[program.indices]
    ends = np.concatenate(([0], np.cumsum(kept)))[program.starts]
    place = (np.cumsum(columns) - 1).astype(np.int32)
    starts = np.concatenate(([0], np.cumsum(np.diff(ends)[rows]))).astype(np.int64)
    chosen = piece(program, rows, columns, Coefficients(starts, place[program.indices[kept]], program.values[kept]))
    return dataclasses.replace(chosen, columns=_labels(program.columns, columns), rows=_labels(program.rows, rows))


def _labels(blocks: tuple[Block, ...], kept: Bools) -> tuple[Block, ...]:
    """Return the blocks of what is kept, numbered anew."""
    before = np.concatenate(([0], np.cumsum(kept)))
    ends = [(block.label, int(before[block.start]), int(before[block.start + block.count])) for block in blocks]
    return tuple(Block(label, start, end - start) for label, start, end in ends)

"""The linear programme written out by fund, x[area, intervention, year, fund]: what the aim of a province is measured against.

``tuntas`` itself has x[area, intervention, year] and what funds pay for each class of pairs (decision "Money flows by
eligibility class"), which has the same optimum in half the columns. Here every column that is paid for stands once for each
fund that may pay, and M3 and ``paid`` are gone.
"""

from __future__ import annotations

import numpy as np

from optimizer.model.answer import Answer, SolveOptions
from optimizer.model.columns import Columns
from optimizer.model.highs import loaded
from optimizer.model.highs_answer import read
from optimizer.model.rows import Entries
from optimizer.problem.instance import Bools, Ints
from optimizer.problem.program import Block, Program

METHODS = {"dual": ("simplex", 1), "primal": ("simplex", 4), "ipm": ("ipm", 1)}
"""HiGHS's own methods: name, what it is called in the options, and the strategy of its simplex."""


def by_fund(program: Program, columns: Columns) -> Program:
    """Return a programme of an instance with its paid columns once for each fund that may pay them."""
    labels = np.repeat([block.label for block in program.rows], [block.count for block in program.rows])
    row = program.row_of()
    sheet = Entries(row, program.indices.astype(np.int64), program.values)
    paid = np.isin(np.arange(len(program.cost)), columns.paid())
    fund_row = np.full(len(program.cost), -1, dtype=np.int64)
    given = sheet.pick(paid[sheet.column] & (labels[sheet.row] == "M4"))
    fund_row[given.column] = given.row
    bill = sheet.pick(labels[sheet.row] == "M3")
    payers, spent = bill.pick(paid[bill.column]), bill.pick(~paid[bill.column])
    copies = np.bincount(payers.row, minlength=len(labels))[spent.row]
    times = np.ones(len(program.cost), dtype=np.int64)
    times[spent.column] = copies
    times[paid] = 0
    first = np.concatenate(([0], np.cumsum(times)))
    rest = sheet.pick((labels[sheet.row] != "M3") & ~paid[sheet.column])
    number = np.repeat(np.arange(len(spent.row)), copies)
    nth = np.arange(len(number)) - np.repeat(np.cumsum(copies) - copies, copies)
    by_row = np.argsort(payers.row, kind="stable")
    ahead = np.searchsorted(payers.row[by_row], spent.row)
    payer = payers.column[by_row][ahead[number] + nth]
    bills = Entries(fund_row[payer], first[spent.column][number] + nth, -spent.value[number])
    return _built(program, times, first, (_spread(rest, times, first), bills), labels != "M3")


def _spread(sheet: Entries, times: Ints, first: Ints) -> Entries:
    """Return coefficients once for each copy of their column."""
    count = times[sheet.column]
    number = np.repeat(np.arange(len(count)), count)
    nth = np.arange(len(number)) - np.repeat(np.cumsum(count) - count, count)
    return Entries(sheet.row[number], first[sheet.column][number] + nth, sheet.value[number])


def _built(program: Program, times: Ints, first: Ints, sheets: tuple[Entries, Entries], kept: Bools) -> Program:
    """Return the programme of some coefficients in the rows that are kept."""
    row, column, value = (np.concatenate([getattr(sheet, name) for sheet in sheets]) for name in ("row", "column", "value"))
    order = np.lexsort((column, row))
    place = np.cumsum(kept) - 1
    counts = np.bincount(place[row], minlength=int(kept.sum()))
    return Program(
        cost=np.repeat(program.cost, times),
        lower=np.repeat(program.lower, times),
        upper=np.repeat(program.upper, times),
        integer=np.repeat(program.integer, times),
        row_lower=program.row_lower[kept],
        row_upper=program.row_upper[kept],
        starts=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        indices=column[order].astype(np.int32),
        values=value[order],
        columns=(Block("x", 0, int(first[-1])),),
        rows=(Block("M", 0, int(kept.sum())),),
    )


def alone(program: Program, method: str, seconds: float) -> Answer:
    """Return the answer of HiGHS by one of its methods, or by its own choice for any other name."""
    solver = loaded(program, SolveOptions())
    solver.setOptionValue("time_limit", seconds)
    if method in METHODS:
        name, strategy = METHODS[method]
        solver.setOptionValue("solver", name)
        solver.setOptionValue("simplex_strategy", strategy)
    solver.run()
    return read(solver, program)

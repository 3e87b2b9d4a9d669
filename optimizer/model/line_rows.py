"""The rows of a linear programme on a line of budgets, ``start + share * step``: those of its start, and how they move."""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.model.columns import MILLION, Columns
from optimizer.model.formulate import assemble
from optimizer.model.linear_rows import linear_rows
from optimizer.model.rows import Rows, at_most, entries
from optimizer.model.rules import RULES
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.program import Program

KEPT = "kept"


def on_the_line(instance: Instance, columns: Columns, line: tuple[Floats, Floats], most: float) -> tuple[Program, Floats]:
    """Return the programme at share 0 of a line, and what each row's upper limit loses for a unit of share, shape (rows,).

    ``line``: start and step (t, f), Rp; ``most``: the largest share that will be asked.
    """
    start, step = (part / MILLION for part in line)
    money = instance.money
    kept = columns.kept()
    number = np.arange(kept.size, dtype=np.int64)
    keeping = at_most(KEPT, entries(number, kept.ravel(), 1.0), (money.carry * start)[:-1, columns.keeper].T.ravel())
    rows = tuple(_at_start(linear_rows(rule(instance, columns), instance, columns), instance, start) for rule in RULES)
    program = assemble(instance, columns, (*rows, keeping), whole=False)
    weight = np.zeros(len(program.row_lower))
    per_share = {
        "M4": step.ravel(),
        "M10": instance.caps.share_money / max(1.0, float(money.budget.sum())) * step.sum(),
        KEPT: (money.carry * step)[:-1, columns.keeper].T.ravel(),
    }
    for block in program.rows:
        if block.label in per_share:
            weight[block.start : block.start + block.count] = -per_share[block.label]
    upper = program.upper.copy()
    upper[columns.paid()] = 1.0 + 2.0 * np.cumsum(start + most * step, axis=0)[:, columns.payer_fund].T
    upper[kept] = 1.0 + 2.0 * (money.carry * (start + most * step))[:-1, columns.keeper].T
    return dataclasses.replace(program, upper=upper), weight


def _at_start(rows: Rows, instance: Instance, start: Floats) -> Rows:
    """Return rows that limit money with the limits at the start of the line (Rp million); other rows as they are."""
    if rows.label == "M4":
        return dataclasses.replace(rows, upper=start.ravel())
    if rows.label == "M10":
        whole = max(1.0, float(instance.money.budget.sum()))
        return dataclasses.replace(rows, upper=instance.caps.share_money / whole * start.sum())
    return rows


def with_share(program: Program, weight: Floats, most: float) -> Program:
    """Return a programme with one more column, without a goal of its own, that stands in each row with its weight."""
    has = weight != 0.0
    ends = program.starts[1:][has]
    return dataclasses.replace(
        program,
        cost=np.append(program.cost, 0.0),
        lower=np.append(program.lower, 0.0),
        upper=np.append(program.upper, most),
        integer=np.append(program.integer, False),
        starts=np.concatenate(([0], np.cumsum(np.diff(program.starts) + has))).astype(np.int64),
        indices=np.insert(program.indices, ends, np.int32(len(program.cost))),
        values=np.insert(program.values, ends, weight[has]),
    )

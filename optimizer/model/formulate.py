"""Instance -> Program: columns, bounds, goal and the rows of every rule."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from optimizer.model.columns import MILLION, Columns
from optimizer.model.goals import contribution, steps
from optimizer.model.rows import Rows
from optimizer.model.rules import RULES, STATED
from optimizer.problem.costs import most_kept
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.program import Block, Program


def formulate(instance: Instance, columns: Columns, whole: bool) -> Program:
    """Return the programme of an instance; ``whole`` asks for whole steps (a mixed-integer programme)."""
    rows = tuple(rule(instance, columns) for rule in RULES)
    return assemble(instance, columns, rows, whole)


def formulate_stated(instance: Instance, columns: Columns) -> Program:
    """Return the programme for whole steps without the rows that follow from the others.

    One search finds cuts of its own, and gains nothing by them: with them it ended as near to its bound after as many nodes, at
    plans up to 0.05 % worse (2021, gabungan).
    """
    return assemble(instance, columns, tuple(rule(instance, columns) for rule in STATED), whole=True)


def assemble(instance: Instance, columns: Columns, rows: Sequence[Rows], whole: bool) -> Program:
    """Return a programme of some rows: they are stacked in order and stored row by row."""
    offsets = np.concatenate(([0], np.cumsum([len(part.lower) for part in rows]))).astype(np.int64)
    row = np.concatenate([part.entries.row + start for part, start in zip(rows, offsets, strict=False)])
    column = np.concatenate([part.entries.column for part in rows])
    value = np.concatenate([part.entries.value for part in rows])
    order = np.lexsort((column, row))
    total = int(offsets[-1])
    integer = np.zeros(columns.total, dtype=np.bool_)
    for numbers in (columns.build(), columns.started(), columns.level(), columns.lifted()):
        integer[numbers] = whole
    return Program(
        cost=(steps if instance.stepwise else contribution).cost(instance, columns),
        lower=np.zeros(columns.total),
        upper=_upper(instance, columns),
        integer=integer,
        row_lower=np.concatenate([part.lower for part in rows]),
        row_upper=np.concatenate([part.upper for part in rows]),
        starts=np.concatenate(([0], np.cumsum(np.bincount(row, minlength=total)))).astype(np.int64),
        indices=column[order].astype(np.int32),
        values=value[order],
        columns=columns.blocks(),
        rows=tuple(Block(part.label, int(start), len(part.lower)) for part, start in zip(rows, offsets, strict=False)),
    )


def _upper(instance: Instance, columns: Columns) -> Floats:
    """Return the upper bound of every column; all are finite, so that any multipliers prove a bound.

    What a fund pays in a year is at most its budgets up to then, and an aim is missed by at most itself: the rows say so. These
    two bounds stay well above that, because a bound that is reached together with its row takes a part of the row's price.
    """
    money = instance.money
    upper = np.full(columns.total, np.inf)
    upper[columns.build()] = instance.works.most[columns.pair_area, columns.pair_work][:, None]
    upper[columns.removed()] = instance.needs.deficit[columns.need_area, columns.need_parameter][:, None]
    upper[columns.helped()] = instance.needs.poor[columns.helped_area][:, None]
    upper[columns.paid()] = 1.0 + 2.0 * np.cumsum(money.budget, axis=0)[:, columns.payer_fund].T / MILLION
    upper[columns.kept()] = most_kept(money)[:-1, columns.keeper].T / MILLION
    for numbers in (columns.started(), columns.level(), columns.lifted()):
        upper[numbers] = 1.0
    upper[columns.missed()] = 1.0 + 2.0 * np.maximum(instance.aims.least[columns.soft], 0.0)
    return upper

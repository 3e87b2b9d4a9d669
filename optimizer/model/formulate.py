"""Instance -> Program: columns, bounds, goal and the rows of every rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from optimizer.model.columns import MILLION, Columns
from optimizer.model.goals import contribution, steps
from optimizer.model.linear_rows import linear_rows
from optimizer.model.rows import Rows
from optimizer.model.rules import RULES, STATED
from optimizer.problem.costs import most_kept
from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.problem.program import Block, Program


def formulate(instance: Instance, columns: Columns, whole: bool) -> Program:
    """Return the programme of an instance; ``whole`` asks for whole steps (a mixed-integer programme)."""
    return assemble(instance, columns, (rule(instance, columns) for rule in RULES), whole)


def formulate_stated(instance: Instance, columns: Columns) -> Program:
    """Return the programme for whole steps without the rows that follow from the others.

    One search finds cuts of its own, and gains nothing by them: with them it ended as near to its bound after as many nodes, at
    plans up to 0.05 % worse (2021, gabungan).
    """
    return assemble(instance, columns, (rule(instance, columns) for rule in STATED), whole=True)


def formulate_lean(instance: Instance, columns: Columns) -> Program:
    """Return the linear programme of an instance without the rows that only bind whole steps, which it does not need."""
    return assemble(instance, columns, (linear_rows(rule(instance, columns), instance, columns) for rule in RULES), whole=False)


def assemble(instance: Instance, columns: Columns, rules: Iterable[Rows], whole: bool) -> Program:
    """Return a programme of the rows of some rules: they are stacked in order and stored row by row.

    One rule after the other: what a nation's rules hold together before they are sorted is several times the programme.
    """
    sheets = [_sorted(rows) for rows in rules]
    ends = np.cumsum([0, *(len(sheet.lower) for sheet in sheets)]).tolist()
    integer = np.zeros(columns.total, dtype=np.bool_)
    for numbers in (columns.build(), columns.started(), columns.level(), columns.lifted()):
        integer[numbers] = whole
    return Program(
        cost=(steps if instance.stepwise else contribution).cost(instance, columns),
        lower=np.zeros(columns.total),
        upper=_upper(instance, columns),
        integer=integer,
        row_lower=np.concatenate([sheet.lower for sheet in sheets]),
        row_upper=np.concatenate([sheet.upper for sheet in sheets]),
        starts=np.concatenate(([0], np.cumsum(np.concatenate([sheet.counts for sheet in sheets])))).astype(np.int64),
        indices=np.concatenate([sheet.indices for sheet in sheets]),
        values=np.concatenate([sheet.values for sheet in sheets]),
        columns=columns.blocks(),
        rows=tuple(Block(sheet.label, start, len(sheet.lower)) for sheet, start in zip(sheets, ends, strict=False)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Sheet:
    """The rows of one rule as they are stored: ``counts`` (r,) of coefficients, which are ``indices`` and ``values`` (e,)."""

    label: str
    lower: Floats
    upper: Floats
    counts: Ints
    indices: NDArray[np.int32]
    values: Floats


def _sorted(rows: Rows) -> _Sheet:
    """Return the rows of one rule in order."""
    entries = rows.entries
    order = np.lexsort((entries.column, entries.row))
    counts = np.bincount(entries.row, minlength=len(rows.lower))
    return _Sheet(rows.label, rows.lower, rows.upper, counts, entries.column[order].astype(np.int32), entries.value[order])


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

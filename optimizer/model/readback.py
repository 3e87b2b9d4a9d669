"""From columns back to steps, prices and limits: what solves of one programme and of many parts have in common."""

from __future__ import annotations

import dataclasses

import numpy as np

from optimizer.model.answer import Hint
from optimizer.model.columns import MILLION, Columns
from optimizer.model.goals.contribution import SCALE
from optimizer.problem.instance import Bools, Floats, Instance, Ints
from optimizer.problem.plan import Prices
from optimizer.problem.program import Program
from optimizer.problem.readonly import frozen

MARGINS = (0.0, 1e-4, 1e-2)
"""Rp million taken off every limit on money, tried in turn until whole rupiah fit: a solver may overrun by its tolerance."""


def steps_of(instance: Instance, columns: Columns, values: Floats) -> Ints:
    """Return whole steps by area, intervention and year from the values of the columns."""
    steps = np.zeros((*instance.works.most.shape, columns.years), dtype=np.int64)
    steps[columns.pair_area, columns.pair_work] = np.rint(values[columns.build()]).astype(np.int64)
    return steps


def hint_of(columns: Columns, steps: Ints) -> Hint:
    """Return what whole steps say of the columns: how much is built, and where work starts."""
    built = steps[columns.pair_area, columns.pair_work]
    started = built[columns.started_pair] > 0
    numbers = np.concatenate((columns.build().ravel(), columns.started().ravel()))
    return Hint(numbers, np.concatenate((built.ravel(), started.ravel())).astype(np.float64))


def tightened(program: Program, margin: float) -> Program:
    """Return a programme whose limits on money are lower by ``margin`` Rp million, though never under nothing."""
    lower = np.maximum(program.row_upper - margin, 0.0)
    upper = np.where(money_rows(program), lower, program.row_upper)
    return dataclasses.replace(program, row_upper=upper) if margin else program


def money_rows(program: Program) -> Bools:
    """Return which rows are limits on money, of a fund, an office or a share, shape (rows,)."""
    return np.repeat([block.label in ("M4", "M6", "M10") for block in program.rows], [block.count for block in program.rows])


def prices_of(instance: Instance, program: Program, duals: Floats) -> Prices:
    """Return what the last rupiah buys, from the multipliers of the linear programme; signs of a maximum."""
    if not len(duals):
        duals = np.zeros(len(program.row_lower))
    rows = {block.label: duals[block.start : block.start + block.count] for block in program.rows}
    office = np.zeros(instance.caps.office.shape)
    office[instance.caps.office >= 0] = np.maximum(-rows["M6"], 0.0) / SCALE / MILLION
    return Prices(
        fund=frozen(_fund_price(instance, -rows["M4"], -rows["M10"]) / SCALE / MILLION),
        office=frozen(office),
        aim=frozen(np.maximum(rows["M11"], 0.0) / SCALE),
    )


def _fund_price(instance: Instance, budget: Floats, share: Floats) -> Floats:
    """Return what one more unit of each budget buys, shape (t, f), from the multipliers of budgets and maximum shares.

    A rupiah more may be spent, in part be kept for a better year (the cap of what is kept grows with it), and widens every
    maximum share, which is a share of the whole budget.
    """
    money, caps = instance.money, instance.caps
    price = np.maximum(budget, 0.0).reshape(money.budget.shape)
    kept = np.zeros_like(price)
    kept[:-1] = money.carry * np.maximum(price[1:] - price[:-1], 0.0)
    widened = float(np.maximum(share, 0.0) @ caps.share_money) / max(1, int(money.budget.sum()))
    total: Floats = price + kept + widened
    return total

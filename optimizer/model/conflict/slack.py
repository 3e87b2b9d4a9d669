"""A programme with room beside the rules of the planner: one column for each rule, closed until it is opened.

    row of the rule  -  room  <=  limit        (least  <=  row + room, for what is asked)

Room is Rp million for money, a share 0..1 for floors and targets, steps for locks; a prerequisite or an exclusive with room
is no rule at all. More budget is what it would be in the scenario file: it may be kept for the next year by the same share,
and widens every maximum share. ``scale`` multiplies all budgets at once: 1 is what the scenario has.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optimizer.model.columns import MILLION, Columns, lay_columns
from optimizer.model.formulate import assemble
from optimizer.model.goals.contribution import SCALE
from optimizer.model.rows import Entries, Rows, at_most, entries, join
from optimizer.model.rules import STATED
from optimizer.problem.costs import most_kept
from optimizer.problem.demands import Demand, Kind
from optimizer.problem.instance import Floats, Instance, Ints
from optimizer.problem.program import Block, Program

_SIGN = {"M9": 1.0, "M11": 1.0}
"""Rules whose rows ask for something; room stands on their left with a plus."""

_LABELS = {
    Kind.BUDGET: "M4",
    Kind.PREREQUISITE: "M7",
    Kind.EXCLUSIVE: "M8",
    Kind.CAPACITY: "M6",
    Kind.SHARE: "M10",
    Kind.FLOOR: "M11",
    Kind.TARGET: "M11",
    Kind.LOCK_MOST: "M9",
    Kind.LOCK_LEAST: "M9",
}


@dataclass(frozen=True, slots=True, eq=False)
class Slack:
    """``program`` with all room closed; ``room`` (d,) is the column of each demand, ``scale`` that of all budgets.

    ``paid`` are the columns of money paid; ``goal`` (columns,) is minus the benefit of the linear lens, 1 the whole burden.
    """

    program: Program
    columns: Columns
    room: Ints
    scale: int
    paid: Ints
    goal: Floats


def with_room(instance: Instance, demands: Sequence[Demand], whole: bool) -> Slack:
    """Return the programme of an instance with room beside each demand; nothing is worth anything in it yet."""
    columns = lay_columns(instance)
    room = columns.total + np.arange(len(demands), dtype=np.int64)
    scale = columns.total + len(demands)
    parts = [rule(instance, columns) for rule in STATED]
    beside = [_beside(instance, columns, part, demands, room) for part in parts]
    rows = [dataclasses.replace(part, entries=join(part.entries, extra)) for part, extra in zip(parts, beside, strict=True)]
    rows = [_scaled(instance, part, demands, room, scale) for part in rows]
    rows.append(_kept(instance, columns, demands, room, scale))
    made = assemble(instance, columns, rows, whole)
    upper = made.upper.copy()
    upper[columns.paid()] = upper[columns.kept()] = np.inf
    count = len(demands) + 1
    nothing = np.zeros(count)
    program = dataclasses.replace(
        made,
        cost=np.zeros(columns.total + count),
        lower=np.concatenate((made.lower, nothing)),
        upper=np.concatenate((upper, nothing)),
        integer=np.concatenate((made.integer, np.zeros(count, dtype=np.bool_))),
        columns=(*made.columns, Block("room", columns.total, count)),
    )
    goal = np.concatenate((made.cost / SCALE, nothing))
    return Slack(program, columns, room, scale, columns.paid().ravel(), goal)


def _beside(instance: Instance, columns: Columns, part: Rows, demands: Sequence[Demand], room: Ints) -> Entries:
    """Return the coefficients of room in the rows of one rule of the model."""
    owners = _owners(instance, columns, part.label)
    found = []
    for demand, column in zip(demands, room.tolist(), strict=True):
        if _LABELS[demand.kind] == part.label:
            sign = -1.0 if demand.kind is Kind.LOCK_MOST else _SIGN.get(part.label, -1.0)
            rows = np.flatnonzero(owners == demand.number) if owners is not None else np.array([demand.number])
            found.append(entries(rows, np.full(len(rows), column), sign))
    return join(*found)


def _owners(instance: Instance, columns: Columns, label: str) -> Ints | None:
    """Return the number of the demand that each row belongs to; ``None`` where row and demand have the same number."""
    fits = np.zeros(instance.works.most.shape, dtype=np.bool_)
    fits[columns.pair_area, columns.pair_work] = True
    if label == "M6":
        return np.flatnonzero(instance.caps.office.ravel() >= 0)
    if label == "M7":
        return np.repeat(
            np.arange(len(instance.prerequisites.later)), fits.sum(axis=0)[instance.prerequisites.later] * columns.years
        )
    if label == "M8":
        both = [int((fits[:, one] & fits[:, other]).sum()) for one, other in instance.exclusive]
        return np.repeat(np.arange(len(both)), np.array(both, dtype=np.int64) * (1 + columns.years**2))
    return None


def _scaled(instance: Instance, part: Rows, demands: Sequence[Demand], room: Ints, scale: int) -> Rows:
    """Return rows of budgets and maximum shares that grow with the scale, and shares that grow with any budget."""
    budget = instance.money.budget.ravel() / MILLION
    if part.label == "M4":
        return _growing(part, budget, scale)
    if part.label != "M10":
        return part
    share = np.array([demand.written for demand in demands if demand.kind is Kind.SHARE], dtype=np.float64)
    part = _growing(dataclasses.replace(part, upper=share * budget.sum()), share * budget.sum(), scale)
    grows = np.array([column for demand, column in zip(demands, room.tolist(), strict=True) if demand.kind is Kind.BUDGET])
    widened = entries(np.arange(len(share))[:, None], grows.astype(np.int64), -share[:, None])
    return dataclasses.replace(part, entries=join(part.entries, widened))


def _growing(part: Rows, upper: Floats, scale: int) -> Rows:
    """Return rows whose upper limits also grow by ``scale`` times themselves: 0 is what the scenario has."""
    number = np.arange(len(upper), dtype=np.int64)
    return dataclasses.replace(part, entries=join(part.entries, entries(number, np.full(len(upper), scale), -upper)))


def _kept(instance: Instance, columns: Columns, demands: Sequence[Demand], room: Ints, scale: int) -> Rows:
    """Return what may be kept as rows, in place of upper bounds: it grows with its budget."""
    funds, kept = len(instance.axes.funds), columns.kept()
    most = (most_kept(instance.money)[:-1, columns.keeper].T / MILLION).ravel()
    number = np.arange(kept.size, dtype=np.int64).reshape(kept.shape)
    parts = [entries(number, kept, 1.0), entries(number.ravel(), np.full(kept.size, scale), -most)]
    place = {int(t * funds + f): (g, t) for g, f in enumerate(columns.keeper.tolist()) for t in range(columns.years - 1)}
    for demand, column in zip(demands, room.tolist(), strict=True):
        if demand.kind is Kind.BUDGET and demand.number in place:
            g, t = place[demand.number]
            carry = float(instance.money.carry[columns.keeper[g]])
            parts.append(entries(number[g, t : t + 1], np.array([column]), -carry))
    return at_most("kept", join(*parts), most)

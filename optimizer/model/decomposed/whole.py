"""One whole plan for each part, chosen together from the plans known: a small programme of choices."""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.generate import Known
from optimizer.model.decomposed.oracle import PartPlan
from optimizer.model.decomposed.split import JOINT, Split
from optimizer.problem.instance import Floats
from optimizer.problem.program import Block, Program

LOSS = 0.25
"""What a plan may lose against the best one of its part, at the last prices, in the mean value of a part.

A plan that alone costs the choice so much is hardly ever in a good one, and leaving such plans out halves the search and more.
"""


def promising(split: Split, known: Known) -> tuple[PartPlan, ...]:
    """Return the plans known that lose little at the last prices; the best one of each part is always among them."""
    parts = np.array([plan.part for plan in known.plans], dtype=np.int64)
    worth = np.array([plan.cost - float(known.prices[split.parts[plan.part].rows] @ plan.use) for plan in known.plans])
    least = np.full(len(split.parts), np.inf)
    np.minimum.at(least, parts, worth)
    most = LOSS * abs(known.bound) / max(1, len(split.parts))
    return tuple(plan for plan, loss in zip(known.plans, worth - least[parts], strict=True) if loss <= most)


def choices(split: Split, plans: tuple[PartPlan, ...]) -> Program:
    """Return the master programme over some plans with whole shares: own columns first, then a 0-1 column for each plan.

    Rows keep the labels of the whole programme, so that limits on money can be told apart; ``M0`` chooses a plan for each part.
    """
    row, column, value = _coordinates(split, plans)
    joint, own, parts = len(split.rows), len(split.own), len(split.parts)
    order = np.lexsort((column, row))
    whole = split.program
    zeros, ones = np.zeros(len(plans)), np.ones(len(plans))
    return Program(
        cost=np.concatenate((whole.cost[split.own], [plan.cost for plan in plans])),
        lower=np.concatenate((whole.lower[split.own], zeros)),
        upper=np.concatenate((whole.upper[split.own], ones)),
        integer=np.concatenate((whole.integer[split.own], ones.astype(np.bool_))),
        row_lower=np.concatenate((split.lower, np.ones(parts))),
        row_upper=np.concatenate((split.upper, np.ones(parts))),
        starts=np.concatenate(([0], np.cumsum(np.bincount(row, minlength=joint + parts)))).astype(np.int64),
        indices=column[order].astype(np.int32),
        values=value[order],
        columns=(Block("own", 0, own), Block("plan", own, len(plans))),
        rows=(*_labels(split), Block("M0", joint, parts)),
    )


def chosen(split: Split, plans: tuple[PartPlan, ...], values: Floats) -> Floats:
    """Return the values of all columns of the whole programme, from those of :func:`choices`."""
    whole = np.zeros(len(split.program.cost))
    whole[split.own] = values[: len(split.own)]
    for plan, share in zip(plans, values[len(split.own) :].tolist(), strict=True):
        if share > 0.5:
            whole[split.parts[plan.part].columns] = plan.values
    return whole


def _coordinates(split: Split, plans: tuple[PartPlan, ...]) -> tuple[np.ndarray, np.ndarray, Floats]:
    """Return rows, columns and values of all coefficients that are not zero."""
    row, column = np.nonzero(split.own_use)
    rows, columns, values = [row], [column], [split.own_use[row, column]]
    for number, plan in enumerate(plans):
        used = np.flatnonzero(plan.use)
        rows.append(np.append(split.parts[plan.part].rows[used], len(split.rows) + plan.part))
        columns.append(np.full(len(used) + 1, len(split.own) + number))
        values.append(np.append(plan.use[used], 1.0))
    return np.concatenate(rows), np.concatenate(columns), np.concatenate(values)


def _labels(split: Split) -> tuple[Block, ...]:
    """Return the joint rows under their labels, numbered anew."""
    blocks = [block for block in split.program.rows if block.label in JOINT]
    starts = np.concatenate(([0], np.cumsum([block.count for block in blocks]))).astype(np.int64)
    return tuple(Block(block.label, int(start), block.count) for block, start in zip(blocks, starts, strict=False))

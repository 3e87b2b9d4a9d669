"""The master programme over plans that are known: a share of one plan after the other for each part."""

from __future__ import annotations

import numpy as np

from optimizer.model.decomposed.oracle import PartPlan
from optimizer.model.decomposed.split import JOINT, Split
from optimizer.problem.instance import Floats, Ints
from optimizer.problem.program import Block, Program


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


def _coordinates(split: Split, plans: tuple[PartPlan, ...]) -> tuple[Ints, Ints, Floats]:
    """Return rows, columns and values of all coefficients that are not zero."""
    row, column = np.nonzero(split.own_use)
    own, joint, number = len(split.own), len(split.rows), np.arange(len(plans))
    use = np.concatenate([np.empty(0), *(plan.use for plan in plans)])
    used = np.concatenate([np.empty(0, dtype=np.int64), *(split.parts[plan.part].rows for plan in plans)])
    user = np.repeat(number, [len(plan.use) for plan in plans])
    some = use != 0.0
    part = np.array([plan.part for plan in plans], dtype=np.int64)
    return (
        np.concatenate((row, used[some], joint + part)),
        np.concatenate((column, own + user[some], own + number)),
        np.concatenate((split.own_use[row, column], use[some], np.ones(len(plans)))),
    )


def _labels(split: Split) -> tuple[Block, ...]:
    """Return the joint rows under their labels, numbered anew."""
    blocks = [block for block in split.program.rows if block.label in JOINT]
    starts = np.concatenate(([0], np.cumsum([block.count for block in blocks]))).astype(np.int64)
    return tuple(Block(block.label, int(start), block.count) for block, start in zip(blocks, starts, strict=False))

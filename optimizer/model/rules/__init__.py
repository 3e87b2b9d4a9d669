"""The rules of the linear programme, one file each, in the order of their numbers; no rule uses another rule's rows."""

from __future__ import annotations

from collections.abc import Callable

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows
from optimizer.model.rules import (
    aims,
    budget,
    capacity,
    cover,
    exclusive,
    exits,
    levels,
    livelihood,
    locks,
    most,
    paid,
    prerequisites,
    shares,
    start,
)
from optimizer.problem.instance import Instance

Rule = Callable[[Instance, Columns], Rows]

RULES: tuple[Rule, ...] = (
    cover.rows,
    livelihood.rows,
    paid.rows,
    budget.rows,
    most.rows,
    capacity.rows,
    prerequisites.rows,
    exclusive.rows,
    locks.rows,
    shares.rows,
    aims.rows,
    start.rows,
    levels.rows,
    exits.rows,
)

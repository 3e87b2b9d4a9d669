"""The rules of the linear programme, one file each, in the order of their numbers; no rule uses another rule's rows.

``STATED`` say what a plan may be. ``IMPLIED`` follow from them for every plan in whole steps, and bring the linear programme
nearer to such plans; they must be left out wherever a rule is loosened row by row.
"""

from __future__ import annotations

from collections.abc import Callable

from optimizer.model.columns import Columns
from optimizer.model.rows import Rows
from optimizer.model.rules import (
    aims,
    budget,
    capacity,
    cliques,
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
    whole_cover,
    whole_levels,
    whole_prerequisites,
)
from optimizer.problem.instance import Instance

Rule = Callable[[Instance, Columns], Rows]

STATED: tuple[Rule, ...] = (
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

IMPLIED: tuple[Rule, ...] = (cliques.rows, whole_prerequisites.rows, whole_cover.rows, whole_levels.rows)

RULES = (*STATED, *IMPLIED)

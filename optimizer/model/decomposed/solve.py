"""Instance -> a plan by prices: parts, prices, one whole plan for each part, paid to the rupiah."""

from __future__ import annotations

import dataclasses
import math
import time
from dataclasses import dataclass

from optimizer.model.answer import Answer, Outcome, SolveOptions
from optimizer.model.columns import Columns
from optimizer.model.decomposed.generate import Known, Limits, generate
from optimizer.model.decomposed.oracle import Oracle
from optimizer.model.decomposed.split import Split, split
from optimizer.model.decomposed.whole import choices, chosen
from optimizer.model.goals.contribution import SCALE
from optimizer.model.highs import quiet_stdout
from optimizer.model.readback import MARGINS, steps_of, tightened
from optimizer.model.run import demand, left, run_program
from optimizer.model.trim import trim
from optimizer.problem.costs import within_caps
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan
from optimizer.problem.program import Program
from optimizer.problem.readonly import frozen

PRICING = 0.7
"""Part of the time that may go into prices; the rest is for choosing whole plans."""

PRICES, PARTS, CHOICE = 0.2, 0.1, 0.5
"""Parts of the gap asked for: left between master programme and bound, in the search of each part, in the choice of plans."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """``bound``: benefit no plan can pass, at ``duals`` (rows,): those of the linear programme with better joint prices."""

    plan: Plan
    bound: float
    duals: Floats


def plan_by_parts(
    instance: Instance, columns: Columns, program: Program, relaxed: Answer, options: SolveOptions
) -> Found | None:
    """Return a plan in whole steps; ``None`` when none was found, which proves nothing.

    ``program`` asks for whole steps; ``relaxed`` is the answer to the same programme without them, whose prices come first.
    Raises NoPlanError when the rules cannot be met together, SolverError when HiGHS fails.
    """
    start = time.monotonic()
    parts = split(program)
    deadline = math.inf if options.seconds is None else start + PRICING * options.seconds
    oracle = Oracle(parts, PARTS * options.gap, options.nodes)
    try:
        with quiet_stdout():
            known = generate(oracle, relaxed.row_duals[parts.rows], Limits(PRICES * options.gap, deadline))
    finally:
        oracle.close()
    plan = _chosen_plan(instance, columns, parts, known, left(options, start)) if known.shares is not None else None
    if plan is None:
        return None
    duals = relaxed.row_duals.copy()
    duals[parts.rows] = known.prices
    return Found(plan, -known.bound / SCALE, duals)


def _chosen_plan(instance: Instance, columns: Columns, parts: Split, known: Known, options: SolveOptions) -> Plan | None:
    """Return the best choice of one known plan for each part that is payable to the rupiah."""
    start = time.monotonic()
    program = choices(parts, known.plans)
    asked = dataclasses.replace(options, gap=CHOICE * options.gap)
    for margin in MARGINS:
        answer = run_program(tightened(program, margin), left(asked, start))
        if answer.outcome in (Outcome.INFEASIBLE, Outcome.STOPPED):
            return None
        demand(answer, whole=True)
        steps = trim(instance, steps_of(instance, columns, chosen(parts, known.plans, answer.values)))
        paid = pay(instance, steps)
        if paid is not None and within_caps(instance, steps):
            return Plan(frozen(steps), paid)
    return None

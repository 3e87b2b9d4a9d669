"""Instance -> a plan by prices: parts, prices, one whole plan for each part, paid to the rupiah."""

from __future__ import annotations

import dataclasses
import math
import time
from dataclasses import dataclass

from optimizer.model.answer import Answer, Outcome, SolveOptions
from optimizer.model.columns import Columns
from optimizer.model.decomposed.choices import choices
from optimizer.model.decomposed.generate import Known, Limits, generate, widen
from optimizer.model.decomposed.many import MANY
from optimizer.model.decomposed.oracle import Oracle
from optimizer.model.decomposed.polish import polish
from optimizer.model.decomposed.rehearse import rehearse
from optimizer.model.decomposed.split import Split, split
from optimizer.model.decomposed.trees import compiled_tree
from optimizer.model.decomposed.whole import chosen, nearest, promising
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

PRICING, WIDENING = 0.7, 0.85
"""Parts of the time after which no more prices are tried, and no more plans are looked for; the rest is for choosing."""

ENOUGH = 5e-4
"""Relative gap under which a choice is not polished and more plans are not looked for.

Asked for 2e-4, 400 areas of five years (``kontribusi``) took over four times as long and ended a fifth nearer to their bound.
"""

FINEST_PRICES, FINEST_CHOICE = 2e-5, 1e-4
"""Relative gaps finer than which prices and choices are not sought: whole plans of many parts leave more open than that."""

FINEST_OF_MANY = 2.5e-4
"""The same for prices of many parts (``many.py``), half of what is near enough: one pass over all of them less."""

NEAREST = 5
"""Plans for each joint row, beside those that lose nothing, that a choice is first made from.

Shares are parts of plans in no more parts than there are joint rows, so a choice near them is made of few others.
"""

PRICES, PARTS, CHOICE = 0.2, 0.1, 0.5
"""Parts of the gap asked for: left between master programme and bound, in the search of each part, in the choice of plans."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """``bound``: benefit no plan can pass, at ``duals`` (rows,): those of the linear programme with better joint prices.

    ``stopped``: the solver's word for why the plan is only the linear one rounded down; empty for a plan that was searched.
    ``rounded``: the linear plan rounded down, where a limit stopped the search at a plan that wins less; it may break rules.
    """

    plan: Plan
    bound: float
    duals: Floats
    stopped: str = ""
    rounded: Plan | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Choice:
    """A payable plan and what it costs in the units of the programme."""

    plan: Plan
    cost: float


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """What is solved, how, and since when (``time.monotonic``)."""

    instance: Instance
    columns: Columns
    parts: Split
    options: SolveOptions
    start: float

    @property
    def enough(self) -> float:
        """Return the relative gap under which nothing more is tried."""
        return max(ENOUGH, self.options.gap)

    def until(self, part: float) -> float:
        """Return the moment at which a part of the time is over."""
        return math.inf if self.options.seconds is None else self.start + part * self.options.seconds


def plan_by_parts(
    instance: Instance, columns: Columns, program: Program, relaxed: Answer, options: SolveOptions
) -> Found | None:
    """Return a plan in whole steps; ``None`` when none was found, which proves nothing.

    ``program`` asks for whole steps; ``relaxed`` is the answer to the same programme without them, whose prices come first.
    Raises NoPlanError when the rules cannot be met together, SolverError when HiGHS fails.
    """
    question = _Question(instance, columns, split(program), options, time.monotonic())
    joint = question.parts.rows
    tree = compiled_tree(len(question.parts.parts))
    with quiet_stdout(), Oracle(question.parts, PARTS * options.gap, options.nodes, tree) as oracle:
        finest = FINEST_OF_MANY if len(question.parts.parts) >= MANY else FINEST_PRICES
        limits = Limits(max(PRICES * options.gap, finest), question.until(PRICING))
        first = rehearse(oracle, relaxed.values, relaxed.row_duals[joint], limits)
        known = generate(oracle, first, limits)
        choice = _best_choice(question, oracle, known) if known.shares is not None else None
    if choice is None:
        return None
    duals = relaxed.row_duals.copy()
    duals[joint] = known.prices
    return Found(choice.plan, -known.bound / SCALE, duals)


def _best_choice(question: _Question, oracle: Oracle, known: Known) -> _Choice | None:
    """Return the better choice of two, the second from more plans, made only when the first leaves much more than the gap."""
    first = _choice(question, known)
    late = time.monotonic() > question.until(WIDENING)
    if late or (first is not None and _close(known, first.cost, question.enough)):
        return first
    second = _choice(question, widen(oracle, known, question.until(WIDENING)))
    both = [choice for choice in (first, second) if choice is not None]
    return min(both, key=lambda choice: choice.cost, default=None)


def _close(known: Known, cost: float, gap: float) -> bool:
    """Return whether a cost is within a relative gap of the bound."""
    return cost - known.bound <= gap * abs(cost)


def _choice(question: _Question, known: Known) -> _Choice | None:
    """Return the best choice of one known plan for each part: of the nearest plans, where that is near enough to the bound.

    Else of the promising ones, and of all plans only where these give none.
    """
    parts = question.parts
    few, near = promising(parts, known), nearest(parts, known, NEAREST * len(parts.rows))
    one_is_little = len(parts.parts) * question.enough >= 1.0  # one part wins about as much as may stay open, or less
    if one_is_little and len(near) < len(few):
        choice = _chosen(question, dataclasses.replace(known, plans=near))
        if choice is not None and _close(known, choice.cost, question.enough):
            return choice
    choice = _chosen(question, dataclasses.replace(known, plans=few))
    return _chosen(question, known) if choice is None and len(few) < len(known.plans) else choice


def _chosen(question: _Question, known: Known) -> _Choice | None:
    """Return the best choice of one of some plans for each part, polished, that is payable to the rupiah."""
    parts, options = question.parts, question.options
    program = choices(parts, known.plans)
    asked = dataclasses.replace(options, gap=max(CHOICE * options.gap, FINEST_CHOICE))
    for margin in MARGINS:
        answer = run_program(tightened(program, margin), left(asked, question.start))
        if answer.outcome in (Outcome.INFEASIBLE, Outcome.STOPPED):
            return None
        demand(answer, whole=True)
        values = chosen(parts, known.plans, answer.values)
        if not _close(known, answer.objective, question.enough):
            whole = tightened(parts.program, margin)
            values = polish(parts, whole, known, values, options, question.until(1.0))
        plan = _payable(question, values)
        if plan is not None:
            return _Choice(plan, float(parts.program.cost @ values))
    return None


def _payable(question: _Question, values: Floats) -> Plan | None:
    """Return the plan of some values without idle steps, ``None`` when it is not payable to the rupiah."""
    instance = question.instance
    steps = trim(instance, steps_of(instance, question.columns, values))
    paid = pay(instance, steps)
    return Plan(frozen(steps), paid) if paid is not None and within_caps(instance, steps) else None

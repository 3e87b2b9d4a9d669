"""Instance -> Draft: first the linear programme (bound and prices), then whole steps."""

from __future__ import annotations

import dataclasses
import time

import numpy as np

from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.model.answer import TO_THE_END, Answer, Hint, Outcome, SolveOptions
from optimizer.model.columns import Columns, lay_columns
from optimizer.model.decomposed.solve import Found, plan_by_parts
from optimizer.model.formulate import formulate, formulate_stated
from optimizer.model.goals.contribution import SCALE
from optimizer.model.linear import solve_linear
from optimizer.model.method import in_parts
from optimizer.model.readback import MARGINS, hint_of, prices_of, steps_of, tightened
from optimizer.model.rounded import rounded_down
from optimizer.model.run import demand, left, run_program
from optimizer.model.search import search
from optimizer.model.ties.lean import Leaned, leaned
from optimizer.model.ties.linear import one_optimum
from optimizer.model.ties.whole import one_plan
from optimizer.model.trim import trim
from optimizer.problem.benefit import value
from optimizer.problem.costs import within_caps
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.payment import pay
from optimizer.problem.plan import NOTHING, Draft, Plan
from optimizer.problem.program import Program
from optimizer.problem.readonly import frozen


def solve(instance: Instance, options: SolveOptions, known: Ints | None = None) -> Draft:
    """Return the best plan in whole steps that the solver finds, with what proves its distance from the optimum.

    ``known`` are steps (a, i, t) that are known to obey the rules: where plans are few and hard to find, a search in one
    programme starts from the best plan that holds all of them. Where a limit stops the search, the linear plan is
    offered too, rounded down. Raises NoPlanError when the rules cannot be met together, SolverError when the solver
    fails or stops without a plan.
    """
    start = time.monotonic()
    columns = lay_columns(instance)
    linear = formulate(instance, columns, whole=False)
    relaxed = solve_linear(instance, columns, linear, options)
    demand(relaxed, whole=False)
    relaxed = one_optimum(instance, columns, linear, relaxed, left(options, start))
    hint = None if known is None else hint_of(columns, known)
    found = _whole_plan(instance, columns, left(options, start), relaxed, hint)
    return Draft(
        plan=found.plan,
        linear=linear,
        duals=relaxed.row_duals,
        scale=SCALE,
        search_bound=found.bound,
        prices=prices_of(instance, linear, found.duals),
        solver=options.solver,
        stopped=found.stopped,
        rounded=found.rounded,
    )


def _whole_plan(instance: Instance, columns: Columns, options: SolveOptions, relaxed: Answer, hint: Hint | None) -> Found:
    """Return a plan in whole steps that is payable to the rupiah, and the benefit the search says no plan can pass."""
    start = time.monotonic()
    program = formulate(instance, columns, whole=True)
    plan = _plan_of(instance, columns, relaxed) if _is_whole(program, relaxed) else None
    if plan is not None:
        return Found(plan, np.inf, relaxed.row_duals)
    found = plan_by_parts(instance, columns, program, relaxed, options) if in_parts(instance, options) else None
    if found is not None:
        return found
    search = _searching(instance, left(options, start))
    asked = leaned(instance, columns, formulate_stated(instance, columns), relaxed.objective, search)
    answer, plan, bound = _in_one(instance, columns, asked, relaxed, hint)
    if plan is not None:
        plan = _one_of_equals(instance, columns, (program, relaxed), plan, left(options, start))
    if plan is not None and answer.outcome is Outcome.OPTIMAL:
        return Found(plan, bound, relaxed.row_duals)
    steps = rounded_down(instance, columns, relaxed)
    if plan is not None:
        better = value(instance, steps) > value(instance, plan.steps)
        return Found(plan, bound, relaxed.row_duals, rounded=_payable(instance, steps) if better else None)
    plan = _payable(instance, steps)
    if plan is None:
        raise SolverError(message("solver-stopped", detail=answer.detail))
    return Found(plan, bound, relaxed.row_duals, stopped=answer.detail)


def _searching(instance: Instance, options: SolveOptions) -> SolveOptions:
    """Return the options of a search: to the end, for the percentages of one year, it need not be thorough (D65)."""
    ends_early = options.gap > TO_THE_END
    return dataclasses.replace(options, thorough=ends_early or instance.stepwise or len(instance.axes.years) > 1)


def _is_whole(program: Program, relaxed: Answer) -> bool:
    """Return whether the linear programme gave whole steps by itself."""
    values = relaxed.values[program.integer]
    return np.array_equal(values, np.rint(values))


def _in_one(
    instance: Instance, columns: Columns, asked: Leaned, relaxed: Answer, hint: Hint | None
) -> tuple[Answer, Plan | None, float]:
    """Return the last answer of one search over the whole programme, its payable plan, and the bound it proved.

    There is no plan when a limit stopped the search before it had one; the bound is what it proved until then.
    """
    start, program, options = time.monotonic(), asked.program, asked.options
    hint = None if hint is None else _filled(program, options, hint)
    bound = np.inf
    for margin in MARGINS:
        answer = search(tightened(program, margin), relaxed.values, left(options, start), hint)
        if margin and answer.outcome is Outcome.INFEASIBLE:
            break
        if answer.outcome is Outcome.STOPPED:
            return answer, None, bound
        demand(answer, whole=True)
        bound = bound if margin else (asked.most - answer.bound) / SCALE
        plan = _plan_of(instance, columns, answer)
        if plan is not None:
            return answer, plan, bound
    raise SolverError(message("solver-overspent"))


def _one_of_equals(
    instance: Instance, columns: Columns, linear: tuple[Program, Answer], plan: Plan, options: SolveOptions
) -> Plan:
    """Return the plan that is taken among those as good as one that was found; itself where the choice is not made."""
    built = plan.steps[columns.pair_area, columns.pair_work]
    values = one_plan(instance, columns, *linear, built, options)
    other = None if values is None else _payable(instance, steps_of(instance, columns, values))
    worse = other is None or value(instance, other.steps) < value(instance, plan.steps) - NOTHING
    return plan if other is None or worse else other


def _filled(program: Program, options: SolveOptions, hint: Hint) -> Hint:
    """Return the best plan that holds all that is known, which is soon found; the hint itself where it does not fit."""
    lower = program.lower.copy()
    lower[hint.columns] = hint.values
    answer = run_program(dataclasses.replace(program, lower=lower), options, hint)
    return Hint(np.arange(len(lower), dtype=np.int64), answer.values) if answer.solved else hint


def _plan_of(instance: Instance, columns: Columns, answer: Answer) -> Plan | None:
    """Return the plan of an answer without idle steps, ``None`` when it is not payable to the rupiah."""
    return _payable(instance, steps_of(instance, columns, answer.values))


def _payable(instance: Instance, steps: Ints) -> Plan | None:
    """Return the plan of steps (a, i, t) without the idle ones, ``None`` when it is not payable to the rupiah."""
    lean = trim(instance, steps)
    paid = pay(instance, lean)
    return Plan(frozen(lean), paid) if paid is not None and within_caps(instance, lean) else None

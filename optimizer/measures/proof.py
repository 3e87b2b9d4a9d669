"""Draft -> Solution: nothing is believed before it is re-added, and nothing is called optimal before its bound is checked."""

from __future__ import annotations

import math

from optimizer.errors import SolverError
from optimizer.measures.audit import Finding, audit
from optimizer.measures.bound import least_cost
from optimizer.messages import Message, message
from optimizer.problem.benefit import value
from optimizer.problem.instance import Instance
from optimizer.problem.plan import GAP_TOLERANCE, Draft, Evidence, Plan, Proof, Solution, Status, relative_gap

BOUND_SLACK = 1e-9
"""How far, relatively, a plan may seem to pass its own bound by rounding; further is a lie."""


def prove(instance: Instance, draft: Draft) -> Solution:
    """Return the draft with its proof.

    Raises SolverError when the plan breaks a rule or passes the bound: then the solver, or we, are wrong. A plan that was only
    rounded down may break rules without anybody being wrong: then the search has stopped without a plan.
    """
    findings = audit(instance, draft.plan)
    if findings and draft.stopped:
        raise SolverError(message("solver-stopped", detail=draft.stopped))
    if findings:
        first = findings[0]
        raise SolverError(_broken(len(findings), first))
    plan = _better(instance, draft)
    reached = value(instance, plan.steps)
    bound = -least_cost(draft.linear, draft.duals) / draft.scale if len(draft.duals) else math.inf
    _refuse_above(reached, bound)
    _refuse_above(reached, draft.search_bound)
    gap = max(0.0, relative_gap(bound, reached))
    status = Status.OPTIMAL if gap <= GAP_TOLERANCE else Status.FEASIBLE
    proof = Proof(status, reached, bound, gap, draft.search_bound)
    evidence = Evidence(instance, draft.linear, draft.duals, draft.scale)
    return Solution(plan, proof, draft.prices, draft.solver, evidence)


def _better(instance: Instance, draft: Draft) -> Plan:
    """Return the plan of the search, or the rounded one where that obeys every rule and wins more."""
    rounded = draft.rounded
    if rounded is None or value(instance, rounded.steps) <= value(instance, draft.plan.steps) or audit(instance, rounded):
        return draft.plan
    return rounded


def _broken(count: int, first: Finding) -> Message:
    """Return the sentence about a plan that breaks rules."""
    return message("audit-broken", count=count, rule=first.rule, where=first.where, excess=f"{first.excess:g}")


def _refuse_above(reached: float, bound: float) -> None:
    """Raise SolverError when a plan passes a bound by more than rounding."""
    if reached > bound + BOUND_SLACK * max(1.0, abs(bound)):
        raise SolverError(message("audit-bound", value=f"{reached:.9g}", bound=f"{bound:.9g}"))

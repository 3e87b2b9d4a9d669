"""My own plan: scored, audited and priced against the best plan of its scenario, with the cheapest ways to mend it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from optimizer.domain.planned import PlannedWork
from optimizer.domain.scenario import Scenario
from optimizer.errors import NoPlanError, SolverError
from optimizer.measures.audit import Finding, audit
from optimizer.measures.proof import prove
from optimizer.problem.benefit import value
from optimizer.problem.instance import Instance
from optimizer.problem.payment import pay
from optimizer.problem.plan import GAP_TOLERANCE, Plan, Proof, Solution, Status, relative_gap
from optimizer.problem.planned import Written, written_plan
from optimizer.study.bounded import only_less, only_more, restored
from optimizer.study.case import Case, make_case
from optimizer.study.changes import Change, changes
from optimizer.study.loosened import relaxed
from optimizer.study.plan import Solve, plan_scenario


@dataclass(frozen=True, slots=True)
class RulePrice:
    """What breaking a rule is worth: the best plan with the rule loosened to what mine does, less the best plan with it.

    ``gain``: share of the burden, re-solved, at least 0; ``None`` where the rule cannot be loosened or no answer was found.
    ``within``: how far, by the solver's word, both searches together may be from their best.
    """

    rule: str
    gain: float | None
    within: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """What is known of a plan.

    ``mine`` and ``best`` are cases of the same scenario; ``instance`` is the question as it was solved, with any aim that the
    lens adds.  ``findings``: rules mine breaks, with the ``prices`` of those rules.  ``sound``: the plan the improvements
    start from: mine, or the best plan that can be had from mine by cutting alone; ``None`` where cutting does not mend it.
    ``grown``: the best plan that keeps all of ``sound`` and only adds to it.  ``changes`` lead from ``sound`` towards the best.
    """

    written: Written
    instance: Instance
    mine: Case
    best: Case
    findings: tuple[Finding, ...]
    prices: tuple[RulePrice, ...]
    sound: Solution | None
    grown: Solution | None
    changes: tuple[Change, ...]


def evaluate(scenario: Scenario, works: tuple[PlannedWork, ...], solve: Solve, solve_again: Solve) -> Evaluation:
    """Return what is known of a plan; ``solve_again`` finds the many plans beside the best one, and may be less patient.

    Raises as :func:`optimizer.study.plan.plan_scenario` does.
    """
    best = plan_scenario(scenario, solve)
    instance = best.solution.evidence.instance
    written = written_plan(instance, works)
    findings = audit(instance, written.plan)
    mine = make_case(scenario, best.instance, _known(instance, written.plan, best.solution, sound=not findings))
    rules = tuple(dict.fromkeys(finding.rule for finding in findings))
    sound = _less(instance, written.plan, solve_again) if findings else mine.solution
    grown = _again(only_more(instance, sound.plan.steps), solve_again) if sound else None
    return Evaluation(
        written=written,
        instance=instance,
        mine=mine,
        best=best,
        findings=findings,
        prices=tuple(_price(instance, written.plan, rule, best.solution, solve_again) for rule in rules),
        sound=sound,
        grown=grown,
        changes=changes(instance, sound.plan, _better(best.solution, grown).plan) if sound else (),
    )


def _known(instance: Instance, plan: Plan, best: Solution, sound: bool) -> Solution:
    """Return a plan with what the best plan's bound says of it; a plan that breaks rules is never called optimal."""
    reached = value(instance, plan.steps)
    bound, search = best.proof.bound, best.proof.search_bound
    gap = max(0.0, relative_gap(bound, reached))
    status = Status.OPTIMAL if sound and gap <= GAP_TOLERANCE else Status.FEASIBLE
    return dataclasses.replace(best, plan=plan, proof=Proof(status, reached, bound, gap, search))


def _less(instance: Instance, plan: Plan, solve: Solve) -> Solution | None:
    """Return the best part of a plan, and of equally good ones one that keeps much; ``None`` where no part is sound."""
    found = _again(only_less(instance, plan.steps), solve)
    if found is None:
        return None
    steps = restored(instance, plan.steps, found.plan.steps)
    paid = pay(instance, steps)
    if paid is None:
        return found
    kept = Plan(steps, paid)
    return dataclasses.replace(found, plan=kept, proof=dataclasses.replace(found.proof, value=value(instance, steps)))


def _again(instance: Instance, solve: Solve) -> Solution | None:
    """Return the proven plan of another question; ``None`` where it has none or the search gave up."""
    try:
        return prove(instance, solve(instance))
    except (NoPlanError, SolverError):
        return None


def _price(instance: Instance, plan: Plan, rule: str, best: Solution, solve: Solve) -> RulePrice:
    question = relaxed(instance, plan, rule)
    found = None if question is None else _again(question, solve)
    if found is None:
        return RulePrice(rule, None)
    slack = [max(0.0, proof.search_bound - proof.value) for proof in (found.proof, best.proof)]
    return RulePrice(rule, max(0.0, found.proof.value - best.proof.value), sum(slack))


def _better(best: Solution, grown: Solution | None) -> Solution:
    """Return the plan worth more: a search that stops early may be beaten by one that starts from a plan."""
    return grown if grown is not None and grown.proof.value > best.proof.value else best

"""Find what a scenario trades for what: points for real deficit, and slum for poverty."""

from __future__ import annotations

from dataclasses import replace

from optimizer.messages import message
from optimizer.model.weigh import Scales
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.tradeoff.facts import tradeoff_facts
from optimizer.report.studies.tradeoff import tradeoff_told
from optimizer.requests import SolverChoice, StudyRequest, Tell, silent
from optimizer.study.balance import balance
from optimizer.study.plan import Solve
from optimizer.study.tradeoff import tradeoff as trade
from optimizer.verbs.explained import explained
from optimizer.verbs.shared import begin, keep
from optimizer.verbs.solvers import chosen, counting, solver_of

TRADE_GAP, ROUGH_GAP = 1e-3, 1e-2
"""Gaps at which the searches of a trade-off stop: it asks for many plans, and for the way between them, not the last decimal.

Over several years points are searched to the second: asked for the first they ended as far from their bounds, after half as
long again.
"""


def tradeoff(request: StudyRequest, tell: Tell = silent) -> StudyAnswer:
    """Find what a scenario trades for what; results in ``results/imbang-<name>``; raises as :func:`optimizer.app.run` does."""
    study = begin(request, "imbang", tell)
    scenario = study.reading.scenario
    with explained(scenario, request.language, tell):
        gap = ROUGH_GAP if len(scenario.years) > 1 else TRADE_GAP
        lenses = trade(scenario, _told(request.solver, gap, tell))
        tell(message("stage-weigh"))
        weighed = balance(scenario, lambda instance: Scales(instance).weigh)
    facts = tradeoff_facts(scenario, (lenses, weighed), gap, request.language)
    return keep(study, tell, lambda language: tradeoff_told(facts, language))


def _told(solver: SolverChoice, gap: float, tell: Tell) -> Solve:
    """Return a solver of many plans that tells of each as it begins; the linear lens is soon near enough for all of them."""
    options, before = chosen(solver), counting(tell, "stage-trade")
    stepped, linear = (solver_of(replace(options, gap=least), before) for least in (gap, TRADE_GAP))
    return lambda instance: stepped(instance) if instance.stepwise else linear(instance)

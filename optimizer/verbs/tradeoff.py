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

TRADE_GAP = 1e-3
"""Gap at which the searches of a trade-off stop: it asks for many plans, and for the way between them, not the last decimal."""


def tradeoff(request: StudyRequest, tell: Tell = silent) -> StudyAnswer:
    """Find what a scenario trades for what; results in ``results/imbang-<name>``; raises as :func:`optimizer.app.run` does."""
    study = begin(request, "imbang", tell)
    scenario = study.reading.scenario
    with explained(scenario, request.language, tell):
        lenses = trade(scenario, _told(request.solver, tell))
        tell(message("stage-weigh"))
        weighed = balance(scenario, lambda instance: Scales(instance).weigh)
    facts = tradeoff_facts(scenario, (lenses, weighed), TRADE_GAP, request.language)
    return keep(study, tell, lambda language: tradeoff_told(facts, language))


def _told(solver: SolverChoice, tell: Tell) -> Solve:
    """Return a solver of many plans that tells of each as it begins."""
    options, before = chosen(solver), counting(tell, "stage-trade")
    return solver_of(replace(options, gap=TRADE_GAP), before)

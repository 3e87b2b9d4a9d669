"""Find the packages of a scenario that are right whatever the weights and the budget."""

from __future__ import annotations

from optimizer.messages import message
from optimizer.model.relaxed import Relaxed
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.noregret.facts import noregret_facts
from optimizer.report.studies.noregret import noregret_told
from optimizer.requests import NoRegretRequest, Tell, silent
from optimizer.study.noregret import no_regret
from optimizer.verbs.explained import explained
from optimizer.verbs.run import best_case
from optimizer.verbs.shared import begin, keep

BUDGETS = 5
"""How many budgets are tried, evenly from the least to the most."""


def noregret(request: NoRegretRequest, tell: Tell = silent) -> StudyAnswer:
    """Label the packages of a scenario core, contested or never over weights and budgets.

    Results in ``results/inti-<name>``; raises as :func:`optimizer.app.run` does.
    """
    study = begin(request.study, "inti", tell)
    tell(message("stage-solve"))
    with explained(study.reading.scenario, request.study.language, tell):
        case = best_case(study.reading, request.study.solver)
    tell(message("stage-noregret"))
    low, high = request.budgets
    budgets = tuple(round(low + (high - low) * place / (BUDGETS - 1), 6) for place in range(BUDGETS))
    facts = noregret_facts(case, no_regret(case, Relaxed, request.weights, budgets), request.study.language)
    return keep(study, tell, lambda language: noregret_told(facts, language))

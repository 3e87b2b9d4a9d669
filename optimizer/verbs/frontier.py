"""Find what every budget of a scenario is worth, and who waits for how much."""

from __future__ import annotations

from dataclasses import replace

from optimizer.errors import Fault, Place, ScenarioError
from optimizer.intake.money import read_money
from optimizer.messages import Message, message
from optimizer.model.parts_line import line_of_budgets
from optimizer.model.relaxed import Relaxed
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.frontier.facts import frontier_facts
from optimizer.report.studies.frontier import frontier_told
from optimizer.requests import FrontierRequest, Tell, silent
from optimizer.study.budgets.frontier import Tools
from optimizer.study.budgets.frontier import frontier as all_budgets
from optimizer.study.sending import sending
from optimizer.verbs.explained import explained
from optimizer.verbs.shared import begin, keep
from optimizer.verbs.solvers import chosen, counting, solver_of

GAP = 1e-3
"""Gap at which the searches for whole plans stop: there are many of them, and the curve of bounds is above them all."""


def frontier(request: FrontierRequest, tell: Tell = silent) -> StudyAnswer:
    """Find what every budget is worth; results in ``results/pagu-<name>``; raises as :func:`optimizer.app.run` does."""
    study = begin(request.study, "pagu", tell)
    scenario, limit = study.reading.scenario, _limit(request.limit)
    options = replace(chosen(request.study.solver), gap=GAP)
    tell(message("stage-curve"))
    with explained(scenario, request.study.language, tell):
        found = all_budgets(scenario, Tools(line_of_budgets, Relaxed, solver_of(options, counting(tell, "stage-whole"))), limit)
    facts = frontier_facts(scenario, found, GAP, sending(scenario, study.origin), request.study.language)
    return keep(study, tell, lambda language: frontier_told(facts, language), (("until", request.limit),))


def _limit(text: str) -> int | None:
    """Return the largest budget asked for, Rp; raises ScenarioError for what is no amount."""
    if not text:
        return None
    amount = read_money(text)
    if isinstance(amount, Message):
        raise ScenarioError((Fault(Place("--until"), amount),))
    return amount

"""Find what comes next: the reserve list for tender savings, the next billion, and what drops first."""

from __future__ import annotations

from optimizer.domain.scenario import Scenario
from optimizer.errors import Fault, Place, ScenarioError
from optimizer.messages import message
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.reserve.facts import reserve_facts
from optimizer.report.studies.reserve import reserve_told
from optimizer.requests import ReserveRequest, Tell, silent
from optimizer.study.budgets.reserve import reserve as what_next
from optimizer.verbs.explained import explained
from optimizer.verbs.shared import begin, keep
from optimizer.verbs.solvers import chosen, counting, solver_of


def reserve(request: ReserveRequest, tell: Tell = silent) -> StudyAnswer:
    """Find what comes next; results in ``results/cadangan-<name>``; raises as :func:`optimizer.app.run` does."""
    study = begin(request.study, "cadangan", tell)
    scenario = study.reading.scenario
    fund = _fund(scenario, request.fund)
    with explained(scenario, request.study.language, tell):
        found = what_next(scenario, solver_of(chosen(request.study.solver), counting(tell, "stage-reserve")), fund)
    facts = reserve_facts(scenario, found, request.study.language)
    return keep(study, tell, lambda language: reserve_told(facts, language), (("fund", request.fund),))


def _fund(scenario: Scenario, code: str) -> int | None:
    """Return the place of a fund by its code; raises ScenarioError, with the funds there are, for one that is not there."""
    codes = [fund.code for fund in scenario.funds]
    if not code:
        return None
    if code not in codes:
        raise ScenarioError((Fault(Place("--fund"), message("reserve-fund", fund=code, known=", ".join(codes))),))
    return codes.index(code)

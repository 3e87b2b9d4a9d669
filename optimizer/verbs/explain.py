"""Say of every package why it is in the plan or not, what that costs, and what would change it."""

from __future__ import annotations

from optimizer.domain.scenario import Scenario
from optimizer.errors import Fault, Place, ScenarioError
from optimizer.intake.wording import did_you_mean, listed, shown
from optimizer.messages import message
from optimizer.model.relaxed import Relaxed
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.explain.gather import explain_facts
from optimizer.report.studies.explain import Subject, explain_told
from optimizer.requests import ExplainRequest, Tell, silent
from optimizer.study.explain.explain import explain as explain_case
from optimizer.verbs.explained import explained
from optimizer.verbs.run import best_case
from optimizer.verbs.shared import begin, keep

MOST_LISTED = 12


def explain(request: ExplainRequest, tell: Tell = silent) -> StudyAnswer:
    """Explain every package of a scenario's plan; results in ``results/jelas-<name>``.

    Raises ScenarioError for an area or intervention the scenario does not have, and as :func:`optimizer.app.run` does.
    """
    study = begin(request.study, "jelas", tell)
    scenario = study.reading.scenario
    subject = _subject(request, scenario)
    tell(message("stage-solve"))
    with explained(study.reading.scenario, request.study.language, tell):
        case = best_case(study.reading, request.study.solver)
    tell(message("stage-explain"))
    facts = explain_facts(explain_case(case, Relaxed), request.study.language)
    return keep(study, tell, lambda language: explain_told(facts, subject, language))


def _subject(request: ExplainRequest, scenario: Scenario) -> Subject:
    """Return what the screen is about; raises ScenarioError with what was probably meant for a code that does not exist."""
    asked = (
        ("area", "--area", request.area, [area.code for area in scenario.areas]),
        ("intervention", "--intervention", request.intervention, [work.code for work in scenario.interventions]),
    )
    faults = [
        Fault(
            Place(option),
            message(f"explain.unknown_{kind}", name=shown(code), allowed=listed(known, MOST_LISTED)),
            did_you_mean(code, known),
        )
        for kind, option, code, known in asked
        if code and code not in known
    ]
    if faults:
        raise ScenarioError(tuple(faults))
    return Subject(request.area, request.intervention)

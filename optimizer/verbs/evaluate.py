"""Score, audit and price a plan that somebody made, against the best plan of its scenario."""

from __future__ import annotations

from dataclasses import replace

from optimizer.archive.files import hash_inputs
from optimizer.intake.plan import read_plan
from optimizer.messages import message
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.evaluate.facts import evaluate_facts
from optimizer.report.studies.evaluate import evaluate_told
from optimizer.requests import EvaluateRequest, SolverChoice, Tell, silent
from optimizer.study.evaluate import evaluate as study_plan
from optimizer.study.plan import Solve
from optimizer.verbs.explained import explained
from optimizer.verbs.shared import begin, keep
from optimizer.verbs.solvers import chosen, solver_of

AGAIN_GAP, AGAIN_NODES = 1e-3, 20
"""Where the searches beside the best plan stop: they price rules and mend the plan, and need no last decimal."""


def evaluate(request: EvaluateRequest, tell: Tell = silent) -> StudyAnswer:
    """Evaluate a plan; results in ``results/nilai-<name>``.

    Raises ScenarioError for faults of the scenario or of the plan's table, else as :func:`optimizer.app.run` does.
    """
    study = begin(request.study, "nilai", tell)
    reading = read_plan(request.plan, study.reading.scenario)
    inputs = tuple(sorted({*study.inputs, *hash_inputs((request.plan,), request.plan.parent)}))
    notices = (*study.reading.notices, *reading.notices)
    parts = replace(study.parts, reading=replace(study.reading, notices=notices))
    study = replace(study, inputs=inputs, parts=parts)
    tell(message("stage-solve"))
    solves = _solvers(request.study.solver, tell)
    with explained(study.reading.scenario, request.study.language, tell):
        found = study_plan(study.reading.scenario, reading.works, *solves)
    facts = evaluate_facts(found, request.plan.name, request.study.language)
    return keep(study, tell, lambda language: evaluate_told(facts, language))


def _solvers(solver: SolverChoice, tell: Tell) -> tuple[Solve, Solve]:
    """Return the solver of the best plan, as patient as a run's, and the one of the plans beside it."""
    options = chosen(solver)
    hasty = replace(options, gap=AGAIN_GAP, nodes=AGAIN_NODES)
    return solver_of(options), solver_of(hasty, lambda: tell(message("stage-mend")))

"""Find what the targets of a scenario cost: the least money, what the budgets there are reach, and when."""

from __future__ import annotations

import dataclasses

from optimizer.domain.rules import Indicator, Level, Target
from optimizer.domain.scenario import Scenario
from optimizer.errors import Fault, Place, ScenarioError
from optimizer.messages import message
from optimizer.model.conflict.probe import RoomProbe
from optimizer.problem.build import build_instance
from optimizer.problem.presolve import refuse_empty
from optimizer.report.answers import StudyAnswer
from optimizer.report.content.targets.facts import target_facts
from optimizer.report.studies.targets import targets_told
from optimizer.requests import TargetsRequest, Tell, silent
from optimizer.study.targets import target_costs
from optimizer.verbs.shared import begin, keep


def targets(request: TargetsRequest, tell: Tell = silent) -> StudyAnswer:
    """Find what targets cost; results in ``results/target-<name>``.

    Raises ScenarioError also for a scenario without any target, SolverError and ArchiveError.
    """
    study = begin(request.study, "target", tell)
    scenario = _with_asked(study.reading.scenario, request)
    if not scenario.rules.targets:
        none = Fault(Place(study.parts.path.as_posix()), message("targets-none"), message("targets-none-fix"))
        raise ScenarioError((none,))
    instance = build_instance(scenario)
    refuse_empty(scenario, instance)
    tell(message("stage-targets"))
    costs = target_costs(scenario, RoomProbe)
    facts = target_facts(scenario, instance, costs, request.study.language)
    return keep(study, tell, lambda language: targets_told(facts, language))


def _with_asked(scenario: Scenario, request: TargetsRequest) -> Scenario:
    """Return the scenario with the targets that the request adds."""
    asked = (
        ("--slum", "targets-slum", Indicator.SLUM_BURDEN, request.slum),
        ("--poverty", "targets-poverty", Indicator.POVERTY_BURDEN, request.poverty),
    )
    added = tuple(
        Target(
            level=Level.REGENCY,
            name=message(code, percent=f"{percent:g}").say(request.study.language),
            indicator=indicator,
            parameter="",
            year=scenario.years[-1],
            percent=percent,
            price=None,
            source="",
            where=Place(option),
        )
        for option, code, indicator, percent in asked
        if percent is not None
    )
    return dataclasses.replace(scenario, rules=dataclasses.replace(scenario.rules, targets=(*scenario.rules.targets, *added)))

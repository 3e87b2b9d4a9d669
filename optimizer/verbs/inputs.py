"""Look at what goes in: check it, show it in full, or score it."""

from __future__ import annotations

from pathlib import Path

from optimizer.domain.scenario import CountingUnit
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import read_areas, read_scenario, read_scheme
from optimizer.intake.resolved import resolved_settings
from optimizer.intake.scheme import chosen_policy
from optimizer.measures.score_sheet import score_sheet
from optimizer.report.answers import Resolved, ScoreResult, Validation
from optimizer.requests import Overrides, ScoreRequest


def validate(name: str, overrides: Overrides = ()) -> Validation:
    """Check a scenario and its data without solving; raises ScenarioError with every fault."""
    reading = read_scenario(scenario_path(name), overrides)
    return Validation(reading.scenario, reading.files, reading.notices)


def resolve(name: str, overrides: Overrides = ()) -> Resolved:
    """Return a scenario as it stands after ``extends`` and overrides; raises ScenarioError when its files cannot be read."""
    return Resolved(resolved_settings(scenario_path(name), overrides))


def score(request: ScoreRequest) -> ScoreResult:
    """Score a baseline table by an official scheme; raises ScenarioError with every fault of the table."""
    scheme = read_scheme(request.scheme, Path())
    reading = read_areas(request.table, scheme)
    policy = chosen_policy(scheme, request.policy)
    sheet = score_sheet(scheme, policy, reading.areas, CountingUnit(request.unit), reading.columns)
    return ScoreResult(sheet, reading.notices)

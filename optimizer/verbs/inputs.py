"""Look at what goes in: check it, show it in full, score it, or begin a new one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from optimizer.archive.fresh import NewFile, write_new
from optimizer.domain.scenario import CountingUnit
from optimizer.intake.layouts import table_layouts
from optimizer.intake.paths import new_scenario_path, scenario_path
from optimizer.intake.read import read_areas, read_scenario, read_scheme
from optimizer.intake.resolved import resolved_settings
from optimizer.intake.scheme import chosen_policy
from optimizer.measures.score_sheet import score_sheet
from optimizer.report.answers import Resolved, ScoreResult, Validation
from optimizer.report.writers.template_scenario import scenario_template, template_data
from optimizer.report.writers.template_workbook import template_workbook
from optimizer.requests import Overrides, ScoreRequest

SCHEME = "permen-14-2018"
"""The scheme of a new scenario: the one in force."""


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


def initialise(name: str) -> tuple[Path, ...]:
    """Write ``scenarios/<name>.yaml``, ready to be filled in, and its empty workbook; return both paths.

    Raises ArchiveError when either exists already (nothing is overwritten) or cannot be written.
    """
    scenario = new_scenario_path(name)
    workbook = scenario.parent / template_data(name)
    layouts = table_layouts(read_scheme(SCHEME, None))
    files = (
        NewFile(scenario, scenario_template(name, date.today().year).encode("utf-8")),  # noqa: DTZ011 - the planner's own year
        NewFile(workbook, template_workbook(layouts)),
    )
    write_new(files)
    return scenario, workbook

"""Begin a new scenario: a file to fill in and an empty workbook beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from optimizer.archive.fresh import NewFile, write_new
from optimizer.intake.layouts import table_layouts
from optimizer.intake.paths import new_scenario_path
from optimizer.intake.read import read_scheme
from optimizer.report.writers.template_scenario import scenario_template, template_data
from optimizer.report.writers.template_workbook import template_workbook

SCHEME = "permen-14-2018"
"""The scheme of a new scenario: the one in force."""


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

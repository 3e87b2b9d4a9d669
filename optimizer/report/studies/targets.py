"""What targets cost: screen, numbers and tables; new budgets stand in the numbers."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.targets.chart import targets_chart
from optimizer.report.content.targets.facts import TargetFacts
from optimizer.report.content.targets.screen import targets_screen
from optimizer.report.content.targets.summary import targets_summary
from optimizer.report.content.targets.tables import cost_table, reach_table
from optimizer.report.files import picture_files
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes


def targets_told(facts: TargetFacts, language: Language) -> Told:
    """Return what the targets of a scenario cost, told."""
    return told(
        targets_screen(facts, language),
        targets_summary(facts, language),
        ResultFile("target.csv", csv_bytes(reach_table(facts, language))),
        ResultFile("biaya-target.csv", csv_bytes(cost_table(facts, language))),
        *(picture_files("target", targets_chart(facts, language)) if facts.tried else ()),
    )

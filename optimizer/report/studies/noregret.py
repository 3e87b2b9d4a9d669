"""The packages of a scenario over its weights and budgets: table, numbers and picture."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.noregret.chart import noregret_chart
from optimizer.report.content.noregret.facts import NoRegretFacts
from optimizer.report.content.noregret.screen import noregret_screen
from optimizer.report.content.noregret.summary import noregret_summary
from optimizer.report.content.noregret.tables import packages_table
from optimizer.report.files import picture_files
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes


def noregret_told(facts: NoRegretFacts, language: Language) -> Told:
    """Return the packages of a scenario, told."""
    return told(
        noregret_screen(facts, language),
        noregret_summary(facts, language),
        ResultFile("paket.csv", csv_bytes(packages_table(facts, language))),
        *picture_files("inti", noregret_chart(facts, language)),
    )

"""What comes next in a scenario: the reserve list and its numbers."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.reserve.facts import ReserveFacts
from optimizer.report.content.reserve.screen import reserve_screen
from optimizer.report.content.reserve.summary import reserve_summary
from optimizer.report.content.reserve.table import reserve_table
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes


def reserve_told(facts: ReserveFacts, language: Language) -> Told:
    """Return what comes next in a scenario, told."""
    table = ResultFile("cadangan.csv", csv_bytes(reserve_table(facts, language)))
    return told(reserve_screen(facts, language), reserve_summary(facts, language), table)

"""Many cases of a scenario: the table of all of them, numbers, and the picture where any case has a plan."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.sweep.chart import sweep_chart
from optimizer.report.content.sweep.facts import SweepFacts
from optimizer.report.content.sweep.measures import targets
from optimizer.report.content.sweep.screen import sweep_screen
from optimizer.report.content.sweep.summary import sweep_summary
from optimizer.report.content.sweep.tables import cases_table
from optimizer.report.files import picture_files
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.parquet_table import parquet_bytes


def sweep_told(facts: SweepFacts, language: Language) -> Told:
    """Return many cases of a scenario, told."""
    table = cases_table(facts, language)
    columnar = parquet_bytes(table)
    charts = [(measure.code, sweep_chart(facts, measure, language)) for measure in targets(facts)]
    return told(
        sweep_screen(facts, language),
        sweep_summary(facts, language),
        ResultFile("sapuan.csv", csv_bytes(table)),
        *([] if columnar is None else [ResultFile("sapuan.parquet", columnar)]),
        *(file for code, chart in charts for file in picture_files(f"sapuan-{code}", chart)),
    )

"""Facts -> the files of a results folder; tables always, pictures when asked."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.book.book import run_book
from optimizer.report.content.comparison_table import comparison_table
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import Chart
from optimizer.report.content.moves import moves_table
from optimizer.report.content.plan_table import plan_table
from optimizer.report.content.scenarios import comparable, scenarios_chart
from optimizer.report.content.scores import scores_chart
from optimizer.report.content.spending import spending_chart
from optimizer.report.content.summary import summary
from optimizer.report.content.unit_table import unit_table
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_bytes

PICTURES = "grafik"


def run_files(facts: RunFacts, language: Language) -> tuple[ResultFile, ...]:
    """Return the tables of a run: rencana.csv, kawasan.csv and ringkasan.json."""
    return (
        ResultFile("rencana.csv", csv_bytes(plan_table(facts, language))),
        ResultFile("kawasan.csv", csv_bytes(unit_table(facts, language))),
        ResultFile("ringkasan.json", json_bytes(summary(facts, language))),
    )


def run_workbook(facts: RunFacts, language: Language) -> ResultFile:
    """Return the workbook of a run: the plan to be edited, its totals, and sheets for planning documents."""
    from optimizer.report.writers.workbook import workbook_bytes

    return ResultFile("rencana.xlsx", workbook_bytes(run_book(facts, language)))


def run_pictures(facts: RunFacts, language: Language) -> tuple[ResultFile, ...]:
    """Return the pictures of a run, each as PNG and SVG, with its title block and without."""
    from optimizer.report.charts.pictures import pictures

    scores = pictures("skor", scores_chart(facts, language))
    return _in_folder((*scores, *pictures("belanja", spending_chart(facts, language))))


def comparison_files(runs: tuple[RunFacts, ...], language: Language) -> tuple[ResultFile, ...]:
    """Return the files of a comparison: both tables and the picture; runs scored by different schemes get no picture."""
    tables = (
        ResultFile("perbandingan.csv", csv_bytes(comparison_table(runs, language))),
        ResultFile("perubahan.csv", csv_bytes(moves_table(runs, language))),
    )
    if not comparable(runs):
        return tables
    from optimizer.report.charts.pictures import pictures

    return (*tables, *_in_folder(pictures("perbandingan", scenarios_chart(runs, language))))


def picture_files(stem: str, chart: Chart) -> tuple[ResultFile, ...]:
    """Return one chart as the files of its pictures."""
    from optimizer.report.charts.pictures import pictures

    return _in_folder(pictures(stem, chart))


def _in_folder(pictures: tuple[tuple[str, bytes], ...]) -> tuple[ResultFile, ...]:
    return tuple(ResultFile(f"{PICTURES}/{name}", content) for name, content in pictures)

"""Facts -> the files of a results folder; tables always, pictures when asked."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.book.book import run_book
from optimizer.report.content.compared.chart import crossing_chart
from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.compared.packages import packages_table
from optimizer.report.content.compared.regret import crossed, crossing_table
from optimizer.report.content.compared.rules import rules_table
from optimizer.report.content.compared.slope import slope_chart
from optimizer.report.content.compared.summary import compared_summary
from optimizer.report.content.comparison_table import comparison_table
from optimizer.report.content.deck.budgets import budgets_chapter
from optimizer.report.content.deck.compared.deck import compared_deck
from optimizer.report.content.deck.run_deck import run_deck
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures_run import AnyChart
from optimizer.report.content.moves import moves_table, same_places
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.content.page.page import run_page, scenarios_page
from optimizer.report.content.plan_table import plan_table
from optimizer.report.content.run_charts import run_charts
from optimizer.report.content.scenarios import comparable, same_baseline, scenarios_chart
from optimizer.report.content.summary import summary
from optimizer.report.content.unit_table import unit_table
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_bytes
from optimizer.report.writers.page_html import page_html

PICTURES = "grafik"
DECK = "paparan.pptx"
HTML = "laporan.html"


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
    return tuple(file for stem, chart in run_charts(facts, language) for file in picture_files(stem, chart))


def run_deck_file(facts: RunFacts, page: PageFacts, language: Language, template: bytes | None = None) -> ResultFile:
    """Return the slides of a run, in our own look or in a template; raises ``TemplateError`` for one that cannot serve."""
    from optimizer.report.writers.deck.write import deck_bytes

    more = (budgets_chapter(facts, page.steps, language),)
    return ResultFile(DECK, deck_bytes(run_deck(facts, language, more), template))


def run_page_file(facts: RunFacts, page: PageFacts, language: Language) -> ResultFile:
    """Return the interactive page of a run: one file that works without internet."""
    return ResultFile(HTML, page_html(run_page(facts, page, language)))


def usable_template(content: bytes) -> bool:
    """Return whether a file can be the template of the slides."""
    from optimizer.report.writers.deck.template import TemplateError, frame_of

    try:
        frame_of(content)
    except TemplateError:
        return False
    return True


def comparison_files(compared: Compared, language: Language) -> tuple[ResultFile, ...]:
    """Return the files of a comparison; runs of different schemes are not in one picture."""
    runs = compared.runs
    tables = (
        ResultFile("perbandingan.csv", csv_bytes(comparison_table(runs, language))),
        ResultFile("perubahan.csv", csv_bytes(moves_table(runs, language))),
        ResultFile("paket.csv", csv_bytes(packages_table(runs, language))),
        ResultFile("silang.csv", csv_bytes(crossing_table(compared, language))),
        ResultFile("harga-aturan.csv", csv_bytes(rules_table(compared, language))),
        ResultFile("ringkasan.json", json_bytes(compared_summary(compared, language))),
    )
    side_by_side = picture_files("perbandingan", scenarios_chart(runs, language)) if comparable(runs) else ()
    matrix = picture_files("silang", crossing_chart(compared, language)) if crossed(compared) else ()
    alike = comparable(runs) and same_baseline(runs)
    slopes = picture_files("antrean", slope_chart(runs, language)) if alike else ()
    papers = (_compared_deck_file(compared, language), *_scenarios_page(runs, language))
    return (*tables, *papers, *side_by_side, *slopes, *matrix)


def _compared_deck_file(compared: Compared, language: Language) -> ResultFile:
    """Return the slides of a comparison."""
    from optimizer.report.writers.deck.write import deck_bytes

    return ResultFile(DECK, deck_bytes(compared_deck(compared, language)))


def _scenarios_page(runs: tuple[RunFacts, ...], language: Language) -> tuple[ResultFile, ...]:
    """Return the interactive page of scenarios that are about the same areas and score them alike; else none."""
    first = runs[0]
    alike = comparable(runs) and all(same_places(first, run) and _alike(first, run) for run in runs[1:])
    return (ResultFile(HTML, page_html(scenarios_page(runs, language))),) if alike else ()


def _alike(first: RunFacts, other: RunFacts) -> bool:
    """Return whether places in one run's units, areas and interventions are those of the other's, and are known at all."""
    return (
        first.catalogue.places == other.catalogue.places != ()
        and [price.code for price in first.catalogue.prices] == [price.code for price in other.catalogue.prices]
        and [(unit.code, unit.before) for unit in first.units] == [(unit.code, unit.before) for unit in other.units]
    )


def picture_files(stem: str, chart: AnyChart) -> tuple[ResultFile, ...]:
    """Return one chart as the files of its pictures."""
    from optimizer.report.charts.library import load_matplotlib

    load_matplotlib()
    from optimizer.report.charts.pictures import pictures

    return _in_folder(pictures(stem, chart))


def _in_folder(pictures: tuple[tuple[str, bytes], ...]) -> tuple[ResultFile, ...]:
    return tuple(ResultFile(f"{PICTURES}/{name}", content) for name, content in pictures)

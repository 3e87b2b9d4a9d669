"""What every budget of a scenario is worth: four tables, the plan of every budget, numbers and two pictures."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.frontier.changes import changes
from optimizer.report.content.frontier.chart import frontier_chart
from optimizer.report.content.frontier.facts import FrontierFacts
from optimizer.report.content.frontier.ladder import ladder_chart
from optimizer.report.content.frontier.listed import listed_table, stairs_table
from optimizer.report.content.frontier.screen import frontier_screen
from optimizer.report.content.frontier.summary import frontier_summary
from optimizer.report.content.frontier.tables import curve_table, funds_table, ladder_table, whole_table
from optimizer.report.files import picture_files
from optimizer.report.studies.sent import sent_files
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_compact


def frontier_told(facts: FrontierFacts, language: Language) -> Told:
    """Return what every budget of a scenario is worth, told."""
    return told(
        frontier_screen(facts, language),
        frontier_summary(facts, language),
        ResultFile("frontier.csv", csv_bytes(curve_table(facts, language))),
        ResultFile("frontier.json", json_compact(changes(facts))),
        ResultFile("rencana-utuh.csv", csv_bytes(whole_table(facts, language))),
        ResultFile("tangga.csv", csv_bytes(ladder_table(facts, language))),
        ResultFile("dana.csv", csv_bytes(funds_table(facts, language))),
        *_listed(facts, language),
        *sent_files(facts.sending, language),
        *picture_files("frontier", frontier_chart(facts, language)),
        *picture_files("tangga", ladder_chart(facts, language)),
    )


def _listed(facts: FrontierFacts, language: Language) -> tuple[ResultFile, ...]:
    """Return the ranked list and its staircase where they answer the whole question."""
    ranked, stairs = facts.found.listed, facts.found.stairs
    if ranked is None or stairs is None:
        return ()
    return (
        ResultFile("daftar-urut.csv", csv_bytes(listed_table(facts, ranked, language))),
        ResultFile("anak-tangga.csv", csv_bytes(stairs_table(ranked, stairs, language))),
    )

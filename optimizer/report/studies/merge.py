"""The lists of regions merged at one budget: who gets how much, the whole list, numbers and a picture."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.merge.chart import merge_chart
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.merge.screen import merge_screen
from optimizer.report.content.merge.summary import merge_summary
from optimizer.report.content.merge.tables import caps_table, shares_table, steps_table
from optimizer.report.files import picture_files
from optimizer.report.studies.told import SUMMARY, Told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_bytes

SHARES, STEPS = "alokasi.csv", "daftar-gabungan.csv"
"""Names of the tables that every merge has."""


def merge_told(facts: MergeFacts, language: Language) -> Told:
    """Return merged lists, told."""
    pictures = picture_files("alokasi", merge_chart(facts, language))
    return Told(merge_screen(facts, language), merge_summary(facts, language), (*merge_files(facts, language), *pictures))


def merge_files(facts: MergeFacts, language: Language) -> tuple[ResultFile, ...]:
    """Return the files of merged lists that hold numbers."""
    caps = (ResultFile("batas.csv", csv_bytes(caps_table(facts, language))),) if facts.found.caps else ()
    return (
        ResultFile(SHARES, csv_bytes(shares_table(facts, language))),
        *caps,
        ResultFile(STEPS, csv_bytes(steps_table(facts, language))),
        ResultFile(SUMMARY, json_bytes(merge_summary(facts, language))),
    )

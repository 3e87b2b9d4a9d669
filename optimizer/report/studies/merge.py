"""The lists of regions merged at one budget: who gets how much, the whole list, numbers and a picture."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.merge.book import merge_book
from optimizer.report.content.merge.chart import merge_chart
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.merge.screen import merge_screen
from optimizer.report.content.merge.summary import merge_summary
from optimizer.report.content.merge.tables import MergeTables, merge_tables
from optimizer.report.files import picture_files
from optimizer.report.studies.told import SUMMARY, Told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.json_text import json_bytes

SHARES, STEPS = "alokasi.csv", "daftar-gabungan.csv"
"""Names of the tables that every merge has."""

BOOK = "gabungan.xlsx"
"""Name of the workbook of all of them."""


def merge_told(facts: MergeFacts, language: Language) -> Told:
    """Return merged lists, told."""
    pictures = picture_files("alokasi", merge_chart(facts, language))
    return Told(merge_screen(facts, language), merge_summary(facts, language), (*merge_files(facts, language), *pictures))


def merge_files(facts: MergeFacts, language: Language, book: bool = True) -> tuple[ResultFile, ...]:
    """Return the files of merged lists that hold numbers, with the ``book`` of all of them or without."""
    tables = merge_tables(facts, language)
    caps = () if tables.caps is None else (ResultFile("batas.csv", csv_bytes(tables.caps)),)
    return (
        ResultFile(SHARES, csv_bytes(tables.shares)),
        *caps,
        ResultFile(STEPS, csv_bytes(tables.steps)),
        *((_book_file(facts, tables, language),) if book else ()),
        ResultFile(SUMMARY, json_bytes(merge_summary(facts, language))),
    )


def _book_file(facts: MergeFacts, tables: MergeTables, language: Language) -> ResultFile:
    from optimizer.report.writers.workbook import workbook_bytes

    return ResultFile(BOOK, workbook_bytes(merge_book(facts, tables, language)))

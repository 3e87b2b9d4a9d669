"""The list to be merged with those of other regions, as a file of a results folder."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.sent import SENT, sent_table
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.study.sending import Sending


def sent_files(sending: Sending, language: Language) -> tuple[ResultFile, ...]:
    """Return the list, or nothing where a rule prevents it."""
    return () if sending.listed is None else (ResultFile(SENT, csv_bytes(sent_table(sending.listed, language))),)

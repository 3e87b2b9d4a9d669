"""Why and why not: the table of all packages, their numbers, and a letter for each area, each alone and all in one file."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.explain.facts import ExplainFacts
from optimizer.report.content.explain.letter import letters
from optimizer.report.content.explain.screen import all_screen, area_screen, work_screen
from optimizer.report.content.explain.summary import explain_summary
from optimizer.report.content.explain.table import packages_table
from optimizer.report.content.screen import Screen
from optimizer.report.letters import letter_files
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes


@dataclass(frozen=True, slots=True)
class Subject:
    """What the screen is about: one area or one intervention by its code; both empty: all packages."""

    area: str = ""
    work: str = ""


def explain_told(facts: ExplainFacts, subject: Subject, language: Language) -> Told:
    """Return the explanation, told; files are the same whatever the screen is about."""
    return told(
        _screen(facts, subject, language),
        explain_summary(facts, language),
        ResultFile("penjelasan.csv", csv_bytes(packages_table(facts, language))),
        *letter_files(facts.run, letters(facts, language), language),
    )


def _screen(facts: ExplainFacts, subject: Subject, language: Language) -> Screen:
    if subject.area:
        return area_screen(facts, subject.area, language)
    return work_screen(facts, subject.work, language) if subject.work else all_screen(facts, language)

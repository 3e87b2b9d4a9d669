"""Why and why not: the table of all packages, their numbers, and a letter for each area, each alone and all in one file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.explain.facts import ExplainFacts
from optimizer.report.content.explain.letter import letters
from optimizer.report.content.explain.screen import all_screen, area_screen, work_screen
from optimizer.report.content.explain.summary import explain_summary
from optimizer.report.content.explain.table import packages_table
from optimizer.report.content.screen import Screen
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.letter_html import letter_html

LETTERS = "surat"
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
"""Names that Windows keeps for itself, with any ending."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What the screen is about: one area or one intervention by its code; both empty: all packages."""

    area: str = ""
    work: str = ""


def explain_told(facts: ExplainFacts, subject: Subject, language: Language) -> Told:
    """Return the explanation, told; files are the same whatever the screen is about."""
    written = letters(facts, language)
    names = letter_names([code for code, _ in written])
    return told(
        _screen(facts, subject, language),
        explain_summary(facts, language),
        ResultFile("penjelasan.csv", csv_bytes(packages_table(facts, language))),
        ResultFile(f"{LETTERS}.html", letter_html([one for _, one in written])),
        *(ResultFile(f"{LETTERS}/{name}.html", letter_html((one,))) for name, (_, one) in zip(names, written, strict=True)),
    )


def letter_names(codes: Sequence[str]) -> tuple[str, ...]:
    """Return a name of a file for each code, safe on every system; codes that come out alike are numbered."""
    names: list[str] = []
    taken: set[str] = set()
    for code in codes:
        plain = _UNSAFE.sub("_", code).strip("._") or "_"
        plain = f"_{plain}" if _DEVICE.match(plain) else plain
        name, number = plain, 2
        while name.casefold() in taken:
            name, number = f"{plain}_{number}", number + 1
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _screen(facts: ExplainFacts, subject: Subject, language: Language) -> Screen:
    if subject.area:
        return area_screen(facts, subject.area, language)
    return work_screen(facts, subject.work, language) if subject.work else all_screen(facts, language)

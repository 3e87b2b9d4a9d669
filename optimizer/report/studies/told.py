"""What a study has to say, as values: its screen, its numbers for other programs, and its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from optimizer.archive.files import ResultFile
from optimizer.report.content.plain import Plain
from optimizer.report.content.screen import Screen
from optimizer.report.writers.json_text import json_bytes

SUMMARY = "ringkasan.json"
"""The numbers of a study for other programs; keys are in Indonesian whatever the language."""


@dataclass(frozen=True, slots=True)
class Told:
    """``summary`` is also among the ``files``, as ``ringkasan.json``."""

    screen: Screen
    summary: Mapping[str, Plain]
    files: tuple[ResultFile, ...]


def told(screen: Screen, summary: Mapping[str, Plain], *files: ResultFile) -> Told:
    """Return what a study has to say, its numbers written out beside its other files."""
    return Told(screen, summary, (*files, ResultFile(SUMMARY, json_bytes(summary))))

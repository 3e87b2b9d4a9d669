"""A scored table as it is shown: forms, overview and categories, with every word and number written out."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.report.content.screen import Grid


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of a form: an aspect with its average (``strong``), or one criterion under it."""

    code: str
    label: str
    volume: str
    unit: str
    percent: str
    points: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Form:
    """One unit: its name, lines about it, its criteria, and what follows from them as ``(title, sentences)``."""

    title: str
    lines: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[FormRow, ...]
    outcome: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ScorePage:
    """``warning`` is the very first line, empty when all data are measured; ``notes`` stand below the tables."""

    warning: str
    title: str
    aside: str
    headline: tuple[str, ...]
    forms: tuple[Form, ...]
    overview: tuple[Grid, ...]
    notes: tuple[str, ...]
    categories: Grid

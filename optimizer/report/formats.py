"""What the pack of a run is made of, by the words of ``--formats``."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """One kind of file: tables (with ``ringkasan.json``), workbook, pictures, slides, interactive page, letters."""

    TABLES = "csv"
    WORKBOOK = "xlsx"
    PICTURES = "grafik"
    SLIDES = "pptx"
    PAGE = "html"
    LETTERS = "surat"


EVERY = tuple(Format)

EARLY = (Format.TABLES, Format.WORKBOOK, Format.PICTURES)
LATE = (Format.SLIDES, Format.PAGE, Format.LETTERS)
"""What needs only the plan itself, and what also tells of other budgets and of every package."""

PLAIN = (Format.TABLES, Format.WORKBOOK)
"""What a run without reports makes."""

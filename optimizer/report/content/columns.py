"""The columns of the result tables, each named by its key, with its label in one language."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.report import Column, Kind
from optimizer.report.words import say


def text(key: str, language: Language) -> Column:
    """Return a column of text."""
    return Column(key, say(f"column.{key}", language))


def money(key: str, language: Language) -> Column:
    """Return a column of whole rupiah."""
    return Column(key, say(f"column.{key}", language), Kind.MONEY)


def number(key: str, decimals: int, language: Language) -> Column:
    """Return a column of numbers with so many decimals at most."""
    return Column(key, say(f"column.{key}", language), Kind.NUMBER, decimals)


def percent(key: str, decimals: int, language: Language) -> Column:
    """Return a column of percentages with so many decimals at most."""
    return Column(key, say(f"column.{key}", language), Kind.PERCENT, decimals)

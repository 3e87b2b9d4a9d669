"""From a slum category to a priority number and a *pola penanganan*: the tables of a scheme."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.area import Legality
from optimizer.domain.considerations import ConsiderationScale


@dataclass(frozen=True, slots=True)
class PriorityClass:
    """One cell of the priority table: its class codes on legal and on illegal land, and its priority number (1 first)."""

    category: str
    consideration: str
    legal: str
    illegal: str
    number: int

    def code(self, legality: Legality) -> str | None:
        """Return the class code (A1 .. C6), ``None`` where the status of the land is not known."""
        return {Legality.LEGAL: self.legal, Legality.ILLEGAL: self.illegal}.get(legality)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A *pola penanganan*: pemugaran, peremajaan or permukiman kembali."""

    code: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class PatternRule:
    """Which pattern a slum category takes on legal and on illegal land."""

    category: str
    legal: Pattern
    illegal: Pattern

    def pattern(self, legality: Legality) -> Pattern | None:
        """Return the pattern, ``None`` where the status of the land is not known."""
        return {Legality.LEGAL: self.legal, Legality.ILLEGAL: self.illegal}.get(legality)


@dataclass(frozen=True, slots=True)
class Handling:
    """How priorities and patterns follow from scores; each table is complete over slum categories and classes."""

    code: str
    source: str
    scale: ConsiderationScale
    priorities: tuple[PriorityClass, ...]
    patterns: tuple[PatternRule, ...]

    def __post_init__(self) -> None:
        """Refuse a table with a cell missing or twice, or with a class code used twice."""
        cells = [(row.category, row.consideration) for row in self.priorities]
        wanted = {(category, kind.code) for category in self.categories for kind in self.scale.classes}
        if len(cells) != len(set(cells)) or set(cells) != wanted:
            raise ValueError("the priority table needs each category and consideration class exactly once")
        codes = [code for row in self.priorities for code in (row.legal, row.illegal)]
        if len(codes) != len(set(codes)):
            raise ValueError("each class code may stand only once in the priority table")

    @property
    def categories(self) -> frozenset[str]:
        """Codes of the slum categories that have a pattern."""
        return frozenset(rule.category for rule in self.patterns)

    def priority(self, category: str, consideration: str) -> PriorityClass:
        """Return one cell of the priority table; raises ``KeyError`` when it has none."""
        return {(row.category, row.consideration): row for row in self.priorities}[category, consideration]

    def rule(self, category: str) -> PatternRule:
        """Return the pattern rule of a category; raises ``KeyError`` when there is none."""
        return {rule.category: rule for rule in self.patterns}[category]

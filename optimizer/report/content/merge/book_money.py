"""Formulas of the workbook of merged lists: what regions and caps spend by the steps that are chosen on its sheets."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.region import is_region_code
from optimizer.domain.region_cap import RegionCap
from optimizer.messages import Language
from optimizer.report.content.book.address import cell, span
from optimizer.report.content.book.value import BookCell, Formula
from optimizer.report.content.report import Table
from optimizer.report.words import say

SHARES_SHEET, STEPS_SHEET = "alokasi", "daftar"
TOP = 4
"""Row of the heads of every table but those of the first sheet."""

MOST_CODES = 100
"""Most regions a cap may name to be a formula: Excel takes none of more than 8,192 letters."""


@dataclass(frozen=True, slots=True)
class Live:
    """Where the tables of allocation and of steps stand; ``whole`` when every step is on its sheet, so that sums follow it."""

    shares: Table
    steps: Table
    whole: bool
    language: Language

    @property
    def total(self) -> int:
        """Row of the totals of the allocation."""
        return TOP + len(self.shares.rows) + 1

    def at(self, key: str) -> int:
        """Return the column of the allocation with a key."""
        return [column.key for column in self.shares.columns].index(key)

    def won(self, key: str, locked: str, row: int, value: float) -> BookCell:
        """Return what a region gets of a column of steps, with what is locked in; ``row`` of its sheet."""
        if not self.whole:
            return value
        own = f"({self._steps('wilayah')}={cell(row, self.at('wilayah'))})"
        chosen = f'({self._steps("dipilih")}="{say("merge.yes", self.language)}")'
        sum_of = f"SUMPRODUCT({own}*{chosen}*{self._steps(key)})"
        return Formula(f"=SUM({sum_of},{cell(row, self.at(locked))})", value)

    def under(self, cap: RegionCap, value: int) -> BookCell:
        """Return what is spent under a cap; a region counts when its code begins with one of the cap's."""
        if len(cap.codes) > MOST_CODES or not all(map(is_region_code, cap.codes)):
            return value
        regions, money = self._shares("wilayah"), self._shares("belanja")
        inside = "+".join(f'(LEFT({regions}&".",{len(code) + 1})="{code}.")' for code in cap.codes)
        return Formula(f"=SUM(SUMPRODUCT(({inside}>0)*{money}))", value)

    def _steps(self, key: str) -> str:
        place = [column.key for column in self.steps.columns].index(key)
        return span(TOP + 1, TOP + max(1, len(self.steps.rows)), place, STEPS_SHEET)

    def _shares(self, key: str) -> str:
        return span(TOP + 1, self.total - 1, self.at(key), SHARES_SHEET)

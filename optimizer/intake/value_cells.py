"""Readers of cells that hold numbers and words of an enumeration."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Generic, TypeVar

from optimizer.intake.cells import Heading, wrong_cell
from optimizer.intake.decimals import Span, read_decimal
from optimizer.intake.grid import Cell, CellKind
from optimizer.intake.wording import did_you_mean, listed, shown
from optimizer.intake.wrong import Wrong
from optimizer.messages import message

Choice_T = TypeVar("Choice_T", bound=StrEnum)
_SMALLEST = Decimal("1e-9")


@cache
def _span(least: str, most: str) -> Span:
    return Span(Decimal(least), Decimal(most))


@dataclass(frozen=True, slots=True)
class NumberCell:
    """A decimal number from ``least`` to ``most``, above ``least`` only when ``open``; whole when ``whole``.

    A workbook cell shown as a percentage is refused (20 % is stored as 0.2) unless a ``share`` of 1 is meant.
    """

    least: str = "0"
    most: str = "1000000000"
    open: bool = False
    whole: bool = False
    share: bool = False

    @property
    def span(self) -> Span:
        """What the number may be."""
        return _span(self.least, self.most)

    def read(self, cell: Cell, heading: Heading) -> Decimal | Wrong:
        """Return the number."""
        wrong = wrong_cell(cell, heading.key)
        if wrong is not None:
            return wrong
        if cell.kind is CellKind.PERCENT and not self.share:
            return Wrong(message("cell.percent", key=heading.key, value=cell.text))
        span = self.span
        value = read_decimal(cell.text, heading.mark, span) if cell.kind is CellKind.TEXT else Decimal(cell.text)
        if isinstance(value, Wrong):
            return value
        if not span.holds(value) or (self.open and value == span.least) or 0 < abs(value) < _SMALLEST:
            code = "cell.range_open" if self.open else "cell.range"
            return Wrong(message(code, key=heading.key, least=self.least, most=self.most, value=shown(cell.text)))
        if self.whole and value != value.to_integral_value():
            return Wrong(message("cell.whole", key=heading.key, value=shown(cell.text)))
        return value


@dataclass(frozen=True, slots=True)
class ChoiceCell(Generic[Choice_T]):
    """One of the words of an enumeration; capitals do not matter.

    ``same`` are words that people write for one of them, each with the code of the sentence that says which.
    """

    words: type[Choice_T]
    same: tuple[tuple[str, str], ...] = ()

    def read(self, cell: Cell, heading: Heading) -> Choice_T | Wrong:
        """Return the member of the enumeration."""
        wrong = wrong_cell(cell, heading.key)
        if wrong is not None:
            return wrong
        names = [word.value for word in self.words]
        text = cell.text.strip().casefold()
        if text in names:
            return self.words(text)
        what = message("cell.choice", key=heading.key, value=shown(cell.text), allowed=listed(names))
        known = dict(self.same).get(text)
        return Wrong(what, message(known) if known else did_you_mean(text, names))

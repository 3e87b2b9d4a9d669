"""One sheet of a workbook to rows of cells: stored values only, nothing is calculated and nothing is guessed."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from optimizer.intake.grid import EMPTY, MOST_COLUMNS, MOST_ROWS, Cell, CellKind, Row
from optimizer.intake.xlsx_parts import Attributes, BadWorkbookError, Listener, whole
from optimizer.intake.xlsx_styles import Styles
from optimizer.messages import message

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_KINDS = {"b": CellKind.BOOLEAN, "d": CellKind.DATE}
LONGEST_TEXT = 32_767
"""The most characters that a spreadsheet program lets anyone type into a cell."""


class SharedTexts(Listener):
    """Hears ``sharedStrings.xml``: the texts that cells refer to by number; phonetic hints are left out."""

    def __init__(self) -> None:
        """Start without texts."""
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._open = False
        self._phonetic = False

    def start(self, name: str, _: Attributes) -> None:
        """Hear the start of a text."""
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._phonetic = True
        self._open = name == "t" and not self._phonetic

    def end(self, name: str) -> None:
        """Hear the end of a text."""
        self._open = False
        if name == "rPh":
            self._phonetic = False
        elif name == "si":
            self.texts.append(unescaped("".join(self._pieces)))

    def text(self, text: str) -> None:
        """Hear a piece of a text."""
        if self._open:
            self._pieces.append(text)


@dataclass(slots=True)
class _Raw:
    """A cell while it is being heard."""

    column: int = 0
    type: str = "n"
    style: str = "0"
    formula: bool = False
    value: list[str] = field(default_factory=list)


class Sheet(Listener):
    """Hears a worksheet; ``formulas``, ``hidden`` and ``merged`` tell what a reader of the sheet should know."""

    def __init__(self, texts: list[str], styles: Styles) -> None:
        """Read with the shared texts and styles of the workbook."""
        self.rows: list[Row] = []
        self.formulas: list[tuple[int, int]] = []
        self.hidden: list[int] = []
        self.merged: list[str] = []
        self._texts = texts
        self._styles = styles
        self._row = 0
        self._cells: dict[int, Cell] = {}
        self._raw = _Raw()
        self._listening = ""
        self._phonetic = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Hear a row, a cell, a formula, a value or a merged range."""
        if name == "row":
            self._start_row(attributes)
        elif name == "c":
            self._start_cell(attributes)
        elif name == "f":
            self._raw.formula = True
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))
        self._phonetic = self._phonetic or name == "rPh"
        self._listening = name if name in ("v", "t") and not self._phonetic else ""

    def text(self, text: str) -> None:
        """Hear a piece of a value."""
        if self._listening:
            self._raw.value.append(text)

    def end(self, name: str) -> None:
        """Hear the end of a cell or a row."""
        self._listening = ""
        if name == "rPh":
            self._phonetic = False
        elif name == "c":
            self._end_cell()
        elif name == "row" and self._cells:
            width = max(self._cells) + 1
            self.rows.append(Row(self._row, tuple(self._cells.get(column, EMPTY) for column in range(width))))

    def _start_row(self, attributes: Attributes) -> None:
        said = attributes.get("r", str(self._row + 1))
        number = whole(said)
        if number <= self._row or len(self.rows) > MOST_ROWS or number > 50 * MOST_ROWS:
            raise BadWorkbookError(message("workbook.rows", row=said, most=MOST_ROWS))
        self._row, self._cells, self._raw = number, {}, _Raw(column=-1)
        if attributes.get("hidden") in ("1", "true"):
            self.hidden.append(number)

    def _start_cell(self, attributes: Attributes) -> None:
        said = attributes.get("r", "")
        found = _REFERENCE.fullmatch(said)
        column = _column(found[1]) if found else self._raw.column + 1
        if column <= self._raw.column or (int(found[2]) != self._row if found else said):
            raise BadWorkbookError(message("workbook.cells", row=self._row, cell=said))
        self._raw = _Raw(column, attributes.get("t", "n"), attributes.get("s", "0"))

    def _end_cell(self) -> None:
        raw = self._raw
        cell = _cell(raw, self._texts, self._styles)
        if raw.formula:
            self.formulas.append((self._row, raw.column))
        if not cell.text and cell.kind is CellKind.TEXT:
            return
        if len(cell.text) > LONGEST_TEXT:
            raise BadWorkbookError(message("workbook.long_cell", row=self._row, length=len(cell.text), most=LONGEST_TEXT))
        if not 0 <= raw.column < MOST_COLUMNS:
            raise BadWorkbookError(message("workbook.columns", row=self._row, most=MOST_COLUMNS))
        self._cells[raw.column] = cell


def unescaped(text: str) -> str:
    """Return a text with the escapes of the format (``_x000D_``) resolved."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _cell(raw: _Raw, texts: list[str], styles: Styles) -> Cell:
    value = "".join(raw.value)
    if raw.formula and not value.strip():
        return Cell("=", CellKind.UNCALCULATED)
    if raw.type == "s":
        return Cell(_shared(value, texts))
    if raw.type in ("str", "inlineStr"):
        return Cell(unescaped(value))
    if raw.type != "n":  # "e" is an error, and what is none of the format's types is no better
        return Cell(value, _KINDS.get(raw.type, CellKind.ERROR))
    return _number(value, raw, styles) if value.strip() else EMPTY


def _number(value: str, raw: _Raw, styles: Styles) -> Cell:
    number = float(value) if _NUMBER.fullmatch(value.strip()) else math.nan
    if not math.isfinite(number):
        return Cell(value, CellKind.ERROR)
    if raw.formula and number == 0:
        return Cell("0", CellKind.UNCALCULATED)
    return Cell(_spelled(number), styles.kind(raw.style))


def _spelled(number: float) -> str:
    return str(int(number)) if number == int(number) and abs(number) < 2**53 else repr(number)


def _shared(value: str, texts: list[str]) -> str:
    index = whole(value.strip())
    if not 0 <= index < len(texts):
        raise BadWorkbookError(message("workbook.broken", problem="sharedStrings"))
    return texts[index]


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column - 1

"""One sheet of a workbook to rows of cells: stored values only, nothing is calculated and nothing is guessed."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from optimizer.intake.grid import EMPTY, MOST_COLUMNS, MOST_ROWS, MOST_SHARED, Cell, CellKind, Row
from optimizer.intake.xlsx_parts import Attributes, BadWorkbookError, Listener, whole
from optimizer.intake.xlsx_styles import Styles
from optimizer.messages import message

_LETTERS = re.compile(r"[A-Z]{1,3}")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_SAID = ("v", "t")
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


class _Columns(dict[str, int]):
    """The column (from 0) that letters name; -1 for what names none."""

    def __missing__(self, letters: str) -> int:
        if not _LETTERS.fullmatch(letters):
            return -1
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        self[letters] = column - 1
        return column - 1


_COLUMNS = _Columns()


class _Raw(NamedTuple):
    """A cell as it is written: its type, its style, whether it holds a formula, and its value."""

    type: str
    style: str
    formula: bool
    value: str


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
        self._known: dict[_Raw, Cell] = {}
        self._row = 0
        self._cells: list[Cell] = []
        self._column = -1
        self._type = self._style = ""
        self._formula = False
        self._value: list[str] = []
        self._listening = False
        self._phonetic = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Hear a row, a cell, a formula, a value or a merged range."""
        self._listening = name in _SAID and not self._phonetic
        if name == "c":
            self._start_cell(attributes)
        elif name == "row":
            self._start_row(attributes)
        elif name == "f":
            self._formula = True
        elif name == "rPh":
            self._phonetic = True
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))

    def text(self, text: str) -> None:
        """Hear a piece of a value."""
        if self._listening:
            self._value.append(text)

    def end(self, name: str) -> None:
        """Hear the end of a cell or a row."""
        self._listening = False
        if name == "c":
            self._end_cell()
        elif name == "row" and self._cells:
            self.rows.append(Row(self._row, tuple(self._cells)))
        elif name == "rPh":
            self._phonetic = False

    def _start_row(self, attributes: Attributes) -> None:
        said = attributes.get("r", str(self._row + 1))
        number = whole(said)
        if number <= self._row or len(self.rows) > MOST_ROWS or number > 50 * MOST_ROWS:
            raise BadWorkbookError(message("workbook.rows", row=said, most=MOST_ROWS))
        self._row, self._cells, self._column = number, [], -1
        if attributes.get("hidden") in ("1", "true"):
            self.hidden.append(number)

    def _start_cell(self, attributes: Attributes) -> None:
        said = attributes.get("r", "")
        letters = said.removesuffix(str(self._row))
        column = (_COLUMNS[letters] if letters != said else -1) if said else self._column + 1
        if column <= self._column:
            raise BadWorkbookError(message("workbook.cells", row=self._row, cell=said))
        self._column, self._formula, self._value = column, False, []
        self._type, self._style = attributes.get("t", "n"), attributes.get("s", "0")

    def _end_cell(self) -> None:
        raw = _Raw(self._type, self._style, self._formula, "".join(self._value))
        cell = self._known.get(raw) or self._new(raw)
        if raw.formula:
            self.formulas.append((self._row, self._column))
        if not cell.text and cell.kind is CellKind.TEXT:
            return
        if self._column >= MOST_COLUMNS:
            raise BadWorkbookError(message("workbook.columns", row=self._row, most=MOST_COLUMNS))
        self._cells.extend([EMPTY] * (self._column - len(self._cells)))
        self._cells.append(cell)

    def _new(self, raw: _Raw) -> Cell:
        """Return a cell never seen before in this sheet; those that are alike are one."""
        cell = _cell(raw, self._texts, self._styles)
        if len(cell.text) > LONGEST_TEXT:
            raise BadWorkbookError(message("workbook.long_cell", row=self._row, length=len(cell.text), most=LONGEST_TEXT))
        if len(self._known) < MOST_SHARED:
            self._known[raw] = cell
        return cell


def unescaped(text: str) -> str:
    """Return a text with the escapes of the format (``_x000D_``) resolved."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _cell(raw: _Raw, texts: list[str], styles: Styles) -> Cell:
    value = raw.value
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

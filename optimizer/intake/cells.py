"""Readers of cells that hold text: names, codes, lists of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeVar

from optimizer.intake.grid import Cell, CellKind
from optimizer.intake.text import code_point, forbidden
from optimizer.intake.wording import shown
from optimizer.intake.wrong import Wrong
from optimizer.messages import message

T_co = TypeVar("T_co", covariant=True)
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,_/()-]*")
LONGEST_CODE = 40
_FORMULA_STARTS = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
_FORMULA_ERROR = re.compile(r"#(?:[A-Z0-9/]+[!?]|N/A)")
_STORED_NUMBERS = (CellKind.NUMBER, CellKind.PERCENT)
_WRONG_KINDS = {
    CellKind.DATE: "cell.date",
    CellKind.BOOLEAN: "cell.boolean",
    CellKind.ERROR: "cell.error",
    CellKind.UNCALCULATED: "cell.uncalculated",
}


class Heading(NamedTuple):
    """What a cell stands under: the heading of its column, and the decimal mark of its table."""

    key: str
    mark: str


class CellReader(Protocol[T_co]):
    """Turns a cell that is not empty into a value."""

    def read(self, cell: Cell, heading: Heading) -> T_co | Wrong:
        """Return the value of a cell, or what is wrong with it."""


@dataclass(frozen=True, slots=True)
class TextCell:
    """Text for people; a name unless ``free``, so nothing a spreadsheet would run and no letters that only look alike."""

    most: int = 120
    free: bool = False

    def read(self, cell: Cell, heading: Heading) -> str | Wrong:
        """Return the text in normal form (NFC) with single blanks."""
        raw = cell.text.replace("\n", " ").replace("\r", " ") if self.free else cell.text
        wrong = wrong_cell(Cell(raw, cell.kind), heading.key)
        if wrong is not None:
            return wrong
        text = " ".join((raw if raw.isascii() else unicodedata.normalize("NFC", raw)).split())
        if len(text) > self.most:
            return Wrong(message("cell.long_text", key=heading.key, most=self.most, length=len(text)))
        return text if self.free else _name(text, heading.key)


@dataclass(frozen=True, slots=True)
class CodeCell:
    """A code, always text: a number in a workbook may have lost its zeros."""

    def read(self, cell: Cell, heading: Heading) -> str | Wrong:
        """Return the code."""
        if cell.kind in _STORED_NUMBERS:
            return Wrong(message("cell.code_number", key=heading.key, value=shown(cell.text)))
        return wrong_cell(cell, heading.key) or code_of(cell.text, heading.key)


@dataclass(frozen=True, slots=True)
class CodesCell:
    """Codes separated by ``|``, none of them twice."""

    def read(self, cell: Cell, heading: Heading) -> tuple[str, ...] | Wrong:
        """Return the codes, in the order written."""
        codes: list[str] = []
        for piece in cell.text.split("|"):
            code = CodeCell().read(Cell(piece, cell.kind), heading)
            if isinstance(code, Wrong):
                return code
            if code in codes:
                return Wrong(message("cell.twice_in_list", key=heading.key, value=code))
            codes.append(code)
        return tuple(codes)


@dataclass(frozen=True, slots=True)
class NamesCell:
    """Names separated by ``|``."""

    def read(self, cell: Cell, heading: Heading) -> tuple[str, ...] | Wrong:
        """Return the names, in the order written."""
        names: list[str] = []
        for piece in cell.text.split("|"):
            name = TextCell().read(Cell(piece, cell.kind), heading)
            if isinstance(name, Wrong):
                return name
            names.append(name)
        return tuple(name for name in names if name)


def code_of(text: str, key: str) -> str | Wrong:
    """Return a code without the blanks around it, or what is wrong with it; ``key`` is its heading."""
    code = text.strip(" ")
    if CODE.fullmatch(code) and "  " not in code and len(code) <= LONGEST_CODE:
        return code
    bad = next((char for char in code[:LONGEST_CODE] if not CODE.fullmatch(f"0{char}")), "")
    fix = message("cell.code_character", char=code_point(bad)) if bad and not bad.isascii() else None
    return Wrong(message("cell.code", key=key, value=shown(code), most=LONGEST_CODE), fix)


def wrong_cell(cell: Cell, key: str) -> Wrong | None:
    """Return what is wrong with a cell whatever it should hold: a date, a truth, an error, no value, hidden characters."""
    code = _WRONG_KINDS.get(cell.kind)
    if code:
        return Wrong(message(code, key=key, value=shown(cell.text)))
    bad = forbidden(cell.text)
    return Wrong(message("text.character", char=code_point(bad))) if bad else None


def _name(text: str, key: str) -> str | Wrong:
    """Return a name, unless a spreadsheet would run it, left an error in it, or its letters are not what they seem."""
    if text.startswith(_FORMULA_STARTS):
        return Wrong(message("cell.formula_text", key=key, value=shown(text)))
    if _FORMULA_ERROR.fullmatch(text):
        return Wrong(message("cell.error", value=shown(text)))
    if text.isascii():
        return text
    meant = _decoded_again(text)
    if meant:
        return Wrong(message("cell.decoded", key=key, value=shown(text)), message("file.did_you_mean", guess=shown(meant)))
    word = _lookalike(text)
    return Wrong(message("cell.lookalike", key=key, value=shown(text), word=word)) if word else text


def _decoded_again(text: str) -> str:
    """Return what a text says whose UTF-8 was once read as Windows-1252 (``CafÃ©``), else ''."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def _lookalike(text: str) -> str:
    """Return the first word that mixes alphabets or uses full-width letters, else ''."""
    for word in text.split():
        scripts = {unicodedata.name(char, "?").split()[0] for char in word if char.isalpha()}
        if len(scripts - {"MODIFIER", "FEMININE", "MASCULINE"}) > 1 or "FULLWIDTH" in scripts:
            return shown(word)
    return ""

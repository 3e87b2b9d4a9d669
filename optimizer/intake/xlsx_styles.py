"""What a workbook shows a stored number as: a plain number, a percentage, or a date."""

from __future__ import annotations

import re

from optimizer.intake.grid import CellKind
from optimizer.intake.xlsx_parts import Attributes, BadWorkbookError, Listener, whole
from optimizer.messages import message

_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_PERCENT_FORMATS = {9, 10}
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


class Styles(Listener):
    """Hears ``styles.xml`` and knows the kind of a number by the index of its style."""

    def __init__(self) -> None:
        """Start without styles: every number is plain."""
        self._formats: dict[str, str] = {}
        self._kinds: list[CellKind] = []
        self._in_cells = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Hear a number format or a cell style."""
        if name == "numFmt":
            self._formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self._kinds.append(self._kind(attributes.get("numFmtId", "0")))

    def end(self, name: str) -> None:
        """Hear the end of the cell styles."""
        if name == "cellXfs":
            self._in_cells = False

    def kind(self, index: str) -> CellKind:
        """Return the kind of a number with the style of an index; raises ``BadWorkbookError`` for a style that is not there."""
        number = whole(index)
        if number == 0 and not self._kinds:
            return CellKind.NUMBER
        if not 0 <= number < len(self._kinds):
            raise BadWorkbookError(message("workbook.broken", problem="styles"))
        return self._kinds[number]

    def _kind(self, number: str) -> CellKind:
        code = _LITERAL.sub("", self._formats.get(number, "").casefold())
        builtin = whole(number)
        if builtin in _PERCENT_FORMATS or "%" in code:
            return CellKind.PERCENT
        is_date = any(letter in code for letter in "dmyhs") and "general" not in code
        return CellKind.DATE if builtin in _DATE_FORMATS or is_date else CellKind.NUMBER

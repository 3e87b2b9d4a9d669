"""An .xlsx workbook to grids: the sheets of the tables, with everything refused that would be read wrongly."""

from __future__ import annotations

from optimizer.errors import Place
from optimizer.intake.grid import Grid, column_letters
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import did_you_mean, listed, shown
from optimizer.intake.xlsx_parts import Attributes, BadWorkbookError, Listener, Parts
from optimizer.intake.xlsx_sheet import SharedTexts, Sheet
from optimizer.intake.xlsx_styles import Styles
from optimizer.messages import message

ASIDE = ("petunjuk", "catatan")
"""Sheets whose names begin with one of these words are for people, and are not read."""


def xlsx_grids(content: bytes, file: str, wanted: tuple[str, ...], known: tuple[str, ...], sink: FaultSink) -> dict[str, Grid]:
    """Return the grid of each wanted table that has a sheet of its own name; a lone sheet serves for a lone table.

    Told as faults: a sheet that is missing, and a sheet that is none of the ``known`` (its rows would be lost in silence).
    """
    try:
        book = _Workbook(content)
        sheets = _sheets(book, file, wanted, known, sink)
        return {table: _grid(book, name, file, sink) for table, name in sheets.items()}
    except BadWorkbookError as error:
        sink.fault(Place(file), error.what)
        return {}


def _sheets(book: _Workbook, file: str, wanted: tuple[str, ...], known: tuple[str, ...], sink: FaultSink) -> dict[str, str]:
    names = [name for name in book.sheets if not name.strip().casefold().startswith(ASIDE)]
    if len(wanted) == len(names) == 1:
        return {wanted[0]: names[0]}
    by_key = {name.strip().casefold(): name for name in names}
    missing = [table for table in wanted if table not in by_key]
    extra = [name for key, name in by_key.items() if key not in known]
    for table in missing:
        sink.fault(Place(file), message("workbook.no_sheet", sheet=table, sheets=listed(names)), did_you_mean(table, extra))
    for name in extra if not missing else ():
        what = message("workbook.extra_sheet", sheet=shown(name), allowed=listed(known))
        sink.fault(Place(file, 0, 0, f"{name}!A1"), what)
    return {table: by_key[table] for table in wanted if table in by_key}


def _grid(book: _Workbook, name: str, file: str, sink: FaultSink) -> Grid:
    sheet = book.read(name)
    for reference in sheet.merged:
        sink.fault(_corner(file, name, reference), message("workbook.merged", range=reference))
    if sheet.hidden:
        row = sheet.hidden[0]
        where = Place(file, row, 0, f"{name}!{row}:{row}")
        sink.notice(where, message("workbook.hidden_rows", rows=listed(map(str, sheet.hidden))))
    if sheet.formulas:
        row, column = sheet.formulas[0]
        where = Place(file, row, column + 1, f"{name}!{column_letters(column)}{row}")
        sink.notice(where, message("workbook.formulas", count=len(sheet.formulas)))
    return Grid(file, name, tuple(sheet.rows), formulas=tuple(sheet.formulas))


def _corner(file: str, sheet: str, reference: str) -> Place:
    return Place(file, 0, 0, f"{sheet}!{reference.split(':')[0]}")


class _Workbook(Listener):
    """Hears ``workbook.xml`` and reads its sheets."""

    def __init__(self, content: bytes) -> None:
        self._parts = Parts(content)
        self._ids: dict[str, str] = {}
        top = [path for kind, path in self._parts.relations("").values() if kind == "officeDocument"]
        self._path = top[0] if top else "xl/workbook.xml"
        self._parts.hear(self._path, self)
        self._targets = self._parts.relations(self._path)
        self._texts = SharedTexts()
        self._styles = Styles()
        for kind, path in self._targets.values():
            if kind in ("sharedStrings", "styles"):
                self._parts.hear(path, self._texts if kind == "sharedStrings" else self._styles)

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the worksheets, in their order; chart sheets and macro sheets are none."""
        return tuple(name for name, key in self._ids.items() if self._targets.get(key, ("", ""))[0] == "worksheet")

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            key = next((value for attribute, value in attributes.items() if attribute.endswith(":id")), "")
            self._ids[attributes.get("name", "")] = key

    def read(self, name: str) -> Sheet:
        """Return the content of one sheet."""
        sheet = Sheet(self._texts.texts, self._styles)
        self._parts.hear(self._targets[self._ids[name]][1], sheet)
        return sheet

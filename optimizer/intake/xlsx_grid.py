"""An .xlsx workbook to grids: the sheets of the tables, with everything refused that would be read wrongly."""

from __future__ import annotations

from dataclasses import dataclass

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
        return {table: _grid(book, entry, file, sink) for table, entry in sheets.items()}
    except BadWorkbookError as error:
        sink.fault(Place(file), error.what)
        return {}


def _sheets(book: _Workbook, file: str, wanted: tuple[str, ...], known: tuple[str, ...], sink: FaultSink) -> dict[str, _Entry]:
    entries = [entry for entry in book.sheets if not entry.key.startswith(ASIDE)]
    if len(wanted) == len(entries) == 1:
        return {wanted[0]: entries[0]}
    first: dict[str, _Entry] = {}
    for entry in entries:
        first.setdefault(entry.key, entry)
    missing = [table for table in wanted if table not in first]
    unknown = [entry.name for entry in entries if entry.key not in known]
    for table in missing:
        what = message("workbook.no_sheet", sheet=table, sheets=listed(entry.name for entry in entries))
        sink.fault(Place(file), what, did_you_mean(table, unknown))
    for entry in entries:
        if first[entry.key] is not entry or (entry.key not in known and not missing):
            what = message("workbook.extra_sheet", sheet=shown(entry.name), allowed=listed(known))
            sink.fault(_corner(file, entry.name, "A1"), what)
    return {table: first[table] for table in wanted if table in first}


def _grid(book: _Workbook, entry: _Entry, file: str, sink: FaultSink) -> Grid:
    sheet, name = book.read(entry), entry.name
    for reference in sheet.merged:
        sink.fault(_corner(file, name, reference), message("workbook.merged", range=reference))
    if entry.hidden:
        sink.notice(_corner(file, name, "A1"), message("workbook.hidden_sheet", sheet=shown(name)))
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


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sheet as ``workbook.xml`` lists it: its name, the id of its part, and whether people see it."""

    name: str
    id: str
    hidden: bool

    @property
    def key(self) -> str:
        """The name as names of sheets are compared."""
        return self.name.strip().casefold()


class _Workbook(Listener):
    """Hears ``workbook.xml`` and reads its sheets."""

    def __init__(self, content: bytes) -> None:
        self._parts = Parts(content)
        self._entries: list[_Entry] = []
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
    def sheets(self) -> tuple[_Entry, ...]:
        """The worksheets, in their order; chart sheets and macro sheets are none."""
        return tuple(entry for entry in self._entries if self._targets.get(entry.id, ("", ""))[0] == "worksheet")

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            key = next((value for attribute, value in attributes.items() if attribute.endswith(":id")), "")
            is_hidden = attributes.get("state", "visible") != "visible"
            self._entries.append(_Entry(attributes.get("name", ""), key, is_hidden))

    def read(self, entry: _Entry) -> Sheet:
        """Return the content of one sheet."""
        sheet = Sheet(self._texts.texts, self._styles)
        self._parts.hear(self._targets[entry.id][1], sheet)
        return sheet

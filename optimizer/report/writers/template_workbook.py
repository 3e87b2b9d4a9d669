"""The empty workbook that planners fill in: a sheet for each table with lists to choose from, and a sheet of instructions."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from optimizer.domain.layout import ColumnKind, ColumnLayout, TableLayout
from optimizer.messages import Language
from optimizer.report.words import say

GUIDE = "petunjuk"
"""Name of the sheet of instructions in both languages: readers skip sheets that begin with this word."""
LAST_ROW = 10_000
"""Rows with lists to choose from and bounds on numbers: as many as a table may have."""
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp, so that equal workbooks are equal bytes
_INK, _PALE, _RULE = "#14213d", "#dfe5ec", "#c3cad3"
_INTRODUCTION = (
    "template.how_sheets",
    "template.how_rows",
    "template.how_numbers",
    "template.how_codes",
    "template.how_notes",
    "template.how_legend",
)
_WIDTHS = {ColumnKind.TEXT: 24, ColumnKind.CODE: 18, ColumnKind.NUMBER: 11, ColumnKind.WHOLE: 13, ColumnKind.CHOICE: 15}
_GUIDE_WIDTHS = (14, 22, 110, 44, 14)
"""Wide enough for every meaning on one line: not every spreadsheet makes rows higher for wrapped text."""


@dataclass(frozen=True, slots=True)
class _Styles:
    needed: Format
    free: Format
    text: Format
    number: Format
    whole: Format
    title: Format
    prose: Format

    def of(self, column: ColumnLayout) -> Format:
        """Return the format of the cells of a column; text stays text even when it looks like a number."""
        return {ColumnKind.NUMBER: self.number, ColumnKind.WHOLE: self.whole}.get(column.kind, self.text)


def template_workbook(tables: tuple[TableLayout, ...], language: Language = "id") -> bytes:
    """Return an empty workbook (.xlsx) with one sheet for each table; the same layouts give the same bytes."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"title": say("template.title", language), "created": _MADE})
        styles = _styles(book)
        _write_guide(book.add_worksheet(GUIDE), tables, styles, language)
        for table in tables:
            _write_table(book.add_worksheet(table.name), table, styles, language)
    return stream.getvalue()


def _styles(book: Workbook) -> _Styles:
    head = {"bold": True, "border": 1, "border_color": _RULE, "valign": "vcenter"}
    return _Styles(
        needed=book.add_format({**head, "bg_color": _INK, "font_color": "#ffffff"}),
        free=book.add_format({**head, "bg_color": _PALE, "font_color": _INK}),
        text=book.add_format({"num_format": "@"}),
        number=book.add_format(),
        whole=book.add_format({"num_format": "#,##0"}),
        title=book.add_format({"bold": True, "font_size": 16, "font_color": _INK}),
        prose=book.add_format({"text_wrap": True, "valign": "top"}),
    )


def _write_table(sheet: Worksheet, table: TableLayout, styles: _Styles, language: Language) -> None:
    sheet.freeze_panes(1, 2)
    sheet.set_row(0, 24)
    for number, column in enumerate(table.columns):
        width = max(_WIDTHS[column.kind], len(column.key) + 3)
        sheet.set_column(number, number, width, styles.of(column))
        sheet.write_string(0, number, column.key, styles.needed if column.needed else styles.free)
        note = f"{column.meaning.say(language)}\n{_content(column, language)}"
        sheet.write_comment(0, number, note, {"x_scale": 1.8, "y_scale": 0.9, "author": ""})
        _restrict(sheet, number, column, language)


def _restrict(sheet: Worksheet, number: int, column: ColumnLayout, language: Language) -> None:
    rule: dict[str, object] = {"error_title": say("template.wrong", language), "error_message": _content(column, language)}
    if column.kind is ColumnKind.CHOICE:
        rule |= {"validate": "list", "source": list(column.choices)}
    elif column.kind in (ColumnKind.NUMBER, ColumnKind.WHOLE):
        kind = "integer" if column.kind is ColumnKind.WHOLE else "decimal"
        rule |= {"validate": kind, "criteria": "between", "minimum": float(column.least), "maximum": float(column.most)}
    else:
        return
    sheet.data_validation(1, number, LAST_ROW, number, rule)


def _write_guide(sheet: Worksheet, tables: tuple[TableLayout, ...], styles: _Styles, language: Language) -> None:
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for number, width in enumerate(_GUIDE_WIDTHS):
        sheet.set_column(number, number, width)
    sheet.write_string(0, 0, say("template.title", language), styles.title)
    sheet.set_row(0, 26)
    last = len(_GUIDE_WIDTHS) - 1
    for row, code in enumerate(_INTRODUCTION, 2):
        sheet.merge_range(row, 0, row, last, say(code, language), styles.prose)
    row = len(_INTRODUCTION) + 3
    headings = ("template.sheet", "template.column", "template.meaning", "template.content", "template.needed")
    for number, code in enumerate(headings):
        sheet.write_string(row, number, say(code, language), styles.needed)
    sheet.freeze_panes(row + 1, 2)
    for table in tables:
        for column in table.columns:
            row += 1
            needed = say("template.yes" if column.needed else "template.no", language)
            cells = (table.name, column.key, column.meaning.say(language), _content(column, language), needed)
            for number, text in enumerate(cells):
                sheet.write_string(row, number, text, styles.prose)


def _content(column: ColumnLayout, language: Language) -> str:
    if column.kind is ColumnKind.CHOICE:
        return " | ".join(column.choices)
    if column.kind in (ColumnKind.NUMBER, ColumnKind.WHOLE):
        code = "template.whole" if column.kind is ColumnKind.WHOLE else "template.number"
        return say(code, language, least=column.least, most=column.most)
    return say("template.code" if column.kind is ColumnKind.CODE else "template.text", language)

"""A book value to an .xlsx workbook: the same book gives the same bytes, and no text of it is ever run."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from optimizer.report.content.book.value import Block, Book, BookCell, Choice, Formula, Ink, Line, Sheet, Watch
from optimizer.report.writers.workbook_charts import add_chart
from optimizer.report.writers.workbook_styles import Styles, make_styles

_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp, so that equal workbooks are equal bytes
_SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LONGEST = 32_000
_A3, _A4 = 8, 9
_LINE = 13.0
"""Points a line of text takes."""
_NARROW = 1.1
"""Letters to a character of width."""
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def workbook_bytes(book: Book) -> bytes:
    """Return the workbook of a book."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, _SAFE) as target:
        target.set_properties({"title": harmless(book.title), "created": _MADE})
        target.set_calc_mode("auto")
        styles = make_styles(target, sorted({cell.words for cell in _formulas(book) if cell.words}))
        pages = [(target.add_worksheet(sheet.name, _Page), sheet) for sheet in book.sheets]
        for page, sheet in pages:
            _write_sheet(page, sheet, styles)
            _print_setup(page, sheet, book.page)
            for chart in sheet.charts:
                add_chart(target, page, sheet.name, chart)
    return stream.getvalue()


class _Page(Worksheet):  # type: ignore[misc]
    """A sheet whose formulas stay as they are: none of ours uses a function young enough to need a prefix in the file.

    Looking for some thirty such functions in thousands of formulas took a third of the time of a whole workbook.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002 - xlsxwriter's own
        """Return a formula without its equals sign."""
        return formula.removeprefix("=")


def _formulas(book: Book) -> Iterator[Formula]:
    """Yield every formula of a book."""
    for sheet in book.sheets:
        cells = (cell for block in sheet.blocks for row in block.rows for cell in row)
        yield from (cell for cell in (*cells, *(line.text for line in sheet.lines)) if isinstance(cell, Formula))


def harmless(text: str) -> str:
    """Return text as a cell may hold it: nothing unseen, nothing XML cannot hold, not longer than a cell."""
    if text.isprintable() and len(text) <= _LONGEST:
        return text
    seen = (" " if unicodedata.category(char) in _UNSEEN or char in "\ufffe\uffff" else char for char in text)
    return "".join(seen)[:_LONGEST]


def _write_sheet(page: Worksheet, sheet: Sheet, styles: Styles) -> None:
    page.hide_gridlines(2)
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    page.set_row(0, 24)
    page.write_string(0, 0, harmless(sheet.title), styles.title)
    for row, line in enumerate(sheet.lines, 1):
        _write_line(page, row, line, styles)
    for block in sheet.blocks:
        _write_block(page, block, styles)
        _set_heights(page, block, sheet.widths)
    for watch in sheet.watches:
        _write_watch(page, watch, styles)
    for choice in sheet.choices:
        _write_choice(page, choice)
    if any(sheet.freeze):
        page.freeze_panes(*sheet.freeze)


def _write_line(page: Worksheet, row: int, line: Line, styles: Styles) -> None:
    _write_cell(page, row, 0, line.text, styles.warning if line.strong else styles.line, styles)


def _write_block(page: Worksheet, block: Block, styles: Styles) -> None:
    if block.title:
        page.write_string(block.top - 1, block.left, harmless(block.title), styles.heading)
    if block.table:
        _add_table(page, block)
    for place, head in enumerate(block.heads):
        if head or any(block.heads):
            page.write_string(block.top, block.left + place, harmless(head), styles.head)
    for place, note in enumerate(block.notes):
        if note:
            page.write_comment(block.top, block.left + place, harmless(note), {"x_scale": 1.8, "author": ""})
    ordinary = len(block.rows) - block.strong
    for number, row in enumerate(block.rows):
        formats = styles.plain if number < ordinary else styles.strong
        inks = (block.inks[0], *(block.row_inks[number],) * (len(row) - 1)) if block.row_inks else block.inks
        for place, (cell, ink) in enumerate(zip(row, inks, strict=True)):
            _write_cell(page, block.top + 1 + number, block.left + place, cell, formats[ink], styles)


def _set_heights(page: Worksheet, block: Block, widths: tuple[float, ...]) -> None:
    """Make rows as high as their wrapped texts need: programs that do not lay out text would show one line of them."""
    own = widths[block.left : block.left + len(block.heads)]
    heads = max((_lines(head, width) for head, width in zip(block.heads, own, strict=True)), default=1)
    if heads > 1:
        page.set_row(block.top, _LINE * heads + 4)
    wrapped = [(place, width) for place, width in enumerate(own) if block.inks[place] is Ink.WRAP]
    for number, row in enumerate(block.rows, block.top + 1):
        lines = max((_lines(str(row[place] or ""), width) for place, width in wrapped), default=1)
        if lines > 1:
            page.set_row(number, _LINE * lines + 2)


def _lines(text: str, width: float) -> int:
    """Return the lines a text takes in a column, words kept whole; small letters are narrower than the digits widths count."""
    lines, used, room = 1, 0, width * _NARROW
    for word in text.split():
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines


def _write_cell(page: Worksheet, row: int, column: int, cell: BookCell, style: Format, styles: Styles) -> None:
    if isinstance(cell, Formula):
        value = harmless(cell.value) if isinstance(cell.value, str) else cell.value
        style = styles.told.get(cell.words, style)
        page.write_formula(row, column, cell.text, style, "" if value is None else value)
    elif cell is None or cell == "":
        page.write_blank(row, column, None, style)
    elif isinstance(cell, str):
        page.write_string(row, column, harmless(cell), style)
    else:
        page.write_number(row, column, cell, style)


def _add_table(page: Worksheet, block: Block) -> None:
    """Add an Excel table over heads and rows; a column of formulas goes on in rows typed below."""
    area = block.area
    columns: list[dict[str, str]] = []
    for place, head in enumerate(block.heads):
        first = block.rows[0][place] if block.rows else None
        column = {"header": harmless(head)}
        if isinstance(first, Formula):
            column["formula"] = first.text
        columns.append(column)
    page.add_table(
        block.top,
        area.left,
        max(area.bottom, block.top + 1),
        area.right,
        {"name": block.table, "columns": columns, "style": None, "autofilter": True},
    )


def _write_watch(page: Worksheet, watch: Watch, styles: Styles) -> None:
    area = watch.area
    rule = {"type": "formula", "criteria": watch.formula, "format": styles.alarms[watch.alarm]}
    page.conditional_format(area.top, area.left, area.bottom, area.right, rule)


def _write_choice(page: Worksheet, choice: Choice) -> None:
    area = choice.area
    rule: dict[str, object] = {"validate": "list", "source": list(choice.words)}
    if not choice.words:
        rule = {"validate": "decimal", "criteria": ">=", "value": choice.least}
    page.data_validation(area.top, area.left, area.bottom, area.right, rule)


def _print_setup(page: Worksheet, sheet: Sheet, foot: str) -> None:
    page.set_paper(_A3 if sheet.large else _A4)
    if sheet.printed is not None:
        page.print_area(sheet.printed.top, sheet.printed.left, sheet.printed.bottom, sheet.printed.right)
    if not sheet.portrait:
        page.set_landscape()
    page.fit_to_pages(1, 1 if sheet.one_page else 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer(f"&L&8&A&R&8{foot.format(page='&P', pages='&N')}")
    if sheet.repeat >= 0:
        page.repeat_rows(sheet.repeat)
    if sheet.breaks:
        page.set_h_pagebreaks(list(sheet.breaks))

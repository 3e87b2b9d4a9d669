"""A table to CSV: comma, decimal point, UTF-8 without a mark, LF; what pandas and every other reader expects by default.

A text cell that a spreadsheet would take for a formula (it begins with ``=``, ``+``, ``-``, ``@``, tab or carriage return,
or a full-width form of one) is preceded by an apostrophe; numbers never are. Planners open the workbook, not this file: in
an Indonesian Excel a comma does not separate columns.
"""

from __future__ import annotations

from optimizer.report.content.report import Cell, Column, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_SPECIAL = frozenset(',"\r\n')


def csv_bytes(table: Table) -> bytes:
    """Return the table with the keys of its columns as header; numbers with at most the decimals of their column."""
    header = ",".join(_text(column.key) for column in table.columns)
    rows = (",".join(map(_written, table.columns, row)) for row in table.rows)
    return "".join(f"{line}\n" for line in (header, *rows)).encode("utf-8")


def _written(column: Column, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _text(cell)
    return str(cell) if isinstance(cell, int) else _decimal(cell, column.decimals)


def _text(cell: str) -> str:
    """Return text disarmed, and in quotes where a comma, a quote or a line break is in it (RFC 4180)."""
    harmless = "'" + cell if cell.startswith(_FORMULA) else cell
    return '"' + harmless.replace('"', '""') + '"' if _SPECIAL.intersection(harmless) else harmless


def _decimal(value: float, decimals: int) -> str:
    """Return a number without exponent, without trailing zeros and without a minus before zero."""
    text = f"{value:.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text

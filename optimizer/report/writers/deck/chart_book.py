"""The workbook behind a chart, which PowerPoint opens for Edit Data: text stays text, whatever it begins with."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

Rows = tuple[tuple[str | float | None, ...], ...]

_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def book(rows: Rows) -> bytes:
    """Return a workbook with these rows on ``Sheet1`` from A1; the same rows give the same cells."""
    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(target, _SAFE)
    workbook.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - written as it is, without a zone
    sheet = workbook.add_worksheet("Sheet1")
    sheet.set_column(0, 0, 28)
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, place, cell)
            elif cell is not None:
                sheet.write_number(number, place, cell)
    workbook.close()
    return target.getvalue()

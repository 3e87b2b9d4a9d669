"""Messages about .xlsx workbooks: code -> (Indonesian, English)."""

from __future__ import annotations

WORKBOOK: dict[str, tuple[str, str]] = {
    "workbook.not_one": (
        "bukan buku kerja .xlsx; simpan dari Excel sebagai 'Excel Workbook (.xlsx)'",
        "not an .xlsx workbook; save it from Excel as 'Excel Workbook (.xlsx)'",
    ),
    "workbook.old_or_locked": (
        "buku kerja format lama (.xls) atau berkata sandi (password); simpan sebagai .xlsx tanpa kata sandi",
        "an old .xls workbook, or one with a password; save it as .xlsx without a password",
    ),
    "workbook.broken": ("buku kerja (workbook) rusak: {problem}", "the workbook is damaged: {problem}"),
    "workbook.too_large": (
        "isi buku kerja (xlsx) terlalu besar setelah dibuka; paling banyak {most}; simpan tabel sebesar ini sebagai CSV",
        "the workbook (xlsx) is too large when unpacked; at most {most}; save a table of this size as CSV",
    ),
    "workbook.macros": (
        "buku kerja berisi makro ({part}); simpan sebagai .xlsx tanpa makro",
        "the workbook contains macros ({part}); save it as .xlsx without macros",
    ),
    "workbook.external_links": (
        "buku kerja mengambil nilai dari buku kerja lain (external link: {part}); putuskan tautannya (Data > Edit Links)",
        "the workbook takes values from another one (external link: {part}); break the link (Data > Edit Links)",
    ),
    "workbook.doctype": (
        "buku kerja (xlsx) memuat DOCTYPE, yang tidak pernah ditulis Excel",
        "the workbook (xlsx) contains a DOCTYPE, which Excel never writes",
    ),
    "workbook.rows": (
        "baris {row} tidak urut atau terlalu banyak; paling banyak {most} baris (xlsx)",
        "row {row} is out of order or too many; at most {most} rows (xlsx)",
    ),
    "workbook.columns": (
        "baris {row} (row {row}) berisi sel di luar {most} kolom pertama (xlsx)",
        "row {row} has cells beyond the first {most} columns (xlsx)",
    ),
    "workbook.cells": (
        "di baris {row} (row {row}) sel '{cell}' berulang atau salah tempat (xlsx)",
        "in row {row} the cell '{cell}' is repeated or out of place (xlsx)",
    ),
    "workbook.long_cell": (
        "baris {row} (row {row}) berisi sel dengan {length} huruf; paling banyak {most} (xlsx)",
        "row {row} has a cell of {length} characters; at most {most} (xlsx)",
    ),
    "workbook.no_sheet": (
        "lembar '{sheet}' belum ada; lembar di buku kerja ini: {sheets}",
        "there is no sheet '{sheet}'; the sheets of this workbook: {sheets}",
    ),
    "workbook.extra_sheet": (
        "lembar '{sheet}' tidak dikenal atau ada dua kali; yang dibaca: {allowed}; "
        "yang boleh ada: lembar berawalan 'petunjuk' atau 'catatan'",
        "the sheet '{sheet}' is unknown or there twice; read are: {allowed}; "
        "allowed besides: sheets beginning with 'petunjuk' or 'catatan'",
    ),
    "workbook.merged": (
        "sel {range} digabung (merged); pisahkan dan isi setiap selnya",
        "cells {range} are merged; unmerge them and fill each one",
    ),
    "workbook.hidden_sheet": (
        "lembar tersembunyi '{sheet}' ikut dibaca",
        "the hidden sheet '{sheet}' is read as well",
    ),
    "workbook.hidden_rows": (
        "baris tersembunyi ikut dibaca: {rows}",
        "hidden rows are read as well: {rows}",
    ),
    "workbook.formulas": (
        "{count} sel berisi rumus; yang dibaca adalah nilai yang tersimpan, mulai dari sel ini",
        "{count} cells hold formulas; their stored values are read, from this cell on",
    ),
}

"""Addresses of cells as formulas write them; rows and columns count from 0 here."""

from __future__ import annotations


def letters(column: int) -> str:
    """Return the letters of a column: A, B, ..., Z, AA."""
    name = ""
    rest = column + 1
    while rest:
        rest, last = divmod(rest - 1, 26)
        name = chr(65 + last) + name
    return name


def cell(row: int, column: int) -> str:
    """Return the address of one cell: ``B7``."""
    return f"{letters(column)}{row + 1}"


def fixed(row: int, column: int) -> str:
    """Return an address that stays when its formula is copied: ``$B$7``."""
    return f"${letters(column)}${row + 1}"


def span(top: int, bottom: int, column: int, sheet: str = "") -> str:
    """Return a run of cells in one column, fixed, on another sheet if one is named: ``rencana!$H$12:$H$480``."""
    run = f"{fixed(top, column)}:{fixed(bottom, column)}"
    return f"{sheet}!{run}" if sheet else run

"""A table of results as a block of a workbook's sheet: the same columns and rows, each looking like what it holds."""

from __future__ import annotations

from optimizer.report.content.book.value import Block, Ink
from optimizer.report.content.report import Kind, Table

_INKS = {Kind.TEXT: Ink.TEXT, Kind.NUMBER: Ink.WHOLE, Kind.MONEY: Ink.WHOLE, Kind.PERCENT: Ink.PERCENT}


def table_block(table: Table, top: int, name: str = "") -> Block:
    """Return the block, its heads in row ``top``; an Excel table where it is given a ``name``."""
    return Block(
        top=top,
        left=0,
        heads=tuple(column.label for column in table.columns),
        inks=tuple(_INKS[column.kind] for column in table.columns),
        rows=table.rows,
        table=name,
    )

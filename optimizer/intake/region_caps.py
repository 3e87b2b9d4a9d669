"""Reads caps on what regions may spend together: every fault of the table at once."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from optimizer.domain.region import is_region_code, lies_in
from optimizer.domain.region_cap import RegionCap
from optimizer.intake.cells import CodesCell, Heading, TextCell, wrong_cell
from optimizer.intake.columns import Column, Columns, RowRecord
from optimizer.intake.files import Found, Tree
from optimizer.intake.grid import Cell
from optimizer.intake.money import read_rupiah
from optimizer.intake.rows import read_rows
from optimizer.intake.sink import FaultSink
from optimizer.intake.tables import read_grid
from optimizer.intake.wrong import Wrong
from optimizer.messages import Message, message

SHEET = "batas"


@dataclass(frozen=True, slots=True)
class MoneyCell:
    """Rupiah: a whole number, or an amount such as ``Rp 10 miliar``."""

    def read(self, cell: Cell, heading: Heading) -> int | Wrong:
        """Return whole rupiah."""
        wrong = wrong_cell(cell, heading.key)
        if wrong is not None:
            return wrong
        amount = read_rupiah(cell.text)
        return Wrong(amount, message("money.how")) if isinstance(amount, Message) else amount


NAME = Column("nama", "column.cap_name", TextCell(), identity=True)
REGIONS = Column("wilayah", "column.cap_regions", CodesCell())
MONEY = Column("batas", "column.cap_money", MoneyCell())
_COLUMNS: Columns = (NAME, REGIONS, MONEY)


def read_region_caps(table: Path, regions: Collection[str]) -> tuple[RegionCap, ...]:
    """Return the caps of a CSV file or of the sheet ``batas`` of a workbook, in the order of their rows.

    ``regions`` are the codes of the lists. Raises ``ScenarioError`` with every fault: codes that are none, or hold no region.
    """
    sink = FaultSink()
    found = Found(Tree.around(table), (Path(os.path.realpath(table)).name,), 0)
    grid = read_grid(found, SHEET, sink, (SHEET,))
    if grid is None:
        sink.refuse()
    records = read_rows(grid, _COLUMNS, sink)
    caps = tuple(_cap(record, regions, sink) for record in records)
    _refuse_twice(records, caps, sink)
    sink.stop()
    return caps


def _cap(record: RowRecord, regions: Collection[str], sink: FaultSink) -> RegionCap:
    codes = record.get(REGIONS, ())
    for code in codes:
        if not is_region_code(code):
            sink.fault(record.place(REGIONS), message("sent.code", value=code))
        elif not any(lies_in(region, code) for region in regions):
            sink.fault(record.place(REGIONS), message("merge.nobody", region=code))
    return RegionCap(record.get(NAME, ""), codes, record.get(MONEY, 0))


def _refuse_twice(records: tuple[RowRecord, ...], caps: tuple[RegionCap, ...], sink: FaultSink) -> None:
    """Tell of a name that two caps bear: results are told by it."""
    seen: dict[str, int] = {}
    for record, cap in zip(records, caps, strict=True):
        first = seen.setdefault(cap.name, record.row.number)
        if cap.name and first != record.row.number:
            sink.fault(record.place(NAME), message("merge.cap_twice", name=cap.name, line=first))

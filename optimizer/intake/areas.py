"""Reads a baseline table alone, for scoring: only what scoring needs must be there."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from optimizer.domain.area import Area
from optimizer.domain.scheme import Scheme
from optimizer.errors import Fault, Place
from optimizer.intake import table_columns as col
from optimizer.intake.area_rows import area
from optimizer.intake.check_rows import DoubleCodes
from optimizer.intake.columns import Columns, RowRecord
from optimizer.intake.files import Found, Tree
from optimizer.intake.rows import read_rows
from optimizer.intake.sink import FaultSink
from optimizer.intake.tables import read_grid
from optimizer.messages import message


@dataclass(frozen=True, slots=True)
class AreaReading:
    """The areas of one table in the order of its rows, the headings it has, and what its reader should know.

    An area has stand-ins (empty text, 0) for what the table does not say: look in ``columns`` before showing it.
    """

    areas: tuple[Area, ...]
    columns: frozenset[str]
    notices: tuple[Fault, ...]


def read_areas(table: Path, scheme: Scheme) -> AreaReading:
    """Return the areas of a ``kawasan`` table, CSV or workbook, for scoring under a scheme.

    Needed: ``kode`` or ``nama``, ``kawasan``, the volumes, and the denominators the scheme divides by; a table without
    ``kode`` takes the names as codes. Raises ``ScenarioError`` with every fault found.
    """
    sink = FaultSink()
    found = Found(Tree.around(table), (Path(os.path.realpath(table)).name,), 0)
    grid = read_grid(found, "kawasan", sink)
    records = read_rows(grid, _columns(scheme), sink, (DoubleCodes(sink).check,)) if grid is not None else ()
    if records and not records[0].at.keys() & {col.CODE.key, col.NAME.key}:
        sink.fault(Place(found.name), message("table.no_code_or_name"))
    sink.stop()
    volumes = col.volume_columns(scheme)
    areas = tuple(area(record, volumes) for record in records)
    headings = frozenset(records[0].at) if records else frozenset()
    return AreaReading(_with_codes(areas, records), headings, sink.notices)


def _columns(scheme: Scheme) -> Columns:
    needed = {col.KAWASAN.key, *(parameter.code for parameter in scheme.parameters)}
    needed |= {parameter.denominator.value for parameter in scheme.parameters}
    columns = col.area_columns(scheme)
    return tuple(column if column.key in needed else replace(column, empty=True, optional=True) for column in columns)


def _with_codes(areas: tuple[Area, ...], records: tuple[RowRecord, ...]) -> tuple[Area, ...]:
    """Give areas without a code their name for one, with the row number when the name is not the only one."""
    often = Counter(area.name for area in areas)
    named = []
    for one, record in zip(areas, records, strict=True):
        name = one.name or f"#{record.row.number}"
        fallback = f"{name} #{record.row.number}" if often[one.name] > 1 and one.name else name
        named.append(replace(one, code=one.code or fallback, name=one.name or one.code or fallback))
    return tuple(named)

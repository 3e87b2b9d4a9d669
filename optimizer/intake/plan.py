"""Reads the table of a plan, made or edited by hand, against the names of a scenario: every fault at once."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from optimizer.domain.intervention import Intervention
from optimizer.domain.planned import PLAN_SHEET, PLAN_SHEETS, PlannedWork
from optimizer.domain.scenario import Scenario
from optimizer.errors import Fault, Place
from optimizer.intake import table_columns as col
from optimizer.intake.check_names import Known
from optimizer.intake.columns import RowRecord
from optimizer.intake.files import Found, Tree
from optimizer.intake.grid import Grid
from optimizer.intake.header import heading_of, refuse_unit_notes
from optimizer.intake.plan_columns import (
    PICK,
    STATED,
    UNIT,
    WORK,
    aside_columns,
    payment_columns,
    plan_columns,
    volume_column,
    year_column,
)
from optimizer.intake.rows import read_rows
from optimizer.intake.sink import FaultSink
from optimizer.intake.table_columns import Flag
from optimizer.intake.tables import read_grid
from optimizer.intake.wording import shown
from optimizer.messages import message

_ROWS_ABOVE = 40
_SLACK = 1e-9
"""How far, in units, a volume may be from whole lots: files are written with nine decimals."""


@dataclass(frozen=True, slots=True)
class PlanReading:
    """The works of a plan in the order of their rows, and what their reader should know."""

    works: tuple[PlannedWork, ...]
    notices: tuple[Fault, ...]


def read_plan(table: Path, scenario: Scenario) -> PlanReading:
    """Return the plan of a CSV file or of the sheet ``rencana`` of a workbook, in whole lots of the scenario's interventions.

    Rows of volume 0, and rows with ``tidak`` in ``pilih``, are left out. Raises ``ScenarioError`` with every fault found:
    unknown names, volumes that are no whole lots, years and units of another scenario, the same work twice.
    """
    sink = FaultSink()
    found = Found(Tree.around(table), (Path(os.path.realpath(table)).name,), 0)
    if not found.name.casefold().endswith((".csv", ".xlsx")):
        sink.fault(Place(found.name), message("plan.not_a_table"))
        sink.refuse()
    grid = read_grid(found, PLAN_SHEET, sink, PLAN_SHEETS)
    if grid is None:
        sink.refuse()
    grid = _from_header(grid, sink)
    records = read_rows(grid, plan_columns(scenario, _has_points(grid)), sink)
    works = tuple(_works(records, scenario, sink))
    _refuse_twice(works, sink)
    sink.stop()
    return PlanReading(works, _notices(grid, records, scenario, sink))


def _notices(grid: Grid, records: tuple[RowRecord, ...], scenario: Scenario, sink: FaultSink) -> tuple[Fault, ...]:
    """Return the notices, without that on formulas when none of them stands in a cell that is read: totals, prices, costs."""
    aside = {column.key for column in aside_columns(scenario)} | {STATED.key}
    read = {(record.row.number, at) for record in records for key, at in record.at.items() if key not in aside}
    harmless = not read.intersection(grid.formulas)
    return tuple(notice for notice in sink.notices if not (harmless and notice.what.code == "workbook.formulas"))


def _has_points(grid: Grid) -> bool:
    """Return whether only a point can be the decimal mark: a CSV whose cells are divided by commas."""
    return not grid.sheet and grid.delimiter == ","


def _from_header(grid: Grid, sink: FaultSink) -> Grid:
    """Return a sheet from its heading row on: totals and notes may stand above the table."""
    for place, row in enumerate(grid.rows[:_ROWS_ABOVE] if grid.sheet else ()):
        if {col.CODE.key, WORK.key} <= {heading_of(cell.text) for cell in row.cells}:
            refuse_unit_notes(grid, grid.rows[:place], frozenset(), sink)
            return replace(grid, rows=grid.rows[place:])
    return grid


def _works(records: tuple[RowRecord, ...], scenario: Scenario, sink: FaultSink) -> Iterator[PlannedWork]:
    areas = Known("area", (area.code for area in scenario.areas), sink)
    names = Known("intervention", (work.code for work in scenario.interventions), sink)
    works = {work.code: work for work in scenario.interventions}
    for record in records:
        if record.get(PICK, Flag.YES) is Flag.NO:
            continue
        area, name = record.get(col.CODE, ""), record.get(WORK, "")
        areas.check(area, record.place(col.CODE))
        names.check(name, record.place(WORK))
        steps = _steps(record, works.get(name), sink)
        year = _year(record, scenario.years, sink)
        if steps and area and name in works:
            yield PlannedWork(area, name, year, steps, _payments(record, scenario), _stated(record), record.place(WORK))


def _steps(record: RowRecord, work: Intervention | None, sink: FaultSink) -> int:
    """Return the whole lots of a row; what is wrong with its volume or unit goes to the sink."""
    column = volume_column(False)
    volume: Decimal | None = record.maybe(column)
    if work is None:
        return 0
    unit = record.get(UNIT, "").strip()
    if unit and unit.casefold() != work.unit.casefold():
        what = message("plan.unit", value=shown(unit), intervention=work.code, unit=work.unit)
        sink.fault(record.place(UNIT), what)
    if volume is None:
        if not record.given(column):
            area = shown(record.get(col.CODE, ""))
            sink.fault(record.place(column), message("plan.no_volume", intervention=work.code, area=area))
        return 0
    steps = round(float(volume) / work.step)
    if abs(float(volume) - steps * work.step) > _SLACK:
        near = " / ".join(f"{lots * work.step:.9g}" for lots in _around(float(volume) / work.step))
        what = message("plan.lots", intervention=work.code, step=f"{work.step:.9g}", unit=work.unit, volume=volume, near=near)
        sink.fault(record.place(column), what)
    return steps


def _around(lots: float) -> tuple[int, int]:
    return math.floor(lots), math.ceil(lots)


def _year(record: RowRecord, years: tuple[int, ...], sink: FaultSink) -> int:
    column = year_column(years)
    year = int(record.get(column, Decimal(years[0])))
    if year not in years:
        sink.fault(record.place(column), message("plan.year", year=year, allowed=", ".join(map(str, years))))
    return year


def _payments(record: RowRecord, scenario: Scenario) -> tuple[tuple[str, int], ...]:
    columns = zip(scenario.funds, payment_columns(scenario), strict=True)
    paid = ((fund.code, int(record.get(column, Decimal(0)))) for fund, column in columns)
    return tuple((code, money) for code, money in paid if money)


def _stated(record: RowRecord) -> int | None:
    stated = record.get(STATED, -1)
    return None if stated < 0 else stated


def _refuse_twice(works: tuple[PlannedWork, ...], sink: FaultSink) -> None:
    seen: dict[tuple[str, str, int], PlannedWork] = {}
    for work in works:
        first = seen.setdefault((work.area, work.intervention, work.year), work)
        if first is not work:
            at = first.where.cell or str(first.where.line)
            what = message("plan.twice", intervention=work.intervention, area=work.area, year=work.year, first=at)
            sink.fault(work.where, what)

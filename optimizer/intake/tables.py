"""Finds the three tables of a scenario and reads them to areas, interventions and funds, each with the row it came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from optimizer.domain.area import Area
from optimizer.domain.fund import Fund
from optimizer.domain.intervention import Intervention
from optimizer.domain.scheme import Scheme
from optimizer.errors import Place
from optimizer.intake import csv_grid, xlsx_parts
from optimizer.intake import table_columns as col
from optimizer.intake.area_rows import area, check_area
from optimizer.intake.check_rows import DoubleCodes, DoubleRows, RowCheck, Spellings
from optimizer.intake.check_volumes import VolumeCheck
from optimizer.intake.columns import Columns, RowRecord
from optimizer.intake.files import Found, find, find_in, read_bytes
from optimizer.intake.fund_rows import fund
from optimizer.intake.grid import Grid
from optimizer.intake.intervention_rows import intervention
from optimizer.intake.layers import Layered
from optimizer.intake.rows import read_rows
from optimizer.intake.scenario_keys import TABLES
from optimizer.intake.settings import DataPaths
from optimizer.intake.shapes import Placed
from optimizer.intake.sink import FaultSink
from optimizer.intake.xlsx_grid import xlsx_grids
from optimizer.messages import message

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Entered(Generic[T_co]):
    """A value and the row it was entered in."""

    value: T_co
    record: RowRecord


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of the three tables, in their own order, and the files they were read from.

    A table in ``doubtful`` lost a row that could not be read: a name that seems to be missing may stand there.
    """

    areas: tuple[Entered[Area], ...]
    interventions: tuple[Entered[Intervention], ...]
    funds: tuple[Entered[Fund], ...]
    files: tuple[Found, ...]
    doubtful: frozenset[str]


def read_tables(paths: DataPaths, layered: Layered, scheme: Scheme, sink: FaultSink) -> Tables:
    """Return what could be read of the three tables; everything wrong with them goes to the sink."""
    finder = _GridFinder(layered, sink)
    grids = finder.grids(paths)
    volumes, effects, needs = col.volume_columns(scheme), col.effect_columns(scheme), col.prerequisite_column(scheme)
    checks = _area_checks(scheme, sink)
    areas = _entered(grids.get("kawasan"), col.area_columns(scheme), lambda row: area(row, volumes), sink, checks)
    columns = col.intervention_columns(scheme)
    works = _entered(grids.get("intervensi"), columns, lambda row: intervention(row, effects, needs, sink), sink)
    funds = _entered(grids.get("sumber_dana"), col.fund_columns(), fund, sink)
    read = {"kawasan": len(areas), "intervensi": len(works), "sumber_dana": len(funds)}
    doubtful = frozenset(table for table, grid in grids.items() if _lost_rows(grid, read[table]))
    return Tables(areas, works, funds, tuple(finder.files), doubtful)


def read_grid(found: Found, table: str, sink: FaultSink, known: tuple[str, ...] = TABLES) -> Grid | None:
    """Return the grid of one table from a file of its own, CSV or workbook; ``known`` are the sheets that may stand in it."""
    where = Place(found.name)
    if found.name.casefold().endswith(".xlsx"):
        content = read_bytes(found.real, where, xlsx_parts.LARGEST, sink)
        return None if content is None else xlsx_grids(content, found.name, (table,), known, sink).get(table)
    content = read_bytes(found.real, where, csv_grid.LARGEST, sink)
    return None if content is None else csv_grid.csv_grid(content, found.name, sink)


def _lost_rows(grid: Grid, read: int) -> bool:
    return grid.lost or read + 1 < sum(not row.is_blank() for row in grid.rows)


def _entered(
    grid: Grid | None, columns: Columns, build: Callable[[RowRecord], T], sink: FaultSink, checks: tuple[RowCheck, ...] = ()
) -> tuple[Entered[T], ...]:
    if grid is None:
        return ()
    records = read_rows(grid, columns, sink, (DoubleCodes(sink).check, DoubleRows(sink).check, *checks))
    return tuple(Entered(build(record), record) for record in records)


def _area_checks(scheme: Scheme, sink: FaultSink) -> tuple[RowCheck, ...]:
    return (lambda record: check_area(record, sink), VolumeCheck(scheme, sink).check, Spellings(sink).check)


class _GridFinder:
    """Finds the files of the tables and reads their grids."""

    def __init__(self, layered: Layered, sink: FaultSink) -> None:
        self.files: list[Found] = []
        self._layered = layered
        self._sink = sink

    def grids(self, paths: DataPaths) -> dict[str, Grid]:
        """Return the grid of each table that could be read."""
        if paths.whole is None:
            read = {table: self._single(table, path) for table, path in paths.parts}
            return {table: grid for table, grid in read.items() if grid is not None}
        found = self._find(paths.whole)
        if found is None:
            return {}
        if found.is_folder:
            return self._folder(found, paths.whole)
        if found.name.casefold().endswith(".xlsx"):
            content = read_bytes(found.real, Place(found.name), xlsx_parts.LARGEST, self._sink)
            self.files.append(found)
            return {} if content is None else xlsx_grids(content, found.name, TABLES, TABLES, self._sink)
        self._sink.fault(paths.whole.where, message("file.not_a_source", path=paths.whole.value))
        return {}

    def _folder(self, folder: Found, path: Placed[str]) -> dict[str, Grid]:
        grids = {}
        for table in TABLES:
            found = find_in(folder, f"{table}.csv", path.where, self._sink)
            grid = None if found is None else self._read(found, table, path)
            if grid is not None:
                grids[table] = grid
        return grids

    def _single(self, table: str, path: Placed[str]) -> Grid | None:
        found = self._find(path)
        return None if found is None else self._read(found, table, path)

    def _read(self, found: Found, table: str, path: Placed[str]) -> Grid | None:
        if found.is_folder or not found.name.casefold().endswith((".csv", ".xlsx")):
            self._sink.fault(path.where, message("file.not_a_table", path=path.value))
            return None
        self.files.append(found)
        return read_grid(found, table, self._sink)

    def _find(self, path: Placed[str]) -> Found | None:
        start = self._layered.folder_of(path.where)
        return find(self._layered.tree, start, path.value, path.where, self._sink)

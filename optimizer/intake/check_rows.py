"""Checks of one row at a time, made while its table is read: a table wrong all over is refused at the first thousand faults."""

from __future__ import annotations

from collections.abc import Callable

from optimizer.intake import table_columns as col
from optimizer.intake.columns import Column, RowRecord
from optimizer.intake.sink import FaultSink
from optimizer.messages import message

RowCheck = Callable[[RowRecord], None]


class DoubleCodes:
    """Tells of codes written twice; capitals do not matter."""

    def __init__(self, sink: FaultSink) -> None:
        """Start before the first row."""
        self._seen: dict[str, RowRecord] = {}
        self._sink = sink

    def check(self, record: RowRecord) -> None:
        """Compare a row with those above it."""
        code = record.get(col.CODE, "")
        first = self._seen.setdefault(code.casefold(), record)
        if code and first is not record:
            what = message("table.duplicate_code", entry=code, first=_where(first))
            self._sink.fault(record.place(col.CODE), what)


class DoubleRows:
    """Tells of rows that differ in nothing but code and name: the same thing would be counted twice."""

    def __init__(self, sink: FaultSink) -> None:
        """Start before the first row."""
        self._seen: dict[tuple[str, ...], RowRecord] = {}
        self._sink = sink

    def check(self, record: RowRecord) -> None:
        """Compare a row with those above it."""
        first = self._seen.setdefault(record.content((col.CODE, col.NAME, col.NAME_EN)), record)
        code = record.get(col.CODE, "")
        if first is not record and code.casefold() != first.get(col.CODE, "").casefold():
            what = message("table.duplicate_row", entry=code, first=_where(first))
            self._sink.fault(record.place(col.CODE), what)


class Spellings:
    """Tells of one district, kawasan or village written with different capitals: sums by name would fall apart.

    Districts and kawasan that differ only in blanks and marks (``MuaraEnim``) are a notice: in a province both may exist.
    """

    def __init__(self, sink: FaultSink) -> None:
        """Start before the first row."""
        self._seen: dict[tuple[str, str], str] = {}
        self._letters: dict[tuple[str, str], str] = {}
        self._sink = sink

    def check(self, record: RowRecord) -> None:
        """Compare the names of a row with those above it."""
        for column in (col.DISTRICT, col.KAWASAN, col.VILLAGE):
            name = record.get(column, "")
            first = self._seen.get((column.key, name.casefold()))
            if first is None:
                self._seen[column.key, name.casefold()] = name
                self._notice_alike(record, column, name)
            elif first != name:
                what = message("area.spelling", key=column.key, name=name, first=first)
                self._sink.fault(record.place(column), what)

    def _notice_alike(self, record: RowRecord, column: Column[str], name: str) -> None:
        """Tell of a new name with the letters of another; villages of such names exist side by side."""
        letters = "".join(filter(str.isalnum, name.casefold()))
        first = self._letters.setdefault((column.key, letters), name)
        if first != name and column is not col.VILLAGE:
            self._sink.notice(record.place(column), message("area.alike", key=column.key, name=name, first=first))


def _where(record: RowRecord) -> str:
    place = record.place(col.CODE)
    return place.cell or str(place.line)

"""Checks deficits against what they are part of: more households without water than households cannot be planned for.

A score stays a score of the data as they are (`tuntas score` lists the same oddities), but a plan sends money after each
metre that is written down. So a volume far above its denominator is refused here, and one slightly above is a notice: surveys
round hectares, and official tables contain 100.9 %.
"""

from __future__ import annotations

from decimal import Decimal

from optimizer.domain.scheme import Denominator, Scheme
from optimizer.intake import table_columns as col
from optimizer.intake.columns import Column, RowRecord
from optimizer.intake.sink import FaultSink
from optimizer.messages import Message, message

FAR_ABOVE = Decimal("1.1")
"""A volume above this many times its denominator is refused; up to it, it is a notice (docs/decisions.md)."""
_WHOLE: dict[Denominator, Column[Decimal]] = {
    Denominator.BUILDINGS: col.BUILDINGS,
    Denominator.HECTARES: col.HECTARES,
    Denominator.ROAD: col.ROAD,
    Denominator.DRAINAGE: col.DRAINAGE,
    Denominator.HOUSEHOLDS: col.HOUSEHOLDS,
    Denominator.PEOPLE: col.PEOPLE,
}


class VolumeCheck:
    """Refuses volumes above 110 % of their denominator; notices those above it, without one, or above it together."""

    def __init__(self, scheme: Scheme, sink: FaultSink) -> None:
        """Check against the denominators of a scheme."""
        columns = {column.key: column for column in col.volume_columns(scheme)}
        whole = {parameter.code: _WHOLE[parameter.denominator] for parameter in scheme.parameters}
        self._volumes = tuple((column, whole[code]) for code, column in columns.items())
        self._shared = tuple((tuple(columns[code] for code in group), whole[group[0]]) for group in scheme.shared)
        self._sink = sink

    def check(self, record: RowRecord) -> None:
        """Check the volumes of one row."""
        for column, whole in self._volumes:
            _check_one(record, column, whole, self._sink)
        for parts, whole in self._shared:
            _check_parts(record, parts, whole, self._sink)


def _check_one(record: RowRecord, column: Column[Decimal], whole: Column[Decimal], sink: FaultSink) -> None:
    volume, most = record.maybe(column), record.maybe(whole)
    if volume is None or most is None or volume <= most or volume <= 0:
        return
    if most == 0:
        sink.notice(record.place(column), _told("area.volume_lost", column.key, volume, whole, most))
    elif volume > most * FAR_ABOVE:
        sink.fault(record.place(column), _told("area.volume_far_above", column.key, volume, whole, most))
    else:
        sink.notice(record.place(column), _told("area.volume_above", column.key, volume, whole, most))


def _check_parts(record: RowRecord, parts: tuple[Column[Decimal], ...], whole: Column[Decimal], sink: FaultSink) -> None:
    """Notice different parts of one whole that exceed it together; a part that exceeds it alone is told already."""
    most, volumes = record.maybe(whole), [record.get(column, Decimal(0)) for column in parts]
    added = sum((volume for volume in volumes if volume > 0), Decimal(0))
    if most is not None and most > 0 and added > most and max(volumes) <= most:
        keys = " + ".join(column.key for column in parts)
        sink.notice(record.place(parts[0]), _told("area.volume_parts", keys, added, whole, most))


def _told(code: str, key: str, volume: Decimal, whole: Column[Decimal], most: Decimal) -> Message:
    angka, batas = (f"{value:f}".replace(".", ",") for value in (volume, most))
    return message(code, key=key, angka=angka, number=f"{volume:f}", whole=whole.key, batas=batas, limit=f"{most:f}")

"""Rows of the ``kawasan`` table to areas."""

from __future__ import annotations

from decimal import Decimal

from optimizer.domain.area import Area, Considerations, Legality, Quality, Settlement
from optimizer.intake import table_columns as col
from optimizer.intake.columns import Column, RowRecord
from optimizer.intake.sink import FaultSink
from optimizer.intake.table_columns import Flag
from optimizer.messages import message

NOTHING = Decimal(0)
_POOR_DECILES = 2
"""Households of decile 1 (very poor) and 2 (poor) are the poor ones; deciles 3 and 4 are near-poor and vulnerable."""


def area(record: RowRecord, volumes: tuple[Column[Decimal], ...]) -> Area:
    """Return the area of a row, ``volumes`` being the columns of the parameters; what could not be read is a stand-in."""
    deciles = _deciles(record)
    code = record.get(col.CODE, "")
    return Area(
        code=code,
        name=record.get(col.NAME, code),
        village=record.get(col.VILLAGE, ""),
        settlement=record.get(col.SETTLEMENT, Settlement.KELURAHAN),
        district=record.get(col.DISTRICT, ""),
        kawasan=record.get(col.KAWASAN, ""),
        hectares=number(record, col.HECTARES),
        buildings=count(record, col.BUILDINGS),
        people=count(record, col.PEOPLE),
        households=count(record, col.HOUSEHOLDS),
        poor_households=_poor(record, deciles),
        deciles=deciles,
        road_ideal=number(record, col.ROAD),
        drainage_ideal=number(record, col.DRAINAGE),
        volumes=tuple(number(record, column) for column in volumes),
        latitude=_maybe(record, col.LATITUDE),
        longitude=_maybe(record, col.LONGITUDE),
        legality=record.get(col.LEGALITY, Legality.UNKNOWN),
        considerations=Considerations(_flag(record, col.STRATEGIC), _flag(record, col.SOCIOECONOMIC)),
        year=count(record, col.SURVEY_YEAR),
        source=record.get(col.SOURCE, ""),
        quality=record.get(col.QUALITY, Quality.ESTIMATED),
        donor=record.get(col.DONOR, ""),
    )


def number(record: RowRecord, column: Column[Decimal]) -> float:
    """Return the number of a cell, 0 when it is empty."""
    return float(record.get(column, NOTHING))


def count(record: RowRecord, column: Column[Decimal]) -> int:
    """Return the whole number of a cell, 0 when it is empty."""
    return int(record.get(column, NOTHING))


def _maybe(record: RowRecord, column: Column[Decimal]) -> float | None:
    value = record.maybe(column)
    return None if value is None else float(value)


def _flag(record: RowRecord, column: Column[Flag]) -> bool | None:
    value = record.maybe(column)
    return None if value is None else value is Flag.YES


def _deciles(record: RowRecord) -> tuple[int, int, int, int] | None:
    first, second, third, fourth = (count(record, column) for column in col.DECILES)
    return (first, second, third, fourth) if all(record.given(column) for column in col.DECILES) else None


def _poor(record: RowRecord, deciles: tuple[int, int, int, int] | None) -> int:
    if record.given(col.POOR) or deciles is None:
        return count(record, col.POOR)
    return sum(deciles[:_POOR_DECILES])


def check_area(record: RowRecord, sink: FaultSink) -> None:
    """Refuse what contradicts itself: imputed without a donor, more poor than all households, more households than people."""
    if record.maybe(col.QUALITY) is Quality.IMPUTED and not record.given(col.DONOR):
        sink.fault(record.place(col.DONOR), message("area.donor"))
    _check_deciles(record, sink)
    people, households = record.maybe(col.PEOPLE), record.maybe(col.HOUSEHOLDS)
    poor = record.get(col.POOR, NOTHING)
    if households is not None and people is not None and people < households:
        sink.fault(record.place(col.PEOPLE), message("area.people", people=people, households=households))
    if households is not None and poor > households:
        sink.fault(record.place(col.POOR), message("area.poor", poor=poor, households=households))


def _check_deciles(record: RowRecord, sink: FaultSink) -> None:
    given = [record.given(column) for column in col.DECILES]
    lacking = next((column for column, there in zip(col.DECILES, given, strict=True) if not there), None)
    if any(given) and lacking is not None:
        sink.fault(record.place(lacking), message("area.deciles_together"))
    elif not any(given) and not record.given(col.POOR) and col.POOR.key in record.at:
        sink.fault(record.place(col.POOR), message("area.poor_or_deciles"))
    total, households = sum(count(record, column) for column in col.DECILES), record.maybe(col.HOUSEHOLDS)
    if households is not None and total > households:
        sink.fault(record.place(col.DECILES[0]), message("area.deciles", total=total, households=households))

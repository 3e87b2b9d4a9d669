"""Rows of the ``sumber_dana`` table to funds."""

from __future__ import annotations

from optimizer.domain.area import Quality
from optimizer.domain.fund import Authority, Fund
from optimizer.intake import table_columns as col
from optimizer.intake.area_rows import count, number
from optimizer.intake.columns import RowRecord


def fund(record: RowRecord) -> Fund:
    """Return the fund of a row; what could not be read is a stand-in, its fault is told."""
    code = record.get(col.CODE, "")
    return Fund(
        code=code,
        name=record.get(col.NAME, code),
        authority=record.get(col.AUTHORITY, Authority.OTHER),
        settlements=record.get(col.PLACES, col.Location.ALL).settlements,
        groups=frozenset(record.get(col.FUND_GROUPS, ())),
        interventions=frozenset(record.get(col.FUND_INTERVENTIONS, ())),
        districts=frozenset(record.get(col.FUND_DISTRICTS, ())),
        carry_over=number(record, col.CARRY_OVER),
        preference=count(record, col.PREFERENCE),
        source=record.get(col.SOURCE, ""),
        quality=record.get(col.QUALITY, Quality.ESTIMATED),
    )

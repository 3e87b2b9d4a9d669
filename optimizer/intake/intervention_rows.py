"""Rows of the ``intervensi`` table to interventions."""

from __future__ import annotations

from decimal import Decimal

from optimizer.domain.area import Quality, Settlement
from optimizer.domain.intervention import Cap, CapBasis, Intervention, Livelihood, Prerequisite
from optimizer.intake import table_columns as col
from optimizer.intake.area_rows import NOTHING, count, number
from optimizer.intake.columns import Column, RowRecord
from optimizer.intake.sink import FaultSink
from optimizer.messages import message


def intervention(
    record: RowRecord, effects: tuple[Column[Decimal], ...], needs: Column[tuple[Prerequisite, ...]], sink: FaultSink
) -> Intervention:
    """Return the intervention of a row; ``effects`` and ``needs`` are the columns that depend on the scheme.

    What could not be read is a stand-in, its fault is told.
    """
    code = record.get(col.CODE, "")
    step = record.get(col.STEP, Decimal(1))
    lot_cost = step * record.get(col.UNIT_COST, NOTHING)
    if lot_cost != lot_cost.to_integral_value():
        sink.fault(record.place(col.STEP), message("intervention.lot_cost", step=step, cost=lot_cost))
    return Intervention(
        code=code,
        name=record.get(col.NAME, code),
        name_en=record.get(col.NAME_EN, code),
        group=record.get(col.GROUP, ""),
        unit=record.get(col.UNIT, ""),
        unit_cost=count(record, col.UNIT_COST),
        cost_year=count(record, col.COST_YEAR),
        cost_quality=record.get(col.COST_QUALITY, Quality.ESTIMATED),
        effects=tuple(number(record, column) for column in effects),
        step=float(step),
        minimum=number(record, col.MINIMUM),
        fixed_cost=count(record, col.FIXED_COST),
        life=number(record, col.LIFE),
        upkeep=float(record.get(col.UPKEEP, NOTHING) / 100),
        office=record.get(col.OFFICE, ""),
        activity=record.get(col.ACTIVITY, ""),
        settlements=_settlements(record),
        cap=Cap(record.get(col.CAP_BASIS, CapBasis.NEED), float(record.get(col.CAP_EACH, Decimal(1)))),
        prerequisites=record.get(needs, ()),
        exclusives=record.get(col.EXCLUSIVES, ()),
        livelihood=_livelihood(record, sink),
        source=record.get(col.SOURCE, ""),
        quality=record.get(col.QUALITY, Quality.ESTIMATED),
        note=record.get(col.NOTE, ""),
        where=record.place(col.CODE),
    )


def _settlements(record: RowRecord) -> frozenset[Settlement]:
    return record.get(col.PLACES, col.Location.ALL).settlements


def _livelihood(record: RowRecord, sink: FaultSink) -> Livelihood:
    low, base, high = (record.get(column, NOTHING) for column in col.HELPED)
    if not low <= base <= high:
        sink.fault(record.place(col.HELPED[0]), message("intervention.livelihood", low=low, base=base, high=high))
    return Livelihood(float(low), float(base), float(high))

"""The tables as they are read, told as layouts that a template can be drawn from."""

from __future__ import annotations

from enum import StrEnum

from optimizer.domain.layout import ColumnKind, ColumnLayout, TableLayout
from optimizer.domain.scheme import Scheme
from optimizer.intake.cells import CodeCell, CodesCell
from optimizer.intake.columns import Column
from optimizer.intake.scenario_keys import TABLES
from optimizer.intake.table_columns import area_columns, fund_columns, intervention_columns
from optimizer.intake.value_cells import ChoiceCell, NumberCell
from optimizer.messages import Message, message


def table_layouts(scheme: Scheme) -> tuple[TableLayout, ...]:
    """Return the layouts of the three tables under a scheme, whose parameters give the columns of volumes and effects."""
    columns = (area_columns(scheme), intervention_columns(scheme), fund_columns())
    meanings = _meanings(scheme)
    return tuple(
        TableLayout(name, tuple(_layout(column, meanings.get(column.key) or message(column.told)) for column in one))
        for name, one in zip(TABLES, columns, strict=True)
    )


def _meanings(scheme: Scheme) -> dict[str, Message]:
    """Return what the columns of volumes and effects mean: each names its parameter."""
    meanings = {}
    for one in scheme.parameters:
        name, unit = f"{one.code} {one.name}", one.unit
        name_en = f"{one.code} {one.name_en}"
        meanings[one.code] = message("column.volume", name=name, name_en=name_en, unit=unit)
        meanings[f"efek_{one.code}"] = message("column.efek", name=name, name_en=name_en, unit=unit)
    return meanings


def _layout(column: Column[object], meaning: Message) -> ColumnLayout:
    reader, needed = column.reader, not column.empty
    if isinstance(reader, NumberCell):
        kind = ColumnKind.WHOLE if reader.whole else ColumnKind.NUMBER
        return ColumnLayout(column.key, meaning, kind, needed, least=reader.least, most=reader.most)
    if isinstance(reader, ChoiceCell):
        words: type[StrEnum] = reader.words
        return ColumnLayout(column.key, meaning, ColumnKind.CHOICE, needed, choices=tuple(word.value for word in words))
    kind = ColumnKind.CODE if isinstance(reader, CodeCell | CodesCell) else ColumnKind.TEXT
    return ColumnLayout(column.key, meaning, kind, needed)

"""The columns of the table of a plan: those of ``rencana.csv`` and of the sheet ``rencana``; what is for people is skipped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from optimizer.domain.scenario import Scenario
from optimizer.intake import table_columns as col
from optimizer.intake.cells import CodeCell, Heading
from optimizer.intake.columns import Column, Columns
from optimizer.intake.grid import Cell, CellKind
from optimizer.intake.table_columns import Flag
from optimizer.intake.value_cells import ChoiceCell, NumberCell
from optimizer.intake.wrong import Wrong

_POINT = re.compile(r"(?:0|[1-9][0-9]{0,8})\.[0-9]{1,9}")
_DIGITS = re.compile(r"[0-9]{1,15}(?:\.0+)?")
_MONEY = NumberCell("0", "1000000000000000", whole=True)


@dataclass(frozen=True, slots=True)
class VolumeCell(NumberCell):
    """A volume; where commas divide the cells of a CSV (``point``), ``1.250`` can only be one and a quarter."""

    point: bool = False

    def read(self, cell: Cell, heading: Heading) -> Decimal | Wrong:
        """Return the volume."""
        if self.point and cell.kind is CellKind.TEXT and _POINT.fullmatch(cell.text.strip()):
            return Decimal(cell.text.strip())
        return NumberCell.read(self, cell, heading)


@dataclass(frozen=True, slots=True)
class AsideCell:
    """Anything at all: it is not read back."""

    def read(self, cell: Cell, heading: Heading) -> str:
        """Return the text as it stands."""
        del heading
        return cell.text


@dataclass(frozen=True, slots=True)
class StatedCell:
    """An amount that is only compared: whole rupiah, or -1 where the cell says nothing of use."""

    def read(self, cell: Cell, heading: Heading) -> int:
        """Return the amount."""
        del heading
        text = cell.text.strip()
        return int(Decimal(text)) if _DIGITS.fullmatch(text) else -1


PICK = Column("pilih", "plan.column.pilih", ChoiceCell(Flag), optional=True)
WORK = Column("intervensi", "plan.column.intervensi", CodeCell())
UNIT = Column("satuan", "plan.column.satuan", AsideCell(), empty=True, optional=True)
STATED = Column("biaya", "plan.column.biaya", StatedCell(), empty=True, optional=True)

_ASIDE = (
    *("nama", "kecamatan", "uraian", "kelompok", "perangkat_daerah", "sub_kegiatan", "kk_miskin_terbantu", "mutu"),
    *("harga_satuan", "biaya_tetap", "belum_ada_dana", "volume_semula", "tahun_semula", "volume_terbesar", "langkah"),
)


def volume_column(point: bool) -> Column[Decimal]:
    """Return the column of volumes; ``point`` as :class:`VolumeCell` has it."""
    return Column("volume", "plan.column.volume", VolumeCell("0", "1000000000", point=point), empty=True)


def year_column(years: tuple[int, ...]) -> Column[Decimal]:
    """Return the column of years, which may be left out where there is only one."""
    return Column("tahun", "plan.column.tahun", NumberCell("2000", "2100", whole=True), optional=len(years) == 1)


def payment_columns(scenario: Scenario) -> tuple[Column[Decimal], ...]:
    """Return one column of money for each fund, in the order of the scenario."""
    codes = (fund.code for fund in scenario.funds)
    return tuple(Column(f"dana_{code}".casefold(), "plan.column.dana", _MONEY, empty=True, optional=True) for code in codes)


def aside_columns(scenario: Scenario) -> Columns:
    """Return the columns for people alone."""
    effects = (f"efek_{parameter.code}".casefold() for parameter in scenario.scoring.scheme.parameters)
    keys = (*_ASIDE, *effects)
    return tuple(Column(key, "plan.column.lain", AsideCell(), empty=True, optional=True) for key in keys)


def plan_columns(scenario: Scenario, point: bool) -> Columns:
    """Return every column the table of a plan may have."""
    said = (PICK, col.CODE, year_column(scenario.years), WORK, volume_column(point), UNIT, STATED)
    return (*said, *payment_columns(scenario), *aside_columns(scenario))

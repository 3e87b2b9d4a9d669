"""The columns of the three tables; what each may hold is said here once, for reading, for the template and for its notes."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from optimizer.domain.area import Legality, Quality, Settlement
from optimizer.domain.fund import Authority
from optimizer.domain.intervention import CapBasis, Prerequisite
from optimizer.domain.scheme import Denominator, Parameter, Scheme
from optimizer.intake.cells import CodeCell, CodesCell, NamesCell, TextCell
from optimizer.intake.columns import Column, Columns
from optimizer.intake.prerequisite_cells import PrerequisitesCell
from optimizer.intake.value_cells import ChoiceCell, NumberCell


class Flag(StrEnum):
    """Yes or no."""

    YES = "ya"
    NO = "tidak"


class Location(StrEnum):
    """Kinds of village, as the tables write a set of them."""

    ALL = "semua"
    KELURAHAN = "kelurahan"
    DESA = "desa"

    @property
    def settlements(self) -> frozenset[Settlement]:
        """The kinds of village meant."""
        return frozenset(Settlement) if self is Location.ALL else frozenset({Settlement(self.value)})


_YEAR = NumberCell("2000", "2100", whole=True)
_COUNT = NumberCell("0", "10000000", whole=True)
_LENGTH = NumberCell("0", "10000000")
_HECTARES = NumberCell("0", "999")
_UNITS = NumberCell("0", "1000000")
_MAY_BE_NEGATIVE = {"4a"}
"""Parameters that official portals print with negative volumes; the data audit flags them."""

CODE = Column("kode", "column.kode", CodeCell(), identity=True)
NAME = Column("nama", "column.nama", TextCell(), identity=True)
SOURCE = Column("sumber", "column.sumber", TextCell(1000, free=True))
QUALITY = Column("mutu", "column.mutu", ChoiceCell(Quality))
NOTE = Column("catatan", "column.catatan", TextCell(2000, free=True), empty=True, optional=True)

VILLAGE = Column("kelurahan_desa", "column.kelurahan_desa", TextCell(), identity=True)
SETTLEMENT = Column("jenis", "column.jenis", ChoiceCell(Settlement))
DISTRICT = Column("kecamatan", "column.kecamatan", TextCell(), identity=True)
KAWASAN = Column("kawasan", "column.kawasan", TextCell(), identity=True)
HECTARES = Column("luas_ha", "column.luas_ha", _HECTARES)
BUILDINGS = Column("bangunan", "column.bangunan", _COUNT)
PEOPLE = Column("penduduk", "column.penduduk", _COUNT)
HOUSEHOLDS = Column("kk", "column.kk", _COUNT)
POOR = Column("kk_miskin", "column.kk_miskin", _COUNT, empty=True)
ROAD = Column("jalan_ideal_m", "column.jalan_ideal_m", _LENGTH)
DRAINAGE = Column("drainase_ideal_m", "column.drainase_ideal_m", _LENGTH)
LATITUDE = Column("lintang", "column.lintang", NumberCell("-11.5", "6.5"), empty=True)
LONGITUDE = Column("bujur", "column.bujur", NumberCell("94.5", "141.5"), empty=True)
LEGALITY = Column("legalitas", "column.legalitas", ChoiceCell(Legality))
SURVEY_YEAR = Column("tahun", "column.tahun", _YEAR)
DONOR = Column("donor", "column.donor", TextCell(300, free=True), empty=True)
DECILES = tuple(Column(f"desil_{n}", "column.desil", _COUNT, empty=True, optional=True) for n in range(1, 5))
STRATEGIC = Column("nilai_strategis", "column.nilai_strategis", ChoiceCell(Flag), empty=True, optional=True)
SOCIOECONOMIC = Column("sosial_ekonomi", "column.sosial_ekonomi", ChoiceCell(Flag), empty=True, optional=True)

NAME_EN = Column("nama_en", "column.nama_en", TextCell())
GROUP = Column("kelompok", "column.kelompok", CodeCell())
UNIT = Column("satuan", "column.satuan", TextCell(40))
UNIT_COST = Column("biaya_satuan", "column.biaya_satuan", NumberCell("1000", "1000000000000", whole=True))
COST_YEAR = Column("tahun_biaya", "column.tahun_biaya", _YEAR)
COST_QUALITY = Column("mutu_biaya", "column.mutu_biaya", ChoiceCell(Quality))
STEP = Column("langkah", "column.langkah", NumberCell("0", "1000000", open=True), empty=True)
MINIMUM = Column("minimum", "column.minimum", _UNITS, empty=True)
FIXED_COST = Column("biaya_tetap", "column.biaya_tetap", NumberCell("0", "1000000000000", whole=True), empty=True)
LIFE = Column("umur_tahun", "column.umur_tahun", NumberCell("0", "100", open=True))
UPKEEP = Column("om_persen", "column.om_persen", NumberCell("0", "100"))
OFFICE = Column("perangkat_daerah", "column.perangkat_daerah", CodeCell())
ACTIVITY = Column("sub_kegiatan", "column.sub_kegiatan", CodeCell(), empty=True)
PLACES = Column("lokasi", "column.lokasi", ChoiceCell(Location))
CAP_BASIS = Column("batas_dasar", "column.batas_dasar", ChoiceCell(CapBasis))
CAP_EACH = Column("batas_per", "column.batas_per", NumberCell("0", "1000000", open=True), empty=True)
PREREQUISITES = "prasyarat"
EXCLUSIVES = Column("eksklusif", "column.eksklusif", CodesCell(), empty=True)
HELPED = tuple(
    Column(f"kk_miskin_{case}", f"column.kk_miskin_{case}", _UNITS, empty=True) for case in ("rendah", "dasar", "tinggi")
)

AUTHORITY = Column("kewenangan", "column.kewenangan", ChoiceCell(Authority, (("kota", "cell.city"),)))
FUND_GROUPS = Column("kelompok", "column.dana_kelompok", CodesCell(), empty=True)
FUND_INTERVENTIONS = Column("intervensi", "column.dana_intervensi", CodesCell(), empty=True)
FUND_DISTRICTS = Column("kecamatan", "column.dana_kecamatan", NamesCell(), empty=True)
CARRY_OVER = Column("bawa_sisa", "column.bawa_sisa", NumberCell("0", "1", share=True), empty=True)
PREFERENCE = Column("urutan", "column.urutan", NumberCell("1", "1000", whole=True))


def volume_columns(scheme: Scheme) -> tuple[Column[Decimal], ...]:
    """Return one column of deficient volumes for each parameter, in the order of the scheme."""
    return tuple(Column(parameter.code, "column.volume", _volume(parameter)) for parameter in scheme.parameters)


def effect_columns(scheme: Scheme) -> tuple[Column[Decimal], ...]:
    """Return one column of effects per unit for each parameter, in the order of the scheme."""
    return tuple(Column(f"efek_{parameter.code}", "column.efek", _UNITS, empty=True) for parameter in scheme.parameters)


def prerequisite_column(scheme: Scheme) -> Column[tuple[Prerequisite, ...]]:
    """Return the column of prerequisites, whose stocks are parameters of the scheme."""
    reader = PrerequisitesCell(tuple(parameter.code for parameter in scheme.parameters))
    return Column(PREREQUISITES, "column.prasyarat", reader, empty=True)


def area_columns(scheme: Scheme) -> Columns:
    """Return the columns of the ``kawasan`` table."""
    place = (CODE, NAME, VILLAGE, SETTLEMENT, DISTRICT, KAWASAN)
    counts = (HECTARES, BUILDINGS, PEOPLE, HOUSEHOLDS, POOR, ROAD, DRAINAGE)
    rest = (LATITUDE, LONGITUDE, LEGALITY, SURVEY_YEAR, SOURCE, QUALITY, DONOR)
    return (*place, *counts, *volume_columns(scheme), *rest, *DECILES, STRATEGIC, SOCIOECONOMIC, NOTE)


def intervention_columns(scheme: Scheme) -> Columns:
    """Return the columns of the ``intervensi`` table."""
    work = (CODE, NAME, NAME_EN, GROUP, UNIT, UNIT_COST, COST_YEAR, COST_QUALITY)
    lots = (STEP, MINIMUM, FIXED_COST, LIFE, UPKEEP, OFFICE, ACTIVITY, PLACES, CAP_BASIS, CAP_EACH)
    return (*work, *effect_columns(scheme), *lots, prerequisite_column(scheme), EXCLUSIVES, *HELPED, SOURCE, QUALITY, NOTE)


def fund_columns() -> Columns:
    """Return the columns of the ``sumber_dana`` table."""
    pays = (FUND_GROUPS, FUND_INTERVENTIONS, FUND_DISTRICTS)
    return (CODE, NAME, AUTHORITY, PLACES, *pays, CARRY_OVER, PREFERENCE, SOURCE, QUALITY, NOTE)


def _volume(parameter: Parameter) -> NumberCell:
    most = "999" if parameter.denominator is Denominator.HECTARES else "10000000"
    return NumberCell(f"-{most}" if parameter.code in _MAY_BE_NEGATIVE else "0", most)

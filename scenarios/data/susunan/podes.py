"""The kelurahan and desa of Muara Enim where PODES 2021 counts households in slum settlements."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from statistics import median

from susunan.figures import whole

BANSOS_TOPIC = "covid_bansos_poor_kk_kelurahan "
LEAST_PEOPLE = 2
"""An IDM record with fewer people for each PODES household cannot be of the same village as PODES counts."""


@dataclass(frozen=True, slots=True)
class Poverty:
    """Share of poor households in a village (0 to 1), the name of the indicator, and its source."""

    share: Fraction
    indicator: str
    url: str


@dataclass(frozen=True, slots=True)
class Village:
    """One village with slum households.

    ``slum_households`` KK; ``flood`` hazard relative to the worst village of the regency (0 to 1); ``water`` is the PODES code
    of the main source of drinking water.
    """

    code: str
    name: str
    settlement: str
    district: str
    slum_households: int
    flood: Fraction
    water: int
    latitude: Fraction
    longitude: Fraction
    poverty: Poverty


def read_villages(folder: Path) -> tuple[Village, ...]:
    """Return the villages with at least one slum household, by code."""
    rows, facts = _rows(folder / "kelurahan_desa.csv"), _rows(folder / "facts.csv")
    worst = max(Fraction(row["indeks_bahaya_banjir"]) for row in rows)
    slums = [row for row in rows if Fraction(row["podes2021_pct_kk_permukiman_kumuh"]) > 0]
    villages = (_village(row, worst, _poverty(row, rows, facts)) for row in slums)
    return tuple(sorted(villages, key=lambda village: village.code))


def _village(row: dict[str, str], worst: Fraction, poverty: Poverty) -> Village:
    """Return one village; slum households are the PODES share times all households, which is a whole number."""
    share = Fraction(row["podes2021_pct_kk_permukiman_kumuh"]) / 100
    return Village(
        code=row["kode_kemendagri"],
        name=row["nama"],
        settlement=row["jenis"],
        district=row["kecamatan"],
        slum_households=whole(Fraction(row["podes2021_jumlah_kk"]) * share),
        flood=Fraction(row["indeks_bahaya_banjir"]) / worst,
        water=int(row["podes_jenis_air_minum_code"]),
        latitude=Fraction(row["lat_centroid"]),
        longitude=Fraction(row["lng_centroid"]),
        poverty=poverty,
    )


def _poverty(row: dict[str, str], rows: list[dict[str, str]], facts: list[dict[str, str]]) -> Poverty:
    """Return the best published share of poor households.

    A kelurahan: poor KK of the regent's list of 2020 over all KK. A desa: the IDM share where its record can be trusted, else
    the median share of the trusted desa of its kecamatan. Poverty letters (SKTM) are not used: they count letters, up to 300
    for 100 KK in one village and 0.7 in another where IDM finds 58 per cent poor.
    """
    if row["jenis"] == "kelurahan":
        fact = _fact(facts, BANSOS_TOPIC + row["nama"].removesuffix(" Muara Enim"), "2020")
        share = Fraction(fact["value"]) / Fraction(row["podes2021_jumlah_kk"])
        return Poverty(min(Fraction(1), share), "daftar bansos 2020", fact["source_url"])
    if _trusted(row):
        return Poverty(_idm(row), "derajat kemiskinan IDM", "")
    near = [other for other in rows if other["kode_kec"] == row["kode_kec"] and other["jenis"] == "desa" and _trusted(other)]
    return Poverty(median([_idm(other) for other in near]), "median IDM kecamatan", "")


def _idm(row: dict[str, str]) -> Fraction:
    """Return the share of poor households according to IDM, 0 to 1."""
    return Fraction(row["idm_derajat_kemiskinan_pct"]) / 100


def _trusted(row: dict[str, str]) -> bool:
    """Whether a village has an IDM share (0 means not covered) and its record counts enough people to be of this village."""
    people = Fraction(row["kemendes2024_jumlah_populasi"])
    return _idm(row) > 0 and people >= LEAST_PEOPLE * Fraction(row["podes2021_jumlah_kk"])


def _fact(facts: list[dict[str, str]], topic: str, year: str) -> dict[str, str]:
    """Return the one fact of a topic and year."""
    (fact,) = [row for row in facts if row["topic"] == topic and row["year"] == year]
    return fact


def _rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))

"""The catalogue of interventions and the funds: sourced, payable, and able to cure what can be cured."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from tests.data.places import PARAMETERS, table

PLACES = ("muara-enim", "jatim")
CATALOGUE = table("muara-enim", "intervensi")
CODES = {row["kode"] for row in CATALOGUE}
NUMBERS = {"biaya_satuan", "langkah", "minimum", "biaya_tetap", "umur_tahun", "om_persen", "batas_per"}
NUMBERS |= {f"efek_{parameter}" for parameter in PARAMETERS} | {"kk_miskin_rendah", "kk_miskin_dasar", "kk_miskin_tinggi"}
INCURABLE = {"1b"}
"""Building density: only row houses or flats act on it, and no source for their cost and effect was found (docs/data.md)."""


def test_both_places_buy_from_one_catalogue():
    assert table("jatim", "intervensi") == CATALOGUE


def test_there_are_about_thirty_interventions_in_eight_groups():
    assert 28 <= len(CATALOGUE) <= 35
    assert len({row["kelompok"] for row in CATALOGUE}) == 8


@pytest.mark.parametrize("row", CATALOGUE, ids=lambda row: row["kode"])
def test_every_intervention_is_sourced_and_complete(row: dict[str, str]):
    assert "http" in row["sumber"]
    assert row["mutu"] in ("terukur", "perkiraan")
    assert row["mutu_biaya"] == "terukur"
    assert int(row["biaya_satuan"]) > 0
    assert 2015 <= int(row["tahun_biaya"]) <= 2026
    assert row["catatan"]
    assert row["nama_en"]


@pytest.mark.parametrize("row", CATALOGUE, ids=lambda row: row["kode"])
def test_a_lot_costs_whole_rupiah(row: dict[str, str]):
    assert (Fraction(row["biaya_satuan"]) * Fraction(row["langkah"])).denominator == 1


@pytest.mark.parametrize("row", CATALOGUE, ids=lambda row: row["kode"])
def test_figures_cannot_be_read_two_ways(row: dict[str, str]):
    for column in NUMBERS & set(row):
        assert re.fullmatch(r"(\d+(\.\d+)?)?", row[column]), (column, row[column])
        assert not re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", row[column]), (column, row[column])


@pytest.mark.parametrize("row", CATALOGUE, ids=lambda row: row["kode"])
def test_conditions_point_to_other_interventions(row: dict[str, str]):
    before = [entry.split(":") for entry in row["prasyarat"].split("|") if entry]
    assert all(code in CODES - {row["kode"]} and (stock == "" or stock in PARAMETERS) for code, _, stock in before)
    assert set(filter(None, row["eksklusif"].split("|"))) <= CODES - {row["kode"]}


def test_exclusion_is_mutual():
    excluded = {(row["kode"], other) for row in CATALOGUE for other in row["eksklusif"].split("|") if other}
    assert excluded == {(other, code) for code, other in excluded}


def test_every_criterion_can_be_cured_except_density():
    cured = {parameter for parameter in PARAMETERS for row in CATALOGUE if row[f"efek_{parameter}"]}
    assert set(PARAMETERS) - cured == INCURABLE


def test_livelihood_effects_are_wide_ascending_ranges_marked_as_estimates():
    works = [row for row in CATALOGUE if row["kk_miskin_tinggi"]]
    assert {row["kode"] for row in works} == {"kube", "pelatihan-kerja", "modal-usaha"}
    for row in works:
        low, base, high = (float(row[f"kk_miskin_{case}"]) for case in ("rendah", "dasar", "tinggi"))
        assert low < base < high
        assert high >= 10 * low
        assert row["mutu"] == "perkiraan"


def test_a_borrowed_side_effect_makes_the_row_an_estimate():
    for row in CATALOGUE:
        if any(row[f"efek_{parameter}"].startswith("0.") for parameter in PARAMETERS):
            assert row["mutu"] == "perkiraan", row["kode"]


@pytest.mark.parametrize("place", PLACES)
def test_every_fund_names_its_source_and_can_pay_something(place: str):
    areas = table(place, "kawasan")
    for fund in table(place, "sumber_dana"):
        assert fund["sumber"]
        assert fund["mutu"] in ("terukur", "perkiraan")
        assert any(_pays(fund, row) and _reaches(fund, row, area) for row in CATALOGUE for area in areas), fund["kode"]


@pytest.mark.parametrize("place", PLACES)
def test_every_intervention_can_be_paid_by_some_fund(place: str):
    funds, areas = table(place, "sumber_dana"), table(place, "kawasan")
    for row in CATALOGUE:
        assert any(_pays(fund, row) and _reaches(fund, row, area) for fund in funds for area in areas), row["kode"]


@pytest.mark.parametrize("place", PLACES)
def test_funds_name_only_what_exists(place: str):
    groups, districts = {row["kelompok"] for row in CATALOGUE}, {row["kecamatan"] for row in table(place, "kawasan")}
    for fund in table(place, "sumber_dana"):
        assert set(filter(None, fund["kelompok"].split("|"))) <= groups
        assert set(filter(None, fund["intervensi"].split("|"))) <= CODES
        assert set(filter(None, fund["kecamatan"].split("|"))) <= districts


def _pays(fund: dict[str, str], row: dict[str, str]) -> bool:
    """Whether an intervention is on a fund's menu."""
    groups, codes = set(filter(None, fund["kelompok"].split("|"))), set(filter(None, fund["intervensi"].split("|")))
    return not (groups or codes) or row["kelompok"] in groups or row["kode"] in codes


def _reaches(fund: dict[str, str], row: dict[str, str], area: dict[str, str]) -> bool:
    """Whether both the fund and the intervention may go to an area."""
    districts = set(filter(None, fund["kecamatan"].split("|")))
    kinds = ("semua", area["jenis"])
    return fund["lokasi"] in kinds and row["lokasi"] in kinds and (not districts or area["kecamatan"] in districts)

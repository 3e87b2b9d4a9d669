"""The baseline tables say where each row comes from and hold no figure that cannot be."""

from __future__ import annotations

import re

import pytest

from tests.data.places import PARAMETERS, table

PLACES = ("muara-enim", "jatim")
DENOMINATOR = {
    **dict.fromkeys(("1a", "1c", "7a", "7b"), "bangunan"),
    **dict.fromkeys(("1b", "4a"), "luas_ha"),
    **dict.fromkeys(("2a", "2b"), "jalan_ideal_m"),
    **dict.fromkeys(("4b", "4c"), "drainase_ideal_m"),
    **dict.fromkeys(("3a", "3b", "5a", "5b", "6a", "6b"), "kk"),
}
TEXT = {"kode", "nama", "kelurahan_desa", "jenis", "kecamatan", "kawasan", "legalitas", "sumber", "mutu", "donor", "catatan"}
IMPUTED = table("muara-enim", "kawasan")
SURVEYED = table("jatim", "kawasan")


def test_muara_enim_has_the_948_slum_households_of_podes_in_21_villages():
    assert len(IMPUTED) == 21
    assert sum(int(row["kk"]) for row in IMPUTED) == 948
    assert sorted({row["kode"] for row in IMPUTED}) == [row["kode"] for row in IMPUTED]


def test_codes_are_kemendagri_codes_of_the_regency_and_agree_with_the_kind_of_village():
    for row in IMPUTED:
        kind = {"kelurahan": "1", "desa": "2"}[row["jenis"]]
        assert re.fullmatch(rf"16\.03\.\d\d\.{kind}\d{{3}}", row["kode"]), row["kode"]


@pytest.mark.parametrize("place", PLACES)
def test_every_row_names_its_source_and_quality(place: str):
    for row in table(place, "kawasan"):
        assert row["sumber"].startswith("https://"), row["kode"]
        assert row["mutu"] == {"muara-enim": "imputasi", "jatim": "terukur"}[place]


def test_every_imputed_row_names_an_existing_slum_donor_and_its_address():
    donors = {row["kode"]: row for row in SURVEYED}
    for row in IMPUTED:
        assert row["donor"] in donors, row["kode"]
        assert donors[row["donor"]]["sumber"] in row["sumber"], row["kode"]


def test_no_donor_serves_more_than_two_villages():
    used = [row["donor"] for row in IMPUTED]
    assert max(used.count(donor) for donor in used) <= 2


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_imputed_volumes_lie_between_nothing_and_their_denominator(parameter: str):
    for row in IMPUTED:
        assert 0 <= float(row[parameter]) <= float(row[DENOMINATOR[parameter]]), row["kode"]


@pytest.mark.parametrize(("missing", "broken"), [("2a", "2b"), ("4b", "4c")])
def test_missing_and_broken_lengths_together_fit_the_ideal_length(missing: str, broken: str):
    for row in IMPUTED:
        assert float(row[missing]) + float(row[broken]) <= float(row[DENOMINATOR[missing]]), row["kode"]


def test_poor_households_are_part_of_the_households():
    for row in IMPUTED:
        assert 0 <= int(row["kk_miskin"]) <= int(row["kk"]), row["kode"]


def test_unpublished_poor_households_are_zero_and_the_row_says_that_this_means_unknown():
    for row in SURVEYED:
        assert row["kk_miskin"] == "0"
        assert "0 = tidak diketahui" in row["catatan"]


@pytest.mark.parametrize("place", PLACES)
def test_no_figure_can_be_read_two_ways(place: str):
    for row in table(place, "kawasan"):
        for column, figure in row.items():
            if column in TEXT or not figure:
                continue
            assert re.fullmatch(r"-?\d+(\.\d+)?", figure), (row["kode"], column, figure)
            assert not re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", figure), (row["kode"], column, figure)


@pytest.mark.parametrize("place", PLACES)
def test_units_that_are_counted_are_whole(place: str):
    counted = ["bangunan", "penduduk", "kk", "kk_miskin", *(p for p in PARAMETERS if DENOMINATOR[p] in ("bangunan", "kk"))]
    for row in table(place, "kawasan"):
        for column in counted:
            assert row[column].isdigit(), (row["kode"], column)

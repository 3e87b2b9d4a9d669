"""How baselines are built: exact rounding, stated distance, even use of donors, volumes that cannot contradict."""

from __future__ import annotations

import dataclasses
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from susun import DATA, build
from susunan.figures import at_decimals, fixed, plain, whole
from susunan.hotdeck import choose_donors, distance
from susunan.impute import impute
from susunan.podes import Poverty, Village, read_villages
from susunan.portal import PARAMETERS, Record, read_records

POVERTY = Poverty(Fraction(1, 4), "contoh", "")


def village(code: str = "V1", households: int = 40, **changes: object) -> Village:
    base = Village(code, code, "desa", "Utara", households, Fraction(1, 2), 5, Fraction(-3), Fraction(104), POVERTY)
    return dataclasses.replace(base, **changes)


def record(code: str = "R1", households: int = 40, **changes: object) -> Record:
    """An RT where everything is half deficient, with 2 ha, 40 buildings, 200 m of road and 100 m of drain."""
    sizes = {"b": 40, "h": 2, "r": 200, "d": 100, "k": households}
    kinds = "bhbrrkkhddkkkkbb"
    base = Record(
        code=code,
        name=code,
        regency="Kab. Contoh",
        kawasan="Contoh",
        village=code,
        settlement="desa",
        district="Utara",
        region="00",
        hectares=Fraction(2),
        buildings=40,
        people=160,
        households=households,
        road=Fraction(200),
        drainage=Fraction(100),
        volumes=tuple(Fraction(sizes[kind], 2) for kind in kinds),
        points=(1,) * 16,
        url="https://example.org/rt",
        note="",
    )
    return dataclasses.replace(base, **changes)


def without(parameter: str, base: Record) -> Record:
    at = PARAMETERS.index(parameter)
    return dataclasses.replace(base, volumes=(*base.volumes[:at], Fraction(0), *base.volumes[at + 1 :]))


NOT_DENSE = without("1b", record())


@pytest.mark.parametrize(
    ("value", "text"),
    [("0.4", "0.4"), ("540.9", "540.9"), ("10.66", "10.66"), ("-0.12", "-0.12"), ("1.234", "1.2340"), ("50", "50")],
)
def test_surveyed_figures_are_written_exactly_and_never_with_three_decimals(value: str, text: str):
    assert plain(Fraction(value)) == text


def test_figures_round_half_up():
    assert [whole(Fraction(2 * n + 1, 2)) for n in range(4)] == [1, 2, 3, 4]
    assert fixed(Fraction("2.00005"), 4) == "2.0001"
    assert at_decimals(Fraction("0.12345"), 4) == Fraction("0.1235")
    assert fixed(Fraction("-3.6561284"), 6) == "-3.656128"


def test_the_same_village_and_donor_are_as_near_as_their_flood_and_water_allow():
    donor = without("3a", without("4a", NOT_DENSE))
    assert distance(village(flood=Fraction(0), water=3), donor) == 0
    assert distance(village(flood=Fraction(0), water=6), donor) == 1
    assert distance(village(flood=Fraction(0), water=5), donor) == Fraction(1, 2)
    assert distance(village(flood=Fraction(1), water=3), donor) == 1
    assert distance(village(flood=Fraction(0), water=3, settlement="kelurahan"), donor) == 2
    assert distance(village(flood=Fraction(0), water=3, slum_households=74), donor) == 0
    assert distance(village(flood=Fraction(0), water=3, slum_households=75), donor) == 1


def test_a_donor_that_is_not_slum_and_a_dense_donor_of_a_desa_are_passed_over():
    far = dataclasses.replace(NOT_DENSE, code="FAR", settlement="kelurahan")
    calm = dataclasses.replace(NOT_DENSE, code="CALM", points=(0,) * 16)
    dense = record("DENSE")
    ((_, donor),) = choose_donors((village(),), (calm, dense, far))
    assert donor.code == "FAR"


@given(households=st.lists(st.integers(1, 300), min_size=1, max_size=12), donors=st.integers(1, 5))
@settings(max_examples=60)
def test_donors_are_used_evenly_and_the_order_of_the_files_does_not_matter(households: list[int], donors: int):
    villages = tuple(village(f"V{n:02}", count) for n, count in enumerate(households))
    records = tuple(dataclasses.replace(NOT_DENSE, code=f"R{n}", households=30 * (n + 1)) for n in range(donors))
    pairs = choose_donors(villages, records)
    used = [donor.code for _, donor in pairs]
    assert [one.code for one, _ in pairs] == [one.code for one in villages]
    assert max(used.count(code) for code in used) <= -(-len(villages) // donors)
    assert choose_donors(villages[::-1], records[::-1]) == pairs


@given(
    households=st.integers(1, 400),
    donor_households=st.integers(1, 700),
    shares=st.lists(st.fractions(Fraction(-1, 5), Fraction(3, 2), max_denominator=50), min_size=16, max_size=16),
)
@settings(max_examples=100)
def test_imputed_volumes_are_possible_whatever_the_donor_says(households: int, donor_households: int, shares: list[Fraction]):
    donor = record(households=donor_households)
    donor = dataclasses.replace(donor, volumes=tuple(2 * v * s for v, s in zip(donor.volumes, shares, strict=True)))
    baseline = impute(village(households=households), donor)
    volume = dict(zip(PARAMETERS, baseline.volumes, strict=True))
    assert all(value >= 0 for value in volume.values())
    assert volume["2a"] + volume["2b"] <= baseline.road
    assert volume["4b"] + volume["4c"] <= baseline.drainage
    assert max(volume["1b"], volume["4a"]) <= baseline.hectares
    assert max(volume[p] for p in ("1a", "1c", "7a", "7b")) <= baseline.buildings
    assert max(volume[p] for p in ("3a", "3b", "5a", "5b", "6a", "6b")) <= households
    assert all(volume[p].denominator == 1 for p in PARAMETERS if p not in ("1b", "4a"))


def test_a_village_of_the_donors_size_is_the_donor():
    baseline = impute(village(households=40), record())
    assert baseline.volumes == record().volumes
    assert (baseline.hectares, baseline.buildings, baseline.people) == (2, 40, 160)
    assert (baseline.road, baseline.drainage) == (200, 100)


def test_the_committed_tables_are_what_the_public_files_give(public: Path):
    for path, text in build(public).items():
        assert (DATA / path).read_text(encoding="utf-8") == text, f"run python scenarios/data/susun.py: {path} is out of date"


def test_the_worked_example_of_the_manual_is_true(public: Path):
    (lecah,) = [one for one in read_villages(public / "muara_enim") if one.name == "Lecah"]
    donor = dict(choose_donors(read_villages(public / "muara_enim"), read_records(public / "scoring_cases")))[lecah]
    baseline = impute(lecah, donor)
    volume = dict(zip(PARAMETERS, baseline.volumes, strict=True))
    assert (donor.code, lecah.slum_households) == ("kandangsemangkon-rt002rw002", 110)
    assert (baseline.buildings, baseline.road, volume["1a"], volume["3b"]) == (110, 519, 75, 46)
    assert fixed(baseline.hectares, 4) == "0.6434"


def test_the_poverty_share_falls_back_where_the_record_cannot_be_of_the_village(public: Path):
    shares = {one.name: one.poverty.indicator for one in read_villages(public / "muara_enim")}
    medians = {name for name, indicator in shares.items() if indicator == "median IDM kecamatan"}
    assert medians == {"Beringin", "Suka Merindu", "Pulau Panggung"}
    assert {name for name, indicator in shares.items() if "bansos" in indicator} == {"Pasar I Muara Enim", "Pasar Tanjung Enim"}

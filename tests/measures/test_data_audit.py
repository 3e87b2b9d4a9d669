"""The audit of the data: each oddity by itself, on the row and the parameter it concerns, and in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.area import Area
from optimizer.domain.scenario import CountingUnit
from optimizer.domain.scheme import Scheme
from optimizer.measures.data_audit import Flag, FlagKind, audit_data
from optimizer.measures.flag_messages import flag_message
from optimizer.measures.kawasan import grouping, score_units
from tests.support.golden import GOLDEN, rt, scheme

CODES = [parameter.code for parameter in scheme().parameters]
# every denominator is 100, so a volume is a percentage
ROUND = {"hectares": 100.0, "buildings": 100, "households": 100, "road_ideal": 100.0, "drainage_ideal": 100.0}


def lacking(**volumes: float) -> tuple[float, ...]:
    """Return the 16 volumes, all 0 but these; parameters are written p2a for 2a."""
    return tuple(volumes.get(f"p{code}", 0.0) for code in CODES)


def audited(*areas: Area, rules: Scheme | None = None) -> tuple[Flag, ...]:
    rules = rules or scheme()
    policy = rules.policy("kotaku")
    return audit_data(rules, policy, areas, score_units(rules, policy, areas, grouping(areas, CountingUnit.RT)))


def of_kind(kind: FlagKind, *areas: Area) -> list[Flag]:
    return [flag for flag in audited(*areas) if flag.kind is kind]


def test_a_plain_table_has_no_flags() -> None:
    areas = (rt("A", **ROUND, volumes=lacking(p2a=40, p2b=35)), rt("B", **{**ROUND, "buildings": 99}))
    assert audited(*areas) == ()


def test_parts_of_one_denominator_cannot_exceed_it() -> None:
    area = rt("A", **ROUND, volumes=lacking(p2a=60, p2b=45, p4b=40, p4c=60, p3a=90, p3b=90))
    assert of_kind(FlagKind.SHARED, area) == [Flag(FlagKind.SHARED, 0, ("2a", "2b"), 105.0, 100.0)]


def test_which_parameters_share_comes_from_the_scheme() -> None:
    area = rt("A", **ROUND, volumes=lacking(p2a=60, p2b=45, p3a=90, p3b=90))
    other = replace(scheme(), shared=(("3a", "3b"),), near_cut=0.0)
    assert audited(area, rules=other) == (Flag(FlagKind.SHARED, 0, ("3a", "3b"), 180.0, 100.0),)


def test_one_part_alone_above_the_denominator_is_told_as_such() -> None:
    area = rt("A", **ROUND, volumes=lacking(p4b=130))
    assert [flag.kind for flag in audited(area)] == [FlagKind.ABOVE]
    assert of_kind(FlagKind.ABOVE, area) == [Flag(FlagKind.ABOVE, 0, ("4b",), 130.0, 100.0)]


def test_exactly_the_whole_denominator_is_not_above_it() -> None:
    assert audited(rt("A", **ROUND, volumes=lacking(p4b=100))) == ()
    assert of_kind(FlagKind.ABOVE, rt("A", **ROUND, volumes=lacking(p4b=100.000001))) != []


def test_a_negative_value_does_not_make_room_for_another() -> None:
    area = rt("A", **ROUND, volumes=lacking(p4a=-0.12, p2a=-10, p2b=105))
    assert of_kind(FlagKind.NEGATIVE, area) == [
        Flag(FlagKind.NEGATIVE, 0, ("2a",), -10.0),
        Flag(FlagKind.NEGATIVE, 0, ("4a",), -0.12),
    ]
    assert of_kind(FlagKind.SHARED, area) == []
    assert of_kind(FlagKind.ABOVE, area) == [Flag(FlagKind.ABOVE, 0, ("2b",), 105.0, 100.0)]


def test_a_zero_denominator_is_told_once_with_the_parameters_it_silences() -> None:
    area = rt("A", **{**ROUND, "drainage_ideal": 0.0}, volumes=lacking(p4c=70))
    assert audited(area) == (
        Flag(FlagKind.ZERO, 0, ("4b", "4c")),
        Flag(FlagKind.LOST, 0, ("4c",), 70.0),
    )


def test_a_row_equal_to_an_earlier_one_names_it() -> None:
    first, second = rt("A", **ROUND, volumes=lacking(p1a=10)), rt("B", **ROUND, volumes=lacking(p1a=10), name="Lain")
    third = rt("C", **{**ROUND, "households": 99}, volumes=lacking(p1a=10))
    assert of_kind(FlagKind.REPEAT, first, second, third, second) == [
        Flag(FlagKind.REPEAT, 1, (), twin=0),
        Flag(FlagKind.REPEAT, 3, (), twin=0),
    ]


@pytest.mark.parametrize(
    ("percent", "cut"),
    [
        (19.9, None),
        (20.0, 24.995),
        (29.99, 24.995),
        (30.0, None),
        (46.0, 50.995),
        (76.0, 75.995),
        (80.99, 75.995),
        (81.0, None),
    ],
)
def test_values_within_five_points_of_a_cut(percent: float, cut: float | None) -> None:
    flags = of_kind(FlagKind.NEAR, rt("A", **ROUND, volumes=lacking(p1a=percent)))
    assert [(flag.parameters, flag.limit) for flag in flags] == ([] if cut is None else [(("1a",), cut)])


def test_flags_stand_by_row_then_kind_then_parameter() -> None:
    areas = (rt("A", **ROUND, volumes=lacking(p2b=25)), rt("B", **ROUND, volumes=lacking(p4a=-1, p1c=25, p1a=25)))
    kinds = [(flag.area, flag.kind, flag.parameters) for flag in audited(*areas)]
    assert kinds == [
        (0, FlagKind.NEAR, ("2b",)),
        (1, FlagKind.NEGATIVE, ("4a",)),
        (1, FlagKind.NEAR, ("1a",)),
        (1, FlagKind.NEAR, ("1c",)),
    ]


def test_published_oddities_are_found() -> None:
    mergosono = next(case.area for case in GOLDEN if case.name.startswith("Mergosono"))
    wungu = next(case.area for case in GOLDEN if case.name.startswith("Wungu"))
    bakalan = next(case.area for case in GOLDEN if case.name.startswith("Bakalan"))
    assert [flag.parameters for flag in of_kind(FlagKind.NEGATIVE, mergosono)] == [("4a",)]
    assert [flag.parameters for flag in of_kind(FlagKind.ZERO, wungu)] == [("4b", "4c")]
    assert of_kind(FlagKind.SHARED, bakalan) == []  # 550 + 550 of 1,100 m is exactly the whole


@given(order=st.permutations(range(6)))
def test_the_order_of_rows_changes_no_finding_but_which_twin_is_first(order: list[int]) -> None:
    areas = [rt(case.name, volumes=case.volumes, hectares=case.hectares, drainage_ideal=case.drainage) for case in GOLDEN]
    straight = {(areas[flag.area].code, flag.kind, flag.parameters, flag.number) for flag in audited(*areas)}
    mixed_areas = [areas[index] for index in order]
    mixed = {(mixed_areas[flag.area].code, flag.kind, flag.parameters, flag.number) for flag in audited(*mixed_areas)}
    assert straight == mixed


def said(area: Area, *others: Area) -> list[tuple[str, str]]:
    areas = (area, *others)
    flags = (flag_message(flag, scheme(), areas) for flag in audited(*areas))
    return [(told.say("id"), told.say("en")) for told in flags]


def test_findings_in_words() -> None:
    area = rt("A", **{**ROUND, "buildings": 0}, volumes=lacking(p1a=3, p2a=1000.5, p2b=75, p4a=-0.12, p3a=24.5))
    copy = replace(area, code="B", name="B")
    sentences = said(area, copy)
    assert ("2a + 2b bersama-sama 1.075,5% dari penyebut yang sama; bagian yang berbeda tidak mungkin melebihi 100%.") in [
        indonesian for indonesian, _ in sentences
    ]
    english = [text for _, text in sentences]
    assert "2a + 2b together are 1,075.5% of the same denominator; different parts cannot exceed 100%." in english
    assert "4a is negative (-0.12 ha): it scores 0 points but lowers the aspect average." in english
    assert "column bangunan is empty or 0, so 1a, 1c, 7a, 7b count as 0%." in english
    assert "1a records 3 unit but its denominator is 0: this deficit is not scored." in english
    assert "3a at 24.5% is 0.495 points from the cut of 24.995%: a small measuring error can change its score." in english
    assert "its volumes and header equal those of A (Kampung A) exactly; check whether the row was copied." in english

"""Pertimbangan lain, the priority table and the pola penanganan; what is unknown stays unknown."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from optimizer.domain.area import Considerations, Legality
from optimizer.domain.considerations import Answer, ConsiderationClass, ConsiderationScale, DensityClass
from optimizer.measures.priority import (
    Priority,
    common_facts,
    common_legality,
    consideration_points,
    population_density,
    priority,
)
from tests.support.golden import scheme

HANDLING = scheme().handling
assert HANDLING is not None
SCALE = HANDLING.scale
YES, NO = Considerations(True, True), Considerations(False, False)


def found(category: str, facts: Considerations, density: float | None, legality: Legality = Legality.LEGAL) -> Priority:
    assert HANDLING is not None
    return priority(HANDLING, category, facts, density, legality)


@pytest.mark.parametrize(
    ("density", "code"),
    [
        (1, "rendah"),
        (150, "rendah"),
        (150.5, "sedang"),
        (200, "sedang"),
        (201, "tinggi"),
        (400, "tinggi"),
        (401, "sangat_padat"),
    ],
)
def test_density_classes(density: float, code: str) -> None:
    assert SCALE.density(density).code == code


@pytest.mark.parametrize(
    ("facts", "density", "points", "code"),
    [
        (NO, 100, 3, "rendah"),
        (NO, 180, 5, "rendah"),
        (NO, 300, 7, "sedang"),
        (Considerations(True, False), 180, 9, "sedang"),
        (YES, 100, 11, "tinggi"),
        (YES, 500, 15, "tinggi"),
    ],
)
def test_points_and_classes_of_the_considerations(facts: Considerations, density: float, points: int, code: str) -> None:
    assert consideration_points(SCALE, facts, density) == points
    assert SCALE.kind(points).code == code


# as printed: SKALA PRIORITAS 1 1 4 4 7 7 2 2 5 5 8 8 3 3 6 6 9 9 over A1..A6 B1..B6 C1..C6
PRINTED = dict(
    zip(
        [f"{letter}{n}" for letter in "ABC" for n in range(1, 7)],
        [1, 1, 4, 4, 7, 7, 2, 2, 5, 5, 8, 8, 3, 3, 6, 6, 9, 9],
        strict=True,
    )
)
LEVELS = {"tinggi": (YES, 100.0), "sedang": (NO, 300.0), "rendah": (NO, 100.0)}


def test_the_whole_table_is_the_printed_one() -> None:
    seen = {}
    for category in ("berat", "sedang", "ringan"):
        for facts, density in LEVELS.values():
            for legality in (Legality.LEGAL, Legality.ILLEGAL):
                one = found(category, facts, density, legality)
                assert one.code is not None
                seen[one.code] = one.number
    assert seen == PRINTED


def test_considerations_dominate_and_legality_does_not_change_the_number() -> None:
    assert found("ringan", *LEVELS["tinggi"]).number == 3
    assert found("berat", *LEVELS["rendah"]).number == 7
    assert found("berat", *LEVELS["tinggi"], Legality.ILLEGAL).number == 1


@pytest.mark.parametrize(
    ("category", "legal", "illegal"),
    [
        ("berat", "peremajaan", "permukiman_kembali"),
        ("sedang", "peremajaan", "permukiman_kembali"),
        ("ringan", "pemugaran", "permukiman_kembali"),
    ],
)
def test_patterns_follow_category_and_legality(category: str, legal: str, illegal: str) -> None:
    patterns = [found(category, YES, 100.0, status).pattern for status in (Legality.LEGAL, Legality.ILLEGAL)]
    assert [pattern.code for pattern in patterns if pattern is not None] == [legal, illegal]


def test_unknown_land_leaves_code_and_pattern_unknown_but_not_the_number() -> None:
    one = found("berat", YES, 100.0, Legality.UNKNOWN)
    assert (one.number, one.code, one.pattern) == (1, None, None)


@pytest.mark.parametrize(
    ("facts", "density"),
    [(Considerations(None, True), 100.0), (Considerations(True, None), 100.0), (YES, None), (Considerations(), None)],
)
def test_unknown_considerations_leave_the_number_unknown(facts: Considerations, density: float | None) -> None:
    one = found("sedang", facts, density)
    assert (one.points, one.consideration, one.number, one.code) == (None, None, None, None)
    assert one.slum
    assert one.pattern is not None  # the pattern needs no considerations


def test_what_is_not_slum_has_no_priority() -> None:
    one = found("tidak_kumuh", YES, 100.0)
    assert (one.slum, one.number, one.code, one.pattern) == (False, None, None, None)
    assert one.points == 11


def test_density_is_unknown_without_people_or_hectares() -> None:
    assert population_density(300, 2.0) == 150.0
    assert population_density(0, 2.0) is None
    assert population_density(300, 0.0) is None


def test_a_kawasan_knows_only_what_all_its_areas_share() -> None:
    assert common_facts((Considerations(True, None), Considerations(True, False))) == Considerations(True, None)
    assert common_facts((Considerations(True, True), Considerations(False, True))) == Considerations(None, True)
    assert common_legality((Legality.LEGAL, Legality.LEGAL)) is Legality.LEGAL
    assert common_legality((Legality.LEGAL, Legality.ILLEGAL)) is Legality.UNKNOWN


def bounds(*limits: tuple[int, int]) -> tuple[ConsiderationClass, ...]:
    return tuple(ConsiderationClass(f"k{least}", "k", "k", least, most) for least, most in limits)


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (((7, 9), (4, 6), (1, 3)), "outside"),  # printed in the Cirebon table
        (((18, 25), (9, 17), (1, 8)), "out of reach"),  # printed in the text under that table
        (((11, 15), (7, 10), (1, 5)), "gap"),
        (((11, 15), (5, 10), (1, 5)), "gap"),
        (((1, 5), (6, 10), (11, 15)), "gap"),
    ],
)
def test_class_bounds_that_do_not_fit_the_points_are_refused(limits: tuple[tuple[int, int], ...], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        replace(SCALE, classes=bounds(*limits))


def test_three_points_at_most_would_fit_the_bounds_of_nine() -> None:
    low = tuple(replace(density, points=points) for density, points in zip(SCALE.densities, (1, 2, 3, 3), strict=True))
    scale = ConsiderationScale(Answer(3, 1), Answer(3, 1), low, bounds((7, 9), (4, 6), (1, 3)), "tests")
    assert scale.scores == (3, 4, 5, 6, 7, 8, 9)


def test_density_classes_must_ascend_to_infinity() -> None:
    closed = (DensityClass("a", "a", "a", 100.0, 1),)
    with pytest.raises(ValueError, match="ascend"):
        replace(SCALE, densities=closed)
    with pytest.raises(ValueError, match="ascend"):
        replace(SCALE, densities=(DensityClass("a", "a", "a", inf, 1), *closed))


def test_an_incomplete_table_is_refused() -> None:
    assert HANDLING is not None
    with pytest.raises(ValueError, match="exactly once"):
        replace(HANDLING, priorities=HANDLING.priorities[1:])
    with pytest.raises(ValueError, match="only once"):
        replace(HANDLING, priorities=(replace(HANDLING.priorities[0], legal="A2"), *HANDLING.priorities[1:]))

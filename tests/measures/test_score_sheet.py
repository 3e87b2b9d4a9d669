"""The score sheet: every number of the portal's form, what follows from it, and what the table does not tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from optimizer.domain.area import Considerations, Legality, Quality
from optimizer.domain.scenario import CountingUnit
from optimizer.measures.data_audit import FlagKind
from optimizer.measures.score_header import ALL_COLUMNS
from optimizer.measures.score_sheet import ScoreSheet, score_sheet
from tests.support.golden import GOLDEN, rt, scheme

RIVER = (
    replace(GOLDEN[0].area, code="S1", kawasan="Tepi", legality=Legality.LEGAL, considerations=Considerations(True, False)),
    replace(GOLDEN[1].area, code="S2", kawasan="Tepi", legality=Legality.LEGAL, considerations=Considerations(True, True)),
    rt("S3", kawasan="Pasar", hectares=0.0, people=0, quality=Quality.IMPUTED),
)


def sheet(unit: CountingUnit = CountingUnit.RT, columns: frozenset[str] = ALL_COLUMNS) -> ScoreSheet:
    return score_sheet(scheme(), scheme().policy("kotaku"), RIVER, unit, columns)


def test_a_form_holds_what_the_page_prints() -> None:
    form, page = sheet().areas[0], GOLDEN[0]
    lines = [line for aspect in form.aspects for line in aspect.parameters]
    assert [line.code for line in lines] == [parameter.code for parameter in scheme().parameters]
    assert tuple(line.volume for line in lines) == page.volumes
    assert (lines[4].unit, round(lines[4].percent, 2), lines[4].points) == ("m", 77.56, 5)
    assert [round(aspect.average, 2) for aspect in form.aspects] == list(page.averages)
    assert (form.total, form.category.code, round(form.sectoral, 2)) == (38, "sedang", 50.86)
    assert (form.header.hectares, form.header.buildings, form.header.road_ideal) == (4.63, 50, 780.0)


def test_the_sheet_says_how_it_was_scored() -> None:
    whole = sheet()
    assert (whole.scheme, whole.policy, whole.unit) == ("permen-14-2018", "kotaku", "rt")
    assert (whole.cuts, whole.reached_at_cut, whole.points) == ((24.995, 50.995, 75.995), True, (0, 1, 3, 5))
    assert (whole.exit_below, whole.most) == (16, 80)


def test_categories_are_counted_with_their_hectares() -> None:
    counts = [(count.category.code, count.least, count.most, count.units, count.hectares) for count in sheet().categories]
    assert counts == [
        ("berat", 60, 80, 0, 0.0),
        ("sedang", 38, 59, 1, 4.63),
        ("ringan", 16, 37, 1, 0.88),
        ("tidak_kumuh", 0, 15, 1, 0.0),
    ]


def test_priority_and_authority_where_they_are_known() -> None:
    standing = sheet().areas[0].standing
    assert standing.consideration is not None
    assert standing.pattern is not None
    assert (standing.consideration_points, standing.consideration.code) == (7, "sedang")
    assert (standing.priority, standing.priority_code, standing.pattern.code) == (5, "B3", "peremajaan")
    assert (standing.kawasan_hectares, standing.authority) == (5.51, "kabupaten")


def test_what_is_not_known_stays_open() -> None:
    standing = sheet().areas[2].standing
    assert not standing.slum
    assert (standing.density, standing.consideration_points, standing.priority) == (None, None, None)
    assert (standing.kawasan_hectares, standing.authority) == (None, None)


def test_a_kawasan_is_one_form_of_sums() -> None:
    pasar, tepi = sheet(CountingUnit.KAWASAN).areas
    assert (pasar.code, tepi.code, tepi.name, tepi.rows) == ("Pasar", "Tepi", "Tepi", 2)
    assert (tepi.header.hectares, tepi.header.households, tepi.header.drainage_ideal) == (5.51, 151, 900.0)
    road = tepi.aspects[1].parameters[1]
    assert (road.volume, round(road.percent, 2)) == (985.0, 64.38)
    assert tepi.standing.consideration_points is None  # its two areas do not say the same of the social conditions
    assert tepi.standing.pattern is not None  # but both are on legal land
    assert {flag.row for flag in tepi.flags} == {"S1", "S2"}


def test_findings_stand_with_their_row_and_their_sentence() -> None:
    flags = [flag for flag in sheet().areas[1].flags if flag.kind == FlagKind.NEGATIVE]
    assert [(flag.row, flag.parameters, flag.number) for flag in flags] == [("S2", ("4a",), -0.12)]
    assert "-0,12 ha" in flags[0].message.say("id")


def test_quality_is_that_of_the_least_certain_row() -> None:
    assert [form.quality for form in sheet().areas] == [Quality.MEASURED, Quality.MEASURED, Quality.IMPUTED]


def test_columns_the_table_lacks_are_not_made_up() -> None:
    form = sheet(columns=frozenset({"luas_ha", "kk"})).areas[0]
    assert form.quality is None
    assert (form.header.hectares, form.header.households) == (4.63, 60)
    assert (form.header.people, form.header.buildings, form.header.road_ideal) == (None, None, None)


def test_a_scheme_without_a_handling_table_leaves_priority_open() -> None:
    plain = replace(scheme(), handling=None)
    forms = score_sheet(plain, plain.policy("kotaku"), RIVER, CountingUnit.RT).areas
    assert [form.standing.slum for form in forms] == [True, True, False]
    assert forms[0].standing.priority is None
    assert forms[0].standing.authority == "kabupaten"


@pytest.mark.parametrize("unit", list(CountingUnit))
def test_an_empty_table_gives_an_empty_sheet(unit: CountingUnit) -> None:
    empty = score_sheet(scheme(), scheme().policy("kotaku"), (), unit)
    assert empty.areas == ()
    assert sum(count.units for count in empty.categories) == 0

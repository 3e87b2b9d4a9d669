"""The map of a scenario: outlines of every kecamatan, or a clear refusal of what is no map of them."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.domain.border import Border, middle, surface
from optimizer.errors import Fault, ScenarioError
from optimizer.intake.outline import MOST_CORNERS, simplified
from optimizer.intake.read import read_scenario
from tests.intake.small import copy_valid, edit, table

Feature = dict[str, object]
SQUARE = [[103.0, -3.0], [103.5, -3.0], [103.5, -3.5], [103.0, -3.5], [103.0, -3.0]]
HEAD, *ROWS = table("kawasan")
DISTRICTS = sorted({row[HEAD.index("kecamatan")] for row in ROWS})


def feature(name: str, kind: str = "Polygon", coordinates: object = None, key: str = "nama") -> Feature:
    shape = [SQUARE] if coordinates is None else coordinates
    return {"type": "Feature", "properties": {key: name}, "geometry": {"type": kind, "coordinates": shape}}


def whole(*features: Feature) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def drawn(tmp_path: Path, content: str, path: str = "batas.geojson") -> Path:
    scenario = copy_valid(tmp_path)
    (scenario.parent / "batas.geojson").write_text(content, encoding="utf-8")
    return edit(scenario, "asumsi:", f"peta: {path}\nasumsi:")


def faults(scenario: Path) -> tuple[Fault, ...]:
    with pytest.raises(ScenarioError) as refused:
        read_scenario(scenario)
    return refused.value.faults


def test_a_scenario_without_a_map_has_no_outlines(tmp_path: Path) -> None:
    assert read_scenario(copy_valid(tmp_path)).scenario.borders == ()


@pytest.mark.parametrize("key", ["nama", "NAME", "Kecamatan", "WADMKC", "NAMOBJ"])
def test_outlines_are_read_by_name(tmp_path: Path, key: str) -> None:
    others = [feature(name.upper().replace(" ", "  "), key=key) for name in DISTRICTS]
    reading = read_scenario(drawn(tmp_path, whole(*others, feature("Tetangga", key=key))))
    assert [border.name for border in reading.scenario.borders][-1] == "Tetangga"
    assert len(reading.scenario.borders) == len(DISTRICTS) + 1
    assert reading.scenario.borders[0].rings == (((103.0, -3.0), (103.5, -3.0), (103.5, -3.5), (103.0, -3.5)),)
    assert reading.files[-1].name == "batas.geojson"


def test_parts_and_features_of_one_name_are_joined_and_holes_left_out(tmp_path: Path) -> None:
    island = [[x + 2, y, 7.5] for x, y in SQUARE]
    first = feature(DISTRICTS[0], "MultiPolygon", [[SQUARE, [[103.1, -3.1]] * 4], [island]])
    content = whole(first, *(feature(name) for name in DISTRICTS))
    borders = read_scenario(drawn(tmp_path, content)).scenario.borders
    assert [len(border.rings) for border in borders] == [3, *[1] * (len(DISTRICTS) - 1)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("{", "map.not_json"),
        ("[" * 100_000, "map.not_json"),
        ("[]", "map.no_features"),
        ('{"type": "FeatureCollection", "features": []}', "map.no_features"),
        (whole({"type": "Feature", "properties": {"id": 3}}), "map.no_name"),
        (whole(feature("  ")), "map.no_name"),
        (whole(feature("Satu", "Point", [1, 2])), "map.geometry"),
        (whole(feature("Satu", coordinates=[SQUARE[:3]])), "map.geometry"),
        (whole(feature("Satu", coordinates=[[[103.0, "x"]] * 4])), "map.geometry"),
        (whole(feature("Satu", coordinates=[[[103.0, math.nan]] * 4])), "map.geometry"),
        (whole(feature("Satu", coordinates=[[[103.0]] * 4])), "map.geometry"),
        (whole(feature("Satu", coordinates=5)), "map.geometry"),
        (whole(feature("Satu", "MultiPolygon", [[]])), "map.geometry"),
        (whole(feature("Satu", coordinates=[[[362_000.0, 9_595_000.0]] * 4])), "map.degrees"),
    ],
)
def test_what_is_no_map_is_refused_with_its_place(tmp_path: Path, content: str, code: str) -> None:
    found = [fault for fault in faults(drawn(tmp_path, content)) if fault.what.code == code]
    assert found
    assert found[0].where.file.endswith("batas.geojson")
    assert found[0].what.say("id")
    assert found[0].what.say("en")


def test_broken_json_is_told_with_its_line(tmp_path: Path) -> None:
    fault = faults(drawn(tmp_path, '{"type":\n  oops}'))[0]
    assert (fault.where.line, fault.where.column) == (2, 3)


def test_a_district_that_is_not_on_the_map_is_told_at_the_key(tmp_path: Path) -> None:
    wrong = [DISTRICTS[0] + "x", *DISTRICTS[1:]]
    found = faults(drawn(tmp_path, whole(*(feature(name) for name in wrong))))
    assert [fault.what.code for fault in found] == ["map.no_district"]
    assert found[0].where.file.endswith("scenario.yaml")
    assert found[0].where.line > 0
    assert found[0].fix is not None
    assert DISTRICTS[0] + "x" in found[0].fix.say("id")


@pytest.mark.parametrize(
    ("path", "code"),
    [("../batas.geojson", "file.not_inside"), ("tidak-ada.geojson", "file.missing"), ("data", "file.not_ordinary")],
)
def test_the_path_must_name_a_file_inside(tmp_path: Path, path: str, code: str) -> None:
    assert code in {fault.what.code for fault in faults(drawn(tmp_path, whole(feature("Satu")), path))}


rings = st.lists(st.tuples(st.floats(100, 110), st.floats(-5, 5)), min_size=4, max_size=40, unique=True)


@given(st.lists(rings, min_size=1, max_size=3))
def test_simplifying_keeps_corners_that_were_there(found: list[list[tuple[float, float]]]) -> None:
    (border,) = simplified((Border("A", tuple(map(tuple, found))),))
    rounded = {(round(x, 5), round(y, 5)) for ring in found for x, y in ring}
    exact = {corner for ring in found for corner in ring}
    assert border.rings
    assert all(corner in rounded or corner in exact for ring in border.rings for corner in ring)
    assert all(len(ring) > 2 for ring in border.rings)


def test_many_corners_become_few_and_the_shape_stays() -> None:
    turns = [2 * math.pi * step / 50_000 for step in range(50_000)]
    circle = tuple((104.0 + 0.5 * math.cos(turn), -3.0 + 0.5 * math.sin(turn)) for turn in turns)
    (border,) = simplified((Border("A", (circle,)),))
    assert 20 < len(border.rings[0]) <= MOST_CORNERS
    assert surface(border.rings[0]) == pytest.approx(math.pi * 0.25, rel=0.01)
    assert middle(border.rings[0]) == pytest.approx((104.0, -3.0), abs=0.01)


def test_the_middle_of_nothing_is_a_corner() -> None:
    assert middle(((1.0, 2.0), (1.0, 2.0), (1.0, 2.0))) == (1.0, 2.0)


@pytest.mark.parametrize(
    ("corner", "code"), [("9" * 400, "map.geometry"), ("9" * 5000, "map.not_json"), ("NaN", "map.geometry")]
)
def test_corners_no_float_can_hold(tmp_path: Path, corner: str, code: str) -> None:
    text = whole(*(feature(name) for name in DISTRICTS)).replace("103.0", corner, 1)
    assert code in {fault.what.code for fault in faults(drawn(tmp_path, text))}

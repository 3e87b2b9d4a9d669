"""Reads the map of a scenario: a GeoJSON file with the outline of every kecamatan."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass

from optimizer.domain.border import Border, Ring
from optimizer.errors import Place
from optimizer.intake.files import Found, find, read_bytes
from optimizer.intake.layers import Layered
from optimizer.intake.outline import simplified
from optimizer.intake.shapes import Placed
from optimizer.intake.sink import FaultSink
from optimizer.intake.text import decode_utf8
from optimizer.intake.wording import did_you_mean, shown
from optimizer.messages import message

LARGEST = 20_000_000
NAMES = ("kecamatan", "nama", "name", "wadmkc", "namobj")
"""Properties that may hold the name of a kecamatan, the first of them that is there; capitals do not matter."""

_FEWEST = 4


@dataclass(frozen=True, slots=True)
class BordersReading:
    """The outlines of a scenario, and the file they were read from; both empty where it names no map."""

    borders: tuple[Border, ...] = ()
    files: tuple[Found, ...] = ()


def read_borders(said: Placed[str] | None, layered: Layered, districts: frozenset[str], sink: FaultSink) -> BordersReading:
    """Return the map a scenario names; every kecamatan of its areas must be in it, by name. Faults go to the sink."""
    if said is None:
        return BordersReading()
    found = find(layered.tree, layered.folder_of(said.where), said.value, said.where, sink)
    if found is None:
        return BordersReading()
    if found.is_folder:
        sink.fault(said.where, message("file.not_ordinary", path=shown(said.value)))
        return BordersReading()
    content = read_bytes(found.real, Place(found.name), LARGEST, sink)
    text = None if content is None else decode_utf8(content, found.name, sink)
    borders = () if text is None else _borders(text, Place(found.name), sink)
    if borders:
        _require(districts, borders, (said, found), sink)
    return BordersReading(simplified(borders), (found,))


def same_name(first: str, second: str) -> bool:
    """Return whether two names mean one kecamatan: spaces and capitals do not matter."""
    return _plain(first) == _plain(second)


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def _require(districts: frozenset[str], borders: tuple[Border, ...], where: tuple[Placed[str], Found], sink: FaultSink) -> None:
    said, found = where
    names = [border.name for border in borders]
    for district in sorted(districts):
        if not any(same_name(district, name) for name in names):
            what = message("map.no_district", name=shown(district), path=found.name)
            sink.fault(said.where, what, did_you_mean(district, names))


def _borders(text: str, where: Place, sink: FaultSink) -> tuple[Border, ...]:
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as problem:
        sink.fault(Place(where.file, problem.lineno, problem.colno), message("map.not_json", reason=problem.msg))
        return ()
    except (RecursionError, ValueError):  # nested too deeply; a whole number of thousands of digits
        sink.fault(where, message("map.not_json", reason="..."))
        return ()
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list) or not features:
        sink.fault(where, message("map.no_features"))
        return ()
    read = [_border(feature, number, where, sink) for number, feature in enumerate(features, 1)]
    return _joined([border for border in read if border is not None])


def _border(feature: object, number: int, where: Place, sink: FaultSink) -> Border | None:
    name = _name(feature)
    if not name:
        sink.fault(where, message("map.no_name", number=number, allowed=", ".join(NAMES)))
        return None
    rings = _outer_rings(feature)
    if not rings or not all(_sound(ring) for ring in rings):
        sink.fault(where, message("map.geometry", number=number, name=shown(name)))
        return None
    corners = [tuple(float(value) for value in corner[:2]) for ring in rings for corner in ring]
    outside = next((corner for corner in corners if abs(corner[0]) > 180.0 or abs(corner[1]) > 90.0), None)
    if outside is not None:
        value = f"{outside[0]:g}, {outside[1]:g}"
        sink.fault(where, message("map.degrees", name=shown(name), value=value), message("map.degrees_how"))
        return None
    return Border(name, tuple(_open(ring) for ring in rings))


def _name(feature: object) -> str:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        return ""
    texts = {key.casefold(): value.strip() for key, value in properties.items() if isinstance(value, str)}
    return next((texts[key] for key in NAMES if texts.get(key)), "")


def _outer_rings(feature: object) -> list[list[list[float]]]:
    """Return the outer ring of each polygon, as it stands; an empty list for any other geometry."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(geometry, dict):
        return []
    polygons = {"Polygon": [geometry.get("coordinates")], "MultiPolygon": geometry.get("coordinates")}
    found = polygons.get(str(geometry.get("type")))
    if not isinstance(found, list) or not all(isinstance(polygon, list) and polygon for polygon in found):
        return []
    return [polygon[0] for polygon in found]


def _sound(ring: object) -> bool:
    """Return whether a ring has corners enough, each of two finite numbers (a third one is the height)."""
    return (
        isinstance(ring, list)
        and len(ring) >= _FEWEST
        and all(isinstance(corner, list) and len(corner) >= 2 and all(map(_finite, corner[:2])) for corner in ring)
    )


def _finite(value: object) -> bool:
    """Return whether a value is a number that a float can hold."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max


def _open(ring: list[list[float]]) -> Ring:
    corners = tuple((float(corner[0]), float(corner[1])) for corner in ring)
    return corners[:-1] if corners[0] == corners[-1] else corners


def _joined(borders: list[Border]) -> tuple[Border, ...]:
    """Return one border for each name: a kecamatan may stand in several features."""
    names = dict.fromkeys(border.name for border in borders)
    return tuple(
        Border(name, tuple(ring for border in borders if border.name == name for ring in border.rings)) for name in names
    )

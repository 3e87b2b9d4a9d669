"""Messages about the map of a scenario: code -> (Indonesian, English)."""

from __future__ import annotations

MAP: dict[str, tuple[str, str]] = {
    "map.not_json": ("berkas peta bukan JSON yang utuh: {reason}", "the map is not sound JSON: {reason}"),
    "map.no_features": (
        "berkas peta harus GeoJSON (FeatureCollection) dengan batas kecamatan di dalamnya",
        "the map must be GeoJSON (a FeatureCollection) with the outlines of the districts in it",
    ),
    "map.no_name": (
        "bagian ke-{number} di peta tidak bernama; isi properti {allowed}",
        "feature {number} of the map has no name; fill in the property {allowed}",
    ),
    "map.geometry": (
        "bagian ke-{number} di peta ('{name}') bukan poligon yang utuh",
        "feature {number} of the map ('{name}') is not a sound polygon",
    ),
    "map.degrees": (
        "titik di '{name}' bukan bujur dan lintang dalam derajat: {value}",
        "a point of '{name}' is not a longitude and latitude in degrees: {value}",
    ),
    "map.degrees_how": (
        "simpan petanya dalam WGS 84 (EPSG:4326), bukan UTM",
        "save the map in WGS 84 (EPSG:4326), not in UTM",
    ),
    "map.no_district": ("kecamatan '{name}' tidak ada di peta '{path}'", "the district '{name}' is not in the map '{path}'"),
}

"""The map of tiles: each kecamatan of the regency about where it lies, with what is spent there.

Tiles are easier to read than true borders, under which the small districts in the middle would vanish. The places were set
by hand from the centres of the 22 kecamatan of Muara Enim; a run with a kecamatan that is not among them has no such map.
"""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.cross import money_scale, scale_code
from optimizer.report.content.district_list import districts_finding, list_heads, list_rows, plain_name
from optimizer.report.content.districts import District, districts
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_run import Tile, TilesChart
from optimizer.report.content.origin import first_line, source
from optimizer.report.words import noun, say

PLACES: tuple[tuple[str, int, int], ...] = (
    ("Sungai Rotan", 0, 3),
    ("Gelumbang", 0, 4),
    ("Muara Belida", 0, 5),
    ("Benakat", 1, 1),
    ("Belimbing", 1, 2),
    ("Empat Petulai Dangku", 1, 3),
    ("Lembak", 1, 4),
    ("Kelekar", 1, 5),
    ("Ujan Mas", 2, 1),
    ("Gunung Megang", 2, 2),
    ("Rambang Niru", 2, 3),
    ("Rambang", 2, 4),
    ("Belida Darat", 2, 5),
    ("Muara Enim", 3, 1),
    ("Lawang Kidul", 3, 2),
    ("Lubai Ulu", 3, 3),
    ("Lubai", 3, 4),
    ("Semende Darat Tengah", 4, 0),
    ("Panang Enim", 4, 1),
    ("Tanjung Agung", 4, 2),
    ("Semende Darat Ulu", 5, 0),
    ("Semende Darat Laut", 5, 1),
)
"""Name, row and column of each tile."""


def has_map(facts: RunFacts) -> bool:
    """Return whether every kecamatan of a run has a tile."""
    return {plain_name(unit.district) for unit in facts.units} <= {plain_name(name) for name, _, _ in PLACES}


def tiles_chart(facts: RunFacts, language: Language) -> TilesChart:
    """Return the map of a run that :func:`has_map`."""
    found = districts(facts)
    by_name = {plain_name(district.name): district for district in found}
    scale = money_scale(max((district.money for district in found), default=0))
    counted_as = facts.setting.counted
    shown, units = say(scale_code(scale), language), noun(counted_as, 2, language)
    return TilesChart(
        heading=Heading(
            title=districts_finding(facts, language),
            subtitle=say("tiles.subtitle", language, scale=shown, units=units),
            source=source(facts.setting, language),
            mark=first_line(facts, language),
        ),
        language=language,
        tiles=tuple(_tile(place, by_name.get(plain_name(place[0]))) for place in PLACES),
        heads=list_heads(facts, language),
        rows=list_rows(found, language),
        scale=scale,
    )


def _tile(place: tuple[str, int, int], district: District | None) -> Tile:
    name, row, column = place
    return Tile(name, row, column, len(district.units) if district else 0, district.money if district else 0)

"""The real map of the kecamatan, for a scenario that names a GeoJSON file with their outlines."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.cross import money_scale, scale_code
from optimizer.report.content.district_list import districts_finding, list_heads, list_rows, plain_name
from optimizer.report.content.districts import districts
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_run import BordersChart, Region
from optimizer.report.content.origin import first_line, source
from optimizer.report.words import noun, say


def borders_chart(facts: RunFacts, language: Language) -> BordersChart:
    """Return the map of a run whose scenario names one."""
    found = districts(facts)
    scale = money_scale(max((district.money for district in found), default=0))
    shown, units = say(scale_code(scale), language), noun(facts.setting.counted, 2, language)
    return BordersChart(
        heading=Heading(
            title=districts_finding(facts, language),
            subtitle=say("tiles.subtitle", language, scale=shown, units=units),
            source=source(facts.setting, language),
            mark=first_line(facts, language),
        ),
        language=language,
        regions=regions(facts),
        heads=list_heads(facts, language),
        rows=list_rows(found, language),
        scale=scale,
    )


def regions(facts: RunFacts) -> tuple[Region, ...]:
    """Return every kecamatan of the map, those without areas as well."""
    by_name = {plain_name(district.name): district for district in districts(facts)}
    found = []
    for border in facts.borders:
        district = by_name.get(plain_name(border.name))
        units, money = (len(district.units), district.money) if district else (0, 0)
        found.append(Region(border.name, border.rings, units, money))
    return tuple(found)

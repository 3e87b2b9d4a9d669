"""Where the money goes on the map: outlines where the scenario names them, tiles where the regency has them, else a list."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.border_map import borders_chart
from optimizer.report.content.deck.common import short_money, slide
from optimizer.report.content.deck.parts import Head, MapPart, Part, SlideTable, TilesPart
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.district_list import districts_finding
from optimizer.report.content.districts import districts
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures_run import Region, Tile
from optimizer.report.content.tiles import has_map, tiles_chart
from optimizer.report.numbers import number, rupiah
from optimizer.report.words import capital, more, noun, parted, say

MOST_DISTRICTS = 14


def district_slide(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of the kecamatan with their money."""
    table, drawn = _district_table(facts, language), _map(facts, language)
    note = say("note.districts" if has_map(facts) and not facts.borders else "note.map", language)
    if drawn is None:
        words = (districts_finding(facts, language), say("deck.districts_subtitle", language), note)
        return slide(facts, language, words, (Pane(1.0, (table,)),))
    subtitle, part = drawn
    words = (districts_finding(facts, language), subtitle, note)
    return slide(facts, language, words, (Pane(0.5, (table,)), Pane(0.5, (part,))))


def _map(facts: RunFacts, language: Language) -> tuple[str, Part] | None:
    """Return the map with its subtitle, where there is one."""
    if facts.borders:
        chart = borders_chart(facts, language)
        texts = tuple(_text(region, chart.scale, language) for region in chart.regions)
        return chart.heading.subtitle, MapPart(f"{chart.heading.title}. {chart.heading.subtitle}.", chart.regions, texts)
    if has_map(facts):
        tiled = tiles_chart(facts, language)
        texts = tuple(_text(tile, tiled.scale, language) for tile in tiled.tiles)
        return tiled.heading.subtitle, TilesPart(f"{tiled.heading.title}. {tiled.heading.subtitle}.", tiled.tiles, texts)
    return None


def _text(place: Region | Tile, scale: int, language: Language) -> str:
    return (short_money(place.money, scale, language) or "0") if place.units else ""


def _district_table(facts: RunFacts, language: Language) -> SlideTable:
    shown, rest = parted(districts(facts), MOST_DISTRICTS)
    rows: list[tuple[str, ...]] = [
        (
            district.name,
            number(len(district.units), 0, language),
            number(district.households, 0, language),
            say(
                "chart.before_after",
                language,
                before=number(district.points[0], 0, language),
                after=number(district.points[1], 0, language),
            ),
            rupiah(district.money, language),
        )
        for district in shown
    ]
    if rest:
        money = rupiah(sum(district.money for district in rest), language)
        rows.append((more(len(rest), "district", language), "", "", "", money))
    rows.append(_total_row(facts, language))
    heads = (
        Head(say("column.kecamatan", language), 0.3, wrap=True),
        Head(capital(noun(facts.setting.counted, 2, language)), 0.13, right=True),
        Head(say("column.kk", language), 0.18, right=True),
        Head(say("tiles.score", language), 0.16, right=True),
        Head(say("chart.spending", language), 0.23, right=True),
    )
    return SlideTable(say("alt.districts", language), heads, tuple(rows), total=True)


def _total_row(facts: RunFacts, language: Language) -> tuple[str, ...]:
    units = facts.units
    before, after = sum(unit.before.points for unit in units), sum(unit.after.points for unit in units)
    return (
        say("chart.area_total", language),
        number(len(units), 0, language),
        number(sum(unit.households for unit in units), 0, language),
        say("chart.before_after", language, before=number(before, 0, language), after=number(after, 0, language)),
        rupiah(facts.spent, language),
    )

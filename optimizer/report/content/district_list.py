"""What every map of the kecamatan says: its finding, and the list beside it, the most money first."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.districts import District, districts
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.figures_run import TileRow
from optimizer.report.numbers import number, percent, rupiah
from optimizer.report.words import capital, noun, say


def plain_name(name: str) -> str:
    """Return a name without what may differ between two spellings of it: spaces and capitals."""
    return "".join(name.split()).casefold()


def districts_finding(facts: RunFacts, language: Language) -> str:
    """Return the sentence above the map: which kecamatan get most of the money."""
    found = [district for district in districts(facts) if district.money]
    if not found:
        return say("spending.nothing", language)
    spent = sum(district.money for district in found)
    money = rupiah(spent, language)
    if len(found) == 1:
        return say("tiles.whole", language, money=money, first=found[0].name)
    share = percent(100 * (found[0].money + found[1].money) / spent, 0, language)
    return say("tiles.two", language, first=found[0].name, second=found[1].name, share=share, money=money)


def list_heads(facts: RunFacts, language: Language) -> tuple[str, ...]:
    """Return the heads of the list."""
    return (
        say("column.kecamatan", language),
        capital(noun(facts.setting.counted, 2, language)),
        say("column.kk", language),
        say("tiles.score", language),
        say("chart.spending", language),
    )


def list_rows(found: tuple[District, ...], language: Language) -> tuple[TileRow, ...]:
    """Return a line for each kecamatan."""
    return tuple(_row(district, language) for district in found)


def _row(district: District, language: Language) -> TileRow:
    before, after = district.points
    counts = (number(len(district.units), 0, language), number(district.households, 0, language))
    score = say("chart.before_after", language, before=number(before, 0, language), after=number(after, 0, language))
    return TileRow(district.name, (*counts, score), district.money)

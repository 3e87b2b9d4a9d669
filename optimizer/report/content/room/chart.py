"""The chart of the room to negotiate: a bar for each holder from the least to the most, with the plan on it."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.figures import Heading
from optimizer.report.content.figures_study import RangeRow, RangesChart, Section
from optimizer.report.content.origin import quality_mark, source
from optimizer.report.content.room.facts import Named, RoomFacts
from optimizer.report.content.room.findings import widest_finding, within_text
from optimizer.report.numbers import number, scaled
from optimizer.report.words import say
from optimizer.study.room import Holder

MOST_ROWS = 9
_MILLION = 10**6
_TITLES = {
    Holder.OFFICE: "room.chart_offices",
    Holder.DISTRICT: "room.chart_districts",
    Holder.GROUP: "room.chart_groups",
    Holder.FUND: "room.chart_funds",
}
_COLUMNS = ((Holder.OFFICE, Holder.GROUP), (Holder.DISTRICT, Holder.FUND))


def room_chart(facts: RoomFacts, language: Language) -> RangesChart:
    """Return the chart: offices and groups at the left, districts and funds at the right, all on one scale."""
    return RangesChart(
        heading=Heading(
            title=widest_finding(facts, language),
            subtitle=say("room.subtitle", language, within=within_text(facts, language)),
            source=source(facts.setting, language),
            mark=quality_mark(facts.qualities, facts.setting.counted, language),
        ),
        language=language,
        columns=tuple(
            tuple(_section(facts, holder, language) for holder in holders if facts.of(holder)) for holders in _COLUMNS
        ),
    )


def _section(facts: RoomFacts, holder: Holder, language: Language) -> Section:
    shown = facts.of(holder)
    rest = len(shown) - MOST_ROWS
    return Section(
        title=say(_TITLES[holder], language),
        rows=tuple(_row(one, language) for one in shown[:MOST_ROWS]),
        rest=say("room.rest", language, count=number(rest, 0, language)) if rest > 0 else "",
    )


def _row(one: Named, language: Language) -> RangeRow:
    found = one.range
    least, most = (scaled(round(money), _MILLION, 0, language) for money in (found.least, found.most))
    return RangeRow(
        name=one.name,
        least=found.least / _MILLION,
        planned=found.planned / _MILLION,
        most=found.most / _MILLION,
        label=least if least == most else say("room.label", language, least=least, most=most),
    )

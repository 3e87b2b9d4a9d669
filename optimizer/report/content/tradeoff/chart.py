"""The chart of what is traded for what: points for real deficit, and slum for poverty where both can be weighed."""

from __future__ import annotations

from dataclasses import replace

from optimizer.messages import Language
from optimizer.report.content.figures import CurvesChart, Heading, Marked, Panel
from optimizer.report.content.origin import quality_mark, source
from optimizer.report.content.tradeoff.facts import Kind, Spot, Stop, TradeoffFacts, kinds, stops
from optimizer.report.content.tradeoff.findings import knee_finding, points_finding
from optimizer.report.numbers import percent, trimmed
from optimizer.report.words import counted, say
from optimizer.study.balance import Balance
from optimizer.study.tradeoff import Trade

_NAMES = {
    Kind.SCORE: "trade.label_score",
    Kind.BOTH: "trade.label_both",
    Kind.COMBINED: "trade.label_combined",
    Kind.LINEAR: "trade.label_linear",
}
_OWN = {"kontribusi": {Kind.LINEAR}, "skor": {Kind.SCORE, Kind.BOTH}, "gabungan": {Kind.COMBINED, Kind.BOTH}}
"""The plan, between the lenses, of a scenario with each lens."""

_PLACES = {Spot.CORNER: "trade.label_here", Spot.NASH: "trade.label_nash", Spot.CHEBYSHEV: "trade.label_chebyshev"}


def tradeoff_chart(facts: TradeoffFacts, language: Language) -> CurvesChart:
    """Return the chart of a scenario's trade-offs; its second panel only where slum and poverty have to be traded."""
    balance = facts.balance if facts.balance and len(facts.balance.curve.corners) > 1 else None
    panels = (_points_panel(facts, language), *([_weights_panel(balance, language)] if balance else []))
    return CurvesChart(
        heading=Heading(
            title=points_finding(facts, language),
            subtitle=say("trade.subtitle" if balance else "trade.subtitle_points", language),
            source=source(facts.setting, language),
            mark=quality_mark(facts.qualities, facts.setting.counted, language),
        ),
        language=language,
        panels=panels,
    )


def _points_panel(facts: TradeoffFacts, language: Language) -> Panel:
    plans = sorted(kinds(facts.tradeoff), key=lambda plan: (plan[1].deficit, -plan[1].point_households))
    knee = facts.tradeoff.steps[-1] if knee_finding(facts, language) else None
    own = _OWN[facts.setting.lens]
    return Panel(
        title=say("trade.panel_points", language),
        across_name=say("trade.axis_deficit", language),
        up_name=say("trade.axis_points", language),
        curve=tuple((100 * trade.deficit, trade.point_households) for _, trade in plans),
        marked=tuple(_plan(kind, trade, kind in own, language) for kind, trade in plans if kind in _NAMES or trade is knee),
    )


def _plan(kind: Kind, trade: Trade, strong: bool, language: Language) -> Marked:
    numbers = say(
        "trade.label_pair",
        language,
        first=counted(trade.points, "point", language),
        second=percent(100 * trade.deficit, 1, language),
    )
    floor = trimmed(100 * trade.floor, 1, language) + "%"
    name = say(_NAMES.get(kind, "trade.label_knee"), language, floor=floor)
    return Marked(100 * trade.deficit, trade.point_households, name, numbers, strong)


def _weights_panel(balance: Balance, language: Language) -> Panel:
    """Return the efficient curve, poverty across; its ends carry no name, the scenario's own corner does."""
    found = stops(balance)
    return Panel(
        title=say("trade.panel_weights", language),
        across_name=say("trade.axis_poverty", language),
        up_name=say("trade.axis_slum", language),
        curve=tuple(sorted((100 * stop.poverty, 100 * stop.slum) for stop in found if stop.spot is Spot.CORNER)),
        marked=_merged([_place(stop, language) for stop in found if stop.here or stop.spot is not Spot.CORNER]),
    )


def _merged(marks: list[Marked]) -> tuple[Marked, ...]:
    """Return the marks with those at the same place made one: a compromise may be the scenario's own corner."""
    places: dict[tuple[float, float], Marked] = {}
    for mark in marks:
        known = places.get((mark.across, mark.up))
        name = f"{known.name}, {mark.name}" if known else mark.name
        strong = mark.strong or (known is not None and known.strong)
        places[mark.across, mark.up] = replace(mark, name=name, strong=strong)
    return tuple(places.values())


def _place(stop: Stop, language: Language) -> Marked:
    numbers = say(
        "trade.label_pair",
        language,
        first=percent(100 * stop.slum, 1, language),
        second=percent(100 * stop.poverty, 1, language),
    )
    return Marked(100 * stop.poverty, 100 * stop.slum, say(_PLACES[stop.spot], language), numbers, stop.here)

"""The trade-offs of a scenario on one screen: two tables, what they say, and how they were made."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.content.tradeoff.facts import Kind, Spot, Stop, TradeoffFacts, kinds, stops
from optimizer.report.content.tradeoff.findings import (
    compromises_finding,
    interval,
    knee_finding,
    points_finding,
    weights_finding,
)
from optimizer.report.numbers import number, percent, rupiah, trimmed
from optimizer.report.words import counted, say
from optimizer.study.balance import Balance
from optimizer.study.tradeoff import Trade

_ROUGH = 2.0
"""How many times its own gap a search may be off before it is said to have been stopped by a limit."""


def tradeoff_screen(facts: TradeoffFacts, language: Language) -> Screen:
    """Return the screen of a scenario's trade-offs."""
    weighed = [weights_grid(facts.balance, language)] if facts.balance else []
    found = (knee_finding(facts, language), compromises_finding(facts, language))
    return Screen(
        warning=quality_mark(facts.qualities, facts.setting.counted, language),
        title=facts.setting.title,
        aside=say("trade.aside", language, budget=rupiah(facts.budget, language)),
        headline=(points_finding(facts, language) + ".", weights_finding(facts, language) + "."),
        grids=(points_grid(facts, language), *weighed),
        lines=(
            Lines(say("trade.findings", language), tuple(line for line in found if line)),
            Lines(say("trade.how", language), _how(facts, language)),
        ),
    )


def points_grid(facts: TradeoffFacts, language: Language) -> Grid:
    """Return the plans between the lenses; poverty only where the number of poor households is known."""
    heads = ("points", "point_households", "deficit", *(("poverty",) if facts.poor_known else ()), "gap")
    plans = kinds(facts.tradeoff)
    return Grid(
        title=say("trade.points_grid", language),
        heads=tuple(say(f"trade.{head}", language) for head in heads),
        rows=tuple((_name(facts, kind, trade, language), *_cells(facts, trade, language)) for kind, trade in plans),
    )


def weights_grid(balance: Balance, language: Language) -> Grid:
    """Return both ends of the curve, both compromises and the scenario's own place; ends that are the same are told once."""
    shown = stops(balance)
    corners = [stop for stop in shown if stop.spot is Spot.CORNER]
    kept = [stop for stop in shown if stop.spot is not Spot.CORNER or stop.here or stop in (corners[0], corners[-1])]
    return Grid(
        title=say("trade.weights_grid", language),
        heads=tuple(say(f"trade.{head}", language) for head in ("slum", "poverty", "weight", "rate")),
        rows=tuple((_place(stop, corners, language), *_weighed(stop, language)) for stop in kept),
    )


def _name(facts: TradeoffFacts, kind: Kind, trade: Trade, language: Language) -> str:
    shares = {Kind.COMBINED: facts.tradeoff.share, Kind.BOTH: facts.tradeoff.share, Kind.FLOOR: trade.floor}
    codes = {
        Kind.SCORE: "trade.score",
        Kind.BOTH: "trade.both",
        Kind.COMBINED: "trade.combined",
        Kind.FLOOR: "trade.floor",
        Kind.LINEAR: "trade.linear",
    }
    return say(codes[kind], language, floor=trimmed(100 * shares.get(kind, 0.0), 1, language) + "%")


def _cells(facts: TradeoffFacts, trade: Trade, language: Language) -> tuple[str, ...]:
    poverty = (percent(100 * trade.poverty, 1, language),) if facts.poor_known else ()
    return (
        number(trade.points, 0, language),
        number(trade.point_households, 0, language),
        percent(100 * trade.deficit, 1, language),
        *poverty,
        percent(100 * trade.gap, 2, language) if math.isfinite(trade.gap) else say("trade.none", language),
    )


def _place(stop: Stop, corners: list[Stop], language: Language) -> str:
    if stop.spot is Spot.CORNER:
        code = "here" if stop.here else "most_poverty" if stop == corners[0] else "most_slum"
    else:
        code = stop.spot.value
    return say(f"trade.{code}", language)


def _weighed(stop: Stop, language: Language) -> tuple[str, ...]:
    low, high = interval(stop.low, stop.high, (stop.low + stop.high) / 2, language)
    weight = say("trade.range", language, low=low, high=high) if stop.low < stop.high else trimmed(stop.low, 3, language)
    none = say("trade.none", language)
    return (
        percent(100 * stop.slum, 1, language),
        percent(100 * stop.poverty, 1, language),
        weight,
        none if stop.price is None else say("trade.rate_of", language, price=percent(stop.price, 2, language)),
    )


def _rough(worst: float, language: Language) -> str:
    """Return the warning that some searches were stopped by a limit well before they were told to stop."""
    if not math.isfinite(worst):
        return say("trade.how_unsearched", language)
    return say("trade.how_rough", language, gap=percent(100 * worst, 1, language))


def _how(facts: TradeoffFacts, language: Language) -> tuple[str, ...]:
    example, gap = (trimmed(100 * share, 3, language) + "%" for share in (facts.tradeoff.share, facts.gap))
    lines = [say("trade.how_points", language, example=example, gap=gap)]
    if facts.poor_known:
        lines[0] += " " + say("trade.how_poverty", language)
    worst = max(min(trade.gap, trade.search_gap) for _, trade in kinds(facts.tradeoff))
    if worst > _ROUGH * facts.gap:
        lines.append(_rough(worst, language))
    for code, floors in (("trade.how_open", facts.tradeoff.open), ("trade.how_unasked", facts.tradeoff.unasked)):
        if floors:
            named = ", ".join(trimmed(100 * floor, 1, language) + "%" for floor in floors)
            lines.append(say(code, language, floors=named))
    if facts.balance:
        sentence = say("trade.how_weights", language, count=number(len(facts.balance.curve.corners), 0, language))
        first, last = str(facts.setting.years[0]), str(facts.setting.years[-1])
        years = "" if first == last else " " + say("trade.how_years", language, first=first, last=last)
        soft = facts.balance.soft
        left_out = " " + say("trade.how_soft", language, count=counted(soft, "soft_aim", language)) if soft else ""
        lines.append(sentence + years + left_out)
    return tuple(lines)

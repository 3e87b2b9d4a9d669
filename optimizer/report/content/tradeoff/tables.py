"""The trade-offs as tables: imbang.csv, one row for each plan; kumuh-kemiskinan.csv, one row for each corner or compromise."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.report import Cell, Table
from optimizer.report.content.tradeoff.facts import Kind, Stop, TradeoffFacts, kinds, stops
from optimizer.report.words import say
from optimizer.study.balance import Balance
from optimizer.study.tradeoff import Trade

_PERCENT = 6
_WEIGHT = 9


def points_table(facts: TradeoffFacts, language: Language) -> Table:
    """Return every plan between the lenses, from the score lens to the contribution lens."""
    return Table(
        title=say("table.points", language),
        columns=(
            text("rencana", language),
            percent("lantai_persen", _PERCENT, language),
            percent("kekurangan_persen", _PERCENT, language),
            number("poin", 0, language),
            number("poin_kk", 0, language),
            percent("kemiskinan_persen", _PERCENT, language),
            money("belanja", language),
            percent("selisih_persen", _PERCENT, language),
            percent("selisih_penyelesai_persen", _PERCENT, language),
        ),
        rows=tuple(_trade(kind, trade, facts.poor_known) for kind, trade in kinds(facts.tradeoff)),
    )


def weights_table(balance: Balance, language: Language) -> Table:
    """Return the corners of the slum and poverty curve with their weights, and both compromises; ``skenario`` marks its own."""
    return Table(
        title=say("table.weights", language),
        columns=(
            text("titik", language),
            percent("kumuh_persen", _PERCENT, language),
            percent("kemiskinan_persen", _PERCENT, language),
            number("bobot_dari", _WEIGHT, language),
            number("bobot_sampai", _WEIGHT, language),
            percent("tukar", _PERCENT, language),
            text("skenario", language),
        ),
        rows=tuple(_stop(stop) for stop in stops(balance)),
    )


def _trade(kind: Kind, trade: Trade, poor_known: bool) -> tuple[Cell, ...]:
    return (
        kind.value,
        100 * trade.floor if trade.floor and kind is not Kind.LINEAR else None,
        100 * trade.deficit,
        trade.points,
        trade.point_households,
        100 * trade.poverty if poor_known else None,
        trade.money,
        *(100 * gap if math.isfinite(gap) else None for gap in (trade.gap, trade.search_gap)),
    )


def _stop(stop: Stop) -> tuple[Cell, ...]:
    return (
        stop.spot.value,
        100 * stop.slum,
        100 * stop.poverty,
        stop.low,
        stop.high,
        stop.price,
        "ya" if stop.here else "tidak",
    )

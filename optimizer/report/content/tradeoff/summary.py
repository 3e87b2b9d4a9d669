"""The trade-offs in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

import math
from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.summary import setting_summary
from optimizer.report.content.tradeoff.facts import Kind, Spot, Stop, TradeoffFacts, kinds, stops
from optimizer.report.content.tradeoff.findings import compromises_finding, knee_finding, points_finding, weights_finding
from optimizer.study.balance import Balance
from optimizer.study.tradeoff import Trade


def tradeoff_summary(facts: TradeoffFacts, language: Language) -> Mapping[str, Plain]:
    """Return the trade-offs; ``kumuh_lawan_kemiskinan`` is ``null`` where the two cannot be weighed."""
    first = (points_finding(facts, language) + ".", knee_finding(facts, language))
    second = (weights_finding(facts, language) + ".", compromises_finding(facts, language))
    return {
        "_peringatan": quality_mark(facts.qualities, facts.setting.counted, language),
        "asumsi": list(facts.setting.assumptions),
        "kalimat": {"kumuh_lawan_kemiskinan": _sentences(second), "poin_lawan_kekurangan": _sentences(first)},
        "kumuh_lawan_kemiskinan": None if facts.balance is None else _balance(facts.balance),
        "poin_lawan_kekurangan": {
            "lantai_tak_dicari": [share(floor) for floor in facts.tradeoff.unasked],
            "lantai_tanpa_rencana": [share(floor) for floor in facts.tradeoff.open],
            "porsi_gabungan": share(facts.tradeoff.share),
            "rencana": [_trade(kind, trade, facts.poor_known) for kind, trade in kinds(facts.tradeoff)],
            "selisih_pencarian": share(facts.gap),
        },
        "skenario": setting_summary(facts.setting),
        "uang": {"pagu": facts.budget},
    }


def _sentences(parts: tuple[str, ...]) -> str:
    return " ".join(part for part in parts if part)


def _trade(kind: Kind, trade: Trade, poor_known: bool) -> Plain:
    return {
        "beban_kemiskinan_berkurang": share(trade.poverty) if poor_known else None,
        "beban_kumuh_berkurang": share(trade.deficit),
        "belanja": trade.money,
        "lantai": share(trade.floor) if kind is not Kind.LINEAR else None,
        "menurut_penyelesai": {"selisih": _finite(trade.search_gap)},
        "poin": trade.points,
        "poin_kk": share(trade.point_households),
        "rencana": kind.value,
        "selisih": _finite(trade.gap),
    }


def _balance(balance: Balance) -> Plain:
    found = stops(balance)
    fair = {stop.spot.value: _stop(stop) for stop in found if stop.spot is not Spot.CORNER}
    return {
        "bobot_kumuh": share(balance.theta),
        "target_lunak_tidak_ikut": balance.soft,
        "kompromi": fair,
        "skenario": next(_stop(stop) for stop in found if stop.here),
        "sudut": [_stop(stop) for stop in found if stop.spot is Spot.CORNER],
    }


def _stop(stop: Stop) -> Plain:
    """Return a point; ``tukar`` is the slum burden, in per cent, for 1 % more of the poverty burden."""
    return {
        "beban_kemiskinan_berkurang": share(stop.poverty),
        "beban_kumuh_berkurang": share(stop.slum),
        "bobot_dari": share(stop.low),
        "bobot_sampai": share(stop.high),
        "tukar": None if stop.price is None else share(stop.price),
    }


def _finite(value: float) -> float | None:
    return share(value) if math.isfinite(value) else None

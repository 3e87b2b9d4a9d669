"""What the trade-offs say, in sentences computed from their numbers and never more than those say."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.tradeoff.facts import TradeoffFacts, price_at
from optimizer.report.numbers import number, percent, trimmed
from optimizer.report.words import say
from optimizer.study.pareto import Pareto, Point
from optimizer.study.tradeoff import Trade

_LEAST_GAIN = 0.5
_LEAST_LOSS = 0.05
_DECIMALS = (3, 4, 5, 6)


def points_finding(facts: TradeoffFacts, language: Language) -> str:
    """Return what the score lens wins over the contribution lens, and what it gives up for that; no full stop."""
    linear, score = facts.tradeoff.linear, facts.tradeoff.score
    gain, loss = score.point_households - linear.point_households, 100 * (linear.deficit - score.deficit)
    if gain < _LEAST_GAIN:
        return say("trade.equal", language)
    if loss < _LEAST_LOSS:
        return say("trade.gains_free", language, gain=_more(score, linear, language))
    return say("trade.gains", language, gain=_more(score, linear, language), loss=number(loss, 1, language))


def knee_finding(facts: TradeoffFacts, language: Language) -> str:
    """Return how much of the gain is left where nearly all of the deficit is kept; empty where no such plan was found."""
    linear, last = facts.tradeoff.linear, facts.tradeoff.steps[-1]
    if last.floor <= 0 or last.point_households - linear.point_households < _LEAST_GAIN:
        return ""
    kept = trimmed(math.floor(1000 * last.deficit / linear.deficit) / 10, 1, language) + "%"
    return say("trade.knee", language, floor=kept, gain=_more(last, linear, language))


def weights_finding(facts: TradeoffFacts, language: Language) -> str:
    """Return the exchange rate at the scenario's weights and for which weights its plan stays best; no full stop."""
    if facts.balance is None:
        return say("trade.unweighed", language)
    curve, here = facts.balance.curve, facts.balance.here
    if len(curve.corners) == 1:
        return say("trade.harmony", language)
    low, high = interval(here.from_weight, here.to_weight, facts.balance.theta, language)
    weight = trimmed(facts.balance.theta, 3, language)
    price = price_at(curve, (here.slum, here.poverty))
    if price is None:
        return say("trade.price_none", language, weight=weight, low=low, high=high)
    return say("trade.price", language, weight=weight, low=low, high=high, price=percent(price, 2, language))


def compromises_finding(facts: TradeoffFacts, language: Language) -> str:
    """Return where the two compromises lie; empty where there is nothing to trade."""
    if facts.balance is None or len(facts.balance.curve.corners) == 1:
        return ""
    curve = facts.balance.curve
    nash, chebyshev = (_pair(point, language) for point in (curve.nash, curve.chebyshev))
    told = say(
        "trade.compromises",
        language,
        nash_slum=nash[0],
        nash_poverty=nash[1],
        chebyshev_slum=chebyshev[0],
        chebyshev_poverty=chebyshev[1],
    )
    ends = ((0, "trade.most_poverty"), (-1, "trade.most_slum"))
    return told + "".join(_extreme(curve, end, key, language) for end, key in ends)


def _extreme(curve: Pareto, end: int, key: str, language: Language) -> str:
    """Return which compromises are, as they are shown, the corner at an ``end`` of the curve; empty where none is."""
    corner = _pair((curve.corners[end].slum, curve.corners[end].poverty), language)
    both = (("Nash", curve.nash), ("Chebyshev", curve.chebyshev))
    names = [name for name, point in both if _pair(point, language) == corner]
    if not names:
        return ""
    return say("trade.extreme", language, names=say("trade.and", language).join(names), extreme=say(key, language))


def interval(least: float, most: float, theta: float, language: Language) -> tuple[str, str]:
    """Return an interval of weights around ``theta``, rounded inwards, so that no weight is promised that is not inside."""
    for decimals in _DECIMALS:
        unit = 10**decimals
        low, high = math.ceil(least * unit) / unit, math.floor(most * unit) / unit
        if low <= theta <= high:
            return trimmed(low, decimals, language), trimmed(high, decimals, language)
    return trimmed(theta, _DECIMALS[-1], language), trimmed(theta, _DECIMALS[-1], language)


def _more(trade: Trade, than: Trade, language: Language) -> str:
    """Return how many more point-households a plan wins: ``3.447 poin-KK (17,0%)``."""
    more = trade.point_households - than.point_households
    count = number(more, 0, language)
    if than.point_households <= 0:
        return say("trade.more", language, count=count)
    return say("trade.more_share", language, count=count, share=percent(100 * more / than.point_households, 1, language))


def _pair(point: Point, language: Language) -> tuple[str, str]:
    return percent(100 * point[0], 1, language), percent(100 * point[1], 1, language)

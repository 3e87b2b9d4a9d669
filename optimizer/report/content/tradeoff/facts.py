"""What is known of the trade-offs of a scenario: the plans between the lenses, and the curve between slum and poverty."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.domain.area import Quality
from optimizer.domain.scenario import Scenario
from optimizer.messages import Language
from optimizer.problem.needs import poverty_burden
from optimizer.report.content.facts import Setting
from optimizer.report.content.gather_setting import setting_facts, unit_qualities
from optimizer.study.balance import Balance
from optimizer.study.pareto import Pareto, Point
from optimizer.study.tradeoff import Trade, Tradeoff


@dataclass(frozen=True, slots=True)
class TradeoffFacts:
    """``balance`` is ``None`` where slum and poverty cannot be weighed; ``gap`` is where the searches were told to stop.

    ``budget`` is Rp, all funds and years; ``qualities`` are those of the counted units.
    """

    setting: Setting
    qualities: tuple[Quality, ...]
    budget: int
    poor_known: bool
    tradeoff: Tradeoff
    balance: Balance | None
    gap: float


class Kind(StrEnum):
    """What a plan between the lenses is: that of a lens, that of two at once, or one under another floor."""

    SCORE = "skor"
    BOTH = "skor_gabungan"
    COMBINED = "gabungan"
    FLOOR = "lantai"
    LINEAR = "kontribusi"


class Spot(StrEnum):
    """What a point of the slum and poverty curve is."""

    CORNER = "sudut"
    NASH = "nash"
    CHEBYSHEV = "chebyshev"


@dataclass(frozen=True, slots=True)
class Stop:
    """A point of the curve with the slum weights for which it is best, and what 1 % more of the poverty burden costs there.

    ``price`` is in per cent of the slum burden, ``None`` where no more poverty can be removed. ``here``: the scenario's own.
    """

    spot: Spot
    slum: float
    poverty: float
    low: float
    high: float
    price: float | None
    here: bool


def tradeoff_facts(scenario: Scenario, found: tuple[Tradeoff, Balance | None], gap: float, language: Language) -> TradeoffFacts:
    """Return the facts of a scenario's trade-offs, with names of categories in one language."""
    tradeoff, balance = found
    return TradeoffFacts(
        setting=setting_facts(scenario, language),
        qualities=unit_qualities(scenario),
        budget=sum(budget.money for budget in scenario.budgets),
        poor_known=any(poverty_burden(area) > 0 for area in scenario.areas),
        tradeoff=tradeoff,
        balance=balance,
        gap=gap,
    )


def kinds(tradeoff: Tradeoff) -> tuple[tuple[Kind, Trade], ...]:
    """Return every plan between the lenses with what it is, from the score lens to the contribution lens."""
    return (*((_kind(tradeoff, trade), trade) for trade in tradeoff.steps), (Kind.LINEAR, tradeoff.linear))


def stops(balance: Balance) -> tuple[Stop, ...]:
    """Return the corners and both compromises, from the most poverty removed to the most slum removed."""
    curve = balance.curve
    corners = [
        Stop(
            Spot.CORNER,
            corner.slum,
            corner.poverty,
            corner.from_weight,
            corner.to_weight,
            price_at(curve, (corner.slum, corner.poverty)),
            corner == balance.here,
        )
        for corner in curve.corners
    ]
    fair = [_compromise(curve, Spot.NASH, curve.nash), _compromise(curve, Spot.CHEBYSHEV, curve.chebyshev)]
    return tuple(sorted((*corners, *fair), key=lambda stop: (-stop.poverty, stop.slum, stop.spot is not Spot.CORNER)))


def price_at(curve: Pareto, point: Point) -> float | None:
    """Return the slum share given up for one more unit of poverty share; ``None`` where there is no more to remove."""
    return None if point[1] >= curve.corners[0].poverty else curve.exchange(point)


def _kind(tradeoff: Tradeoff, trade: Trade) -> Kind:
    if trade is tradeoff.score:
        return Kind.BOTH if trade is tradeoff.combined else Kind.SCORE
    return Kind.COMBINED if trade is tradeoff.combined else Kind.FLOOR


def _compromise(curve: Pareto, spot: Spot, point: Point) -> Stop:
    """Return a compromise; on an edge exactly one weight makes both its ends, and so itself, best."""
    corner = next((corner for corner in curve.corners if (corner.slum, corner.poverty) == point), None)
    if corner is not None:
        low, high = corner.from_weight, corner.to_weight
    else:
        low = high = next(corner.to_weight for corner in reversed(curve.corners) if corner.slum < point[0])
    return Stop(spot, *point, low, high, price_at(curve, point), here=False)

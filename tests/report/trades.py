"""Made-up trade-offs for the tests of the reports: every number here is invented."""

from __future__ import annotations

from dataclasses import replace

from optimizer.report.content.facts import RunFacts
from optimizer.report.content.tradeoff.facts import TradeoffFacts
from optimizer.study.balance import Balance
from optimizer.study.pareto import Point, pareto
from optimizer.study.tradeoff import Trade, Tradeoff
from tests.report.town import town

CURVE: tuple[Point, ...] = ((0.10, 0.40), (0.25, 0.36), (0.40, 0.25), (0.46, 0.12), (0.48, 0.0))


def trade(floor: float, deficit: float, points: int, poverty: float = 0.11) -> Trade:
    """Return one plan; each point is one of fifty households."""
    return Trade(floor, deficit, poverty, points, 50.0 * points, 4_000_000_000, points / 900, 0.03, 0.0008)


LINEAR = trade(1.0, 0.77, 440)
STEPS = (trade(0.0, 0.68, 492), trade(0.9, 0.70, 490), trade(0.95, 0.74, 470), trade(0.99, 0.765, 460))


def balance(cloud: tuple[Point, ...] = CURVE, theta: float = 0.6) -> Balance:
    """Return the balance of a cloud of plans."""
    return Balance(pareto(lambda weight: max(cloud, key=lambda point: weight * point[0] + (1 - weight) * point[1])), theta)


def trades(facts: RunFacts | None = None, steps: tuple[Trade, ...] = STEPS, linear: Trade = LINEAR) -> TradeoffFacts:
    """Return the trade-offs of a town."""
    run = facts or town(6)
    return TradeoffFacts(
        setting=run.setting,
        qualities=tuple(unit.quality for unit in run.units),
        budget=run.budget,
        poor_known=True,
        tradeoff=Tradeoff(linear, steps, 0.9),
        balance=balance(),
        gap=1e-3,
    )


def unweighed(facts: TradeoffFacts) -> TradeoffFacts:
    """Return the same where the number of poor households is not known."""
    return replace(facts, balance=None, poor_known=False)

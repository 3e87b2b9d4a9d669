"""What is known of scenarios that are compared."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.report.content.facts import RunFacts
from optimizer.study.crossing import Crossing
from optimizer.study.rule_price import RulePrices


@dataclass(frozen=True, slots=True)
class Compared:
    """``runs`` in the order asked; ``crossing`` and ``prices`` follow that order."""

    runs: tuple[RunFacts, ...]
    crossing: Crossing
    prices: tuple[RulePrices, ...]


def points_per_billion(run: RunFacts) -> float | None:
    """Return the percentage points of slum burden removed for each Rp 1 miliar spent; ``None`` where nothing is spent."""
    return 100 * run.outcome.slum_removed / run.spent * 10**9 if run.spent else None


def rupiah_per_point(run: RunFacts) -> float | None:
    """Return the rupiah spent for each point-household (*poin-KK*) won; ``None`` where none is."""
    before, after = run.point_households
    return run.spent / (before - after) if before > after else None

"""Made-up comparisons for the tests of the reports: every number here is invented."""

from __future__ import annotations

from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.facts import RunFacts
from optimizer.study.crossing import Broken, Carried, Crossing, Fate
from optimizer.study.rule_price import Rule, RuleKind, RulePrice, RulePrices

PRICES = RulePrices(
    0.5,
    (
        RulePrice(Rule(RuleKind.CAPACITY, "pdam", 2024, 5e8), 0.005),
        RulePrice(Rule(RuleKind.TARGET, "RPJMN", 2024, 42.0, soft=True), 0.0),
        RulePrice(Rule(RuleKind.PREREQUISITES, "", None, None), 0.06),
        RulePrice(Rule(RuleKind.MENUS, "", None, None), 0.015),
        RulePrice(Rule(RuleKind.LOCK, "A1 jalan", 2022, 2.0), 0.0005),
    ),
)


def elsewhere(count: int) -> Crossing:
    """Return a crossing in which no plan could be tried under another scenario."""
    rows = tuple(
        tuple(
            Carried(of, under, Fate.OWN, 0.4, 0.4, short=0) if of == under else Carried(of, under, Fate.ELSEWHERE)
            for under in range(count)
        )
        for of in range(count)
    )
    return Crossing(rows, (0.4,) * count, (0.41,) * count)


def crossing() -> Crossing:
    """Return three plans under three scenarios, with every fate but another place."""
    rows = (
        (Carried(0, 0, Fate.OWN, 0.4, 0.4, short=0), Carried(0, 1, Fate.WHOLE, 0.4, 0.4, short=0), Carried(0, 2, Fate.OPEN)),
        (
            Carried(1, 0, Fate.PART, 0.39, 0.5, 12, 1_800_000_000, 1_750_000_000, (Broken("M6", 2), Broken("M9", 1))),
            Carried(1, 1, Fate.OWN, 0.5, 0.5, short=0),
            Carried(1, 2, Fate.WHOLE, 0.5, 0.5),
        ),
        (
            Carried(2, 0, Fate.BROKEN, None, 0.6, 90, 4_000_000_000, 0, (Broken("M11", 1),)),
            Carried(2, 1, Fate.PART, 0.45, 0.6, 20, 900_000_000, 800_000_000),
            Carried(2, 2, Fate.OWN, 0.6, 0.6, short=0),
        ),
    )
    return Crossing(rows, (0.4, 0.5, 0.6), (0.404, 0.51, 0.61))


def compared(*runs: RunFacts, found: Crossing | None = None) -> Compared:
    """Return runs as a comparison; unless told otherwise no plan could be tried elsewhere."""
    return Compared(runs, found or elsewhere(len(runs)), (PRICES,) * len(runs))

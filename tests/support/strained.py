"""Tiny scenarios that ask for more than there is: hard floors, targets and locks, limits on money that bite."""

from __future__ import annotations

import dataclasses
import random

from optimizer.domain.rules import Capacity, Floor, Indicator, Level, Lock, Rules, Scope, Share, Target
from optimizer.domain.scenario import Budget, Scenario
from optimizer.problem.build import build_instance
from optimizer.problem.demands import Demand, Kind
from tests.support.tiny import tiny
from tests.support.town import HERE

ENDLESS = 10**12
"""Rupiah nobody can spend in a tiny town."""


def strained(seed: int) -> Scenario:
    """Return a tiny scenario with more hard rules than :func:`tests.support.tiny.tiny` draws; many have no plan."""
    draw = random.Random(f"strained {seed}")
    base = tiny(seed)
    budgets = tuple(dataclasses.replace(one, money=max(10**6, one.money // draw.choice((1, 1, 2, 4)))) for one in base.budgets)
    whole = sum(one.money for one in budgets)
    most = build_instance(base).works.most
    fits = [(a, w, int(most[a, w])) for a in range(most.shape[0]) for w in range(most.shape[1]) if most[a, w]]
    locks, area, work = [], draw.choice(base.areas), draw.choice(base.interventions)
    for a, w, steps in draw.sample(fits, min(len(fits), draw.choice((0, 1, 2)))):
        area, work = base.areas[a], base.interventions[w]
        least = work.step * draw.randint(1, min(steps, 2))
        year, top = draw.choice((None, base.years[-1])), draw.choice((None, None, 2 * least))
        locks.append(Lock(area.code, work.code, year, least, top, HERE))
        if draw.random() < 0.3:
            locks.append(Lock(area.code, draw.choice(base.interventions).code, base.years[0], 0.0, 0.0, HERE))
    targets = [
        Target(draw.choice(tuple(Level)), "sasaran", indicator, "", draw.choice(base.years), percent, None, "tests", HERE)
        for indicator, percent in (
            (Indicator.SLUM_BURDEN, draw.choice((2.0, 8.0, 25.0, 60.0))),
            (Indicator.POVERTY_BURDEN, draw.choice((1.0, 5.0, 30.0))),
        )
        if draw.random() < 0.6
    ]
    rules = Rules(
        tuple(locks),
        (Capacity(work.office, base.years[0], whole // draw.randrange(2, 9), HERE),) if draw.random() < 0.6 else (),
        (Share(Scope.AREA, area.code, draw.choice((0.0, 0.2, 0.5)), HERE),) if draw.random() < 0.5 else (),
        (Floor(area.district, draw.choice((2.0, 10.0, 40.0)), None, HERE),) if draw.random() < 0.5 else (),
        tuple(targets),
    )
    return dataclasses.replace(base, rules=rules, budgets=budgets)


def without(scenario: Scenario, demands: tuple[Demand, ...]) -> Scenario:
    """Return a scenario without some rules, each taken out of the domain by hand."""
    rules, gone = scenario.rules, {(demand.kind, demand.number) for demand in demands}
    years, funds = scenario.years, [fund.code for fund in scenario.funds]
    offices = sorted({work.office for work in scenario.interventions})
    money = {(one.fund, one.year) for one in scenario.budgets}
    budgets = tuple(
        Budget(fund, year, ENDLESS if (Kind.BUDGET, t * len(funds) + f) in gone else _money(scenario, fund, year))
        for t, year in enumerate(years)
        for f, fund in enumerate(funds)
        if (fund, year) in money
    )
    locks = tuple(
        dataclasses.replace(
            lock,
            least=0.0 if (Kind.LOCK_LEAST, n) in gone else lock.least,
            most=None if (Kind.LOCK_MOST, n) in gone else lock.most,
        )
        for n, lock in enumerate(rules.locks)
    )
    left = Rules(
        locks,
        tuple(
            one
            for one in rules.capacities
            if (Kind.CAPACITY, offices.index(one.office) * len(years) + years.index(one.year)) not in gone
        ),
        _left(rules.shares, Kind.SHARE, 0, gone),
        _left(rules.floors, Kind.FLOOR, 0, gone),
        _left(rules.targets, Kind.TARGET, len(rules.floors), gone),
    )
    return dataclasses.replace(_unrelated(scenario, gone), rules=left, budgets=budgets)


def _money(scenario: Scenario, fund: str, year: int) -> int:
    return sum(one.money for one in scenario.budgets if (one.fund, one.year) == (fund, year))


def _left(rules: tuple, kind: Kind, first: int, gone: set[tuple[Kind, int]]) -> tuple:
    return tuple(rule for n, rule in enumerate(rules, start=first) if (kind, n) not in gone)


def _unrelated(scenario: Scenario, gone: set[tuple[Kind, int]]) -> Scenario:
    works = list(scenario.interventions)
    if any(kind is Kind.PREREQUISITE for kind, _ in gone):
        works = [dataclasses.replace(work, prerequisites=()) for work in works]
    if any(kind is Kind.EXCLUSIVE for kind, _ in gone):
        works = [dataclasses.replace(work, exclusives=()) for work in works]
    return dataclasses.replace(scenario, interventions=tuple(works))

"""What a scenario demands or limits, rule by rule as the planner wrote them: what can be loosened when there is no plan.

A floor or a target with a price is no demand: it may be missed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.domain.scenario import Scenario
from optimizer.errors import Place
from optimizer.problem.instance import Instance


class Kind(StrEnum):
    """What kind of rule; in the order in which a search for a conflict tries to do without it, so that the last stay.

    What engineering asks is nothing to give way, and a conflict of decisions is easier to read than one that names every
    budget.
    """

    PREREQUISITE = "prasyarat"
    EXCLUSIVE = "saling_meniadakan"
    BUDGET = "pagu"
    CAPACITY = "kapasitas"
    SHARE = "porsi_maksimum"
    FLOOR = "minimum_kecamatan"
    TARGET = "target"
    LOCK_MOST = "kunci_maksimum"
    LOCK_LEAST = "kunci"


MONEY = (Kind.BUDGET, Kind.CAPACITY, Kind.SHARE)
"""Rules that are loosened in rupiah."""

ASKING = (Kind.FLOOR, Kind.TARGET, Kind.LOCK_LEAST)
"""Rules that ask for something; all others only limit, and no plan at all keeps every limit."""


@dataclass(frozen=True, slots=True)
class Demand:
    """One rule: ``number`` is its place among those of the instance.

    Budgets: year times funds plus fund; capacities: office times years plus year; floors and targets: place among the aims
    (floors first); the others: place in their own list. ``written`` is its number as it is written: Rp, per cent, share 0..1
    or units; 0 where it has none. ``where`` is the place it stands.
    """

    kind: Kind
    number: int
    written: float
    where: Place


Rule = tuple[Demand, ...]
"""One rule as a planner sees it: the budgets of a fund, or the capacities of an office, in all years; else a single demand."""


def rules_of(found: tuple[Demand, ...], instance: Instance) -> tuple[Rule, ...]:
    """Return demands as rules, in their order; the years of a fund or of an office stand together."""
    funds, years = len(instance.axes.funds), len(instance.axes.years)
    gathered: dict[tuple[Kind, int], list[Demand]] = {}
    for demand in found:
        place = {Kind.BUDGET: demand.number % funds, Kind.CAPACITY: demand.number // years}.get(demand.kind, demand.number)
        gathered.setdefault((demand.kind, place), []).append(demand)
    return tuple(tuple(group) for group in gathered.values())


def demands(scenario: Scenario, instance: Instance) -> tuple[Demand, ...]:
    """Return every rule of a scenario that can be loosened, kind by kind."""
    found = (*_money(scenario, instance), *_relations(scenario, instance), *_aims(scenario), *_locks(scenario))
    order = list(Kind)
    return tuple(sorted(found, key=lambda demand: (order.index(demand.kind), demand.number)))


def _money(scenario: Scenario, instance: Instance) -> list[Demand]:
    axes, offices, rules = instance.axes, instance.works.offices, scenario.rules
    years = {year: t for t, year in enumerate(axes.years)}
    place = {years[one.year] * len(axes.funds) + axes.funds.index(one.fund): one.where for one in scenario.budgets}
    money = instance.money.budget.ravel().tolist()
    budgets = [Demand(Kind.BUDGET, number, money[number], where) for number, where in place.items()]
    capacities = [
        Demand(Kind.CAPACITY, offices.index(one.office) * len(years) + years[one.year], one.money, one.where)
        for one in rules.capacities
    ]
    return [*budgets, *capacities, *(Demand(Kind.SHARE, s, share.share, share.where) for s, share in enumerate(rules.shares))]


def _relations(scenario: Scenario, instance: Instance) -> list[Demand]:
    """Return what interventions ask of one another; they stand in the row of the intervention that asks."""
    place = [work.where for work in scenario.interventions]
    before = [Demand(Kind.PREREQUISITE, n, 0.0, place[i]) for n, i in enumerate(instance.prerequisites.later.tolist())]
    return [*before, *(Demand(Kind.EXCLUSIVE, n, 0.0, place[i]) for n, (i, _) in enumerate(instance.exclusive.tolist()))]


def _aims(scenario: Scenario) -> list[Demand]:
    """Return the floors and targets that must be reached."""
    floors, targets = scenario.rules.floors, scenario.rules.targets
    hard = [Demand(Kind.FLOOR, n, floor.percent, floor.where) for n, floor in enumerate(floors) if floor.price is None]
    numbered = enumerate(targets, start=len(floors))
    return [*hard, *(Demand(Kind.TARGET, n, one.percent, one.where) for n, one in numbered if one.price is None)]


def _locks(scenario: Scenario) -> list[Demand]:
    locks = list(enumerate(scenario.rules.locks))
    least = [Demand(Kind.LOCK_LEAST, n, lock.least, lock.where) for n, lock in locks if lock.least > 0]
    return [*least, *(Demand(Kind.LOCK_MOST, n, lock.most, lock.where) for n, lock in locks if lock.most is not None)]

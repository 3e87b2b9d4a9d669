"""What targets cost: the least money that reaches them, what the budgets there are reach, and the first year it can be.

Every target asked about is made hard, whatever its price in the scenario; all other rules stay as they are. Each amount is
told twice: what nothing under can be enough (proven), and what a plan in whole steps was found for. The plan behind new money
is checked against every rule with the raised budgets.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from optimizer.domain.rules import Level, Target
from optimizer.domain.scenario import Scenario
from optimizer.problem.changes import Change
from optimizer.problem.demands import Demand, Kind
from optimizer.problem.room import Asked, Known, Least
from optimizer.study.broken import Broken, ProbeOf, look_into
from optimizer.study.repairs import Repair, repaired

MILLION = 1_000_000
WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Amount:
    """``bound``: what nothing under can be; ``found``: what a plan in whole steps has, ``None`` where none was found."""

    known: Known
    bound: float
    found: float | None


@dataclass(frozen=True, slots=True)
class Reach:
    """One target. ``now``: most per cent with the budgets there are, at most (``bound``) and found.

    ``ever``: at most per cent, with any money. ``year_now``, ``year_ever``: the first year by whose end it can be reached, so
    and with any money; ``None``: in none.
    """

    target: Target
    now: Amount
    ever: float
    year_now: int | None
    year_ever: int | None


@dataclass(frozen=True, slots=True)
class Cost:
    """What some targets cost together. ``spend``: least Rp spent where no fund runs short.

    ``scale``: all budgets times so much. ``more``: least Rp of new budgets in all, and ``changes`` the budgets that were tried.
    """

    targets: tuple[Target, ...]
    spend: Amount
    scale: Amount
    more: Amount
    changes: tuple[Change, ...]

    @property
    def possible(self) -> bool:
        """Whether money can reach them."""
        return self.spend.known is not Known.IMPOSSIBLE


@dataclass(frozen=True, slots=True)
class TargetCosts:
    """``costs``: each target alone, then those of the nation, with the province, with the regency; the last are all."""

    reaches: tuple[Reach, ...]
    costs: tuple[Cost, ...]


def target_costs(scenario: Scenario, probe_of: ProbeOf) -> TargetCosts:
    """Return what the targets of a scenario cost; there must be some. Raises SolverError."""
    targets = scenario.rules.targets
    return TargetCosts(
        reaches=tuple(_reach(scenario, target, probe_of) for target in targets),
        costs=_settled([_cost(_asking(scenario, some, probe_of), some) for some in _sets(targets)]),
    )


def _settled(costs: list[Cost]) -> tuple[Cost, ...]:
    """Return the costs without the noise of searches that stop early: a plan for more targets is one for fewer of them too."""
    return tuple(reduce(_at_most, [other for other in costs if set(cost.targets) < set(other.targets)], cost) for cost in costs)


def _at_most(cost: Cost, other: Cost) -> Cost:
    """Return a cost with what was found for more targets, where that is less."""
    return Cost(
        targets=cost.targets,
        spend=_lesser(cost.spend, other.spend),
        scale=_lesser(cost.scale, other.scale),
        more=_lesser(cost.more, other.more),
        changes=other.changes if _less(other.more, cost.more) else cost.changes,
    )


def _less(one: Amount, than: Amount) -> bool:
    return one.found is not None and (than.found is None or one.found < than.found)


def _lesser(own: Amount, other: Amount) -> Amount:
    return Amount(Known.POSSIBLE, own.bound, other.found) if _less(other, own) else own


def _sets(targets: tuple[Target, ...]) -> Iterator[tuple[Target, ...]]:
    """Yield each target alone, then the levels on top of one another; no set twice."""
    seen: set[tuple[Target, ...]] = set()
    levels = list(Level)
    stacked = [tuple(one for one in targets if one.level in levels[: n + 1]) for n in range(len(levels))]
    for some in (*((one,) for one in targets), *stacked):
        if some and some not in seen:
            seen.add(some)
            yield some


def _asking(scenario: Scenario, targets: tuple[Target, ...], probe_of: ProbeOf) -> Broken:
    """Return the scenario ready to be asked about, with these targets alone, all hard."""
    hard = tuple(dataclasses.replace(target, price=None) for target in targets)
    rules = dataclasses.replace(scenario.rules, targets=hard)
    return look_into(dataclasses.replace(scenario, rules=rules), probe_of)


def _budgets(asking: Broken) -> tuple[Demand, ...]:
    return tuple(demand for demand in asking.demands if demand.kind is Kind.BUDGET)


def _cost(asking: Broken, targets: tuple[Target, ...]) -> Cost:
    budgets = _budgets(asking)
    more = repaired(asking, Asked(priced=tuple((demand, 1.0) for demand in budgets)))
    return Cost(
        targets=targets,
        spend=_amount(asking, Asked(free=budgets, spend=1.0), MILLION, 0.0),
        scale=_amount(asking, Asked(scale=1.0), 1.0, 1.0),
        more=_more(more),
        changes=more.changes,
    )


def _more(more: Repair) -> Amount:
    found = float(sum(one.new - one.now for one in more.changes)) if more.known is Known.POSSIBLE else None
    return Amount(more.known, float(math.floor(more.bound * MILLION)), found)


def _amount(asking: Broken, asked: Asked, unit: float, start: float) -> Amount:
    """Return the least of something in its unit, beyond where it starts."""
    linear = asking.probe.least(asked)
    if linear.known is not Known.POSSIBLE:
        return Amount(linear.known, math.inf, None)
    whole = asking.probe.least(dataclasses.replace(asked, whole=True))
    bound = start + unit * max(linear.value, whole.bound if whole.known is Known.POSSIBLE else -math.inf)
    return Amount(whole.known, bound, start + unit * whole.value if whole.known is Known.POSSIBLE else None)


def _reach(scenario: Scenario, target: Target, probe_of: ProbeOf) -> Reach:
    """Return how far one target can be reached, asked for in full."""
    asking = _asking(scenario, (dataclasses.replace(target, percent=WHOLE),), probe_of)
    demand = next(one for one in asking.demands if one.kind is Kind.TARGET)
    ever = asking.probe.least(Asked(priced=((demand, 1.0),), free=_budgets(asking)))
    return Reach(
        target=target,
        now=_most(asking, demand),
        ever=_reached(ever, ever.value),
        year_now=_first_year(scenario, target, probe_of, rich=False),
        year_ever=_first_year(scenario, target, probe_of, rich=True),
    )


def _most(asking: Broken, demand: Demand) -> Amount:
    """Return the most per cent that the budgets there are reach: no more than ``bound``, and found."""
    asked = Asked(priced=((demand, 1.0),))
    linear = asking.probe.least(asked)
    if linear.known is not Known.POSSIBLE:
        return Amount(linear.known, 0.0, None)
    whole = asking.probe.least(dataclasses.replace(asked, whole=True))
    if whole.known is not Known.POSSIBLE:
        return Amount(whole.known, _reached(linear, linear.value), None)
    return Amount(Known.POSSIBLE, _reached(whole, max(linear.value, whole.bound)), _reached(whole, whole.value))


def _reached(found: Least, room: float) -> float:
    return WHOLE * max(0.0, 1.0 - room) if found.known is Known.POSSIBLE else 0.0


def _first_year(scenario: Scenario, target: Target, probe_of: ProbeOf, rich: bool) -> int | None:
    """Return the first year by whose end whole steps are known to reach a target, with any money where ``rich``."""
    for year in scenario.years:
        asking = _asking(scenario, (dataclasses.replace(target, year=year),), probe_of)
        asked = Asked(free=_budgets(asking) if rich else ())
        questions = (asked, dataclasses.replace(asked, whole=True))
        if all(asking.probe.least(question).known is Known.POSSIBLE for question in questions):
            return year
    return None

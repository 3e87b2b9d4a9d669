"""A scenario whose rules are asked about: all its demands, who answers, and whether a change of rules was enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from optimizer.domain.scenario import Scenario
from optimizer.measures.audit import audit
from optimizer.problem.build import build_instance
from optimizer.problem.changes import Change
from optimizer.problem.demands import MONEY, Demand, Kind, Rule, demands, rules_of
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.loosen import loosened
from optimizer.problem.payment import pay
from optimizer.problem.plan import Plan
from optimizer.problem.room import Probe, Weighed

MARGINS = (0.0, 1e-2)
"""Rp million taken off every limit on money, in turn, until a plan fits to the rupiah."""

NOT_MENDED = (Kind.PREREQUISITE, Kind.EXCLUSIVE)
"""Rules of engineering: no repair drops them together with others, only alone, where that is enough."""

ProbeOf = Callable[[Instance, tuple[Demand, ...]], Probe]
"""Makes a probe of an instance and its demands: this floor does not know which solver asks."""


@dataclass(frozen=True, slots=True, eq=False)
class Broken:
    """A scenario, perhaps without a plan: its instance, all its demands, and who answers questions about them."""

    scenario: Scenario
    instance: Instance
    demands: tuple[Demand, ...]
    probe: Probe

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All demands as the rules that a planner sees."""
        return rules_of(self.demands, self.instance)


def look_into(scenario: Scenario, probe_of: ProbeOf) -> Broken:
    """Return a scenario ready to be asked about."""
    instance = build_instance(scenario)
    found = demands(scenario, instance)
    return Broken(scenario, instance, found, probe_of(instance, found))


def relative(broken: Broken, demands: tuple[Demand, ...]) -> Weighed:
    """Return rules with the price of a unit of room: as a share of the rule's own number, of all budgets for money."""
    whole = max(1.0, float(broken.instance.money.budget.sum()) / 1e6)
    priced = []
    for demand in demands:
        if demand.kind in MONEY:
            priced.append((demand, 1.0 / whole))
        elif demand.kind not in NOT_MENDED:
            priced.append((demand, 1.0 / _asked(broken, demand)))
    return tuple(priced)


def _asked(broken: Broken, demand: Demand) -> float:
    """Return the number of a floor, target or lock in the unit of its room: a share 0..1 or steps; at least a little."""
    if demand.kind in (Kind.FLOOR, Kind.TARGET):
        return max(1e-3, demand.written / 100.0)
    locks = broken.instance.locks
    return max(1.0, demand.written / float(broken.instance.works.step[locks.intervention[demand.number]]))


def tried(broken: Broken, changes: tuple[Change, ...], steps: Ints) -> bool:
    """Return whether a plan obeys every rule of the scenario with those changes, to the rupiah."""
    instance = build_instance(loosened(broken.scenario, broken.instance, changes))
    paid = pay(instance, steps)
    return paid is not None and not audit(instance, Plan(steps, paid))

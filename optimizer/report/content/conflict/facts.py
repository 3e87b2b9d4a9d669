"""What is known of a scenario without a plan: its rules in conflict, the repairs, and who knows their names."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.messages import Message
from optimizer.problem.changes import Change
from optimizer.problem.demands import Demand, Kind, Rule
from optimizer.problem.room import Known
from optimizer.report.content.conflict.names import Named
from optimizer.report.content.facts import Setting
from optimizer.study.conflict import Conflict
from optimizer.study.repairs import Repair, Repairs

LOWERED = (Kind.FLOOR, Kind.TARGET, Kind.LOCK_LEAST)
"""Rules that are loosened by a lower number; the others by a higher one."""


@dataclass(frozen=True, slots=True, eq=False)
class ConflictFacts:
    """``impossible`` are rules that no scenario could keep, told before any solver was asked; ``conflicts`` share no rule."""

    setting: Setting
    impossible: tuple[Message, ...]
    conflicts: tuple[Conflict, ...]
    repairs: Repairs
    named: Named

    @property
    def enough(self) -> tuple[tuple[Rule, Repair], ...]:
        """Rules that are enough to loosen alone."""
        return tuple(pair for pair in self.repairs.single if pair[1].known is Known.POSSIBLE)

    @property
    def not_enough(self) -> tuple[Rule, ...]:
        """Rules that are proven not to be enough alone."""
        return tuple(rule for rule, repair in self.repairs.single if repair.known is Known.IMPOSSIBLE)

    @property
    def left_open(self) -> tuple[tuple[Rule, Repair], ...]:
        """Rules of which nobody knows."""
        return tuple(pair for pair in self.repairs.single if pair[1].known is Known.OPEN)


def reached(demand: Demand, room: float) -> float:
    """Return the per cent that a floor or target can reach at most, whatever else gives way."""
    return max(0.0, demand.written - 100.0 * room)


def more_money(changes: tuple[Change, ...]) -> int:
    """Return by how much budgets or capacities rise in all, Rp."""
    return sum(int(one.new - one.now) for one in changes if one.demand.kind in (Kind.BUDGET, Kind.CAPACITY))

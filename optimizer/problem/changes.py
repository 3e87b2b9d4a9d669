"""A looser number for a rule: one that can be written in the planner's own file, rounded to the looser side."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from optimizer.problem.demands import Demand, Kind
from optimizer.problem.instance import Instance

NEAT = 1000
"""Rupiah that new amounts of money are rounded up to."""

MILLION = 1e6
_PERCENT_UNIT = 10_000
_SHARE_UNIT = 1_000_000
"""Fractions that new percentages and shares are rounded to."""

_RUPIAH = 1e-3
"""Rupiah that are a solver's rounding."""

_NONE = 1e-8
"""Room that is a solver's rounding, in any unit."""

_ROUNDING = 1e-6
"""Percentage points, or steps, that are a solver's rounding."""


@dataclass(frozen=True, slots=True)
class Change:
    """A rule with a looser number: Rp, per cent, share 0..1 or units; 0 where a prerequisite or an exclusive is dropped."""

    demand: Demand
    new: float

    @property
    def now(self) -> float:
        """The number as it is written."""
        return self.demand.written


def change(instance: Instance, demand: Demand, room: float) -> Change:
    """Return a rule with room beside it, rounded to the looser side: enough where the room is enough."""
    if room <= _NONE or demand.kind not in _MOVED:
        return Change(demand, demand.written)
    return Change(demand, _MOVED[demand.kind](instance, demand, room, 1.0))


def no_nearer(instance: Instance, demand: Demand, room: float) -> Change:
    """Return a rule with room beside it, rounded to the stricter side: whatever is stricter still has less room."""
    if room <= _NONE or demand.kind not in _MOVED:
        return Change(demand, demand.written)
    return Change(demand, _MOVED[demand.kind](instance, demand, room, -1.0))


def _money(_: Instance, demand: Demand, room: float, side: float) -> float:
    if side > 0:
        return -(-(int(demand.written) + math.ceil(room * MILLION - _RUPIAH)) // NEAT) * NEAT
    return int(demand.written) + math.floor(room * MILLION - _RUPIAH)


def _share(instance: Instance, demand: Demand, room: float, side: float) -> float:
    """Return the share that gives so much more money of all budgets as they are; 1 at most."""
    share: float = demand.written + (room * MILLION + side * _RUPIAH) / max(1, int(instance.money.budget.sum()))
    unit = _SHARE_UNIT
    return min(1.0, (math.ceil(share * unit) if side > 0 else math.floor(share * unit)) / unit)


def _percent(_: Instance, demand: Demand, room: float, side: float) -> float:
    unit = _PERCENT_UNIT
    percent: float = (demand.written - 100.0 * room - side * _ROUNDING) * unit
    return max(0.0, (math.floor(percent) if side > 0 else math.ceil(percent)) / unit)


def _steps(instance: Instance, demand: Demand, room: float, _: float) -> float:
    """Return the limit of a lock in units; steps are whole, so both sides are the same."""
    locks, n, moved = instance.locks, demand.number, math.ceil(room - _ROUNDING)
    step = float(instance.works.step[locks.intervention[n]])
    steps = max(0, int(locks.least[n]) - moved) if demand.kind is Kind.LOCK_LEAST else int(locks.most[n]) + moved
    return round(steps * step, 9)


_MOVED: dict[Kind, Callable[[Instance, Demand, float, float], float]] = {
    Kind.BUDGET: _money,
    Kind.CAPACITY: _money,
    Kind.SHARE: _share,
    Kind.FLOOR: _percent,
    Kind.TARGET: _percent,
    Kind.LOCK_LEAST: _steps,
    Kind.LOCK_MOST: _steps,
}
"""How a number moves with the room beside it; prerequisites and exclusives have none."""

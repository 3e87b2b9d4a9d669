"""The least-bad plan: what is asked is missed by as little as possible, what limits is kept.

No plan at all keeps every limit (budgets, capacities, maximum shares, prerequisites), so only what is asked ever has to give
way: locked-in volumes, targets and floors. They give way in turn, the last first: decisions already taken are kept as far as
they can be, then the targets of the nation, the province and the regency, then the floors of districts; within a turn the
sum of what is missed, each as a share of its own number, is the least that a search finds. At the very least there is often
one poor plan only, so floors and targets may then fall a little further, where that wins much more benefit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.domain.rules import Level
from optimizer.domain.scenario import Scenario
from optimizer.errors import SolverError
from optimizer.messages import message
from optimizer.problem.benefit import aim_shares, removal
from optimizer.problem.changes import Change, change
from optimizer.problem.demands import ASKING, Demand, Kind
from optimizer.problem.instance import Ints
from optimizer.problem.loosen import loosened
from optimizer.problem.room import Asked, Known, Weighed
from optimizer.study.broken import MARGINS, Broken, relative, tried

SPARE = 0.01
"""How much further than the least a floor or target may fall, as a share of its baseline."""

WEIGHT = 10.0
"""How many whole burdens it is worth to miss nothing of a rule: one per cent missed weighs as ten per cent of the burden."""

_CLOSE = 1e-7
"""Room beyond what an earlier turn needed: a solver's rounding, in any unit."""


@dataclass(frozen=True, slots=True, eq=False)
class Relaxed:
    """The scenario with lower numbers where it had to give way; ``changes`` name them, ``steps`` (a, i, t) obey its rules."""

    scenario: Scenario
    changes: tuple[Change, ...]
    steps: Ints


def relax(broken: Broken) -> Relaxed:
    """Return a scenario that has a plan, as near to what was asked as can be; raises SolverError where a search stops."""
    for margin in MARGINS:
        steps = _better(broken, *_least_missed(broken, margin), margin)
        changes = tuple(one for one in _changes(broken, steps) if one.new != one.now)
        if tried(broken, changes, steps):
            return Relaxed(loosened(broken.scenario, broken.instance, changes), changes, steps)
    raise SolverError(message("solver-overspent"))


def _turns(broken: Broken) -> list[tuple[Demand, ...]]:
    """Return what is asked, in the order in which it is kept."""
    asking = [demand for demand in broken.demands if demand.kind in ASKING]
    rules = broken.scenario.rules
    level = {d: rules.targets[d.number - len(rules.floors)].level for d in asking if d.kind is Kind.TARGET}
    turns = [[d for d in asking if d.kind is Kind.LOCK_LEAST]]
    turns += [[d for d in asking if level.get(d) is one] for one in Level]
    turns.append([d for d in asking if d.kind is Kind.FLOOR])
    return [tuple(turn) for turn in turns if turn]


def _least_missed(broken: Broken, margin: float) -> tuple[Ints, Weighed]:
    """Return whole steps that miss as little as a search finds, turn by turn, and the room that each rule needed."""
    turns = _turns(broken)
    number = {demand: n for n, demand in enumerate(broken.demands)}
    kept: Weighed = ()
    steps = np.zeros((*broken.instance.works.most.shape, len(broken.instance.axes.years)), dtype=np.int64)
    for place, turn in enumerate(turns):
        later = tuple(demand for other in turns[place + 1 :] for demand in other)
        found = broken.probe.least(
            Asked(priced=relative(broken, turn), free=later, limited=kept, whole=True, margin=margin, known=steps)
        )
        if found.known is not Known.POSSIBLE:
            raise SolverError(message("solver-stopped", detail=found.known.value))
        kept += tuple((demand, float(found.room[number[demand]]) + _CLOSE) for demand in turn)
        steps = found.steps
    return steps, kept


def _better(broken: Broken, steps: Ints, kept: Weighed, margin: float) -> Ints:
    """Return steps with more benefit that miss at most a little more; those given where none are found."""
    asking = tuple(demand for demand, _ in kept)
    limited = tuple(
        (demand, room + (SPARE if demand.kind is not Kind.LOCK_LEAST and room > 2 * _CLOSE else 0.0)) for demand, room in kept
    )
    priced = tuple((demand, WEIGHT * price) for demand, price in relative(broken, asking))
    found = broken.probe.least(Asked(priced=priced, limited=limited, benefit=1.0, whole=True, margin=margin, known=steps))
    return found.steps if found.known is Known.POSSIBLE else steps


def _changes(broken: Broken, steps: Ints) -> list[Change]:
    """Return the number that each rule that asks has to fall to for these steps."""
    instance, locks = broken.instance, broken.instance.locks
    reached = aim_shares(instance, removal(instance, steps))
    changes = []
    for demand in (one for turn in _turns(broken) for one in turn):
        n = demand.number
        if demand.kind is Kind.LOCK_LEAST:
            pair = steps[locks.area[n], locks.intervention[n]]
            room = float(locks.least[n] - (pair.sum() if locks.year[n] < 0 else pair[locks.year[n]]))
        else:
            room = float(instance.aims.least[n] - reached[n])
        changes.append(change(instance, demand, room))
    return changes

"""How a scenario without a plan can be mended: one rule alone, with money alone, or with the least change of all rules.

Each repair is tried: the numbers it names are written into the scenario, and a plan in whole steps and whole rupiah is checked
against every rule by the audit. What is told as not enough is proven by the linear programme or by a search to its end.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from optimizer.problem.changes import Change, change, no_nearer
from optimizer.problem.demands import Kind, Rule
from optimizer.problem.room import Asked, Known, Least, Weighed
from optimizer.study.broken import MARGINS, NOT_MENDED, Broken, relative, tried
from optimizer.study.conflict import Conflict

SPARE = 0.02
"""Share by which a joint repair may be larger than the least, when fewer rules change for that."""


@dataclass(frozen=True, slots=True)
class Repair:
    """``known``: whether giving way so is enough. ``changes`` are enough, tried with a plan; empty where none was found.

    ``least``: for a rule of one number alone, the number that nothing stricter is enough with: proven, but perhaps itself not
    enough. ``bound``: the same for all rules, in the prices asked with: Rp million where only money gives way.
    """

    known: Known
    changes: tuple[Change, ...] = ()
    least: tuple[Change, ...] = ()
    bound: float = 0.0


@dataclass(frozen=True, slots=True)
class Repairs:
    """``single``: one for each rule in conflict. ``scale``: all budgets times so much (``None``: not enough).

    ``money``: more budget alone, the least in all. ``joint``: a least change of several rules, each as a share of its own
    number and rupiah as a share of all budgets: within :data:`SPARE` of the least, for as few rules as that allows.
    """

    single: tuple[tuple[Rule, Repair], ...]
    scale: float | None
    money: Repair
    joint: Repair


def repairs_of(broken: Broken, conflicts: tuple[Conflict, ...]) -> Repairs:
    """Return how a scenario can be mended; raises SolverError.

    Where conflicts have no rule in common, no rule is enough alone, and none is asked.
    """
    asked = tuple(rule for conflict in conflicts for rule in conflict.rules)
    budgets = tuple((demand, 1.0) for demand in broken.demands if demand.kind is Kind.BUDGET)
    return Repairs(
        single=tuple((rule, _single(broken, rule) if len(conflicts) == 1 else Repair(Known.IMPOSSIBLE)) for rule in asked),
        scale=_scale(broken),
        money=repaired(broken, Asked(priced=budgets)),
        joint=_joint(broken),
    )


def _single(broken: Broken, rule: Rule) -> Repair:
    return repaired(broken, Asked(priced=tuple((demand, 1.0) for demand in rule)))


def _joint(broken: Broken) -> Repair:
    """Return the least change of all rules together, for as few of them as cost little more."""
    priced = relative(broken, broken.demands)
    fewer = repaired(broken, Asked(priced=_fewer(broken, priced)))
    return fewer if fewer.known is Known.POSSIBLE else repaired(broken, Asked(priced=priced))


def _fewer(broken: Broken, priced: Weighed) -> Weighed:
    """Return the rules that have to give way in shares of steps, without those that save little, the least first."""
    found = broken.probe.least(Asked(priced=priced))
    if found.known is not Known.POSSIBLE or found.value <= 0.0:
        return priced
    room = dict(zip(broken.demands, found.room.tolist(), strict=True))
    left = tuple(sorted((pair for pair in priced if room[pair[0]] > 0.0), key=lambda pair: room[pair[0]] * pair[1]))
    for pair in left:
        without = tuple(other for other in left if other is not pair)
        again = broken.probe.least(Asked(priced=without))
        if again.known is Known.POSSIBLE and again.value <= found.value * (1.0 + SPARE):
            left = without
    return left


def repaired(broken: Broken, asked: Asked) -> Repair:
    """Return the least change of the rules that may give way, in whole steps, tried with a plan."""
    linear = broken.probe.least(asked)
    if linear.known is not Known.POSSIBLE:
        return Repair(linear.known)
    bound = linear.value
    for margin in MARGINS:
        found = broken.probe.least(replace(asked, whole=True, margin=margin))
        if found.known is not Known.POSSIBLE:
            known = Known.OPEN if margin else found.known
            return Repair(known, least=_least(broken, asked, bound), bound=bound)
        bound = bound if margin else max(bound, found.bound)
        changes = _changes(broken, asked, found)
        if tried(broken, changes, found.steps):
            return Repair(Known.POSSIBLE, changes, _least(broken, asked, bound), bound)
    return Repair(Known.OPEN, least=_least(broken, asked, bound), bound=bound)


def _least(broken: Broken, asked: Asked, bound: float) -> tuple[Change, ...]:
    """Return the number of a rule that alone gives way, for the room that is needed at least; nothing for several numbers."""
    if len(asked.priced) != 1 or asked.priced[0][0].kind in NOT_MENDED:
        return ()
    demand, price = asked.priced[0]
    return (no_nearer(broken.instance, demand, bound / price),)


def _changes(broken: Broken, asked: Asked, found: Least) -> tuple[Change, ...]:
    place = {demand: n for n, demand in enumerate(broken.demands)}
    made = (change(broken.instance, demand, float(found.room[place[demand]])) for demand, _ in asked.priced)
    return tuple(one for one in made if one.new != one.now or (one.demand.kind in NOT_MENDED and len(asked.priced) == 1))


def _scale(broken: Broken) -> float | None:
    """Return how many times all budgets are enough in shares of steps, at least; ``None`` where no money is enough."""
    found = broken.probe.least(Asked(scale=1.0))
    return 1.0 + found.scale if found.known is Known.POSSIBLE else None

"""Rules that cannot be met together: the fewest of them that already cannot, each of them needed.

A rule that is left out is loosened as far as it takes: what is limited without end, what is asked to nothing. Leaving out
more can only make more plans possible, so trying to do without each rule once finds a conflict without a rule too many.
A rule that would mend everything by giving way alone stands in every conflict, so only those found here need be asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from optimizer.problem.demands import Demand, Kind, Rule
from optimizer.problem.room import Asked, Known, Probe

Rules = tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """``rules`` that cannot be met together; ``minimal``: each of them is needed for that, for all that is known.

    ``whole``: shares of steps could meet the rules, whole steps cannot. ``reach`` (for each rule): the room
    that a floor or target needs even when every other rule gives way, a share 0..1; 0 for all other rules.
    """

    rules: Rules
    minimal: bool
    whole: bool
    reach: tuple[float, ...]


def conflicts_of(probe: Probe, rules: Rules) -> tuple[Conflict, ...]:
    """Return why there is no plan: conflicts without a rule in common, each looked for once those before it gave way.

    Empty where it is not proven that there is no plan. Raises SolverError.
    """
    found: list[Conflict] = []
    left = rules
    while conflict := conflict_of(probe, rules, left):
        found.append(conflict)
        left = _other(left, conflict.rules)
    return tuple(found)


def conflict_of(probe: Probe, rules: Rules, kept: Rules) -> Conflict | None:
    """Return why the rules kept cannot be met together, all others left out; ``None`` where that is not proven."""
    linear = _known(probe, rules, kept, whole=False) is Known.IMPOSSIBLE
    if not linear and _known(probe, rules, kept, whole=True) is not Known.IMPOSSIBLE:
        return None
    if linear:
        for _, group in groupby(kept, key=lambda rule: rule[0].kind):
            kept = _without(probe, rules, kept, tuple(group))
    kept, minimal = _each(probe, rules, kept)
    return Conflict(kept, minimal, not linear, tuple(_reach(probe, rules, rule) for rule in kept))


def _other(rules: Rules, than: Rules) -> Rules:
    return tuple(rule for rule in rules if rule not in than)


def flat(rules: Rules) -> tuple[Demand, ...]:
    """Return the demands of several rules."""
    return tuple(demand for rule in rules for demand in rule)


def _known(probe: Probe, rules: Rules, kept: Rules, whole: bool) -> Known:
    """Return what is known of the rules kept, all others left out."""
    return probe.least(Asked(free=flat(_other(rules, kept)), whole=whole)).known


def _without(probe: Probe, rules: Rules, kept: Rules, group: Rules) -> Rules:
    """Return the rules kept without those of a group that are not needed: all at once where that goes, else by halves."""
    fewer = _other(kept, group)
    if _known(probe, rules, fewer, whole=False) is Known.IMPOSSIBLE:
        return fewer
    if len(group) == 1:
        return kept
    half = len(group) // 2
    return _without(probe, rules, _without(probe, rules, kept, group[:half]), group[half:])


def _each(probe: Probe, rules: Rules, kept: Rules) -> tuple[Rules, bool]:
    """Return the rules without which whole steps are still impossible, and whether each that stays is known to be needed."""
    minimal = True
    for rule in kept:
        fewer = _other(kept, (rule,))
        known = _known(probe, rules, fewer, whole=True)
        if known is Known.IMPOSSIBLE:
            kept = fewer
        minimal = minimal and known is not Known.OPEN
    return kept, minimal


def _reach(probe: Probe, rules: Rules, rule: Rule) -> float:
    """Return the room a floor or target needs when all other rules give way: what no money can buy."""
    if rule[0].kind not in (Kind.FLOOR, Kind.TARGET):
        return 0.0
    return probe.least(Asked(priced=((rule[0], 1.0),), free=flat(_other(rules, (rule,))))).value

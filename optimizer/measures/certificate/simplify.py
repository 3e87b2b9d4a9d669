"""What can be said of a part before any way of building it is looked at; every step loses no best way.

A prerequisite that cannot bind is dropped; one whose earlier work does not fit is a limit. Of two works that exclude one
another the worse is never needed. Of two that do not, some steps of the worse can be swapped for fewer or cheaper steps of the
better, so they are only needed where the better has no room left for them.
"""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass

from optimizer.measures.certificate.part import Option, Part, Tie

LONGEST_SWAP = 200
"""Most steps of the worse work that a swap is looked for."""


@dataclass(frozen=True, slots=True)
class Swap:
    """``taken`` steps of the work ``worse`` do no more than ``given`` steps of the work ``better``, which cost no more."""

    better: int
    given: int
    worse: int
    taken: int


def simplified(part: Part) -> Part:
    """Return a part with prerequisites as limits where they are no more than that, and without works never needed."""
    limits = [_limit(part, n) for n in range(len(part.options))]
    ties = tuple(
        tie
        for tie in part.ties
        if tie.earlier is not None and tie.ratio * min(limits[tie.later], _most(part, tie.later)) > tie.room
    )
    options = tuple(
        dataclasses.replace(option, most=min(option.most, limit)) for option, limit in zip(part.options, limits, strict=True)
    )
    lean = dataclasses.replace(part, options=options, ties=ties)
    gone = {worse for worse in range(len(options)) if any(_replaces(lean, better, worse) for better in _rivals(lean, worse))}
    return dataclasses.replace(
        lean, options=tuple(dataclasses.replace(o, most=0) if n in gone else o for n, o in enumerate(options))
    )


def swaps(part: Part) -> tuple[Swap, ...]:
    """Return what can be swapped in a part; every swap saves money, or none and moves steps to a work that stands earlier."""
    count = range(len(part.options))
    return tuple(swap for better in count for worse in count if (swap := _swap(part, better, worse)) is not None)


def _limit(part: Part, n: int) -> int:
    """Return the most steps of a work that what stands already allows, where the work it asks for does not fit."""
    limits = [math.floor(tie.room / tie.ratio) for tie in part.ties if tie.later == n and tie.earlier is None and tie.ratio > 0]
    return min(limits, default=part.options[n].most)


def _most(part: Part, n: int) -> int:
    return part.options[n].most


def _rivals(part: Part, n: int) -> set[int]:
    """Return the works that exclude a work."""
    return {b if a == n else a for a, b in part.rivals if n in (a, b)}


def _replaces(part: Part, better: int, worse: int) -> bool:
    """Whether all steps of a work can always be steps of another that excludes it."""
    one, other = part.options[better], part.options[worse]
    as_wide = one.fixed <= other.fixed and one.start <= other.start and one.most >= other.most
    first = (one.cost, one.fixed, better) < (other.cost, other.fixed, worse)
    alone = _rivals(part, better) - {worse} <= _rivals(part, worse)
    return as_wide and first and alone and not other.forced and _at_least(part, better, worse)


def _swap(part: Part, better: int, worse: int) -> Swap | None:
    """Return the smallest swap of steps of one work for steps of another, if there is one."""
    one, other = part.options[better], part.options[worse]
    fixed = max(one.start, other.start) > 1 or one.fixed > 0 or other.forced or not other.effects
    if better == worse or fixed or any(tie.earlier == worse for tie in part.ties):
        return None
    if better in _rivals(part, worse) or not _rivals(part, better) <= _rivals(part, worse):
        return None
    does = dict(one.effects)
    if any(does.get(row, 0) <= 0 for row, _ in other.effects):
        return None
    for taken in range(1, min(other.most, LONGEST_SWAP) + 1):
        given = max(-(-taken * amount // does[row]) for row, amount in other.effects)
        cheaper = (
            (given * one.cost, better) < (taken * other.cost, worse)
            if given == taken == 1
            else given * one.cost < taken * other.cost
        )
        if cheaper:
            return Swap(better, given, worse, taken)
    return None


def _at_least(part: Part, better: int, worse: int) -> bool:
    """Whether a step of one work costs no more, does no less and asks for no more than a step of another."""
    one, other = part.options[better], part.options[worse]
    if one.cost > other.cost or any(tie.earlier == worse for tie in part.ties):
        return False
    return _does_no_less(one, other) and all(_asked_too(part, tie, worse) for tie in part.ties if tie.later == better)


def _does_no_less(one: Option, other: Option) -> bool:
    effects = dict(one.effects)
    return all(effects.get(row, 0) >= amount for row, amount in other.effects)


def _asked_too(part: Part, tie: Tie, worse: int) -> bool:
    """Whether the worse work asks for what the better one does, and no less of it."""
    return any(
        other.later == worse and other.earlier == tie.earlier and other.ratio >= tie.ratio and other.room <= tie.room
        for other in part.ties
    )

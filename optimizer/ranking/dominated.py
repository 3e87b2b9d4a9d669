"""Works that are never needed: of two that exclude one another, the one that is worse in every way."""

from __future__ import annotations

from optimizer.ranking.block import Work
from optimizer.ranking.ground import Ground
from optimizer.ranking.pairs import Tie


def undominated_works(
    ground: Ground, works: tuple[Work, ...], bound: tuple[Tie, ...], exclusive: tuple[tuple[int, int], ...]
) -> tuple[int, ...]:
    """Return positions of works without those that another, exclusive with them, replaces at no loss.

    Steps of the worse one can be swapped for as many of the better one in any plan: they are never built together, and what
    excludes the better one excludes the worse one too.
    """
    rivals = [{b if a == n else a for a, b in exclusive if n in (a, b)} for n in range(len(works))]
    gone: set[int] = set()
    for worse in reversed(range(len(works))):
        for better in sorted(rivals[worse] - gone):
            if rivals[better] - {worse} <= rivals[worse] and _replaces(ground, works, bound, (better, worse)):
                gone.add(worse)
                break
    return tuple(n for n in range(len(works)) if n not in gone)


def _replaces(ground: Ground, works: tuple[Work, ...], bound: tuple[Tie, ...], pair: tuple[int, int]) -> bool:
    """Whether the first work of a pair can stand for the second in every plan."""
    better, worse = works[pair[0]], works[pair[1]]
    if worse.forced or any(tie.earlier == pair[1] for tie in bound):
        return False
    effect, helped = ground.instance.ladder.effect, ground.worth.helped
    cheaper = better.cost <= worse.cost and better.fixed <= worse.fixed
    useful = int(ground.useful[better.area, better.intervention])
    wider = better.start <= worse.start and better.high >= min(worse.high, useful)
    stronger = bool((effect[better.intervention] >= effect[worse.intervention]).all()) and bool(
        helped[better.intervention] >= helped[worse.intervention]
    )
    return cheaper and wider and stronger and _asks_no_more(bound, pair)


def _asks_no_more(bound: tuple[Tie, ...], pair: tuple[int, int]) -> bool:
    """Whether all that the first work of a pair asks for is asked by the second too."""
    asked_by = [[tie for tie in bound if tie.later.work == position] for position in pair]
    return all(
        any(
            other.earlier == tie.earlier and other.later.ratio >= tie.later.ratio and other.later.standing <= tie.later.standing
            for other in asked_by[1]
        )
        for tie in asked_by[0]
    )

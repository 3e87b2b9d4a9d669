"""A counted unit cut into blocks: works linked by a parameter, a pool of poor households, a prerequisite or an exclusion."""

from __future__ import annotations

import dataclasses

from optimizer.ranking.block import Block, Work
from optimizer.ranking.dominated import undominated_works
from optimizer.ranking.ground import Ground
from optimizer.ranking.pairs import Tie, asked, fitting, ties
from optimizer.ranking.rows import Links, build_rows

Pairs = tuple[tuple[int, int], ...]


def blocks(ground: Ground, unit: int) -> tuple[Block, ...]:
    """Return the blocks of a counted unit, in the order of their first works, without works that win nothing."""
    works = fitting(ground, unit)
    links = Links(works, ties(ground, works), _exclusive(ground, works))
    links = _pick(links, undominated_works(ground, works, links.ties, links.exclusive))
    links = _pick(links, _wanted(ground, links))
    return tuple(build_rows(ground, unit, _trim(ground, _pick(links, piece))) for piece in _pieces(ground, links))


def _exclusive(ground: Ground, works: tuple[Work, ...]) -> Pairs:
    """Return pairs of positions of which only one may be started."""
    place = {(work.area, work.intervention): n for n, work in enumerate(works)}
    areas = sorted({work.area for work in works})
    pairs = [
        (place[(area, one)], place[(area, other)])
        for area in areas
        for one, other in ground.instance.exclusive.tolist()
        if (area, one) in place and (area, other) in place
    ]
    return tuple(pairs)


def _wanted(ground: Ground, links: Links) -> tuple[int, ...]:
    """Return positions of works that win something, are forced, or are asked for by one that is wanted."""
    wanted = {n for n, work in enumerate(links.works) if work.forced or ground.useful[work.area, work.intervention] > 0}
    while more := {tie.earlier for tie in links.ties if tie.later.work in wanted} - wanted:
        wanted |= more
    return tuple(sorted(wanted))


def _pick(links: Links, positions: tuple[int, ...]) -> Links:
    """Return some of the works, with the links between them."""
    new = {old: n for n, old in enumerate(positions)}
    return Links(
        works=tuple(links.works[n] for n in positions),
        ties=tuple(
            Tie(new[tie.earlier], dataclasses.replace(tie.later, work=new[tie.later.work]))
            for tie in links.ties
            if tie.earlier in new and tie.later.work in new
        ),
        exclusive=tuple((new[a], new[b]) for a, b in links.exclusive if a in new and b in new),
    )


def _trim(ground: Ground, links: Links) -> Links:
    """Return works that others ask for with no more steps than are useful or asked for."""
    works = []
    for n, work in enumerate(links.works):
        asking = [asked(tie.later, links.works[tie.later.work].high) for tie in links.ties if tie.earlier == n]
        most = max(int(ground.useful[work.area, work.intervention]), work.start, *asking, 0)
        works.append(dataclasses.replace(work, high=min(work.high, most)))
    return dataclasses.replace(links, works=tuple(works))


def _pieces(ground: Ground, links: Links) -> list[tuple[int, ...]]:
    """Return positions of the works of each connected piece."""
    group = list(range(len(links.works)))
    for a, b in _touching(ground, links):
        old, new = max(group[a], group[b]), min(group[a], group[b])
        group = [new if value == old else value for value in group]
    return [tuple(n for n, value in enumerate(group) if value == first) for first in sorted(set(group))]


def _touching(ground: Ground, links: Links) -> list[tuple[int, int]]:
    """Return pairs of positions that cannot be decided apart."""
    found = [*links.exclusive, *((tie.earlier, tie.later.work) for tie in links.ties)]
    first: dict[tuple[str, int], int] = {}
    for n, work in enumerate(links.works):
        keys = [("parameter", k) for k in ground.cures[work.area, work.intervention].nonzero()[0].tolist()]
        if ground.crowded[work.area] and ground.worth.helped[work.intervention] * ground.worth.price > 0:
            keys.append(("poor", work.area))
        found += [(first.setdefault(key, n), n) for key in keys]
    return found

"""The rows of a block: parameters to cover, shares of areas in them, prerequisites, and poor households to help."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.ranking.block import Block, Cover, Order, Part, Pool, Row, Work
from optimizer.ranking.ground import Ground
from optimizer.ranking.pairs import Tie


@dataclass(frozen=True, slots=True)
class Links:
    """Works with what ties them together: prerequisites that can bind, and pairs of which only one may be started."""

    works: tuple[Work, ...]
    ties: tuple[Tie, ...]
    exclusive: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Rows with what one step of each work adds to each, shape (w,)."""

    rows: tuple[Row, ...]
    effect: tuple[Ints, ...]


def build_rows(ground: Ground, unit: int, links: Links) -> Block:
    """Return the block of some works of a unit that cannot be decided apart."""
    works = links.works
    area, intervention = np.array([w.area for w in works]), np.array([w.intervention for w in works])
    effect = np.where(ground.cures[area, intervention], ground.instance.ladder.effect[intervention], 0)
    parameters = tuple(np.flatnonzero(effect.any(axis=0)).tolist())
    single = len(ground.members[unit]) == 1
    cover = _covers(ground, unit, parameters, effect) if single else _shared_covers(ground, unit, parameters, (area, effect))
    order, pool = _orders(links), _pools(ground, works)
    return Block(
        unit=unit,
        parameters=parameters,
        works=works,
        rows=cover.rows + order.rows + pool.rows,
        effect=np.array(cover.effect + order.effect + pool.effect, dtype=np.int64).reshape(-1, len(works)),
        exclusive=links.exclusive,
    )


def _cover(ground: Ground, unit: int, parameters: tuple[int, ...]) -> Cover:
    """Return the levels of one or more parameters as one ladder of volume."""
    need, gain = ground.instance.ladder.need[unit], ground.worth.gain[unit]
    levels = [(n, g) for k in parameters for n, g in zip(need[k].tolist(), gain[k].tolist(), strict=True) if n >= 0]
    needs = tuple(sorted({n for n, _ in levels}))
    return Cover(needs, tuple(sum(g for n, g in levels if n <= reached) for reached in needs))


def _covers(ground: Ground, unit: int, parameters: tuple[int, ...], effect: Ints) -> _Rows:
    """Return one row for the parameters of a unit of one area; those that every work cures alike share a row."""
    alike: dict[tuple[int, ...], list[int]] = {}
    for k in parameters:
        alike.setdefault(tuple(effect[:, k].tolist()), []).append(k)
    rows = tuple(_cover(ground, unit, tuple(group)) for group in alike.values())
    return _Rows(rows, tuple(effect[:, group[0]] for group in alike.values()))


def _shared_covers(ground: Ground, unit: int, parameters: tuple[int, ...], cures: tuple[Ints, Ints]) -> _Rows:
    """Return rows of a unit of several areas: each area removes at most its own deficit of each parameter."""
    area, effect = cures
    rows: list[Row] = [_cover(ground, unit, (k,)) for k in parameters]
    found = [np.zeros(len(area), dtype=np.int64) for _ in parameters]
    for a in sorted(set(area.tolist())):
        for n, k in enumerate(parameters):
            here = np.where(area == a, effect[:, k], 0)
            if here.any():
                rows.append(Part(int(ground.deficit[a, k]), n))
                found.append(here)
    return _Rows(tuple(rows), tuple(found))


def _orders(links: Links) -> _Rows:
    """Return one row for each work that others ask for."""
    earlier = sorted({tie.earlier for tie in links.ties})
    rows = tuple(Order(n, tuple(tie.later for tie in links.ties if tie.earlier == n)) for n in earlier)
    return _Rows(rows, tuple(np.zeros(len(links.works), dtype=np.int64) for _ in rows))


def _pools(ground: Ground, works: tuple[Work, ...]) -> _Rows:
    """Return one row for each area whose works could help more poor households than there are."""
    areas = sorted({work.area for work in works if ground.crowded[work.area]})
    rows, effect = [], []
    for area in areas:
        helped = [int(ground.worth.helped[work.intervention]) if work.area == area else 0 for work in works]
        if any(helped) and ground.worth.price:
            rows.append(Pool(int(ground.worth.poor[area]), ground.worth.price))
            effect.append(np.array(helped, dtype=np.int64))
    return _Rows(tuple(rows), tuple(effect))

"""A block: works of one counted unit that touch one another, and the rows they touch one another through."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.problem.instance import Ints


@dataclass(frozen=True, slots=True)
class Work:
    """Steps of one intervention in one area: none, or between ``start`` and ``high``; not none where ``forced``.

    ``cost``: whole rupiah for one step; ``fixed``: for starting at all. ``value``: value units won by each step by itself.
    """

    area: int
    intervention: int
    cost: int
    fixed: int
    start: int
    high: int
    forced: bool
    value: int


@dataclass(frozen=True, slots=True)
class Cover:
    """Volume removed in all: from ``needs[n]`` micro-units on it is worth ``worths[n]`` value units; both ascend."""

    needs: tuple[int, ...]
    worths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Volume removed in one area of several: at most ``limit`` micro-units of it count in the row ``into``."""

    limit: int
    into: int


@dataclass(frozen=True, slots=True)
class Later:
    """A work that asks for ``ratio`` steps of an earlier one for each of its own, beyond ``standing`` steps."""

    work: int
    ratio: float
    standing: float


@dataclass(frozen=True, slots=True)
class Order:
    """What must stand of the work ``earlier`` before others may: its steps reach what the most demanding one asks."""

    earlier: int
    later: tuple[Later, ...]


@dataclass(frozen=True, slots=True)
class Pool:
    """Poor households of one area that can be helped, ``limit`` grains, each worth ``price`` value units."""

    limit: int
    price: int


Row = Cover | Part | Order | Pool


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The smallest piece of a unit that can be decided by itself.

    ``parameters``: indices, ascending.  ``effect`` (r, w): what one step of each work adds to each row (0 in order rows).
    ``exclusive``: pairs of positions in ``works`` of which only one may be started.
    """

    unit: int
    parameters: tuple[int, ...]
    works: tuple[Work, ...]
    rows: tuple[Row, ...]
    effect: Ints
    exclusive: tuple[tuple[int, int], ...]

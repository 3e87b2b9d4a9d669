"""Parts of a problem of official points that do not touch one another, as values in whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

Name = tuple[str, str]
"""An area and an intervention."""


@dataclass(frozen=True, slots=True)
class Option:
    """Steps of a pair: none (unless ``forced``) or ``start`` to ``most``; costs in worth units; effects by supply row."""

    name: Name
    cost: int
    fixed: int
    start: int
    most: int
    forced: bool
    effects: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Supply:
    """What is done in one area of one thing: at most ``limit`` of it counts, in the goal ``into``."""

    limit: int
    into: int


@dataclass(frozen=True, slots=True)
class Stair:
    """A goal in levels: ``worths[n]`` in all once ``needs[n]`` is reached; both ascend."""

    needs: tuple[int, ...]
    worths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Slope:
    """A goal that counts evenly: ``each`` for every unit."""

    each: int


@dataclass(frozen=True, slots=True)
class Tie:
    """A prerequisite: ``ratio * later <= room + earlier``; ``earlier`` is ``None`` where it does not fit."""

    later: int
    earlier: int | None
    ratio: Fraction
    room: Fraction


@dataclass(frozen=True, slots=True)
class Part:
    """Works that cannot be decided apart, with what they act on; ties and rivals are positions in ``options``."""

    options: tuple[Option, ...]
    supplies: tuple[Supply, ...]
    goals: tuple[Stair | Slope, ...]
    ties: tuple[Tie, ...]
    rivals: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """All parts; ``scale`` worth units are the whole burden."""

    parts: tuple[Part, ...]
    scale: int

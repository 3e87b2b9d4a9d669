"""*Pertimbangan lain*: what beside the slum score raises the priority, as one scale checked for consistency.

Sources disagree on the class bounds (docs/scoring.md), so the component points and the bounds form one configuration: bounds
that the points can never reach, or points that fall outside every class, are refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import inf


@dataclass(frozen=True, slots=True)
class Answer:
    """Points of a yes or no question."""

    yes: int
    no: int


@dataclass(frozen=True, slots=True)
class DensityClass:
    """A class of population density, up to and including ``up_to`` people per ha (infinite in the last class)."""

    code: str
    name: str
    name_en: str
    up_to: float
    points: int


@dataclass(frozen=True, slots=True)
class ConsiderationClass:
    """A class of the summed points, from ``least`` to ``most``, both included."""

    code: str
    name: str
    name_en: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class ConsiderationScale:
    """Points of the three components and the classes of their sum; ``densities`` ascend, ``classes`` from high to low."""

    strategic: Answer
    socioeconomic: Answer
    densities: tuple[DensityClass, ...]
    classes: tuple[ConsiderationClass, ...]
    source: str

    def __post_init__(self) -> None:
        """Refuse densities out of order, classes with gaps, sums outside every class, classes no sum reaches."""
        limits = [density.up_to for density in self.densities]
        if limits != sorted(set(limits)) or limits[-1] != inf:
            raise ValueError("density classes must ascend, the last one without an upper limit")
        if any(upper.least != lower.most + 1 for upper, lower in pairwise(self.classes)):
            raise ValueError("classes must join without gap or overlap, from high to low")
        if any(not any(kind.least <= score <= kind.most for score in self.scores) for kind in self.classes):
            raise ValueError("a class is out of reach of the component points")
        if any(not any(kind.least <= score <= kind.most for kind in self.classes) for score in self.scores):
            raise ValueError("a sum of component points falls outside every class")

    @property
    def scores(self) -> tuple[int, ...]:
        """Every sum that the components can make, ascending."""
        sums = {
            strategic + density.points + social
            for strategic in (self.strategic.yes, self.strategic.no)
            for density in self.densities
            for social in (self.socioeconomic.yes, self.socioeconomic.no)
        }
        return tuple(sorted(sums))

    def density(self, people_per_hectare: float) -> DensityClass:
        """Return the class of a density in people per ha; the limits belong to the lower class."""
        return next(kind for kind in self.densities if people_per_hectare <= kind.up_to)

    def kind(self, score: int) -> ConsiderationClass:
        """Return the class of a sum of points; raises ``StopIteration`` for a sum the components cannot make."""
        return next(kind for kind in self.classes if kind.least <= score <= kind.most)

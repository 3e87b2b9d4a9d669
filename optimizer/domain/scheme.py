"""The official scoring scheme as a value: aspects, parameters, cut points, categories.

Source of the built-in schemes: Permen PUPR 14/PRT/M/2018 (16 parameters) and Permen PUPR 2/PRT/M/2016 (19 parameters).
A scheme is data (``optimizer/intake/schemes/*.yaml``); nothing here knows a particular one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.domain.handling import Handling


class Denominator(StrEnum):
    """The header field of an area that a volume is divided by; its value is the column name of the ``kawasan`` table."""

    BUILDINGS = "bangunan"
    HECTARES = "luas_ha"
    ROAD = "jalan_ideal_m"
    DRAINAGE = "drainase_ideal_m"
    HOUSEHOLDS = "kk"
    PEOPLE = "penduduk"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One criterion of slum condition: its deficient volume is counted in ``unit`` and divided by ``denominator``."""

    code: str
    name: str
    name_en: str
    unit: str
    denominator: Denominator


@dataclass(frozen=True, slots=True)
class Aspect:
    """A group of parameters (building, road, water, ...); its average is the plain mean of their percentages."""

    code: str
    name: str
    name_en: str
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CutPolicy:
    """How a percentage becomes points: ``points[n]`` where ``n`` is the number of cuts reached.

    ``cuts`` are thousandths of a per cent (24995 is 24.995 %), ascending, so that scoring needs no floating point.
    A cut is reached at equality when ``inclusive``, else only above it.
    """

    code: str
    cuts: tuple[int, ...]
    inclusive: bool
    points: tuple[int, ...]
    source: str

    def __post_init__(self) -> None:
        """Refuse cuts out of order and points that do not match them."""
        if len(self.points) != len(self.cuts) + 1:
            raise ValueError("a cut policy needs one more point value than cuts")
        if list(self.cuts) != sorted(set(self.cuts)) or list(self.points) != sorted(self.points):
            raise ValueError("cuts and points must ascend")


@dataclass(frozen=True, slots=True)
class Category:
    """A class of the total score, for totals of ``least`` and more (``kumuh berat`` from 60)."""

    code: str
    name: str
    name_en: str
    least: int


@dataclass(frozen=True, slots=True)
class Scheme:
    """A whole scoring scheme; ``categories`` stand from worst to best, the last one (``tidak kumuh``) from 0.

    ``core_aspects`` are what slum works are for (buildings, roads, water, drains, sewage); ``service_aspects`` are the ones
    exit rule B looks at, each of which must be served above ``service_above`` per cent (``None``: the scheme has no rule B).
    ``shared`` lists parameters that are different parts of the same denominator, so that they cannot add up to more than
    100 %. ``near_cut`` is the distance to a cut, in percentage points, within which the data audit warns (0: never).
    ``handling`` says how priorities follow from scores (``None``: the scheme does not say, priorities are unknown).
    """

    code: str
    title: str
    source: str
    parameters: tuple[Parameter, ...]
    aspects: tuple[Aspect, ...]
    policies: tuple[CutPolicy, ...]
    default_policy: str
    categories: tuple[Category, ...]
    core_aspects: tuple[str, ...]
    service_aspects: tuple[str, ...]
    service_above: int | None = None
    shared: tuple[tuple[str, ...], ...] = ()
    near_cut: float = 0.0
    handling: Handling | None = None

    def __post_init__(self) -> None:
        """Refuse a scheme whose aspects do not hold every parameter exactly once, or whose names point nowhere."""
        held = [code for aspect in self.aspects for code in aspect.parameters]
        if sorted(held) != sorted(parameter.code for parameter in self.parameters):
            raise ValueError("each parameter must stand in exactly one aspect")
        aspects = {aspect.code for aspect in self.aspects}
        if not {*self.core_aspects, *self.service_aspects} <= aspects:
            raise ValueError("core and service aspects must be aspects of the scheme")
        if self.default_policy not in {policy.code for policy in self.policies}:
            raise ValueError("the default policy must be one of the policies")
        least = [category.least for category in self.categories]
        if least != sorted(least, reverse=True) or least[-1] != 0:
            raise ValueError("categories must descend to 0")
        fields = {parameter.code: parameter.denominator for parameter in self.parameters}
        if any(len({fields.get(code) for code in group} - {None}) != 1 or not {*group} <= {*held} for group in self.shared):
            raise ValueError("parameters listed as sharing a denominator must have the same one")
        slum = {category.code for category in self.categories[:-1]}
        if self.handling is not None and self.handling.categories != slum:
            raise ValueError("priorities must be given for each slum category and no other")

    @property
    def exit_below(self) -> int:
        """Total under which an area is no longer slum (16 in the 2018 scheme, 19 in the 2016 one)."""
        return self.categories[-2].least

    def policy(self, code: str) -> CutPolicy:
        """Return one cut policy by its code; raises ``KeyError`` when there is none."""
        return {policy.code: policy for policy in self.policies}[code]

"""What could be built, where and for how much: plain records, a part of the facts of a run, so that a plan can be edited."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PriceFacts:
    """One intervention: ``lot`` and ``start`` are Rp for ``step`` units, and for starting at all, in each year of the plan.

    ``activity`` is the code of the sub-kegiatan, ``upkeep`` the share of the cost needed each year.
    """

    code: str
    name: str
    group: str
    measure: str
    office: str
    activity: str
    step: float
    upkeep: float
    lot: tuple[int, ...]
    start: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """One row of the table of areas, and the counted unit it belongs to."""

    code: str
    name: str
    village: str
    district: str
    unit: str


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """The largest volume of an intervention that fits in an area, over all years, where some fund may pay for it."""

    area: str
    intervention: str
    most: float


@dataclass(frozen=True, slots=True)
class KeptFacts:
    """What a fund may keep of a year's budget for the next one, Rp."""

    fund: str
    year: int
    money: int


@dataclass(frozen=True, slots=True)
class AspectFacts:
    """One aspect of the scheme with its parameters."""

    code: str
    name: str
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CatalogueFacts:
    """``rooms`` holds every pair that may be built where there are few, else those of the plan alone (not ``whole``)."""

    prices: tuple[PriceFacts, ...] = ()
    places: tuple[PlaceFacts, ...] = ()
    rooms: tuple[RoomFacts, ...] = ()
    kept: tuple[KeptFacts, ...] = ()
    aspects: tuple[AspectFacts, ...] = ()
    whole: bool = True


NOTHING_MORE = CatalogueFacts()
"""The catalogue of a run of which only the plan is known."""

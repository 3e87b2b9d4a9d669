"""Settings of the optional rules of a scenario; each carries the place it was written, for messages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.errors import Place


@dataclass(frozen=True, slots=True)
class Lock:
    """A decision already taken: at least ``least`` and at most ``most`` units of an intervention in an area.

    ``year`` is ``None`` when the sum over all years is meant; ``most`` is ``None`` when there is no upper limit.
    Locked out: ``most`` is 0.
    """

    area: str
    intervention: str
    year: int | None
    least: float
    most: float | None
    where: Place


@dataclass(frozen=True, slots=True)
class Capacity:
    """What an office (*perangkat daerah*) can carry out in one year, in rupiah."""

    office: str
    year: int
    money: int
    where: Place


class Scope(StrEnum):
    """What a maximum share is taken of."""

    AREA = "kawasan"
    DISTRICT = "kecamatan"
    OFFICE = "perangkat_daerah"
    GROUP = "kelompok"
    INTERVENTION = "intervensi"


@dataclass(frozen=True, slots=True)
class Share:
    """At most ``share`` (0 to 1) of the whole budget of all years for one area, district, office, group or intervention."""

    scope: Scope
    name: str
    share: float
    where: Place


@dataclass(frozen=True, slots=True)
class Floor:
    """A least benefit for a district: ``percent`` of its own slum burden must be removed by the last year.

    Soft when ``price`` is given: each percentage point missed costs ``price`` points of the objective (benefit units).
    """

    district: str
    percent: float
    price: float | None
    where: Place


class Indicator(StrEnum):
    """What a target counts, always as a share of its baseline, in per cent."""

    SLUM_BURDEN = "beban_kumuh"
    CORE_BURDEN = "beban_inti"
    """Slum burden of the scheme's core aspects alone: a floor under works on buildings, roads, water, drains and sewage."""
    POVERTY_BURDEN = "beban_kemiskinan"
    PARAMETER = "parameter"


class Level(StrEnum):
    """Who set the target."""

    NATION = "nasional"
    PROVINCE = "provinsi"
    REGENCY = "kabupaten"


@dataclass(frozen=True, slots=True)
class Target:
    """At least ``percent`` of a baseline burden removed by the end of ``year``; soft when it has a ``price`` per point missed.

    ``parameter`` is a parameter code when the indicator is ``PARAMETER`` (share of that deficit removed), else empty.
    """

    level: Level
    name: str
    indicator: Indicator
    parameter: str
    year: int
    percent: float
    price: float | None
    source: str
    where: Place


@dataclass(frozen=True, slots=True)
class Rules:
    """All optional rules of a scenario."""

    locks: tuple[Lock, ...] = ()
    capacities: tuple[Capacity, ...] = ()
    shares: tuple[Share, ...] = ()
    floors: tuple[Floor, ...] = ()
    targets: tuple[Target, ...] = ()

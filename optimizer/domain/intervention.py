"""An intervention: one unit of work, what it costs, what it cures, and what must come before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from optimizer.domain.area import Quality, Settlement
from optimizer.errors import NOWHERE, Place


class CapBasis(StrEnum):
    """What limits the volume of an intervention in one area.

    ``NEED``: the volume that cures the largest of the deficits it acts on; the others: a count of the area.
    """

    NEED = "kebutuhan"
    HOUSEHOLDS = "kk"
    POOR_HOUSEHOLDS = "kk_miskin"
    BUILDINGS = "bangunan"
    HECTARES = "luas_ha"
    AREA = "kawasan"


@dataclass(frozen=True, slots=True)
class Cap:
    """Largest volume in an area: one unit for every ``each`` of ``basis`` (KUBE: one group for 10 poor KK)."""

    basis: CapBasis
    each: float = 1.0


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """``ratio`` units of ``intervention`` must stand for each unit of this one.

    What exists already counts when ``stock`` names a parameter: its denominator less its deficient volume
    (metres of drain that stand before metres of paving).
    """

    intervention: str
    ratio: float
    stock: str


@dataclass(frozen=True, slots=True)
class Livelihood:
    """Poor households that leave poverty for each unit: an assumption, never a measurement, so a range (KK per unit)."""

    low: float
    base: float
    high: float


@dataclass(frozen=True, slots=True)
class Intervention:
    """One row of the ``intervensi`` table.

    ``unit_cost`` and ``fixed_cost`` are whole rupiah in prices of ``cost_year``; ``effects`` are deficit units cured by one
    unit, one for each parameter of the scheme and in its order; volumes are bought in whole multiples of ``step`` units,
    and not under ``minimum`` units; ``upkeep`` is the share of the cost needed each year; ``life`` years.
    ``office`` is the *perangkat daerah*, ``activity`` the sub-kegiatan code, ``affair`` the program prefix of it.
    ``settlements`` are the kinds of village where it may be built. ``where`` is its row, for messages.
    """

    code: str
    name: str
    name_en: str
    group: str
    unit: str
    unit_cost: int
    cost_year: int
    cost_quality: Quality
    effects: tuple[float, ...]
    step: float
    minimum: float
    fixed_cost: int
    life: float
    upkeep: float
    office: str
    activity: str
    settlements: frozenset[Settlement]
    cap: Cap
    prerequisites: tuple[Prerequisite, ...]
    exclusives: tuple[str, ...]
    livelihood: Livelihood
    source: str
    quality: Quality
    note: str
    where: Place = field(default=NOWHERE, compare=False)

"""A slum area as the baseline survey (*baseline kumuh*) records it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Quality(StrEnum):
    """How a row of data is known: measured, imputed from a named donor, or estimated; the worst last."""

    MEASURED = "terukur"
    IMPUTED = "imputasi"
    ESTIMATED = "perkiraan"


class Settlement(StrEnum):
    """Kind of village administration; it decides which funds may be spent (dana desa, dana kelurahan)."""

    KELURAHAN = "kelurahan"
    DESA = "desa"


class Legality(StrEnum):
    """Status of the land; decides the *pola penanganan*, not the priority number."""

    LEGAL = "legal"
    ILLEGAL = "tidak_legal"
    UNKNOWN = "belum_diketahui"


@dataclass(frozen=True, slots=True)
class Considerations:
    """*Pertimbangan lain*: what beside the slum score raises the priority; ``None`` where the survey is silent."""

    strategic: bool | None = None
    socioeconomic: bool | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """One row of the ``kawasan`` table: an RT, or a larger unit where no RT data exist.

    ``volumes`` are deficient quantities, one for each parameter of the scheme and in its order (unit, ha, m or KK);
    ``hectares`` ha, ``road_ideal`` and ``drainage_ideal`` m, ``households`` and ``poor_households`` KK.
    ``deciles`` are households of welfare decile (*desil*) 1 to 4, or ``None`` when only a count of poor households is known.
    ``kawasan`` is the *kawasan kumuh* the area belongs to; authority goes by the kawasan's hectares.
    ``donor`` names the record an imputed row was taken from.
    """

    code: str
    name: str
    village: str
    settlement: Settlement
    district: str
    kawasan: str
    hectares: float
    buildings: int
    people: int
    households: int
    poor_households: int
    deciles: tuple[int, int, int, int] | None
    road_ideal: float
    drainage_ideal: float
    volumes: tuple[float, ...]
    latitude: float | None
    longitude: float | None
    legality: Legality
    considerations: Considerations
    year: int
    source: str
    quality: Quality
    donor: str


def worst_quality(areas: tuple[Area, ...]) -> Quality:
    """Return the quality of several rows: that of the worst."""
    return max((area.quality for area in areas), key=tuple(Quality).index)

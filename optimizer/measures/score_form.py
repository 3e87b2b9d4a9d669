"""The form of one scored unit as the portal shows it: a tree of plain values, ready to be printed or written as JSON.

Volumes, percentages and averages are unrounded; who shows them rounds them. ``None`` stands for what is not known.
"""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.area import Quality
from optimizer.messages import Message


@dataclass(frozen=True, slots=True)
class ParameterLine:
    """One criterion: deficient volume in its unit, percentage, points."""

    code: str
    name: str
    name_en: str
    volume: float
    unit: str
    percent: float
    points: int


@dataclass(frozen=True, slots=True)
class AspectBlock:
    """One aspect: its criteria and the plain mean of their percentages."""

    code: str
    name: str
    name_en: str
    average: float
    parameters: tuple[ParameterLine, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """What the form says above the criteria: ha, buildings, people, KK, ideal lengths in m; ``None`` where it is silent."""

    hectares: float | None
    buildings: int | None
    people: int | None
    households: int | None
    road_ideal: float | None
    drainage_ideal: float | None


@dataclass(frozen=True, slots=True)
class Label:
    """A code with its names."""

    code: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Priority and authority: ``density`` people per ha, ``consideration_points`` sum of *pertimbangan lain*.

    ``slum`` is false for an area that is not slum, which has no priority; ``kawasan_hectares`` ha of the whole kawasan as far
    as the table holds it, ``authority`` the level of government it belongs to.
    """

    slum: bool
    density: float | None
    consideration_points: int | None
    consideration: Label | None
    priority: int | None
    priority_code: str | None
    pattern: Label | None
    legality: str
    kawasan_hectares: float | None
    authority: str | None


@dataclass(frozen=True, slots=True)
class FlagLine:
    """One finding of the data audit: its kind, the row and the criteria it concerns, and the sentence that tells it."""

    kind: str
    row: str
    parameters: tuple[str, ...]
    number: float
    limit: float
    message: Message


@dataclass(frozen=True, slots=True)
class AreaSheet:
    """The form of one counted unit, an RT or a kawasan of ``rows`` RTs.

    ``quality`` is that of its least certain row, ``None`` when the table does not tell; names may be empty.
    """

    code: str
    name: str
    village: str
    district: str
    kawasan: str
    rows: int
    quality: Quality | None
    header: Header
    aspects: tuple[AspectBlock, ...]
    total: int
    category: Label
    sectoral: float
    standing: Standing
    flags: tuple[FlagLine, ...]

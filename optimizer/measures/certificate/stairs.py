"""The official steps of a problem in exact numbers: counted units, levels, and the services that exit rule B looks at."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Unit:
    """A counted unit: its areas, points before any work, and what one point of it (or its exit) weighs as a share."""

    name: Annotated[str, "nama"]
    areas: Annotated[tuple[str, ...], "kawasan"]
    total: Annotated[int, "skor"]
    slum: Annotated[Fraction, "nilai_kumuh"]
    poverty: Annotated[Fraction, "nilai_kemiskinan"]
    hectares: Annotated[Fraction, "nilai_luas"]

    @property
    def counts(self) -> bool:
        """Whether its points count towards the goal."""
        return self.slum > 0 or self.poverty > 0 or self.hectares > 0


@dataclass(frozen=True, slots=True)
class Level:
    """``gain`` points are won once ``need`` micro-units in all are removed; ``number`` counts levels from 0."""

    unit: Annotated[str, "satuan"]
    parameter: Annotated[str, "parameter"]
    number: Annotated[int, "tingkat"]
    need: Annotated[int, "perlu_mikro"]
    gain: Annotated[int, "poin"]


@dataclass(frozen=True, slots=True)
class Service:
    """A service aspect of a unit that must get better before its exit counts (rule B).

    ``excess``: percentage points that its average must fall; ``weights``: points that one deficit unit adds to it.
    """

    aspect: Annotated[int, "aspek"]
    unit: Annotated[str, "satuan"]
    excess: Annotated[Fraction, "kelebihan"]
    weights: Annotated[tuple[tuple[str, Fraction], ...], "bobot"]


@dataclass(frozen=True, slots=True)
class Stairs:
    """Steps of every counted unit; a unit whose total falls under ``exit_below`` is no longer slum."""

    exit_below: Annotated[int, "batas_kumuh"]
    units: Annotated[tuple[Unit, ...], "satuan"]
    levels: Annotated[tuple[Level, ...], "tingkat"]
    services: Annotated[tuple[Service, ...], "layanan"]

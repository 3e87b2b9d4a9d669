"""A scenario: the whole question, checked and frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from optimizer.domain.area import Area
from optimizer.domain.border import Border
from optimizer.domain.fund import Fund
from optimizer.domain.intervention import Intervention
from optimizer.domain.region import Region
from optimizer.domain.rules import Rules
from optimizer.domain.scheme import Scheme
from optimizer.errors import NOWHERE, Place


class Lens(StrEnum):
    """What "the slum score falls" means to the objective."""

    CONTRIBUTION = "kontribusi"
    """Linear: *rata-rata kekumuhan sektoral* removed."""
    SCORE = "skor"
    """Official points won, in steps."""
    COMBINED = "gabungan"
    """Official points, with a least share of the real deficit that the linear lens would remove."""


class PovertyLens(StrEnum):
    """How poverty enters: points weighted by poor households, or assumed effects of livelihood work."""

    TARGETING = "sasaran"
    OUTCOME = "hasil"


class EffectCase(StrEnum):
    """Which end of the range of livelihood effects is assumed."""

    LOW = "rendah"
    BASE = "dasar"
    HIGH = "tinggi"


class CountingUnit(StrEnum):
    """What is scored and counted: each row of the table (RT), or the kawasan with volumes and denominators summed."""

    RT = "rt"
    KAWASAN = "kawasan"


class ExitRule(StrEnum):
    """When hectares count as lifted: A total under the slum bound; B also each of five services above 80 per cent."""

    A = "A"
    B = "B"


class Strictness(StrEnum):
    """Authority by hectares: ``STRICT`` blocks all money of the wrong level, ``WARN`` only that of program 1.04.03."""

    STRICT = "ketat"
    WARN = "peringatan"


@dataclass(frozen=True, slots=True)
class Goal:
    """What is maximised: slum and poverty burden removed, as shares of fixed baseline burdens.

    ``slum_weight`` + ``poverty_weight`` + ``hectare_weight`` = 1 (hectares lifted count only in the step lenses);
    ``discount`` is the yearly rate that makes later benefit count less; ``deficit_share`` (0 to 1) is the share of the linear
    lens's removal that the combined lens must reach.
    """

    lens: Lens
    slum_weight: float
    poverty_weight: float
    poverty_lens: PovertyLens
    effect_case: EffectCase
    discount: float
    hectare_weight: float = 0.0
    deficit_share: float = 0.9


@dataclass(frozen=True, slots=True)
class Scoring:
    """How areas are scored and counted."""

    scheme: Scheme
    policy: str
    unit: CountingUnit
    exit_rule: ExitRule
    strictness: Strictness


@dataclass(frozen=True, slots=True)
class Budget:
    """Money of one fund for one year, whole rupiah; ``where`` is the place of the figure, for messages."""

    fund: str
    year: int
    money: int
    where: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Scenario:
    """The whole question: where, what, with which money, towards which goal, under which rules.

    ``years`` ascend without gaps. ``inflation`` moves unit costs from their own year to the year of building (rate a year).
    ``assumptions`` are sentences that every report repeats; ``borders`` are outlines for maps. Areas, interventions and funds
    are in the order of their codes. ``broken`` says, in Indonesian and English, which rules had to give way; empty for a
    scenario as it was written. ``region`` is ``None`` where the file does not name it.
    """

    name: str
    title: str
    description: str
    years: tuple[int, ...]
    scoring: Scoring
    goal: Goal
    areas: tuple[Area, ...]
    interventions: tuple[Intervention, ...]
    funds: tuple[Fund, ...]
    budgets: tuple[Budget, ...]
    inflation: float
    rules: Rules
    assumptions: tuple[str, ...]
    broken: tuple[tuple[str, str], ...] = ()
    borders: tuple[Border, ...] = ()
    region: Region | None = None

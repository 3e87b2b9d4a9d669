"""What a sweep varies: one axis for each thing, with the values it takes or the range they are drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Knob(StrEnum):
    """What is turned: a setting of the scenario by its path, or one of the quantities that can be scaled."""

    SETTING = "setelan"
    BUDGET = "pagu"
    """Budgets, as a factor of what the scenario says."""
    PRICE = "harga"
    """Unit and fixed costs, as a factor."""
    EFFECT = "efek"
    """Poor households helped by livelihood work, as a factor: an assumption with a wide range."""
    WEIGHT = "bobot"
    """The slum weight as a share of slum and poverty together; what hectares weigh stays."""


class Unit(StrEnum):
    """How the values of an axis are counted; percentages are in per cent (100 changes nothing), money in whole rupiah."""

    PERCENT = "persen"
    NUMBER = "angka"
    MONEY = "rupiah"
    TEXT = "teks"


DECIMALS = {Unit.PERCENT: 4, Unit.NUMBER: 9, Unit.MONEY: 0, Unit.TEXT: 0}
"""How many decimals of a value are kept: what is written of it is what was computed with."""


@dataclass(frozen=True, slots=True)
class Point:
    """One value of an axis: ``number`` in the unit of the axis (0 for text), ``text`` as a scenario file would say it."""

    number: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """One thing that varies.

    ``name`` is its dotted path as it was asked for; ``codes`` are the funds, years or interventions that a factor applies to
    (empty: all).  ``points`` are the values of a list; an empty list is a range from ``low`` to ``high``, to be drawn from.
    """

    name: str
    knob: Knob
    unit: Unit
    codes: tuple[str, ...]
    points: tuple[Point, ...]
    low: float = 0.0
    high: float = 0.0

    @property
    def drawn(self) -> bool:
        """Whether values are drawn from a range rather than listed."""
        return not self.points


@dataclass(frozen=True, slots=True)
class Sample:
    """One case: its number from 1, and its value on every axis."""

    number: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Variation:
    """Everything that varies: the product of the lists, or ``draws`` independent draws (0: the product)."""

    axes: tuple[Axis, ...]
    draws: int
    seed: int


def point(unit: Unit, number: float) -> Point:
    """Return a value of a unit, rounded to what is written of it and spelled as a scenario file would."""
    plain = round(number, DECIMALS[unit]) + 0.0
    spelled = f"{plain:.{DECIMALS[unit]}f}"
    bare = spelled.rstrip("0").rstrip(".") if "." in spelled else spelled
    return Point(plain, f"Rp {bare}" if unit is Unit.MONEY else bare)

"""A donor's figures scaled to the households of a village, in whole units that cannot contradict one another."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from susunan.figures import HECTARE_DECIMALS, at_decimals, whole
from susunan.podes import Village
from susunan.portal import PARAMETERS, Record

BY_BUILDINGS = ("1a", "1c", "7a", "7b")
BY_HECTARES = ("1b", "4a")
BY_ROAD = ("2a", "2b")
BY_DRAINAGE = ("4b", "4c")
SHARING = {"2b": "2a", "4c": "4b"}
"""A road is missing or damaged, a drain is missing or broken: the two volumes share one ideal length."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Imputed header figures and deficient volumes of one village, in the order of the form."""

    hectares: Fraction
    buildings: int
    people: int
    road: int
    drainage: int
    volumes: tuple[Fraction, ...]


def impute(village: Village, donor: Record) -> Baseline:
    """Return the donor's header figures for each household times the village's slum households, and its percentages of them."""
    scale = Fraction(village.slum_households, donor.households)
    header = Baseline(
        hectares=at_decimals(donor.hectares * scale, HECTARE_DECIMALS),
        buildings=max(1, whole(donor.buildings * scale)),
        people=max(1, whole(donor.people * scale)),
        road=whole(donor.road * scale),
        drainage=whole(donor.drainage * scale),
        volumes=(),
    )
    return _with_volumes(header, village, donor)


def _with_volumes(header: Baseline, village: Village, donor: Record) -> Baseline:
    """Return the baseline with volumes: percentage of the donor times the denominator of the row, never above it."""
    volumes: dict[str, Fraction] = {}
    for parameter, volume in zip(PARAMETERS, donor.volumes, strict=True):
        of_donor, of_row = _denominators(parameter, header, village, donor)
        share = volume / of_donor if of_donor else Fraction(0)
        decimals = HECTARE_DECIMALS if parameter in BY_HECTARES else 0
        room = of_row - volumes[SHARING[parameter]] if parameter in SHARING else of_row
        volumes[parameter] = max(Fraction(0), min(at_decimals(share * of_row, decimals), room))
    ordered = tuple(volumes[parameter] for parameter in PARAMETERS)
    return Baseline(header.hectares, header.buildings, header.people, header.road, header.drainage, ordered)


def _denominators(parameter: str, header: Baseline, village: Village, donor: Record) -> tuple[Fraction, Fraction]:
    """Return what a volume is divided by: at the donor, and in the village."""
    if parameter in BY_BUILDINGS:
        return Fraction(donor.buildings), Fraction(header.buildings)
    if parameter in BY_HECTARES:
        return donor.hectares, header.hectares
    if parameter in BY_ROAD:
        return donor.road, Fraction(header.road)
    if parameter in BY_DRAINAGE:
        return donor.drainage, Fraction(header.drainage)
    return Fraction(donor.households), Fraction(village.slum_households)

"""Hot-deck imputation: each village borrows the proportions of one real surveyed RT, its donor.

distance = |size class of the village - size class of the donor|
         + 2 when one is a kelurahan and the other a desa
         + |flood hazard of the village (0..1) - flooded share of the donor (0..1)|
         + |dependence on unprotected water of the village (0, 0.5, 1) - share of the donor without safe water (0..1)|

Villages choose in turn, the largest first; each takes the nearest donor that still has room; ties go to the first code.
A donor has room for as many villages as are needed to serve all of them evenly, and never for more. An RT that is not slum
is no donor, and an RT of high building density (criterion 1b) is none for a desa, where such density is not known.
"""

from __future__ import annotations

from fractions import Fraction

from susunan.podes import Village
from susunan.portal import PARAMETERS, Record

SIZE_CLASSES = (25, 75, 200)
"""Household counts where a new size class begins."""

SETTLEMENT_WEIGHT = 2
"""Town and country differ more in lengths and hectares for each household than two neighbouring size classes do."""

LEAST_SLUM_TOTAL = 16
"""Total score from which an RT is slum (Permen PUPR 14/PRT/M/2018)."""

BOUGHT_OR_PIPED = 4
"""PODES water codes 1 to 4: bottled, refilled, piped with and without meter."""

BORED_WELL = 5
"""PODES water code of a bored well or pump; every higher code is less protected."""


def choose_donors(villages: tuple[Village, ...], records: tuple[Record, ...]) -> tuple[tuple[Village, Record], ...]:
    """Return each village with its donor, by village code."""
    donors = [record for record in records if record.total >= LEAST_SLUM_TOTAL]
    room = dict.fromkeys((donor.code for donor in donors), -(-len(villages) // len(donors)))
    pairs = []
    for village in sorted(villages, key=lambda one: (-one.slum_households, one.code)):
        free = [donor for donor in donors if room[donor.code] and _fits(village, donor)]
        donor = min(free, key=lambda one: (distance(village, one), one.code))
        room[donor.code] -= 1
        pairs.append((village, donor))
    return tuple(sorted(pairs, key=lambda pair: pair[0].code))


def _fits(village: Village, donor: Record) -> bool:
    """Whether a village may borrow from a donor at all."""
    return village.settlement == "kelurahan" or not donor.volumes[PARAMETERS.index("1b")]


def distance(village: Village, donor: Record) -> Fraction:
    """Return how unlike a village and a donor are; 0 is alike."""
    size = abs(_size_class(village.slum_households) - _size_class(donor.households))
    settlement = SETTLEMENT_WEIGHT * (village.settlement != donor.settlement)
    flooded = min(Fraction(1), max(Fraction(0), donor.volumes[PARAMETERS.index("4a")] / donor.hectares))
    unsafe = donor.volumes[PARAMETERS.index("3a")] / donor.households
    return size + settlement + abs(village.flood - flooded) + abs(_unprotected(village.water) - unsafe)


def _size_class(households: int) -> int:
    """Return the size class, 0 for the smallest."""
    return sum(households >= bound for bound in SIZE_CLASSES)


def _unprotected(water: int) -> Fraction:
    """Return how much a village is taken to depend on unprotected water: 0, one half or 1."""
    if water <= BOUGHT_OR_PIPED:
        return Fraction(0)
    return Fraction(1, 2) if water == BORED_WELL else Fraction(1)

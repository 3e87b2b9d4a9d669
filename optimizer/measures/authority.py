"""Which level of government a kawasan belongs to, and which areas are beyond the regency's own."""

from __future__ import annotations

from optimizer.domain.area import Area
from optimizer.domain.authority import responsible
from optimizer.domain.fund import Authority
from optimizer.measures.kawasan import kawasan_hectares


def authority(hectares: float) -> Authority | None:
    """Return the level responsible for a kawasan of so many ha, ``None`` where its hectares are not known (0).

    Rounded to a millionth of a hectare first, so that a sum of RTs that makes 10 ha is 10 ha.
    """
    return responsible(round(hectares, 6)) if hectares > 0 else None


def authorities(areas: tuple[Area, ...]) -> tuple[Authority | None, ...]:
    """Return the level responsible for each area, by the hectares of its whole kawasan as far as the table holds it.

    ``None`` for every area of a kawasan in which the hectares of some area are not known.
    """
    incomplete = {area.kawasan for area in areas if area.hectares <= 0}
    sizes = kawasan_hectares(areas)
    return tuple(
        None if area.kawasan in incomplete else authority(float(size)) for area, size in zip(areas, sizes, strict=True)
    )

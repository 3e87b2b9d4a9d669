"""Where a kecamatan lies: its outline, only for maps; nothing is computed from it."""

from __future__ import annotations

from dataclasses import dataclass

Corner = tuple[float, float]
"""Longitude and latitude in degrees."""

Ring = tuple[Corner, ...]
"""Corners as (longitude, latitude) in degrees, the first one not repeated at the end."""


@dataclass(frozen=True, slots=True)
class Border:
    """A kecamatan by its name in the map, with the outer rings of its parts; holes are not kept."""

    name: str
    rings: tuple[Ring, ...]


def surface(ring: Ring) -> float:
    """Return the surface of a ring, in square degrees."""
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def middle(ring: Ring) -> Corner:
    """Return the centre of gravity of a ring; of one without surface, its first corner."""
    pairs = list(zip(ring, (*ring[1:], ring[0]), strict=True))
    crosses = [x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs]
    whole = 3 * sum(crosses)
    if not whole:
        return ring[0]
    across = sum((x0 + x1) * cross for ((x0, _), (x1, _)), cross in zip(pairs, crosses, strict=True))
    up = sum((y0 + y1) * cross for ((_, y0), (_, y1)), cross in zip(pairs, crosses, strict=True))
    return across / whole, up / whole

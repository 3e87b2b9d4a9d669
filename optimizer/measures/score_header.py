"""The head of a score form: sums of the header fields a table has, and the names of its areas."""

from __future__ import annotations

from collections.abc import Iterable

from optimizer.domain.area import Area
from optimizer.domain.scheme import Denominator
from optimizer.measures.score_form import Header

QUALITY = "mutu"
"""Heading of the column that tells how a row is known."""

ALL_COLUMNS = frozenset({QUALITY, *(str(kind) for kind in Denominator)})
"""Headings of a whole baseline table that a score sheet depends on."""


def header(areas: tuple[Area, ...], columns: frozenset[str]) -> Header:
    """Return the sums of the header fields the table has."""
    return Header(
        hectares=_sum((area.hectares for area in areas), Denominator.HECTARES in columns),
        buildings=_count((area.buildings for area in areas), Denominator.BUILDINGS in columns),
        people=_count((area.people for area in areas), Denominator.PEOPLE in columns),
        households=_count((area.households for area in areas), Denominator.HOUSEHOLDS in columns),
        road_ideal=_sum((area.road_ideal for area in areas), Denominator.ROAD in columns),
        drainage_ideal=_sum((area.drainage_ideal for area in areas), Denominator.DRAINAGE in columns),
    )


def _sum(values: Iterable[float], known: bool) -> float | None:
    return round(sum(values), 6) if known else None


def _count(values: Iterable[int], known: bool) -> int | None:
    return sum(values) if known else None


def different(names: Iterable[str]) -> str:
    """Return the different names in a row, in order, without the empty ones."""
    return ", ".join(name for name in dict.fromkeys(names) if name)

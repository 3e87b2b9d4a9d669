"""What follows from a score: priority, pattern of handling, authority, for one counted unit."""

from __future__ import annotations

from typing import Protocol

from optimizer.domain.area import Area
from optimizer.domain.fund import Authority
from optimizer.domain.scheme import Category, Scheme
from optimizer.measures.priority import common_facts, common_legality, population_density, priority
from optimizer.measures.score_form import Label, Standing


class Named(Protocol):
    """Anything with a code and its names."""

    @property
    def code(self) -> str:
        """Short code."""

    @property
    def name(self) -> str:
        """Indonesian name."""

    @property
    def name_en(self) -> str:
        """English name."""


def label(named: Named) -> Label:
    """Return the code and names of anything that has them."""
    return Label(named.code, named.name, named.name_en)


def standing(scheme: Scheme, areas: tuple[Area, ...], category: Category, size: float, level: Authority | None) -> Standing:
    """Return the standing of a unit of one or more areas of one kawasan.

    ``size`` is the hectares of the whole kawasan and ``level`` the government it belongs to, ``None`` when the hectares are
    not known. A scheme without a handling table leaves priority and pattern unknown.
    """
    legality = common_legality(tuple(area.legality for area in areas))
    facts = common_facts(tuple(area.considerations for area in areas))
    density = _density(areas)
    hectares = None if level is None else round(size, 6)
    authority = None if level is None else str(level)
    if scheme.handling is None:
        slum = category is not scheme.categories[-1]
        return Standing(slum, density, None, None, None, None, None, str(legality), hectares, authority)
    found = priority(scheme.handling, category.code, facts, density, legality)
    return Standing(
        slum=found.slum,
        density=density,
        consideration_points=found.points,
        consideration=None if found.consideration is None else label(found.consideration),
        priority=found.number,
        priority_code=found.code,
        pattern=None if found.pattern is None else label(found.pattern),
        legality=str(legality),
        kawasan_hectares=hectares,
        authority=authority,
    )


def _density(areas: tuple[Area, ...]) -> float | None:
    """Return people per ha over all areas, ``None`` when one of them does not know its people or its hectares."""
    if any(population_density(area.people, area.hectares) is None for area in areas):
        return None
    return population_density(sum(area.people for area in areas), sum(area.hectares for area in areas))

"""Priority number, class code and *pola penanganan* of an area; what is not known stays unknown."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.area import Considerations, Legality
from optimizer.domain.considerations import ConsiderationClass, ConsiderationScale
from optimizer.domain.handling import Handling, Pattern


@dataclass(frozen=True, slots=True)
class Priority:
    """What the tables say of one area; ``None`` means not known, except where ``slum`` is false: nothing to handle.

    ``density`` people per ha; ``points`` sum of the considerations; ``number`` 1 (first) to 9; ``code`` A1 .. C6.
    """

    slum: bool
    density: float | None
    points: int | None
    consideration: ConsiderationClass | None
    number: int | None
    code: str | None
    pattern: Pattern | None


def priority(handling: Handling, category: str, facts: Considerations, density: float | None, legality: Legality) -> Priority:
    """Return the priority of an area of a category, given what the survey knows of it.

    The number follows from category and considerations alone; legality decides the class code and the pattern.
    """
    points = consideration_points(handling.scale, facts, density)
    kind = None if points is None else handling.scale.kind(points)
    if category not in handling.categories:
        return Priority(False, density, points, kind, None, None, None)
    cell = None if kind is None else handling.priority(category, kind.code)
    return Priority(
        slum=True,
        density=density,
        points=points,
        consideration=kind,
        number=None if cell is None else cell.number,
        code=None if cell is None else cell.code(legality),
        pattern=handling.rule(category).pattern(legality),
    )


def consideration_points(scale: ConsiderationScale, facts: Considerations, density: float | None) -> int | None:
    """Return the points of *pertimbangan lain*, ``None`` unless all three components are known."""
    if facts.strategic is None or facts.socioeconomic is None or density is None:
        return None
    strategic = scale.strategic.yes if facts.strategic else scale.strategic.no
    social = scale.socioeconomic.yes if facts.socioeconomic else scale.socioeconomic.no
    return strategic + scale.density(density).points + social


def population_density(people: float, hectares: float) -> float | None:
    """Return people per ha, ``None`` where people or hectares are 0: a survey gap, not an empty place."""
    return people / hectares if people > 0 and hectares > 0 else None


def common_facts(facts: tuple[Considerations, ...]) -> Considerations:
    """Return what holds for a kawasan: an answer that all its areas share, else unknown."""
    return Considerations(
        strategic=_shared(tuple(fact.strategic for fact in facts)),
        socioeconomic=_shared(tuple(fact.socioeconomic for fact in facts)),
    )


def common_legality(statuses: tuple[Legality, ...]) -> Legality:
    """Return the land status of a kawasan: the one that all its areas share, else unknown."""
    return statuses[0] if len(set(statuses)) == 1 else Legality.UNKNOWN


def _shared(answers: tuple[bool | None, ...]) -> bool | None:
    return answers[0] if len(set(answers)) == 1 else None

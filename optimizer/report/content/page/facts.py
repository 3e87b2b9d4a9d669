"""What the interactive page needs beside the facts of a run: plans at other budgets, stories of areas, a list to re-sort.

Indices are places in the units, areas (``catalogue.places``) and interventions (``catalogue.prices``) of the run. Money is
whole rupiah; shares are 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.report.content.explain.letter import Letter

BuiltFacts = tuple[int, int, int, float, int]
"""Area, intervention, year, volume in units of the intervention, cost in Rp."""


@dataclass(frozen=True, slots=True)
class StepFacts:
    """One plan: of the scenario with ``money`` Rp in all, or of another scenario, then named.

    ``value`` and ``bound``: benefit, and what no plan with that much money can pass (infinite: not known). ``slum`` and
    ``poverty``: shares of the burdens removed. ``points`` and ``lifted``: of each unit in the end.
    """

    name: str
    own: bool
    money: int
    spent: int
    value: float
    bound: float
    slum: float
    poverty: float
    hectares: float
    points: tuple[int, ...]
    lifted: tuple[bool, ...]
    built: tuple[BuiltFacts, ...]


@dataclass(frozen=True, slots=True)
class PackageStory:
    """One package of an area, told: ``lost`` is what striking it out loses, ``why`` and ``change`` are sentences or cells."""

    work: int
    built: bool
    rank: int
    volume: str
    cost: int
    full_cost: int
    lost: str
    why: str
    change: str


@dataclass(frozen=True, slots=True)
class AreaStory:
    """What happens in an area and why; ``notes`` say what is not possible there."""

    area: int
    lead: tuple[str, ...]
    packages: tuple[PackageStory, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NeedFacts:
    """One parameter in one area: what is lacking, and the shares of both burdens that one unit of it is."""

    area: int
    parameter: int
    deficit: float
    slum: float
    poverty: float


@dataclass(frozen=True, slots=True)
class ListedWork:
    """One intervention as the list takes it: ``step`` units in a step, ``cures`` as (parameter, deficit units in a step)."""

    step: float
    cost: int
    start: int
    least: int
    helps: float
    cures: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What a list of packages by benefit for a rupiah is made of; one year, linear goal.

    ``most``: steps that fit, as (area, intervention, steps). ``poor``: households of each area, ``poor_gain`` the share of the
    poverty burden that helping one removes. ``exclusive``: pairs of interventions. ``before``: (later, earlier, steps of the
    earlier for one of the later); ``standing``: (number of that row, area, steps of the earlier that stand already).
    """

    needs: tuple[NeedFacts, ...]
    works: tuple[ListedWork, ...]
    most: tuple[tuple[int, int, int], ...]
    poor: tuple[float, ...]
    poor_gain: float
    exclusive: tuple[tuple[int, int], ...]
    before: tuple[tuple[int, int, float], ...]
    standing: tuple[tuple[int, int, float], ...]


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Plans at other budgets, the story of each area, and its letter with its code.

    ``listed`` is ``None`` where benefits are not additive, or there are several years: then there is nothing to re-sort.
    """

    steps: tuple[StepFacts, ...] = ()
    stories: tuple[AreaStory, ...] = ()
    listed: ListFacts | None = None
    letters: tuple[tuple[str, Letter], ...] = ()

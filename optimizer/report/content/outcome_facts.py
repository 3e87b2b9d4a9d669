"""What a whole plan achieves, what must be watched in it, and how sure it is: plain records, a part of the facts of a run.

Shares are 0 to 1; an *area* is a row of the table, a *unit* is what is scored and counted.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExitFacts:
    """How many units, and hectares, leave "kumuh" by one exit rule (``A`` or ``B``)."""

    rule: str
    units: int
    hectares: float


@dataclass(frozen=True, slots=True)
class DeficitFacts:
    """One parameter over all areas: what is lacking and what of it is removed in the end, in its own ``measure`` (m, KK, ...).

    ``burden`` is its share of the slum burden before any work, ``burden_removed`` the share of the whole that its removal is.
    """

    code: str
    name: str
    measure: str
    before: float
    removed: float
    burden: float
    burden_removed: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """Totals of a run: shares of the slum and poverty burdens removed by the last year, hectares lifted, poor households.

    ``exits`` counts by every exit rule the scheme knows. ``poor`` is 0 where the number of poor households is not known;
    ``poor_served`` live where something is built; ``poor_helped`` are expected to leave poverty: an assumption.
    """

    slum_removed: float
    poverty_removed: float
    hectares_lifted: float
    hectares_slum: float
    exits: tuple[ExitFacts, ...]
    poor: float
    poor_served: float
    poor_helped: float

    @property
    def poor_known(self) -> bool:
        """Whether the number of poor households is known."""
        return self.poor > 0


@dataclass(frozen=True, slots=True)
class FifthFacts:
    """What a fifth of the areas gets: how many areas, how many of them get nothing, their share of the money."""

    areas: int
    without: int
    money_share: float


@dataclass(frozen=True, slots=True)
class CrumbFacts:
    """Packages built, how many of them cost less than ``limit`` (Rp), and what these cost together (Rp)."""

    packages: int
    small: int
    money: int
    limit: int


@dataclass(frozen=True, slots=True)
class GuardFacts:
    """The guards that are counted over all areas (those of single units stand in :class:`UnitFacts`).

    ``areas``, ``households``, ``poor`` are what there is; ``..._without`` is what gets nothing. ``worst`` and ``poorest``
    fifths go by slum burden per household and by share of poor households. ``crumbs`` are packages too small to be worth
    building. ``estimated_benefit``, ``estimated_money`` and ``near_cut`` are shares, the last within ``near`` percentage
    points; ``edge`` is in points of a category bound; ``core`` names the aspects that slum works are for.
    """

    areas: int
    areas_without: int
    households: float
    households_without: float
    poor_without: float
    worst: FifthFacts
    poorest: FifthFacts
    crumbs: CrumbFacts
    estimated_benefit: float
    estimated_money: float
    near_cut: float
    near: float
    edge: int
    core: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Certainty:
    """What is proven: whether the plan is optimal, its value, the bound no plan can pass, and the relative gap.

    ``search_bound`` and ``search_gap`` are the word of the solver alone, infinite where it gave none.
    """

    optimal: bool
    value: float
    bound: float
    gap: float
    search_bound: float
    search_gap: float
    solver: str

"""What a scenario file says, before the tables are known: values with the places that later checks must name."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.region import Region
from optimizer.domain.rules import Capacity, Floor, Lock, Rules, Share, Target
from optimizer.domain.scenario import Budget, CountingUnit, ExitRule, Goal, Strictness
from optimizer.errors import NOWHERE, Place
from optimizer.intake.shapes import Placed, Said


@dataclass(frozen=True, slots=True)
class DataPaths:
    """Where the tables are: one folder or workbook for all (``whole``), or a file of its own for each (``parts``)."""

    whole: Placed[str] | None
    parts: tuple[tuple[str, Placed[str]], ...] = ()


@dataclass(frozen=True, slots=True)
class ScoringSaid:
    """The scoring settings as written; ``policy`` is ``None`` when the scheme's default is meant."""

    scheme: Placed[str] | None
    policy: Placed[str] | None
    unit: CountingUnit
    exit_rule: ExitRule
    strictness: Strictness


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the goals; those of a whole scenario add up to 1."""

    slum: float = 0.0
    poverty: float = 0.0
    hectares: float = 0.0


@dataclass(frozen=True, slots=True)
class PlacedBudget:
    """A budget with the places of its fund and of its amount."""

    budget: Budget
    fund_where: Place
    where: Place


@dataclass(frozen=True, slots=True)
class RulesSaid:
    """The rules as written; the place of a capacity is that of its office."""

    locks: tuple[Said[Lock], ...] = ()
    capacities: tuple[Placed[Capacity], ...] = ()
    shares: tuple[Said[Share], ...] = ()
    floors: tuple[Said[Floor], ...] = ()
    targets: tuple[Said[Target], ...] = ()

    @property
    def rules(self) -> Rules:
        """The rules without the places of their parts."""
        return Rules(
            tuple(said.value for said in self.locks),
            tuple(placed.value for placed in self.capacities),
            tuple(said.value for said in self.shares),
            tuple(said.value for said in self.floors),
            tuple(said.value for said in self.targets),
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """A whole scenario file; what could not be read is empty, and told."""

    where: Place
    title: str
    description: str
    years: tuple[int, ...]
    data: DataPaths | None
    scoring: ScoringSaid
    budgets: tuple[PlacedBudget, ...]
    goal: Goal
    inflation: float
    rules: RulesSaid
    assumptions: tuple[str, ...]
    map: Placed[str] | None = None
    goal_where: Place = NOWHERE
    region: Region | None = None

"""What no regret finds of packages, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """What a package is over all plans held."""

    CORE = "inti"
    """Every plan builds at least one whole step of it."""
    CONTESTED = "diperebutkan"
    NEVER = "tidak_pernah"
    """No plan builds half a step of it."""


class Cause(StrEnum):
    """What a contested package hangs on."""

    WEIGHT = "bobot"
    """The weight at the scenario's own budget, but not the budget at its own weight."""
    BUDGET = "pagu"
    """The budget at the scenario's own weight, but not the weight at its own budget."""
    BOTH = "keduanya"
    """Either of them alone."""
    TOGETHER = "bersama"
    """Neither alone: both together, or every plan builds but a part of a step."""


@dataclass(frozen=True, slots=True)
class Package:
    """An intervention (index) in an area (index) over all plans held; steps are those of all years.

    ``cause`` is ``None`` unless it is contested. ``often``: share 0..1 of all weights, averaged over the budgets, for which it
    is built. ``least`` and ``most`` steps of any plan held, ``planned`` whole steps in the scenario's own plan.
    ``weights``: the lowest and the highest slum weight for which it is built at the own budget, ``None`` for none.
    ``budget``: the lowest factor tried from which on it is built at the own weight, ``None`` for none.
    """

    area: int
    work: int
    label: Label
    cause: Cause | None
    often: float
    least: float
    most: float
    planned: int
    weights: tuple[float, float] | None
    budget: float | None


@dataclass(frozen=True, slots=True)
class NoRegret:
    """``theta``: the scenario's own slum weight; ``weights``: the slum weights covered, equal where the two are not weighed.

    ``budgets``: factors of the budget for which plans were found; ``open``: those for which the rules cannot be met. ``plans``
    were held in all. ``packages``: those with room for a step, in the order of areas and interventions.
    """

    theta: float
    weights: tuple[float, float]
    budgets: tuple[float, ...]
    open: tuple[float, ...]
    plans: int
    packages: tuple[Package, ...]

    def of(self, label: Label) -> tuple[Package, ...]:
        """Return the packages with a label."""
        return tuple(one for one in self.packages if one.label is label)

"""What is known of every budget of a scenario, with the names that people read."""

from __future__ import annotations

import math
from dataclasses import dataclass

from optimizer.domain.area import Quality
from optimizer.domain.scenario import Lens, Scenario
from optimizer.messages import Language
from optimizer.report.content.facts import Setting
from optimizer.report.content.gather_setting import setting_facts, unit_qualities
from optimizer.study.budgets.frontier import Frontier
from optimizer.study.budgets.nested import How
from optimizer.study.budgets.whole import WholePlan
from optimizer.study.sending import Sending


@dataclass(frozen=True, slots=True)
class Place:
    """An area by code, name and kecamatan."""

    code: str
    name: str
    district: str


@dataclass(frozen=True, slots=True)
class FrontierFacts:
    """What every budget is worth, with names.

    ``gap`` is where the searches for whole plans were told to stop; ``works`` and ``funds`` are names in one language.
    ``sending``: the list to be merged with others, or why there is none.
    """

    setting: Setting
    qualities: tuple[Quality, ...]
    places: tuple[Place, ...]
    works: tuple[str, ...]
    funds: tuple[str, ...]
    found: Frontier
    gap: float
    sending: Sending

    @property
    def linear(self) -> bool:
        """Whether the linear programme says the goal itself, and not only a bound of it."""
        return self.found.instance.lens is Lens.CONTRIBUTION

    @property
    def present(self) -> WholePlan | None:
        """The whole plan of the scenario's own budget."""
        return next((plan for plan in self.found.plans if plan.money == self.found.present), None)

    @property
    def reached(self) -> float:
        """Benefit of the scenario's own budget, share of the whole burden: by the curve, or by the whole plan found."""
        if self.linear or self.present is None:
            return self.found.curve.at(self.found.present)
        return self.present.value

    @property
    def most(self) -> float:
        """The most benefit there is to be had."""
        return float(self.found.curve.benefit[-1])

    @property
    def payable(self) -> bool:
        """Whether the scenario's own budget pays for what its rules ask."""
        return self.found.present >= self.found.curve.least


KNOWN = {How.LINEAR: "dihitung ulang", How.LIST: "terbukti", How.WHOLE: "sampel"}
"""How the price of one list is known."""


def frontier_facts(scenario: Scenario, found: Frontier, gap: float, sending: Sending, language: Language) -> FrontierFacts:
    """Return the facts of every budget of a scenario, with names in one language."""
    return FrontierFacts(
        setting=setting_facts(scenario, language),
        qualities=unit_qualities(scenario),
        places=tuple(Place(area.code, area.name, area.district) for area in scenario.areas),
        works=tuple(work.name if language == "id" else work.name_en for work in scenario.interventions),
        funds=tuple(fund.name for fund in scenario.funds),
        found=found,
        gap=gap,
        sending=sending,
    )


def amount(value: float) -> int | None:
    """Return whole rupiah, ``None`` for what is never reached."""
    return round(value) if math.isfinite(value) else None

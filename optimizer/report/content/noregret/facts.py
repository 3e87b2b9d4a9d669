"""What is known of the packages of a scenario over its weights and budgets, with the names and the money of each."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from optimizer.domain.area import Quality
from optimizer.domain.scenario import Lens, Scenario
from optimizer.measures.kawasan import grouping
from optimizer.messages import Language
from optimizer.problem.instance import Instance
from optimizer.report.content.facts import Setting
from optimizer.report.content.gather_setting import setting_facts, unit_qualities
from optimizer.study.case import Case
from optimizer.study.noregret_found import Label, NoRegret, Package

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """A package with its names; ``unit`` is the code of its counted unit.

    Volumes in ``measure``, money in whole rupiah at the prices of the first year. ``safe``: what every plan held builds, in
    whole steps, nothing unless the package is core; ``most``: the most any builds; ``planned``: the scenario's own plan.
    """

    unit: str
    area: str
    area_name: str
    district: str
    intervention: str
    name: str
    group: str
    office: str
    measure: str
    package: Package
    safe: float
    most: float
    planned: float
    safe_money: int
    most_money: int
    planned_money: int


@dataclass(frozen=True, slots=True)
class NoRegretFacts:
    """``qualities`` and ``names`` are those of the counted units, ``codes`` theirs; ``budget`` is Rp, all funds and years.

    ``stepwise``: the scenario counts steps of the score, but the contribution lens was asked.
    """

    setting: Setting
    codes: tuple[str, ...]
    names: tuple[str, ...]
    qualities: tuple[Quality, ...]
    budget: int
    stepwise: bool
    found: NoRegret
    packages: tuple[PackageFacts, ...]

    @property
    def weighed(self) -> bool:
        """Whether slum is weighed against poverty at all."""
        return self.found.weights[0] < self.found.weights[1]

    def of(self, label: Label) -> tuple[PackageFacts, ...]:
        """Return the packages with a label, in the order of the study."""
        return tuple(one for one in self.packages if one.package.label is label)


def safe_money(packages: Iterable[PackageFacts]) -> int:
    """Return what is safe of some packages, Rp."""
    return sum(one.safe_money for one in packages)


def noregret_facts(case: Case, found: NoRegret, language: Language) -> NoRegretFacts:
    """Return the facts of a scenario's packages, with names in one language."""
    scenario = case.scenario
    units = grouping(scenario.areas, scenario.scoring.unit)
    return NoRegretFacts(
        setting=setting_facts(scenario, language),
        codes=units.names,
        names=tuple(_unit_name(scenario, members) for members in units.members()),
        qualities=unit_qualities(scenario),
        budget=sum(budget.money for budget in scenario.budgets),
        stepwise=scenario.goal.lens is not Lens.CONTRIBUTION,
        found=found,
        packages=tuple(_facts(case, units.names[units.member[one.area]], one, language) for one in found.packages),
    )


def _unit_name(scenario: Scenario, members: tuple[int, ...]) -> str:
    first = scenario.areas[members[0]]
    return first.name if scenario.scoring.unit.value == "rt" else first.kawasan


def _facts(case: Case, unit: str, one: Package, language: Language) -> PackageFacts:
    area, work = case.scenario.areas[one.area], case.scenario.interventions[one.work]
    safe = math.floor(one.least + _ROUNDING) if one.label is Label.CORE else 0
    step = work.step
    return PackageFacts(
        unit=unit,
        area=area.code,
        area_name=area.name,
        district=area.district,
        intervention=work.code,
        name=work.name if language == "id" else work.name_en,
        group=work.group,
        office=work.office,
        measure=work.unit,
        package=one,
        safe=round(safe * step, 9),
        most=round(one.most * step, 9) + 0.0,
        planned=round(one.planned * step, 9),
        safe_money=_cost(case.instance, one.work, safe),
        most_money=_cost(case.instance, one.work, max(0.0, one.most)),
        planned_money=int(case.solution.plan.paid[one.area, one.work].sum()),
    )


def _cost(instance: Instance, work: int, steps: float) -> int:
    """Return what steps cost in the first year, Rp."""
    fixed = int(instance.works.fixed[work, 0]) if steps else 0
    return round(steps * int(instance.works.cost[work, 0])) + fixed

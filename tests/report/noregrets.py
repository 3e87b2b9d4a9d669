"""Made-up packages over weights and budgets for the tests of the reports: every number here is invented."""

from __future__ import annotations

from dataclasses import replace

from optimizer.report.content.facts import RunFacts, WorkFacts
from optimizer.report.content.noregret.facts import NoRegretFacts, PackageFacts
from optimizer.study.noregret_found import Cause, Label, NoRegret, Package
from tests.report.town import town

KINDS = (
    (Label.CORE, None, (0.0, 1.0), 0.5),
    (Label.CONTESTED, Cause.WEIGHT, (0.0, 0.71), 0.5),
    (Label.CONTESTED, Cause.BUDGET, (0.0, 1.0), 1.0),
    (Label.CONTESTED, Cause.BOTH, (0.85, 1.0), 1.5),
    (Label.CONTESTED, Cause.TOGETHER, (0.41, 1.0), 0.5),
    (Label.CONTESTED, Cause.WEIGHT, (0.0, 0.38), None),
    (Label.NEVER, None, None, None),
)
"""Label, cause, weights and budget of one package after the other."""


def package(place: int, work: WorkFacts) -> PackageFacts:
    """Return a package made of a work; those that the own weight or budget leaves out are not planned."""
    label, cause, weights, budget = KINDS[place % len(KINDS)]
    planned = budget is not None and budget <= 1.0 and weights is not None and weights[0] <= 0.6
    found = Package(
        0, place, label, cause, 0.7, 20.5 if label is Label.CORE else 0.0, 120.0, int(planned) * 100, weights, budget
    )
    return PackageFacts(
        unit=work.unit,
        area=work.area,
        area_name=work.area_name,
        district=work.district,
        intervention=work.intervention,
        name=work.name,
        group=work.group,
        office=work.office,
        measure=work.measure,
        package=found,
        safe=20.0 if label is Label.CORE else 0.0,
        most=120.0 if label is not Label.NEVER else 0.0,
        planned=100.0 if planned else 0.0,
        safe_money=work.cost // 5 if label is Label.CORE else 0,
        most_money=work.cost,
        planned_money=work.cost * 5 // 6 if planned else 0,
    )


def noregrets(facts: RunFacts | None = None) -> NoRegretFacts:
    """Return packages over a town: as many as it has works."""
    facts = facts or town(21)
    packages = tuple(package(place, work) for place, work in enumerate(facts.works))
    return NoRegretFacts(
        setting=facts.setting,
        codes=tuple(unit.code for unit in facts.units),
        names=tuple(unit.name for unit in facts.units),
        qualities=tuple(unit.quality for unit in facts.units),
        budget=4_600_000_000,
        stepwise=False,
        found=NoRegret(0.6, (0.0, 1.0), (0.5, 0.75, 1.0, 1.5), (), 182, tuple(one.package for one in packages)),
        packages=packages,
    )


def unweighed(facts: NoRegretFacts) -> NoRegretFacts:
    """Return the same where slum is not weighed against poverty."""
    return replace(facts, found=replace(facts.found, theta=1.0, weights=(1.0, 1.0)))


def coreless(facts: NoRegretFacts) -> NoRegretFacts:
    """Return the same without any package that is chosen always."""
    return replace(facts, packages=tuple(one for one in facts.packages if one.package.label is not Label.CORE))

"""Explanations -> the story of each area: what it gets, why not more, and what would change that."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.explain.brief import change_text, dropped_text, impossible
from optimizer.report.content.explain.facts import ExplainFacts, PackageFacts
from optimizer.report.content.explain.letter import lead
from optimizer.report.content.explain.sentences import when_dropped, why_not
from optimizer.report.content.page.facts import AreaStory, PackageStory
from optimizer.report.numbers import volume
from optimizer.study.explain.package import Stand


def stories(facts: ExplainFacts, language: Language) -> tuple[AreaStory, ...]:
    """Return the story of every area, in the order of the areas."""
    works = {price.code: number for number, price in enumerate(facts.run.catalogue.prices)}
    return tuple(
        AreaStory(
            area=number,
            lead=lead(facts, place.code, language),
            packages=tuple(
                _package(package, works[package.work], facts.run.budget, language)
                for package in facts.of_area(place.code)
                if package.worth is not None
            ),
            notes=impossible(facts.of_area(place.code), by_area=False, language=language),
        )
        for number, place in enumerate(facts.run.catalogue.places)
    )


def _package(package: PackageFacts, work: int, budget: int, language: Language) -> PackageStory:
    built = package.stand in (Stand.FULL, Stand.PART)
    size = package.size
    return PackageStory(
        work=work,
        built=built,
        rank=package.rank,
        volume=volume(size.planned if built else size.most, package.measure, language),
        cost=size.cost,
        full_cost=size.full_cost,
        lost=dropped_text(package, language) if built else "",
        why=when_dropped(package, language) if built else why_not(package, language),
        change=change_text(package, budget, language),
    )

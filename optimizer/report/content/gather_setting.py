"""Scenario -> Setting: the question in short, in one language; and the quality of the data of each counted unit."""

from __future__ import annotations

from optimizer.domain.area import Quality, worst_quality
from optimizer.domain.scenario import Scenario
from optimizer.measures.kawasan import grouping
from optimizer.messages import Language
from optimizer.report.content.facts import Category, Setting
from optimizer.report.words import say


def setting_facts(scenario: Scenario, language: Language) -> Setting:
    """Return the question of a scenario in short, with the names of categories in one language."""
    broken = tuple(indonesian if language == "id" else english for indonesian, english in scenario.broken)
    scoring, scheme, goal = scenario.scoring, scenario.scoring.scheme, scenario.goal
    return Setting(
        name=scenario.name,
        title=say("relaxed.title", language, title=scenario.title) if scenario.broken else scenario.title,
        years=scenario.years,
        lens=goal.lens.value,
        slum_weight=goal.slum_weight,
        poverty_weight=goal.poverty_weight,
        hectare_weight=goal.hectare_weight,
        deficit_share=goal.deficit_share,
        scheme=scheme.title,
        policy=scoring.policy,
        counted=scoring.unit.value,
        exit_rule=scoring.exit_rule.value,
        parameters=tuple(parameter.code for parameter in scheme.parameters),
        categories=_categories(scenario, language),
        broken=broken,
        assumptions=(*(say("relaxed.assumption", language, rule=rule) for rule in broken), *scenario.assumptions),
    )


def unit_qualities(scenario: Scenario) -> tuple[Quality, ...]:
    """Return the quality of every counted unit."""
    members = grouping(scenario.areas, scenario.scoring.unit).members()
    return tuple(worst_quality(tuple(scenario.areas[a] for a in rows)) for rows in members)


def _categories(scenario: Scenario, language: Language) -> tuple[Category, ...]:
    scheme, policy = scenario.scoring.scheme, scenario.scoring.policy
    top = len(scheme.parameters) * max(scheme.policy(policy).points)
    bounds = [top, *(category.least - 1 for category in scheme.categories)]
    return tuple(
        Category(kind.code, kind.name if language == "id" else kind.name_en, kind.least, most)
        for kind, most in zip(scheme.categories, bounds, strict=False)
    )

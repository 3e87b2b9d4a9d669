"""From a solved case to the facts of a run: every plan of every lens tells the same, and the parts add up to the whole."""

from __future__ import annotations

import dataclasses
import math

import pytest

from optimizer.domain.scenario import CountingUnit, ExitRule, Lens, Scenario
from optimizer.measures.guards import guards
from optimizer.messages import LANGUAGES
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.gather import gather
from optimizer.report.content.stored import decode_facts, encode_facts
from optimizer.report.content.summary import summary
from optimizer.report.writers.json_text import json_text
from optimizer.study.case import Case
from optimizer.study.plan import plan_scenario
from tests.support.solved import EXACT
from tests.support.town import SCHEME, random_town, town, two_years

RULE_B = dataclasses.replace(SCHEME, service_above=80, near_cut=5.0, core_aspects=("2", "4"))


def cased(scenario: Scenario, lens: Lens) -> Case:
    goal = dataclasses.replace(scenario.goal, lens=lens)
    return plan_scenario(dataclasses.replace(scenario, goal=goal), lambda instance: solve(instance, EXACT))


def with_rule_b(scenario: Scenario, unit: CountingUnit = CountingUnit.RT, rule: ExitRule = ExitRule.A) -> Scenario:
    scoring = dataclasses.replace(scenario.scoring, scheme=RULE_B, unit=unit, exit_rule=rule)
    return dataclasses.replace(scenario, scoring=scoring)


def told(seed: int, lens: Lens, unit: CountingUnit = CountingUnit.RT) -> tuple[Case, RunFacts]:
    base = random_town(seed, areas=5)
    areas = tuple(dataclasses.replace(one, kawasan=f"K{index % 2}") for index, one in enumerate(base.areas))
    case = cased(with_rule_b(dataclasses.replace(base, areas=areas), unit), lens)
    return case, gather(case, "id")


@pytest.mark.parametrize("unit", CountingUnit)
@pytest.mark.parametrize("lens", Lens)
@pytest.mark.parametrize("seed", range(3))
def test_every_lens_tells_the_same_and_it_adds_up(seed: int, lens: Lens, unit: CountingUnit) -> None:
    case, facts = told(seed, lens, unit)
    assert facts.setting.lens == lens.value
    assert math.fsum(one.burden for one in facts.deficits) == pytest.approx(1.0)
    assert math.fsum(one.burden_removed for one in facts.deficits) == pytest.approx(facts.outcome.slum_removed)
    assert [one.code for one in facts.deficits] == list(facts.setting.parameters)
    for k, one in enumerate(facts.deficits):
        assert one.before == pytest.approx(sum(area.volumes[k] for area in case.scenario.areas))
        assert 0 <= one.removed <= one.before + 1e-9
        assert one.before - one.removed == pytest.approx(sum(unit.after.volumes[k] for unit in facts.units))
    assert [found.rule for found in facts.outcome.exits] == ["A", "B"]
    for place, found in enumerate(facts.outcome.exits):
        gone = [unit for unit in facts.units if unit.exits[place]]
        assert found.units == len(gone)
        assert found.hectares == pytest.approx(sum(unit.hectares for unit in gone))
    assert all(unit.exits[0] or not unit.exits[1] for unit in facts.units), "rule B asks for more than rule A"
    assert all(unit.lifted == unit.exits[0] for unit in facts.units)
    before, after = facts.point_households
    assert before - after == sum((unit.before.points - unit.after.points) * unit.households for unit in facts.units)
    assert sum(unit.money for unit in facts.units) == facts.spent


@pytest.mark.parametrize("lens", Lens)
def test_the_chain_from_the_plan_to_the_proven_bound(lens: Lens) -> None:
    for seed in range(3):
        case, facts = told(seed, lens)
        certainty = facts.certainty
        assert certainty.value <= certainty.search_bound + 1e-9
        assert certainty.value <= certainty.bound + 1e-9
        assert certainty.gap == case.solution.proof.gap
        assert certainty.search_gap == case.solution.proof.search_gap


def test_the_guards_are_those_of_the_measure() -> None:
    case, facts = told(1, Lens.SCORE)
    exits = facts.outcome.exits
    gone = case.before.total >= RULE_B.exit_below
    gone &= case.after.total < RULE_B.exit_below
    found = guards(case.scenario, case.instance, case.solution.plan, (case.before, case.after), gone)
    assert [unit.paper for unit in facts.units] == found.paper.tolist()
    assert [unit.edge for unit in facts.units] == found.edge.tolist()
    assert facts.guards.areas_without == found.areas_without
    assert facts.guards.worst.money_share == found.worst.money_share
    assert facts.guards.near == 5.0
    assert facts.guards.areas == len(case.scenario.areas)
    assert exits[0].units == int(gone.sum())


def test_the_paper_alarm_goes_by_the_points_whatever_the_exit_rule() -> None:
    """Under rule B hardly anything counts as lifted, yet the category that is announced follows the points."""
    by_rule = [
        [unit.paper for unit in gather(cased(with_rule_b(town(), rule=rule), Lens.SCORE), "id").units] for rule in ExitRule
    ]
    assert by_rule[0] == by_rule[1]


def test_a_scheme_without_a_service_level_has_no_rule_b() -> None:
    facts = gather(cased(town(), Lens.CONTRIBUTION), "id")
    assert [found.rule for found in facts.outcome.exits] == ["A"]
    assert all(len(unit.exits) == 1 for unit in facts.units)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_follow_the_language(language: str) -> None:
    facts = gather(cased(with_rule_b(two_years()), Lens.COMBINED), language)  # type: ignore[arg-type]
    assert facts.deficits[0].name == {"id": "Jalan", "en": "Road"}[language]
    assert facts.guards.core == {"id": ("2", "4"), "en": ("road", "drainage")}[language]
    assert facts.setting.deficit_share == 0.9


@pytest.mark.parametrize("lens", Lens)
def test_stored_facts_come_back_as_they_were(lens: Lens) -> None:
    case = cased(with_rule_b(town()), lens)
    kept = {language: gather(case, language) for language in LANGUAGES}
    raw = encode_facts(kept)
    for language in LANGUAGES:
        back = decode_facts(raw, language)
        assert back == kept[language]
        assert json_text(summary(back, language)) == json_text(summary(kept[language], language))


def test_poor_households_that_are_not_known() -> None:
    areas = tuple(dataclasses.replace(area, poor_households=0) for area in town().areas)
    goal = dataclasses.replace(town().goal, slum_weight=1.0, poverty_weight=0.0)
    facts = gather(cased(town(areas=areas, goal=goal), Lens.CONTRIBUTION), "id")
    assert not facts.outcome.poor_known
    assert gather(cased(town(), Lens.CONTRIBUTION), "id").outcome.poor_known
    assert build_instance(town()).needs.poor.sum() == 50

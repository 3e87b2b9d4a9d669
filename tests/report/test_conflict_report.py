"""What is told of a scenario without a plan: rules with their places, ways out, and numbers for other programs."""

from __future__ import annotations

import dataclasses
import json

import pytest

from optimizer.domain.rules import Capacity, Floor, Indicator, Level, Lock, Rules, Scope, Share, Target
from optimizer.domain.scenario import Budget, Scenario
from optimizer.errors import NoPlanError, Place
from optimizer.messages import LANGUAGES, Language, message
from optimizer.model.conflict.probe import RoomProbe
from optimizer.problem.demands import Kind
from optimizer.report.answers import NoPlanAnswer
from optimizer.report.content.conflict.relaxed import marked
from optimizer.report.content.gather_setting import setting_facts
from optimizer.report.screens import json as told_json
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from optimizer.study.broken import look_into
from optimizer.study.relax import relax
from optimizer.verbs.explained import explained
from tests.conftest import Golden
from tests.support.ruled import PLANT
from tests.support.town import DRAIN, GROUP, ROAD, SEPTIC, area, town, two_years


def at(line: int) -> Place:
    return Place("scenarios/kota.yaml", line, 5)


def lock(work: str, least: float, line: int = 20, most: float | None = None) -> Lock:
    return Lock("A1", work, None, least, most, at(line))


def target(percent: float, indicator: Indicator = Indicator.SLUM_BURDEN) -> Target:
    return Target(Level.REGENCY, "Tuntas", indicator, "", 2022, percent, None, "tests", at(30))


def told(scenario: Scenario, language: Language = "id") -> NoPlanAnswer:
    with pytest.raises(NoPlanError) as caught, explained(scenario, language, lambda _: None):
        raise NoPlanError(message("no-plan"))
    assert isinstance(caught.value.told, NoPlanAnswer)
    return caught.value.told


MONEY = (Budget("apbd", 2022, 100_000_000, at(11)), Budget("dak", 2022, 20_000_000, at(12)))
EVERY_KIND: dict[Kind, Scenario] = {
    Kind.BUDGET: town(budgets=MONEY, rules=Rules(locks=(lock("septik", 13.0),))),
    Kind.CAPACITY: town(rules=Rules(locks=(lock("septik", 4.0),), capacities=(Capacity("perkim", 2022, 39_999_999, at(14)),))),
    Kind.SHARE: town(rules=Rules(locks=(lock("septik", 4.0),), shares=(Share(Scope.AREA, "A1", 0.1, at(15)),))),
    Kind.FLOOR: town(budgets=MONEY, rules=Rules(floors=(Floor("Selatan", 95.0, None, at(16)),))),
    Kind.TARGET: town(budgets=MONEY, rules=Rules(targets=(target(90.0),))),
    Kind.LOCK_LEAST: town(rules=Rules(locks=(lock("septik", 4.0), lock("septik", 0.0, 21, 2.0)))),
    Kind.LOCK_MOST: town(rules=Rules(locks=(lock("septik", 4.0), lock("septik", 0.0, 21, 2.0)))),
    Kind.PREREQUISITE: town(
        areas=(area("A1", drainage_ideal=150.0),),
        rules=Rules(locks=(lock("jalan", 100.0), lock("drainase", 0.0, 21, 0.0))),
    ),
    Kind.EXCLUSIVE: town(
        interventions=(DRAIN, PLANT, ROAD, SEPTIC, GROUP), rules=Rules(locks=(lock("septik", 1.0), lock("ipal", 1.0, 21)))
    ),
}


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_of_rule_is_named_with_its_place(kind: Kind) -> None:
    answer = told(EVERY_KIND[kind])
    (conflict,) = answer.summary["pertentangan"]  # type: ignore[union-attr, misc]
    parts = [part for rule in conflict["aturan"] for part in rule["bagian"]]  # type: ignore[index, call-overload, union-attr]
    assert kind.value in {part["jenis"] for part in parts}  # type: ignore[index, call-overload]
    text = screen_text(answer.screen, Pane(width=4000))
    for part in parts:
        assert part["tempat"] in text  # type: ignore[index, call-overload]
    assert conflict["terkecil"] is True  # type: ignore[index, call-overload]


HARD = dataclasses.replace(
    EVERY_KIND[Kind.TARGET],
    rules=Rules(
        locks=(lock("septik", 9.0),),
        capacities=(Capacity("perkim", 2022, 95_000_000, at(14)),),
        shares=(Share(Scope.GROUP, "septik", 0.8, at(15)),),
        targets=(target(60.0),),
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_conflict_is_told_in_full(language: Language, golden: Golden) -> None:
    golden.check(f"tidak-mungkin.{language}.txt", screen_text(told(HARD, language).screen, Pane()))


def test_the_numbers_are_told_in_full(golden: Golden) -> None:
    golden.check("tidak-mungkin.json", told_json(told(HARD), "id"))
    assert json.loads(told_json(told(HARD), "id")).keys() == json.loads(told_json(told(HARD, "en"), "en")).keys()


def test_what_no_money_can_buy_is_told_with_what_can_be_reached() -> None:
    impossible = town(rules=Rules(targets=(target(99.0, Indicator.POVERTY_BURDEN),)), interventions=(SEPTIC,))
    (conflict,) = told(impossible).summary["pertentangan"]  # type: ignore[union-attr, misc]
    assert conflict["aturan"][0]["tercapai_paling_banyak"] == 0.0  # type: ignore[index, call-overload]


def test_two_conflicts_are_told_at_once() -> None:
    rules = Rules(locks=(lock("septik", 4.0), lock("septik", 0.0, 21, 2.0)), targets=(target(99.0, Indicator.POVERTY_BURDEN),))
    answer = told(town(interventions=(SEPTIC,), rules=rules))
    assert len(answer.summary["pertentangan"]) == 2  # type: ignore[arg-type]
    assert not any(way["cukup"] for way in answer.summary["jalan_keluar"]["satu_aturan"])  # type: ignore[index, call-overload, union-attr]


def test_a_scenario_with_a_plan_keeps_the_error_as_it_came() -> None:
    with pytest.raises(NoPlanError) as caught, explained(two_years(), "id", lambda _: None):
        raise NoPlanError(message("no-plan"))
    assert caught.value.told is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_relaxed_scenario_says_first_what_it_broke(language: Language) -> None:
    broken = look_into(HARD, RoomProbe)
    setting = setting_facts(marked(broken, relax(broken)), language)
    assert len(setting.broken) == 1
    assert "60%" in setting.broken[0]
    assert setting.broken[0] in setting.assumptions[0]
    assert setting.title != HARD.title

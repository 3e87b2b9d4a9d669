"""What the list says it cannot honour."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.rules import Capacity, Floor, Indicator, Level, Lock, Rules, Scope, Share, Target
from optimizer.domain.scenario import Budget, Lens, Scenario
from optimizer.messages import LANGUAGES
from optimizer.problem.build import build_instance
from optimizer.ranking.able import pot, unable
from tests.ranking.hamlet import MONEY, hamlet
from tests.support.town import HERE, fund


def codes(scenario: Scenario) -> list[str]:
    found = unable(build_instance(scenario))
    assert all(one.say(language) for one in found for language in LANGUAGES)
    return [one.code for one in found]


def with_goal(**changes: object) -> Scenario:
    scenario = hamlet(1)
    return dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, **changes))


def test_one_pot_and_no_rules_can_be_ranked() -> None:
    assert codes(hamlet(1)) == []
    assert pot(build_instance(hamlet(1))) == MONEY


def test_locks_and_ties_inside_an_area_can() -> None:
    lock = Lock("A0", "w0", None, 0.0, 1.0, HERE)
    assert codes(dataclasses.replace(hamlet(1), rules=Rules(locks=(lock,)))) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"lens": Lens.CONTRIBUTION}, "ranking.linear"),
        ({"lens": Lens.COMBINED}, "ranking.combined"),
        ({"slum_weight": 0.5, "poverty_weight": 0.0, "hectare_weight": 0.5}, "ranking.hectares"),
    ],
)
def test_goals_that_are_no_sum_of_points(changes: dict[str, object], code: str) -> None:
    assert codes(with_goal(**changes)) == [code]


def test_several_years() -> None:
    budgets = (Budget("apbd", 2022, MONEY), Budget("apbd", 2023, MONEY))
    assert codes(dataclasses.replace(hamlet(1), years=(2022, 2023), budgets=budgets)) == ["ranking.years"]


def test_a_fund_for_some_works_only() -> None:
    funds = (fund("apbd"), fund("dak", interventions=frozenset({"w0"})))
    scenario = dataclasses.replace(hamlet(1), funds=funds)
    assert codes(scenario) == []
    budgets = (Budget("apbd", 2022, 10**6), Budget("dak", 2022, 10**6))
    found = unable(build_instance(dataclasses.replace(scenario, budgets=budgets)))
    assert [one.code for one in found] == ["ranking.fund"]
    assert "dak" in found[0].say("id")


def test_an_office_matters_only_when_it_can_run_full() -> None:
    for money, expected in ((10**3, ["ranking.office"]), (MONEY, [])):
        rules = Rules(capacities=(Capacity("perkim", 2022, money, HERE),))
        assert codes(dataclasses.replace(hamlet(1), rules=rules)) == expected


def test_a_share_matters_only_under_the_whole() -> None:
    for share, expected in ((0.5, ["ranking.shares"]), (1.0, [])):
        rules = Rules(shares=(Share(Scope.AREA, "A0", share, HERE),))
        assert codes(dataclasses.replace(hamlet(1), rules=rules)) == expected


def test_floors_and_targets_hard_or_soft() -> None:
    floor = Floor("Utara", 10.0, 0.5, HERE)
    target = Target(Level.NATION, "nasional", Indicator.SLUM_BURDEN, "", 2022, 5.0, None, "tests", HERE)
    rules = Rules(floors=(floor,), targets=(target,))
    assert codes(dataclasses.replace(hamlet(1), rules=rules)) == ["ranking.aim", "ranking.aim"]

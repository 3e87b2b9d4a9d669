"""Each price is the gain of a fresh linear programme of the scenario written without the rule."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.fund import Authority
from optimizer.domain.rules import Rules
from optimizer.domain.scenario import Lens, Scenario, Strictness
from optimizer.model.relaxed import Relaxed
from optimizer.model.solve import solve
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Draft
from optimizer.study.plan import plan_scenario
from optimizer.study.rule_price import RuleKind, RulePrices, rule_prices
from tests.support.ruled import RULES, ruled_town, stepped_town
from tests.support.solved import EXACT, linear_value
from tests.support.town import area, town


def exactly(instance: Instance) -> Draft:
    return solve(instance, EXACT)


def priced(scenario: Scenario) -> RulePrices:
    return rule_prices(plan_scenario(scenario, exactly), Relaxed)


def without(scenario: Scenario) -> list[Scenario]:
    """Return the scenario without each of its written rules, in the order they are priced."""
    changed = []
    for field in ("locks", "capacities", "shares", "floors", "targets"):
        written = getattr(RULES, field)
        for n in range(len(written)):
            rules = dataclasses.replace(RULES, **{field: written[:n] + written[n + 1 :]})
            changed.append(dataclasses.replace(scenario, rules=rules))
    return changed


@pytest.mark.parametrize("make", [ruled_town, stepped_town])
def test_each_price_is_what_a_scenario_without_the_rule_wins(make: object) -> None:
    scenario = make()  # type: ignore[operator]
    found = priced(scenario)
    full = linear_value(scenario)
    assert found.value == pytest.approx(full, abs=1e-8)
    gains = [max(0.0, linear_value(other) - full) for other in without(scenario)]
    assert [one.price for one in found.prices[: len(gains)]] == pytest.approx(gains, abs=1e-8)
    assert max(gains) > 1e-4
    assert [one.rule.kind for one in found.prices[len(gains) :]] == [
        RuleKind.PREREQUISITES,
        RuleKind.AUTHORITY,
        RuleKind.MENUS,
    ]


def test_what_holds_everywhere_is_priced_as_a_whole() -> None:
    scenario = ruled_town()
    full = linear_value(scenario)
    prices = {one.rule.kind: one.price for one in priced(scenario).prices}
    freed = dataclasses.replace(
        scenario, interventions=tuple(dataclasses.replace(work, prerequisites=()) for work in scenario.interventions)
    )
    assert prices[RuleKind.PREREQUISITES] == pytest.approx(linear_value(freed) - full, abs=1e-8)
    open_ = dataclasses.replace(scenario, funds=tuple(dataclasses.replace(fund, groups=frozenset()) for fund in scenario.funds))
    assert prices[RuleKind.MENUS] == pytest.approx(linear_value(open_) - full, abs=1e-8)
    assert prices[RuleKind.MENUS] > 0


def test_authority_costs_where_an_area_is_another_levels_task() -> None:
    large = (area("A1", hectares=12.0), area("A2", hectares=2.0))
    scoring = dataclasses.replace(town().scoring, strictness=Strictness.STRICT)
    scenario = town(areas=large, scoring=scoring)
    price = next(one.price for one in priced(scenario).prices if one.rule.kind is RuleKind.AUTHORITY)
    freed = dataclasses.replace(
        scenario, funds=tuple(dataclasses.replace(fund, authority=Authority.OTHER) for fund in scenario.funds)
    )
    assert price == pytest.approx(linear_value(freed) - linear_value(scenario), abs=1e-8)
    assert price > 0.01


def test_rules_are_told_with_their_figures() -> None:
    found = priced(ruled_town())
    told = {(one.rule.kind.value, one.rule.subject, one.rule.year): (one.rule.limit, one.rule.soft) for one in found.prices}
    assert told["kapasitas", "perkim", 2022] == (60_000_000.0, False)
    assert told["kunci", "A1 septik", None] == (2.0, False)
    assert told["kunci", "A2 jalan", 2022] == (20.0, False)
    assert told["porsi_maksimum", "kecamatan Selatan", None] == (0.6, False)
    assert told["minimum_kecamatan", "Utara", None] == (90.0, True)
    assert told["target", "Kemiskinan", 2023] == (60.0, True)


def test_the_floor_of_the_combined_lens_stays_in_place() -> None:
    goal = dataclasses.replace(stepped_town().goal, lens=Lens.COMBINED)
    scenario = ruled_town(goal=goal, rules=Rules(capacities=RULES.capacities))
    case = plan_scenario(scenario, exactly)
    found = rule_prices(case, Relaxed)
    assert "defisit" in case.solution.evidence.instance.aims.name
    assert [one.rule.kind for one in found.prices][:2] == [RuleKind.CAPACITY] * 2
    assert all(one.price >= 0 for one in found.prices)
    assert found.value >= case.solution.proof.value - 1e-9

"""What cannot be built is said to be barred by the first thing that bars it, and nothing else is barred."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.area import Settlement
from optimizer.domain.fund import Authority, Closed
from optimizer.domain.intervention import Cap, CapBasis, Prerequisite
from optimizer.domain.rules import Lock, Rules
from optimizer.domain.scenario import PovertyLens, Scenario, Strictness
from optimizer.errors import Place
from optimizer.problem.build import build_instance
from optimizer.problem.eligibility import closed_by, eligible
from optimizer.study.explain.bars import Bar, Barred, bars
from tests.support.tiny import tiny
from tests.support.town import DRAIN, GROUP, ROAD, SEPTIC, area, fund, random_town, town

SLUM = "1.04.03.2.02.0001"


def found(scenario: Scenario, work: str, place: int = 0) -> Barred | None:
    code = [one.code for one in scenario.interventions].index(work)
    return bars(scenario, build_instance(scenario))[place][code]


def bar(scenario: Scenario, work: str) -> Bar | None:
    barred = found(scenario, work)
    return barred.bar if barred else None


def test_a_town_where_all_is_possible_bars_nothing() -> None:
    scenario = town()
    assert all(found(scenario, one.code, a) is None for one in scenario.interventions for a in (0, 1))


def test_each_bar() -> None:
    one = (area("A1", volumes=(200.0, 1.0, 150.0, 0.0)), town().areas[1])
    assert bar(town(areas=one), "septik") is Bar.NEED
    small = dataclasses.replace(SEPTIC, minimum=30.0)
    assert bar(town(interventions=(DRAIN, small)), "septik") is Bar.LEAST
    few = (area("A1", poor_households=9), town().areas[1])
    assert bar(town(areas=few, interventions=(GROUP, SEPTIC)), "usaha") is Bar.FEW, "a group of ten, of nine"
    nobody = (area("A1", poor_households=0), town().areas[1])
    assert bar(town(areas=nobody, interventions=(GROUP, SEPTIC)), "usaha") is Bar.NEED
    goal = dataclasses.replace(town().goal, poverty_lens=PovertyLens.TARGETING)
    assert bar(town(goal=goal), "usaha") is Bar.LENS
    urban = dataclasses.replace(SEPTIC, settlements=frozenset({Settlement.KELURAHAN}))
    assert bar(town(interventions=(DRAIN, urban)), "septik") is Bar.SETTLEMENT
    narrow = (fund("apbd", groups=frozenset({"drainase"})), fund("dak", groups=frozenset({"drainase"})))
    assert bar(town(funds=narrow), "septik") is Bar.FUND
    poor = (fund("apbd", groups=frozenset({"septik"})), fund("dak", groups=frozenset({"drainase"})))
    money = tuple(dataclasses.replace(budget, money=0 if budget.fund == "apbd" else 1) for budget in town().budgets)
    assert found(town(funds=poor, budgets=money), "septik") == Barred(Bar.BUDGET, ("apbd",))
    lock = Lock("A1", "septik", None, 0.0, 0.0, Place("folder/of/a/machine/2022.yaml", 7, 3))
    assert found(town(rules=Rules(locks=(lock,))), "septik") == Barred(Bar.LOCK, where="2022.yaml:7:3")
    no_drain = dataclasses.replace(DRAIN, settlements=frozenset({Settlement.KELURAHAN}))
    road = dataclasses.replace(ROAD, prerequisites=(Prerequisite("drainase", 0.5, ""),))
    assert found(town(interventions=(no_drain, road)), "jalan") == Barred(Bar.PREREQUISITE, works=("drainase",))


def test_a_work_that_cures_nothing_there_is_not_needed_but_for_what_it_must_precede() -> None:
    counted = dataclasses.replace(SEPTIC, cap=Cap(CapBasis.HOUSEHOLDS, 10.0))
    dry = (area("A1", volumes=(200.0, 0.0, 0.0, 0.0)), town().areas[1])
    assert bar(town(areas=dry, interventions=(ROAD, counted, GROUP, DRAIN)), "septik") is Bar.NEED
    after = dataclasses.replace(ROAD, prerequisites=(Prerequisite("septik", 0.5, ""),))
    assert bar(town(areas=dry, interventions=(after, counted)), "septik") is None


def test_a_lock_of_one_year_leaves_the_others_open() -> None:
    for years, expected in (((2022,), None), ((2022, 2023), Bar.LOCK)):
        locks = tuple(Lock("A1", "septik", year, 0.0, 0.0, Place("s.yaml")) for year in years)
        scenario = town(years=(2022, 2023), rules=Rules(locks=locks))
        assert bar(scenario, "septik") is expected


@pytest.mark.parametrize("strict", [False, True])
def test_every_fund_is_closed_by_what_keeps_it_from_paying(strict: bool) -> None:
    for seed in range(40):
        scenario = tiny(seed)
        scoring = dataclasses.replace(scenario.scoring, strictness=Strictness.STRICT if strict else Strictness.WARN)
        scenario = dataclasses.replace(scenario, scoring=scoring)
        may = eligible(scenario)
        for (a, i, f), allowed in np.ndenumerate(may):
            place = scenario.areas[a]
            hectares = sum(other.hectares for other in scenario.areas if other.kawasan == place.kawasan)
            closed = closed_by(scenario.funds[f], place, scenario.interventions[i], hectares, strict)
            assert (closed is None) == bool(allowed), (seed, a, i, f)


def test_funds_are_closed_each_by_its_own_reason() -> None:
    place, slum = town().areas[0], dataclasses.replace(SEPTIC, activity=SLUM)
    assert closed_by(fund("f", settlements=frozenset({Settlement.KELURAHAN})), place, slum, 2.0, False) is Closed.SETTLEMENT
    assert closed_by(fund("f", districts=frozenset({"Selatan"})), place, slum, 2.0, False) is Closed.DISTRICT
    assert closed_by(fund("f", groups=frozenset({"jalan"})), place, slum, 2.0, False) is Closed.MENU
    assert closed_by(fund("f"), place, slum, 12.0, False) is Closed.LEVEL
    assert closed_by(fund("f"), place, SEPTIC, 12.0, False) is None
    assert closed_by(fund("f"), place, SEPTIC, 12.0, True) is Closed.LEVEL
    assert closed_by(fund("f", authority=Authority.OTHER), place, slum, 12.0, True) is None


def test_what_is_barred_cannot_be_built_and_what_is_not_has_room() -> None:
    for seed in range(30):
        scenario = tiny(seed) if seed % 2 else random_town(seed, areas=4)
        instance = build_instance(scenario)
        for a, row in enumerate(bars(scenario, instance)):
            for i, barred in enumerate(row):
                if barred is None:
                    assert instance.works.most[a, i] > 0
                elif barred.bar in (Bar.FEW, Bar.SETTLEMENT, Bar.FUND, Bar.LEAST):
                    assert instance.works.most[a, i] == 0


def test_livelihood_under_the_targeting_lens_is_said_to_count_for_nothing() -> None:
    scenario = town()
    targeting = dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, poverty_lens=PovertyLens.TARGETING))
    helper = next(work.code for work in scenario.interventions if work.livelihood.high > 0)
    assert bar(scenario, helper) is None
    assert bar(targeting, helper) is Bar.LENS
    nobody = tuple(dataclasses.replace(place, poor_households=0, deciles=None) for place in scenario.areas)
    assert bar(dataclasses.replace(targeting, areas=nobody), helper) is Bar.NEED

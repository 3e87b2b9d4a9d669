"""What is impossible before any solver is asked: each with its place, and a plan as soon as its way out is taken."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.rules import Floor, Indicator, Level, Lock, Rules, Target
from optimizer.domain.scenario import Budget, Scenario
from optimizer.errors import NoPlanError, Place
from optimizer.problem.build import build_instance
from optimizer.problem.presolve import refuse_impossible
from tests.support.brute import best_plan
from tests.support.ruled import PLANT
from tests.support.town import DRAIN, SEPTIC, area, fund, town, two_years

HERE, THERE = Place("kota.yaml", 7, 5), Place("kota.yaml", 8, 5)


def lock(work: str, least: float, year: int | None = None, where: Place = HERE) -> Lock:
    return Lock("A1", work, year, least, None, where)


def locked(*locks: Lock, **changes: object) -> Scenario:
    return town(rules=Rules(locks=locks), **changes)


def target(indicator: Indicator, parameter: str = "") -> Target:
    return Target(Level.REGENCY, "Nol", indicator, parameter, 2022, 5.0, None, "tests", HERE)


SMALL = area("A1", volumes=(0.0, 0.0, 0.0, 3.0), households=30)
DRY = area("A2", district="Selatan", volumes=(0.0, 0.0, 0.0, 0.0))
FUND = {"funds": (fund("apbd", groups=frozenset({"septik"})),), "budgets": (Budget("apbd", 2022, 10**9),)}

CASES = {
    "presolve-unpayable": (locked(lock("drainase", 1.0), **FUND), locked(**FUND)),
    "presolve-too-much": (
        locked(lock("septik", 4.0), areas=(SMALL,), interventions=(SEPTIC,)),
        locked(lock("septik", 3.0), areas=(SMALL,), interventions=(SEPTIC,)),
    ),
    "presolve-too-dear": (
        locked(lock("septik", 3.0), areas=(SMALL,), interventions=(SEPTIC,), budgets=(Budget("apbd", 2022, 29_999_999),)),
        locked(lock("septik", 3.0), areas=(SMALL,), interventions=(SEPTIC,), budgets=(Budget("apbd", 2022, 30_000_000),)),
    ),
    "presolve-crowded": (
        two_years(
            areas=(SMALL,),
            interventions=(SEPTIC,),
            rules=Rules(locks=(lock("septik", 2.0, 2022), lock("septik", 2.0, 2023, THERE))),
        ),
        two_years(
            areas=(SMALL,),
            interventions=(SEPTIC,),
            rules=Rules(locks=(lock("septik", 2.0, 2022), lock("septik", 1.0, 2023, THERE))),
        ),
    ),
    "presolve-excluded": (
        locked(lock("septik", 1.0), lock("ipal", 1.0, where=THERE), areas=(SMALL,), interventions=(PLANT, SEPTIC)),
        locked(lock("ipal", 1.0, where=THERE), areas=(SMALL,), interventions=(PLANT, SEPTIC)),
    ),
    "presolve-empty-floor": (
        town(areas=(SMALL, DRY), interventions=(SEPTIC,), rules=Rules(floors=(Floor("Selatan", 10.0, None, HERE),))),
        town(areas=(SMALL, DRY), interventions=(SEPTIC,), rules=Rules(floors=(Floor("Selatan", 10.0, 0.5, HERE),))),
    ),
    "presolve-empty-target": (
        town(areas=(SMALL,), interventions=(SEPTIC,), rules=Rules(targets=(target(Indicator.PARAMETER, "4b"),))),
        town(areas=(SMALL,), interventions=(SEPTIC,), rules=Rules(targets=(target(Indicator.PARAMETER, "5a"),))),
    ),
}


@pytest.mark.parametrize("code", CASES)
def test_an_impossible_rule_is_told_with_its_place_and_its_way_out_works(code: str) -> None:
    refused, mended = CASES[code]
    with pytest.raises(NoPlanError) as caught:
        refuse_impossible(refused, build_instance(refused))
    assert [conflict.code for conflict in caught.value.conflicts] == [code]
    for language in ("id", "en"):
        said = caught.value.conflicts[0].say(language)
        assert str(HERE) in said
        assert ";" in said, "a way out follows"
    assert best_plan(refused) is None
    refuse_impossible(mended, build_instance(mended))
    assert best_plan(mended) is not None


def test_every_impossible_rule_is_told_at_once() -> None:
    rules = Rules(
        locks=(lock("septik", 99.0), lock("drainase", 0.0)),
        floors=(Floor("Selatan", 10.0, None, HERE),),
        targets=(target(Indicator.PARAMETER, "4b"),),
    )
    scenario = town(areas=(SMALL, DRY), interventions=(DRAIN, SEPTIC), rules=rules)
    with pytest.raises(NoPlanError) as caught:
        refuse_impossible(scenario, build_instance(scenario))
    assert len(caught.value.conflicts) == 3


def test_money_is_spelt_in_either_language() -> None:
    refused, _ = CASES["presolve-too-dear"]
    with pytest.raises(NoPlanError) as caught:
        refuse_impossible(dataclasses.replace(refused), build_instance(refused))
    said = caught.value.conflicts[0]
    assert "Rp 30.000.000" in said.say("id")
    assert "Rp 30,000,000" in said.say("en")

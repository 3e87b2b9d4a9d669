"""Who may pay for what where; the limits of hectares fall on the right side."""

from __future__ import annotations

import itertools

import pytest

from optimizer.domain.area import Settlement
from optimizer.domain.fund import Authority
from optimizer.domain.scenario import CountingUnit, ExitRule, Scoring, Strictness
from optimizer.measures.authority import authorities
from optimizer.problem.build import build_instance
from optimizer.problem.eligibility import build_money, eligible, kawasan_levels
from tests.support.brute import Book
from tests.support.tiny import tiny
from tests.support.town import SCHEME, area, fund, town, work

SLUM_WORK = work("kumuh", activity="1.04.03.2.03.0002", effects=(1.0, 0.0, 0.0, 0.0))
OTHER_WORK = work("lain", activity="1.03.06.2.01.0003", effects=(0.0, 0.0, 1.0, 0.0))
FUNDS = tuple(fund(level.value, authority=level) for level in sorted(Authority, key=lambda level: level.value))


def payers(hectares: float, strictness: Strictness) -> dict[str, set[str]]:
    """Return the funds that may pay for either work in one kawasan."""
    scoring = Scoring(SCHEME, "kotaku", CountingUnit.RT, ExitRule.A, strictness)
    place = (area("A1", hectares=hectares),)
    may = eligible(town(areas=place, interventions=(SLUM_WORK, OTHER_WORK), funds=FUNDS, scoring=scoring, budgets=()))
    return {
        one.code: {payer.code for f, payer in enumerate(FUNDS) if may[0, i, f]} for i, one in enumerate((SLUM_WORK, OTHER_WORK))
    }


LEVELS = [
    (0.5, "kabupaten"),
    (9.99, "kabupaten"),
    (9.999999, "kabupaten"),
    (10.0, "provinsi"),
    (14.99, "provinsi"),
    (15.0, "pusat"),
    (60.0, "pusat"),
]


@pytest.mark.parametrize(("hectares", "level"), LEVELS)
def test_strict_blocks_all_money_of_another_level(hectares: float, level: str) -> None:
    assert payers(hectares, Strictness.STRICT) == {"kumuh": {level, "lain"}, "lain": {level, "lain"}}


@pytest.mark.parametrize(("hectares", "level"), LEVELS)
def test_warning_blocks_only_the_regencys_own_money_for_slum_programs(hectares: float, level: str) -> None:
    everybody = {"kabupaten", "provinsi", "pusat", "lain"}
    found = payers(hectares, Strictness.WARN)
    assert found["lain"] == everybody
    assert found["kumuh"] == (everybody if level == "kabupaten" else everybody - {"kabupaten"})


def test_the_hectares_of_the_whole_kawasan_count() -> None:
    ten = tuple(area(f"A{n}", hectares=1.0, kawasan="Satu") for n in range(10))
    almost = (*ten[:9], area("A9", hectares=0.999999, kawasan="Satu"))
    tenths = tuple(area(f"A{n:02d}", hectares=0.1, kawasan="Satu") for n in range(100))
    assert set(kawasan_levels(ten)) == {Authority.PROVINCE}
    assert set(kawasan_levels(almost)) == {Authority.REGENCY}
    assert set(kawasan_levels(tenths)) == {Authority.PROVINCE}, "100 times 0.1 ha is 10 ha"
    assert set(kawasan_levels((area("A1", hectares=9.0), area("A2", hectares=9.0)))) == {Authority.REGENCY}


def test_the_level_told_in_reports_is_the_one_that_decides() -> None:
    places = tuple(
        area(f"A{n}", hectares=h, kawasan=f"K{n % 4}") for n, h in enumerate((3.0, 9.99, 5.0, 15.0, 7.0, 0.01, 9.5, 2.0))
    )
    assert kawasan_levels(places) == authorities(places)


@pytest.mark.parametrize(
    ("changes", "may"),
    [
        ({}, [True, True, True, True]),
        ({"groups": frozenset({"g1"})}, [True, False, True, False]),
        ({"interventions": frozenset({"w2"})}, [False, True, False, True]),
        ({"groups": frozenset({"g1"}), "interventions": frozenset({"w2"})}, [True, True, True, True]),
        ({"groups": frozenset({"g9"})}, [False, False, False, False]),
        ({"settlements": frozenset({Settlement.DESA})}, [True, True, False, False]),
        ({"settlements": frozenset()}, [False, False, False, False]),
        ({"districts": frozenset({"Selatan"})}, [False, False, True, True]),
    ],
)
def test_what_a_fund_may_pay_and_where(changes: dict[str, object], may: list[bool]) -> None:
    places = (area("A1"), area("A2", settlement=Settlement.KELURAHAN, district="Selatan"))
    works = (work("w1", group="g1"), work("w2", group="g2"))
    only = fund("dana", **changes)
    found = eligible(town(areas=places, interventions=works, funds=(only,), budgets=()))
    assert found[:, :, 0].ravel().tolist() == may


def test_pairs_with_the_same_payers_share_a_class_and_no_class_is_unpayable() -> None:
    for seed in range(150):
        scenario = tiny(seed)
        may, money = eligible(scenario), build_money(scenario)
        assert money.pays.any(axis=1).all()
        for a, i in itertools.product(range(may.shape[0]), range(may.shape[1])):
            number = int(money.class_of[a, i])
            assert (number >= 0) == bool(may[a, i].any())
            if number >= 0:
                assert money.pays[number].tolist() == may[a, i].tolist()


def test_eligibility_agrees_with_independent_code() -> None:
    for seed in range(150):
        scenario = tiny(seed)
        may, book = eligible(scenario), Book(scenario)
        for (a, place), (i, what), (f, payer) in itertools.product(
            enumerate(scenario.areas), enumerate(scenario.interventions), enumerate(scenario.funds)
        ):
            assert bool(may[a, i, f]) == book.may(payer, place, what), seed


def test_budgets_are_added_up_to_the_rupiah() -> None:
    scenario = town()
    twice = (*scenario.budgets, scenario.budgets[0])
    assert build_instance(town(budgets=twice)).money.budget.tolist() == [[400_000_000, 100_000_000]]


def test_no_fund_at_all_leaves_nothing_to_pay() -> None:
    money = build_money(town(funds=(), budgets=()))
    assert money.pays.shape == (0, 0)
    assert (money.class_of == -1).all()

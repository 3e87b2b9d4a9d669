"""The answers of a sweep: those of a scenario read anew, whichever case came before and wherever it was worked."""

from __future__ import annotations

import dataclasses

import pytest

from optimizer.domain.scenario import Scenario
from optimizer.domain.variation import Axis, Knob, Point, Unit, Variation, point
from optimizer.errors import NoPlanError
from optimizer.model.relaxed import Relaxed
from optimizer.study.sweep.chain import BILLION, THRIFT, Chain
from optimizer.study.sweep.entry import decode, encode
from optimizer.study.sweep.rows import Ask, Batch, Row, Status
from optimizer.study.sweep.samples import count, sample
from optimizer.study.sweep.turn import turned
from optimizer.study.sweep.work import Plan, answered, batch_size
from tests.support.ruled import ruled_town, stepped_town
from tests.support.solved import best, linear_value
from tests.support.tiny import tiny
from tests.support.town import random_town
from tests.sweep.asked import BUDGET, PRICE, WEIGHT, WORK, Serial, plan, rows

TOWNS = {
    "ruled": ruled_town,
    "stepped": stepped_town,
    "tiny": lambda: tiny(3),
    "years": lambda: random_town(5, areas=4, years=3),
}
EFFECT = Axis("efek", Knob.EFFECT, Unit.PERCENT, (), (), 50.0, 150.0)


@pytest.fixture(params=sorted(TOWNS))
def town(request: pytest.FixtureRequest) -> Scenario:
    return TOWNS[request.param]()


def cases(town: Scenario, draws: int = 8) -> list[Scenario]:
    variation = Variation((BUDGET, WEIGHT, PRICE), draws, 1)
    found = []
    for number in range(1, draws + 1):
        scenario = town
        for axis, value in zip(variation.axes, sample(variation, number).points, strict=True):
            scenario = turned(scenario, axis, value) if axis is not PRICE or number % 3 == 0 else scenario
        found.append(scenario)
    return found


def asked(chain: Chain, scenario: Scenario) -> tuple[float, ...] | None:
    try:
        found = chain.ask(scenario)
    except NoPlanError:
        return None
    return found.benefit, found.slum, found.poverty, found.money / BILLION, found.more or 0.0


def test_a_warm_answer_is_that_of_the_scenario_alone(town: Scenario) -> None:
    warm = Chain(Relaxed)
    for scenario in (*cases(town), *reversed(cases(town))):
        alone, after = asked(Chain(Relaxed), scenario), asked(warm, scenario)
        assert (alone is None) == (after is None)
        assert alone is None or after == pytest.approx(alone, abs=1e-8)


def test_the_benefit_is_the_optimum_of_the_linear_programme(town: Scenario) -> None:
    chain = Chain(Relaxed)
    for scenario in cases(town):
        found = asked(chain, scenario)
        if found is not None:
            optimum = linear_value(scenario)
            assert optimum - THRIFT - 1e-9 <= found[0] <= optimum + 1e-9


def test_another_billion_adds_what_a_richer_scenario_has(town: Scenario) -> None:
    found = Chain(Relaxed).ask(town)
    factor = 100 * (1 + BILLION / found.budget)
    richer = linear_value(turned(town, BUDGET, Point(factor, "")))
    assert found.more == pytest.approx(richer - linear_value(town), abs=2 * THRIFT + 1e-9)


def test_of_equal_plans_the_cheapest_is_told() -> None:
    town = dataclasses.replace(ruled_town(), rules=dataclasses.replace(ruled_town().rules, targets=(), floors=()))
    rich = turned(turned(town, BUDGET, Point(100_000.0, "")), WEIGHT, Point(1.0, ""))
    found = Chain(Relaxed).ask(rich)
    assert found.money < found.budget
    assert found.more == pytest.approx(0.0, abs=1e-9)
    less = dataclasses.replace(rich, budgets=tuple(dataclasses.replace(one, money=one.money // 2) for one in rich.budgets))
    assert Chain(Relaxed).ask(less).money == pytest.approx(found.money, rel=1e-6)


def test_knobs_turn_what_they_name() -> None:
    town = ruled_town()
    fund, year = town.budgets[0].fund, town.budgets[0].year
    one = turned(town, Axis("x", Knob.BUDGET, Unit.PERCENT, (fund, str(year)), ()), Point(50.0, ""))
    changed = [new != old for new, old in zip(one.budgets, town.budgets, strict=True)]
    assert changed == [(budget.fund, budget.year) == (fund, year) and budget.money > 0 for budget in town.budgets]
    code = town.interventions[0].code
    dear = turned(town, Axis("x", Knob.PRICE, Unit.PERCENT, (code,), ()), Point(150.0, ""))
    assert dear.interventions[0].unit_cost == (3 * town.interventions[0].unit_cost + 1) // 2
    assert dear.interventions[1:] == town.interventions[1:]
    strong = turned(town, EFFECT, Point(150.0, ""))
    helped = [[work.livelihood.base for work in one.interventions] for one in (town, strong)]
    assert helped[1] == [1.5 * before for before in helped[0]]
    assert any(helped[0])
    slum = turned(town, WEIGHT, Point(0.25, ""))
    assert (slum.goal.slum_weight, slum.goal.poverty_weight) == pytest.approx((0.25, 0.75))


def test_a_product_has_every_combination_once_and_draws_stay_what_they_are() -> None:
    lists = tuple(
        Axis(name, Knob.PRICE, Unit.PERCENT, (), tuple(point(Unit.PERCENT, float(n)) for n in range(1, size + 1)))
        for name, size in (("a", 3), ("b", 4), ("c", 2))
    )
    grid = Variation(lists, 0, 0)
    found = [tuple(value.number for value in sample(grid, number).points) for number in range(1, count(grid) + 1)]
    assert len(set(found)) == len(found) == 24
    assert found == sorted(found)
    few, many = Variation((BUDGET, PRICE), 10, 7), Variation((BUDGET, PRICE, WEIGHT), 1000, 7)
    assert [sample(few, n).points for n in range(1, 11)] == [sample(many, n).points[:2] for n in range(1, 11)]
    assert sample(few, 3) != sample(Variation((BUDGET, PRICE), 10, 8), 3)
    drawn = [sample(many, n).points for n in range(1, 1001)]
    assert all(60 <= points[0].number <= 180 for points in drawn)
    assert 100 < sum(points[0].number for points in drawn) / 1000 < 140
    assert {points[1].number for points in drawn} == {80.0, 100.0, 125.0}


def test_nothing_that_goes_wrong_with_a_case_stops_another() -> None:
    town = ruled_town()
    area, work = town.areas[0].code, town.interventions[0].code
    lock = dataclasses.replace(town.rules.locks[0], area=area, intervention=work, year=None, least=1e9, most=None)
    stuck = dataclasses.replace(town, rules=dataclasses.replace(town.rules, locks=(lock,)))
    nothing = dataclasses.replace(
        town, areas=tuple(dataclasses.replace(one, volumes=(0.0,) * len(one.volumes)) for one in town.areas)
    )
    broken = dataclasses.replace(town, interventions=())
    asks = [Ask(n, scenario) for n, scenario in enumerate((town, stuck, nothing, broken, town), 1)]
    found = WORK(Batch(0, tuple(asks)))
    assert [row.status for row in found][:3] == [Status.SOLVED, Status.NO_PLAN, Status.REFUSED]
    assert found[4].status is Status.SOLVED
    assert found[4].best == found[0].best or found[4].best is not None
    assert all(row.reason is not None and row.reason.say("id") for row in found[1:3])
    assert decode(encode(7, found)) == (7, found)


def test_a_fault_of_the_program_is_the_failure_of_one_case() -> None:
    def breaks(_instance: object) -> Relaxed:
        raise ZeroDivisionError

    work = dataclasses.replace(WORK, relax=breaks)
    (row,) = work(Batch(0, (Ask(1, ruled_town()),)))
    assert row.status is Status.FAILED
    assert row.reason is not None
    assert "ZeroDivisionError" in row.reason.say("id")


def test_whole_plans_are_those_of_a_run() -> None:
    town = tiny(3)
    from optimizer.model.solve import solve
    from tests.support.solved import EXACT

    work = dataclasses.replace(WORK, solve=lambda instance: solve(instance, EXACT))
    (row,) = work(Batch(0, (Ask(1, town),)))
    assert row.whole is not None
    assert row.best is not None
    solution = best(town)
    assert row.whole.benefit == pytest.approx(solution.proof.value, abs=1e-12)
    assert row.whole.money == int(solution.plan.paid.sum())
    assert row.whole.benefit <= row.best.benefit + 1e-6


def test_batches_follow_from_the_question_alone() -> None:
    few, many = Variation((BUDGET,), 20, 0), Variation((BUDGET,), 5000, 0)
    assert [batch_size(few, whole=False), batch_size(many, whole=False)] == [2, 25]
    assert [batch_size(few, whole=True), batch_size(Variation((BUDGET,), 3, 0), whole=False)] == [1, 1]


def test_batches_hold_every_case_once_and_may_come_in_any_order() -> None:
    work = plan(draws=12, size=5)
    assert (work.cases, work.batches) == (12, 3)
    forwards = rows(list(answered(work, range(3), Serial().each, WORK)))
    backwards = rows(list(answered(work, (2, 0, 1), Serial().each, WORK)))
    assert [row.number for row in forwards] == list(range(1, 13))
    assert forwards == backwards, "to the last bit"


def test_a_batch_that_workers_die_over_is_taken_apart() -> None:
    def each(work, tasks):  # type: ignore[no-untyped-def]
        for batch in tasks:
            dies = any(ask.number == 4 for ask in batch.asks)
            yield batch, None if dies else work(batch)

    found = rows(list(answered(plan(draws=12, size=5), range(3), each, WORK)))
    assert [row.number for row in found] == list(range(1, 13))
    assert [row.number for row in found if row.status is Status.FAILED] == [4]


def test_a_refused_setting_is_a_row() -> None:
    from optimizer.errors import Fault, Place, ScenarioError
    from optimizer.messages import message

    def read(settings: tuple[tuple[str, str], ...]) -> Scenario:
        if dict(settings)["x"] == "2":
            raise ScenarioError((Fault(Place("x"), message("sweep.twice")),))
        return ruled_town()

    axis = Axis("x", Knob.SETTING, Unit.NUMBER, (), (Point(1, "1"), Point(2, "2")))
    work = Plan(Variation((axis,), 0, 0), read, 25)
    found = rows(list(answered(work, range(1), Serial().each, WORK)))
    assert found[0].status is Status.SOLVED
    assert found[1] == Row(2, Status.REFUSED, reason=message("sweep.twice"))

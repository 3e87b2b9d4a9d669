"""The guards on cases small enough to be known by thought."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.area import Area, Quality
from optimizer.domain.scenario import CountingUnit, ExitRule, Scenario
from optimizer.measures.crumbs import Crumbs
from optimizer.measures.exits import lifted
from optimizer.measures.guards import EDGE, Guards, benefit_by_area, guards
from optimizer.problem.benefit import removal, slum_share
from optimizer.problem.build import build_instance
from optimizer.problem.plan import Plan
from optimizer.study.case import Case, make_case
from tests.support.solved import best
from tests.support.town import SCHEME, area, random_town, town

CORE = dataclasses.replace(SCHEME, core_aspects=("2", "4"), near_cut=5.0)
"""The small scheme with sewage outside the core."""

DRAIN, ROAD, SEPTIC, GROUP = range(4)


def place(**changes: object) -> Scenario:
    scoring = dataclasses.replace(town().scoring, scheme=CORE)
    return town(**{"scoring": scoring, **changes})


def case_of(scenario: Scenario, built: dict[tuple[int, int], int]) -> Case:
    """Return the case of a plan made by hand: steps by (area, intervention), all paid by the first fund."""
    instance = build_instance(scenario)
    steps = np.zeros((*instance.works.most.shape, len(scenario.years)), dtype=np.int64)
    for (a, i), count in built.items():
        steps[a, i, 0] = count
    paid = np.zeros((*steps.shape, len(scenario.funds)), dtype=np.int64)
    paid[..., 0] = steps * instance.works.cost[None]
    solution = dataclasses.replace(best(scenario), plan=Plan(steps, paid))
    return make_case(scenario, instance, solution)


def guarded(case: Case) -> Guards:
    gone = lifted(case.scenario.scoring.scheme, case.before, case.after, ExitRule.A)
    return guards(case.scenario, case.instance, case.solution.plan, (case.before, case.after), gone)


def test_an_area_lifted_by_what_is_not_core_is_lifted_on_paper() -> None:
    """Area A1 has four points, one for each parameter at 50 %; 13 septic tanks of 25 take one away: 3 points, not slum."""
    case = case_of(place(), {(0, SEPTIC): 13})
    assert (case.before.total[0], case.after.total[0]) == (4, 3)
    assert guarded(case).paper.tolist() == [True, False]


def test_one_metre_of_core_work_takes_the_alarm_away() -> None:
    assert guarded(case_of(place(), {(0, SEPTIC): 13, (0, ROAD): 1})).paper.tolist() == [False, False]


def test_an_area_that_stays_slum_is_not_lifted_on_paper() -> None:
    assert guarded(case_of(place(), {(0, SEPTIC): 12})).paper.tolist() == [False, False]


def test_a_kawasan_is_looked_at_as_a_whole() -> None:
    """Both rows of one kawasan: paving in one is work on the core of the other too."""
    scoring = dataclasses.replace(town().scoring, scheme=CORE, unit=CountingUnit.KAWASAN)
    twins = (area("A1", kawasan="K"), area("A2", kawasan="K"))
    assert guarded(case_of(town(scoring=scoring, areas=twins), {(0, SEPTIC): 13, (1, SEPTIC): 13})).paper.tolist() == [True]
    mended = {(0, SEPTIC): 13, (1, SEPTIC): 13, (1, ROAD): 1}
    assert guarded(case_of(town(scoring=scoring, areas=twins), mended)).paper.tolist() == [False]


@pytest.mark.parametrize(
    ("share", "points", "edge"),
    [((0.8, 0.8, 0.0, 0.0), 10, False), ((0.8, 0.0, 0.0, 0.0), 5, True), ((0.6, 0.3, 0.0, 0.0), 4, True)],
)
def test_the_edge_is_two_points_above_a_bound(share: tuple[float, ...], points: int, edge: bool) -> None:
    """The bound is 4: an area that still has 4 or 5 points has just missed it."""
    volumes = (400.0 * share[0], 2.0 * share[1], 300.0 * share[2], 25.0)
    case = case_of(place(areas=(area("A1", volumes=volumes), town().areas[1])), {(0, SEPTIC): 25})
    assert case.after.total[0] == points
    assert guarded(case).edge.tolist() == [edge, False]


@pytest.mark.parametrize(("road", "points", "edge"), [(0.6, 3, True), (0.3, 1, False)])
def test_the_edge_is_two_points_under_a_bound(road: float, points: int, edge: bool) -> None:
    """The bound is 4: 3 and 2 points have just passed it, 1 is safe."""
    case = case_of(place(areas=(area("A1", volumes=(400.0 * road, 0.0, 0.0, 25.0)), town().areas[1])), {(0, SEPTIC): 25})
    assert case.after.total[0] == points
    assert guarded(case).edge.tolist() == [edge, False]


def test_an_area_that_nothing_changed_is_on_no_edge() -> None:
    case = case_of(place(), {(1, GROUP): 1})
    assert case.after.total.tolist() == [4, 3]
    assert not guarded(case).edge.any()
    assert EDGE == 2


def test_packages_under_five_million_are_crumbs_and_five_million_is_none() -> None:
    """A metre of road costs Rp 500,000, a septic tank Rp 10 million: 9 m are a crumb, 10 m are not."""
    small = guarded(case_of(place(), {(0, ROAD): 9, (1, ROAD): 10, (0, SEPTIC): 1})).crumbs
    assert (small.packages, small.small, small.money) == (3, 1, 4_500_000)
    assert guarded(case_of(place(), {})).crumbs == Crumbs(0, 0, 0)


def test_who_gets_nothing() -> None:
    found = guarded(case_of(place(), {(0, SEPTIC): 1}))
    assert (found.areas_without, found.households_without, found.poor_without) == (1, 60.0, 30.0)
    nobody = guarded(case_of(place(), {}))
    assert (nobody.areas_without, nobody.households_without, nobody.poor_without) == (2, 110.0, 50.0)
    assert nobody.worst.money_share == nobody.poorest.money_share == 0.0


def five(**changes: object) -> tuple[Area, ...]:
    """Return five areas: A0 is the worst by far, A4 the poorest."""
    made = [area(f"A{n}", volumes=(40.0, 0.2, 30.0, 5.0), poor_households=5) for n in range(5)]
    made[0] = dataclasses.replace(made[0], volumes=(400.0, 2.0, 300.0, 50.0))
    made[4] = dataclasses.replace(made[4], poor_households=45)
    return tuple(made)


def test_the_worst_fifth_goes_by_burden_per_household_and_the_poorest_by_share_of_poor() -> None:
    found = guarded(case_of(place(areas=five()), {(0, ROAD): 30, (1, ROAD): 10}))
    assert (found.worst.areas, found.worst.without, found.worst.money_share) == (1, 0, 0.75)
    assert (found.poorest.areas, found.poorest.without, found.poorest.money_share) == (1, 1, 0.0)


def test_work_that_costs_nothing_is_still_work() -> None:
    free = tuple(dataclasses.replace(work, unit_cost=0) if work.code == "jalan" else work for work in town().interventions)
    found = guarded(case_of(place(interventions=free), {(0, ROAD): 5, (1, ROAD): 5}))
    assert found.areas_without == found.worst.without == found.poorest.without == 0


def test_shares_that_rest_on_what_was_not_measured() -> None:
    areas = (area("A1", quality=Quality.IMPUTED), area("A2"))
    works = tuple(
        dataclasses.replace(work, cost_quality=Quality.ESTIMATED) if work.code == "septik" else work
        for work in town().interventions
    )
    found = guarded(case_of(place(areas=areas, interventions=works), {(0, ROAD): 60, (1, ROAD): 20, (1, SEPTIC): 4}))
    assert found.estimated_money == pytest.approx(40 / (30 + 10 + 40))
    road, septic = 1 / 400, 1 / 50
    assert found.estimated_benefit == pytest.approx(60 * road / (80 * road + 4 * septic))
    nothing = guarded(case_of(place(areas=areas), {}))
    assert (nothing.estimated_benefit, nothing.estimated_money) == (0.0, 0.0)


def test_values_close_to_a_cut() -> None:
    """A1 has 50 % everywhere, next to 50.995; A2 has 12.5, 10, 10 and 75 %: five of eight lie within 5 points of a cut."""
    assert guarded(case_of(place(), {})).near_cut == 5 / 8
    untold = dataclasses.replace(CORE, near_cut=0.0)
    assert guarded(case_of(place(scoring=dataclasses.replace(town().scoring, scheme=untold)), {})).near_cut == 0.0


@pytest.mark.parametrize("seed", range(4))
def test_the_benefit_of_areas_adds_up_to_that_of_the_plan(seed: int) -> None:
    scenario = random_town(seed)
    instance, plan = build_instance(scenario), best(scenario).plan
    outcome = removal(instance, plan.steps)
    whole = instance.slum_weight * slum_share(instance, outcome)[-1]
    gain = instance.needs.poverty_gain * outcome.removed[:, :, -1]
    poverty = gain.sum() + instance.needs.poor_gain * outcome.helped[:, -1].sum()
    assert benefit_by_area(instance, plan).sum() == pytest.approx(whole + instance.poverty_weight * poverty)

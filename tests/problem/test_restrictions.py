"""The optional rules as arrays: in whole steps, whole rupiah and shares of their own baselines."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from optimizer.domain.intervention import Prerequisite
from optimizer.domain.rules import Capacity, Floor, Indicator, Level, Lock, Rules, Scope, Share, Target
from optimizer.domain.scenario import Budget, PovertyLens
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from tests.support.ruled import ruled_town
from tests.support.town import DRAIN, HERE, ROAD, area, fund, town, two_years, work


def built(**rules: object) -> Instance:
    return build_instance(town(rules=Rules(**rules)))


@pytest.mark.parametrize(
    ("step", "least", "most", "steps"),
    [
        (1.0, 120.0, None, (120, -1)),
        (1.0, 0.0, 0.0, (0, 0)),
        (10.0, 120.0, 125.0, (12, 12)),
        (10.0, 121.0, None, (13, -1)),
        (0.1, 0.3, 0.7, (3, 7)),
        (2.5, 0.0, 4.9, (0, 1)),
    ],
)
def test_locks_are_rounded_to_whole_steps_inside_what_was_decided(
    step: float, least: float, most: float | None, steps: tuple[int, int]
) -> None:
    scenario = town(interventions=(work("w", step=step),), rules=Rules(locks=(Lock("A2", "w", None, least, most, HERE),)))
    locks = build_instance(scenario).locks
    assert (locks.area[0], locks.intervention[0], locks.year[0]) == (1, 0, -1)
    assert (int(locks.least[0]), int(locks.most[0])) == steps


def test_a_lock_on_a_year_names_its_index() -> None:
    locked = two_years(rules=Rules(locks=(Lock("A1", "jalan", 2023, 1.0, None, HERE),)))
    assert build_instance(locked).locks.year.tolist() == [1]


def test_capacities_stand_where_they_are_named_and_nowhere_else() -> None:
    caps = built(capacities=(Capacity("pupr", 2022, 0, HERE),)).caps
    assert caps.office.tolist() == [[-1], [-1], [0]], "dinsos, perkim, pupr; nothing is a limit too"


@pytest.mark.parametrize(("share", "rupiah"), [(0.29, 29), (0.57, 57), (0.5, 50), (0.0, 0), (1.0, 100), (0.333, 33)])
def test_a_share_of_the_budget_is_exact_to_the_rupiah(share: float, rupiah: int) -> None:
    poor = town(
        budgets=(Budget("apbd", 2022, 60), Budget("dak", 2022, 40)), rules=Rules(shares=(Share(Scope.AREA, "A1", share, HERE),))
    )
    assert build_instance(poor).caps.share_money.tolist() == [rupiah]


@pytest.mark.parametrize(
    ("scope", "name", "pairs"),
    [
        (Scope.AREA, "A2", [[0, 0, 0, 0], [1, 1, 1, 1]]),
        (Scope.DISTRICT, "Utara", [[1, 1, 1, 1], [0, 0, 0, 0]]),
        (Scope.OFFICE, "perkim", [[0, 1, 1, 0], [0, 1, 1, 0]]),
        (Scope.GROUP, "septik", [[0, 0, 1, 0], [0, 0, 1, 0]]),
        (Scope.INTERVENTION, "usaha", [[0, 0, 0, 1], [0, 0, 0, 1]]),
    ],
)
def test_what_counts_towards_a_share(scope: Scope, name: str, pairs: list[list[int]]) -> None:
    assert built(shares=(Share(scope, name, 0.5, HERE),)).caps.share_pairs[0].astype(int).tolist() == pairs


def test_prerequisites_are_told_in_steps_and_count_what_stands() -> None:
    road = work("jalan", effects=(1.0, 0.0, 0.0, 0.0), step=10.0, prerequisites=(Prerequisite("drainase", 0.5, "4b"),))
    drain = work("drainase", effects=(0.0, 0.0, 1.0, 0.0), step=2.5)
    before = build_instance(town(interventions=(drain, road))).prerequisites
    assert (before.later.tolist(), before.earlier.tolist()) == ([1], [0])
    assert before.ratio.tolist() == [2.0], "10 m of road ask 5 m of drain: two steps"
    assert before.standing.tolist() == [[60.0, 108.0]], "150 m and 270 m stand"
    without = work("jalan", prerequisites=(Prerequisite("drainase", 1.0, ""),))
    assert build_instance(town(interventions=(drain, without))).prerequisites.standing.tolist() == [[0.0, 0.0]]


def test_a_pair_that_excludes_one_another_is_told_once() -> None:
    works = (work("a", exclusives=("b", "c")), work("b", exclusives=("a",)), work("c"))
    assert build_instance(town(interventions=works)).exclusive.tolist() == [[0, 1], [0, 2]]
    assert build_instance(town()).exclusive.shape == (0, 2)


def test_every_aim_is_a_share_of_its_own_baseline() -> None:
    instance = build_instance(ruled_town())
    aims, needs = instance.aims, instance.needs
    everything = np.einsum("nak,ak->n", aims.deficit_weight, needs.deficit) + aims.poor_weight @ needs.poor
    assert everything == pytest.approx(np.ones(5))
    assert aims.name == ("Selatan", "Utara", "Drainase", "Kemiskinan", "Kumuh")
    assert aims.year.tolist() == [1, 1, 0, 1, 0]
    assert aims.least.tolist() == pytest.approx([0.1, 0.9, 0.12, 0.6, 0.05])
    assert aims.price.tolist() == [np.inf, 0.25, np.inf, 0.5, np.inf]


def test_a_floor_counts_its_own_district_only() -> None:
    weight = built(floors=(Floor("Selatan", 10.0, None, HERE),)).aims.deficit_weight[0]
    assert not weight[0].any()
    assert weight[1].all()


def test_poverty_is_aimed_at_through_the_lens_in_use() -> None:
    target = Target(Level.NATION, "x", Indicator.POVERTY_BURDEN, "", 2022, 10.0, None, "tests", HERE)
    for lens in PovertyLens:
        base = town(rules=Rules(targets=(target,)))
        goal = dataclasses.replace(base.goal, poverty_lens=lens)
        aims = build_instance(town(rules=base.rules, goal=goal)).aims
        assert bool(aims.poor_weight.any()) == (lens is PovertyLens.OUTCOME)
        assert bool(aims.deficit_weight.any()) == (lens is PovertyLens.TARGETING)


def test_a_floor_where_nothing_lacks_has_nothing_to_reach() -> None:
    clean = area("A2", district="Selatan", volumes=(0.0,) * 4)
    instance = build_instance(town(areas=(area("A1"), clean), rules=Rules(floors=(Floor("Selatan", 10.0, 0.5, HERE),))))
    assert float((instance.aims.deficit_weight * instance.needs.deficit).sum()) == 0.0


def test_every_array_is_read_only() -> None:
    instance = build_instance(ruled_town(interventions=(DRAIN, ROAD), rules=Rules(), funds=(fund("apbd"), fund("dak"))))
    rooms = (
        instance.needs,
        instance.works,
        instance.money,
        instance.prerequisites,
        instance.locks,
        instance.caps,
        instance.aims,
    )
    arrays = [getattr(room, name) for room in (*rooms, instance.ladder) for name in room.__slots__]
    arrays += [instance.exclusive, instance.year_weight]
    found = [array for array in arrays if isinstance(array, np.ndarray)]
    assert len(found) > 30
    assert not [array for array in found if array.flags.writeable]


def test_years_weigh_less_when_discounted_and_sum_to_one() -> None:
    scenario = two_years()
    goal = dataclasses.replace(scenario.goal, discount=0.25)
    weight = build_instance(two_years(goal=goal)).year_weight
    assert weight.sum() == pytest.approx(1.0)
    assert weight[0] / weight[1] == pytest.approx(1.25)

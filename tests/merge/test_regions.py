"""Lists of regencies as one: the list of all, best under nested caps, the same in any order, and refused where spoilt."""

from __future__ import annotations

import dataclasses
import itertools
import random

import pytest

from optimizer.domain.sent import COLUMNS, SentList, SentStep
from optimizer.errors import NoPlanError, ScenarioError
from optimizer.intake.sent_list import read_sent_lists
from optimizer.problem.build import build_instance
from optimizer.ranking.merge import RankedList, ranked, standing
from optimizer.ranking.options import options
from optimizer.ranking.regions import cut, one_list, spent_by_region
from optimizer.ranking.send import sent_list
from optimizer.ranking.worth import household_points, worth
from optimizer.report.content.sent import sent_table
from optimizer.report.writers.csv_table import csv_bytes
from tests.ranking.hamlet import hamlet


def point_list(scenario: object) -> tuple[SentList, RankedList]:
    instance = build_instance(scenario)  # type: ignore[arg-type]
    scale = household_points(instance)
    found = ranked(instance, scale, options(instance, scale))
    return sent_list("x", instance, found), found


def written(sent: SentList) -> bytes:
    return csv_bytes(sent_table(sent, "id"))


@pytest.mark.parametrize("seed", range(20))
def test_regions_are_the_list_of_all(seed: int) -> None:
    scenario = hamlet(seed, areas=6, works=4)
    cuts = sorted(random.Random(seed).sample(range(1, 6), 2))
    parts = [scenario.areas[a:b] for a, b in itertools.pairwise([0, *cuts, 6])]
    sent = [
        dataclasses.replace(point_list(dataclasses.replace(scenario, areas=part))[0], region=name)
        for name, part in zip("abc", parts, strict=True)
    ]
    _, whole = point_list(scenario)
    read = read_sent_lists([(one.region, written(one)) for one in sent])
    assert read == tuple(sent)
    together = one_list(read)
    assert together.cost.tolist() == whole.steps.cost.tolist()
    assert together.points.tolist() == whole.steps.value.tolist()
    assert together.burden == (1 / whole.share if whole.share else 0)
    for budget in (int(whole.spent[0]), int(whole.spent[-1]) // 3, int(whole.spent[-1]) + 1):
        if budget >= int(whole.spent[0]):
            state, found = standing(whole, budget), cut(together, budget)
            assert found.bound == state.bound
            assert state.value <= found.points <= state.bound
            assert found.cost == sum(row[1] for row in spent_by_region(together, found)) <= budget


def drawn(seed: int) -> list[SentList]:
    """Three tiny regions of two blocks each, with whatever their hulls are."""
    draw = random.Random(seed)
    made = []
    for name in ("n/a", "n/b", "s"):
        steps = [SentStep(unit, "1", "", draw.randrange(1, 9), draw.randrange(1, 9)) for unit in "uv" for _ in range(2)]
        steps.sort(key=lambda step: (-step.points / step.cost, step.unit))
        made.append(SentList(name, 1000, draw.randrange(2), draw.randrange(2), tuple(steps)))
    return made


def best(lists: list[SentList], budget: int, caps: tuple[tuple[str, int], ...]) -> int:
    """The most points of any choice of first steps of each block, by trying all of them."""
    blocks = [(one.region, [step for step in one.steps if step.unit == unit]) for one in lists for unit in "uv"]
    most = -1
    for taken in itertools.product(*(range(len(steps) + 1) for _, steps in blocks)):
        spent = {one.region: one.cost for one in lists}
        for (region, steps), count in zip(blocks, taken, strict=True):
            spent[region] += sum(step.cost for step in steps[:count])
        fits = sum(spent.values()) <= budget and all(
            sum(money for region, money in spent.items() if f"{region}/".startswith(f"{name}/")) <= most_there
            for name, most_there in caps
        )
        if fits:
            won = sum(step.points for (_, steps), count in zip(blocks, taken, strict=True) for step in steps[:count])
            most = max(most, won + sum(one.points for one in lists))
    return most


@pytest.mark.parametrize("seed", range(25))
def test_plans_keep_nested_caps_and_no_plan_passes_the_bound(seed: int) -> None:
    lists = drawn(seed)
    draw = random.Random(seed)
    budget = draw.randrange(6, 40)
    caps = (("n", draw.randrange(4, 25)), ("n/a", draw.randrange(2, 15)), ("s", draw.randrange(2, 15)))
    together = one_list(lists)
    found = cut(together, budget, caps)
    assert found.points <= best(lists, budget, caps) <= found.bound
    spent = {name: money for name, money, _, _ in spent_by_region(together, found)}
    assert sum(spent.values()) == found.cost <= budget
    assert spent["n/a"] + spent["n/b"] <= caps[0][1]
    assert spent["n/a"] <= caps[1][1]
    assert spent["s"] <= caps[2][1]
    assert found.bound - found.points <= 8 * (len(caps) + 1)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_folders_changes_nothing(seed: int) -> None:
    lists = drawn(seed)
    first = one_list(lists)
    for order in itertools.permutations(lists):
        again = one_list(order)
        assert again.region.tolist() == first.region.tolist()
        assert again.place.tolist() == first.place.tolist()


def test_what_is_locked_in_must_be_paid_for() -> None:
    lists = [dataclasses.replace(one, cost=10) for one in drawn(0)]
    with pytest.raises(NoPlanError):
        cut(one_list(lists), 29)
    with pytest.raises(NoPlanError):
        cut(one_list(lists), 100, (("n", 19),))


def test_a_list_in_units_of_its_own_is_not_sent() -> None:
    instance = build_instance(hamlet(3))
    scale = worth(instance)
    with pytest.raises(ValueError, match="households"):
        sent_list("x", instance, ranked(instance, scale, options(instance, scale)))


GOOD = ["1,Muara Enim,0,,,,0,0,90", "1,Muara Enim,1,A,1a,A/jalan:1,10,50,", "1,Muara Enim,2,A,1a,A/jalan:2,10,40,"]


@pytest.mark.parametrize(
    ("line", "old", "new", "code", "column"),
    [
        (2, "1,", "2,", "sent.version", 1),
        (3, "Muara Enim", "Lahat", "sent.region", 3),
        (4, ",2,", ",3,", "sent.order", 14),
        (3, ",10,", ",-10,", "sent.number", 31),
        (3, ",10,", ",10.5,", "sent.number", 31),
        (3, ",10,", ",0,", "sent.number", 31),
        (3, ",50,", ",nan,", "sent.number", 34),
        (3, ",50,", ",\u06650,", "sent.number", 34),
        (4, ",40,", ",40,7", "sent.blank", 37),
        (4, ",40,", ",51,", "sent.slope", 31),
        (2, ",90", ",89", "sent.burden", 23),
        (2, ",90", "", "sent.cells", 0),
    ],
)
def test_a_spoilt_list_is_refused_with_its_place(line: int, old: str, new: str, code: str, column: int) -> None:
    lines = [",".join(COLUMNS), *GOOD]
    assert len(read_sent_lists([("baik.csv", _joined(lines))])) == 1
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    with pytest.raises(ScenarioError) as refused:
        read_sent_lists([("rusak.csv", _joined(lines))])
    faults = {(fault.what.code, fault.where.line, fault.where.column) for fault in refused.value.faults}
    assert (code, line, column) in faults
    assert all(fault.what.say("id") and fault.what.say("en") for fault in refused.value.faults)


def _joined(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def test_wrong_header_empty_list_and_a_regency_twice_are_all_told_at_once() -> None:
    good = _joined([",".join(COLUMNS), *GOOD])
    with pytest.raises(ScenarioError) as refused:
        read_sent_lists(
            [("a", good), ("b", good), ("c", good.replace(b"versi", b"version", 1)), ("d", _joined([",".join(COLUMNS)]))]
        )
    assert [fault.what.code for fault in refused.value.faults] == ["sent.twice", "sent.header", "sent.empty"]
